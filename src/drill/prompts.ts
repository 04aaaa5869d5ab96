import type { Prompter } from '../ports.ts'
import type { Page } from '../view/page.ts'
import { hint } from '../view/quiz.ts'
import type { Face } from './face.ts'
import { telling } from './telling.ts'

/** The key that means "I don't know" where one key answers. */
const DONT_KNOW = '0'

/** Prompts on a terminal: one key where one key is enough, a line where words are wanted. */
export function promptsFace(page: Page, prompter: Prompter, write: (text: string) => void): Face {
  return {
    ...telling(page, write),
    patient: true,
    commands: true,
    read: async ({ asked }) => {
      const message = page.theme.dim(`${hint(page, asked)} · ${page.words.quiz.controls}`)
      if (asked.input !== 'key') return prompter.line(message)
      const numbers = (asked.options ?? []).map((_, i) => String(i + 1))
      const reply = await prompter.key(message, [...numbers, DONT_KNOW, '?', 'q'])
      return reply.kind === 'text' && reply.text === DONT_KNOW ? { kind: 'text', text: '' } : reply
    },
    close: prompter.close,
  }
}
