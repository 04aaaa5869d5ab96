import type { Input, Reply } from '../ports.ts'
import { inline } from '../view/page.ts'
import { answerKeys } from '../view/quiz.ts'
import type { Face } from './face.ts'
import { keyedCommand } from './keys.ts'
import { type Teller, telling } from './telling.ts'

/** Plain lines for pipes and screen readers: one line answers one question, an empty one means "I don't know". */
export function plainFace(teller: Omit<Teller, 'keys'>, input: Input): Face {
  const { page, write } = teller
  const { quiz } = page.words
  const lines = input.lines()
  const read = async (prompt: string): Promise<Reply> => {
    if (input.isTerminal) write(`${prompt}\n`)
    const { value, done } = await lines.next()
    return done ? { kind: 'end' } : { kind: 'text', text: value }
  }
  return {
    ...telling({ ...teller, keys: input.isTerminal }),
    // A person is asked again; a pipe's lines stay in step with the questions.
    patient: input.isTerminal,
    command: keyedCommand,
    read: ({ asked }) =>
      read(`${answerKeys(page, asked)} · ${quiz.dontKnowLine} · ${quiz.controls}`),
    readSureness: () => read(quiz.howSure),
    readReason: (ask) => read(quiz.whatIsWrong(inline(page, ask))),
    close: () => {
      void lines.return?.()
    },
  }
}
