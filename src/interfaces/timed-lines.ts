import type { Input, Reply } from '../ports.ts'

/** Reads lines, one at a time, with or without a limit of time. */
export interface TimedLines {
  /** The next line; the reply is `late` when that many milliseconds are over. */
  readonly read: (within?: number) => Promise<Reply>
  readonly close: () => void
}

/** The lines of an input. A line that comes too late is the next one that is read. */
export function timedLines(input: Input): TimedLines {
  const lines = input.lines()
  let coming: Promise<Reply> | undefined
  const next = async (): Promise<Reply> => {
    const { value, done } = await lines.next()
    return done ? { kind: 'end' } : { kind: 'text', text: value }
  }
  return {
    read: async (within) => {
      coming ??= next()
      if (within === undefined) {
        const reply = await coming
        coming = undefined
        return reply
      }
      const alarm = input.alarm(within)
      const reply = await Promise.race([coming, alarm.rings.then((): Reply => ({ kind: 'late' }))])
      alarm.cancel()
      if (reply.kind !== 'late') coming = undefined
      return reply
    },
    close: () => {
      void lines.return?.()
    },
  }
}
