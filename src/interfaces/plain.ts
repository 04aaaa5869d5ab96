import type { DrillInterface } from '../drill/interface.ts'
import type { Input, Reply, Typed } from '../ports.ts'
import { inline } from '../view/page.ts'
import { answerKeys } from '../view/question.ts'
import { keyedCommand } from './keys.ts'
import { type TextOptions, textInterface } from './text.ts'

/**
 * Plain lines for pipes and screen readers: one line answers one question, an empty line means "I
 * don't know".
 */
export function plainInterface(
  options: Omit<TextOptions, 'keys' | 'rule'> & { readonly typed: Typed },
  input: Input,
): DrillInterface {
  const { page, print } = options
  const { quiz } = page.words
  const lines = input.lines()
  const read = async (prompt: string): Promise<Reply> => {
    if (input.isTerminal) print([prompt])
    const { value, done } =
      input.isTerminal && options.typed === 'fresh' ? await freshLine(lines) : await lines.next()
    return done ? { kind: 'end' } : { kind: 'text', text: value }
  }
  return {
    ...textInterface({ ...options, keys: input.isTerminal, rule: '-' }),
    waits: input.isTerminal,
    readOn: (after) => read(after === 'lesson' ? quiz.goOn.lesson : quiz.goOn.line),
    // A person is asked again; the lines of a pipe must stay in step with the questions.
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

/** Milliseconds after a prompt in which a line cannot be meant for it: nobody reads so fast. */
const TOO_SOON = 250

/** The next line, without those that were typed before now or come too soon. */
async function freshLine(lines: AsyncIterator<string>): Promise<IteratorResult<string>> {
  let isSoon = true
  const timer = setTimeout(() => {
    isSoon = false
  }, TOO_SOON)
  let line = await lines.next()
  while (isSoon && !line.done) line = await lines.next()
  clearTimeout(timer)
  return line
}
