import type { LogEvent } from './event.ts'

/** The ids of the events that were taken back. */
export const undoneIn = (events: readonly LogEvent[]): ReadonlySet<string> =>
  new Set(events.flatMap((each) => (each.event === 'undo' ? [each.of] : [])))
