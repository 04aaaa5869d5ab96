import { maxOf } from '../core/base/collections.ts'
import type { LogEvent, OutlineSeen } from '../core/log/event.ts'
import { undoneIn } from '../core/log/undone.ts'

/** An outline of the log: what it is called there, and what was answered in it. */
export interface LoggedOutline {
  readonly outline: string
  /** The name and path it had when it was last drilled; absent for an outline that says its id. */
  readonly name?: string
  readonly path?: string
  readonly answers: number
  /** When the last answer was given, in milliseconds since 1970; undefined if there is none. */
  readonly last: number | undefined
}

/** Every outline of the log, by id. Answers that were taken back do not count. */
export function outlinesInLog(events: readonly LogEvent[]): LoggedOutline[] {
  const undone = undoneIn(events)
  const sightings = new Map<string, OutlineSeen>()
  const answers = new Map<string, number[]>()
  for (const event of events) {
    if (event.event === 'outline') sightings.set(event.outline, event)
    if (event.event !== 'review' || undone.has(event.id)) continue
    const times = answers.get(event.outline) ?? []
    times.push(event.at)
    answers.set(event.outline, times)
  }
  return [...new Set([...sightings.keys(), ...answers.keys()])].sort().map((outline) => {
    const seen = sightings.get(outline)
    const times = answers.get(outline) ?? []
    return {
      outline,
      ...(seen && { name: seen.name, path: seen.path }),
      answers: times.length,
      last: times.length === 0 ? undefined : maxOf(times, (each) => each, Number.NEGATIVE_INFINITY),
    }
  })
}
