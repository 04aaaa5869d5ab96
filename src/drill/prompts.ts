import type { Prompter } from '../ports.ts'
import { answerKeys } from '../view/quiz.ts'
import type { Face } from './face.ts'
import { KEYS, keyedCommand } from './keys.ts'
import { type Teller, telling } from './telling.ts'

/** The key that means "I don't know" where one key answers. */
const DONT_KNOW = '0'

/** Prompts on a terminal: one key where one key is enough, a line where words are wanted. */
export function promptsFace(teller: Omit<Teller, 'keys'>, prompter: Prompter): Face {
  const { page } = teller
  const { quiz } = page.words
  return {
    ...telling({ ...teller, keys: true }),
    patient: true,
    command: keyedCommand,
    read: async ({ asked }) => {
      const message = page.theme.dim(`${answerKeys(page, asked)} · ${quiz.controls}`)
      if (asked.input !== 'key') return prompter.line(message)
      const numbers = (asked.options ?? []).map((_, i) => String(i + 1))
      const reply = await prompter.key(message, [...numbers, DONT_KNOW, ...Object.keys(KEYS)])
      return reply.kind === 'text' && reply.text === DONT_KNOW ? { kind: 'text', text: '' } : reply
    },
    readSureness: () => prompter.key(page.theme.dim(quiz.howSure), ['1', '2', '3']),
    readReason: () => prompter.line(page.theme.dim(quiz.whatIsWrong)),
    close: prompter.close,
  }
}
