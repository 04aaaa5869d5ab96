import type { Input, Reply } from '../ports.ts'
import type { Page } from '../view/page.ts'
import { hint } from '../view/quiz.ts'
import type { Face } from './face.ts'
import { telling } from './telling.ts'

/** Plain lines for pipes and screen readers: one line answers one question, an empty one means "I don't know". */
export function plainFace(page: Page, input: Input, write: (text: string) => void): Face {
  const lines = input.lines()
  return {
    ...telling(page, write),
    // A person is asked again; a pipe's lines stay in step with the questions.
    patient: input.isTerminal,
    commands: true,
    read: async (shown): Promise<Reply> => {
      if (input.isTerminal) write(`${hint(page, shown.asked)} · ${page.words.quiz.controls}\n`)
      const { value, done } = await lines.next()
      return done ? { kind: 'end' } : { kind: 'text', text: value }
    },
    close: () => {
      void lines.return?.()
    },
  }
}
