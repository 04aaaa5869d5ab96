import { TOO_SOON } from '../core/base/time.ts'
import type { DrillInterface } from '../drill/interface.ts'
import type { Input, Reply, Typed } from '../ports.ts'
import { inline, keyRows } from '../view/page.ts'
import { keysLine } from '../view/question.ts'
import { examLines } from './exam-lines.ts'
import { keyedCommand } from './keys.ts'
import { type TextOptions, textInterface } from './text.ts'
import { type TimedLines, timedLines } from './timed-lines.ts'

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
  const lines = timedLines(input)
  const read = (prompt: string, within?: number): Promise<Reply> => {
    if (input.isTerminal) print(keyRows(page, prompt))
    return input.isTerminal && options.typed === 'fresh' ? freshLine(lines) : lines.read(within)
  }
  return {
    ...textInterface({ ...options, keys: input.isTerminal, rule: '-' }),
    waits: input.isTerminal,
    // The lines that come next are answers; an editor would read them.
    edit: async () => false,
    readOn: (after) => read(after === 'lesson' ? quiz.goOn.lesson : quiz.goOn.line),
    // A person is asked again; the lines of a pipe must stay in step with the questions.
    patient: input.isTerminal,
    command: keyedCommand,
    read: ({ asked }) => read(keysLine(page, asked, { canPut: !options.isUnkept })),
    readSureness: () => read(quiz.howSure),
    readReason: ({ ask, isLast, within }) =>
      read(quiz.whatIsWrong(inline(page, ask), isLast), within),
    exam: examLines({ page, print, keys: input.isTerminal }, lines),
    close: lines.close,
  }
}

/** The next line, without those that were typed before now or come too soon. */
async function freshLine({ read }: TimedLines): Promise<Reply> {
  let isSoon = true
  const timer = setTimeout(() => {
    isSoon = false
  }, TOO_SOON)
  let reply = await read()
  while (isSoon && reply.kind !== 'end') reply = await read()
  clearTimeout(timer)
  return reply
}
