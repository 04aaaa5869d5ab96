import type { Input, Reply } from '../ports.ts'
import { type TimedLines, timedLines } from './timed-lines.ts'

/** The reason in `:flag a typo in the third option`; undefined for any other line. */
export const flagged = (line: string): string | undefined =>
  /^\s{0,9}:flag\s(.*\S)/s.exec(line)?.[1]?.trim()

/** A line without what a command is given: its reason is read where it is asked for. */
export const commandIn = (line: string): string => (flagged(line) === undefined ? line : ':flag')

/** The lines of a program, which sends answers and commands. */
interface ProgramLines extends TimedLines {
  /** The next line as words; a command is no words, but the line that is read after that. */
  readonly readWords: (within?: number) => Promise<Reply>
  /** The line that was read last. */
  readonly last: () => string
}

/** The lines of an input that a program writes. */
export function programLines(input: Input): ProgramLines {
  const lines = timedLines(input)
  let kept: Reply | undefined
  let last = ''
  const read: TimedLines['read'] = async (within) => {
    const reply = kept ?? (await lines.read(within))
    kept = undefined
    if (reply.kind === 'text') last = reply.text
    return reply
  }
  return {
    ...lines,
    read,
    readWords: async (within) => {
      const reply = await read(within)
      if (reply.kind !== 'text' || !reply.text.trim().startsWith(':')) return reply
      kept = reply
      return { kind: 'text', text: '' }
    },
    last: () => last,
  }
}
