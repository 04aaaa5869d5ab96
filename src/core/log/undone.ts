import type { LogEvent } from './event.ts'

/** The ids of the events that were taken back. */
export function undoneIn(events: readonly LogEvent[]): ReadonlySet<string> {
  const undone = new Set<string>()
  for (const each of events) if (each.event === 'undo') undone.add(each.of)
  return undone
}
