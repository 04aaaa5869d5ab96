import { addTo, maxOf } from '../core/base/collections.ts'
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

/** The most paths of one outline: a log may name any number. */
const MOST_PATHS = 10

/**
 * Where each outline of the log was, by its id: first where something was last answered in it, so
 * that a look at a copy does not move it, then where it was seen, the latest first.
 */
export function pathsInLog(events: readonly LogEvent[]): ReadonlyMap<string, readonly string[]> {
  const seen = new Map<string, string[]>()
  const answered = new Map<string, string>()
  for (const event of events) {
    if (event.event === 'outline') addTo(seen, event.outline, event.path)
    const last = 'outline' in event && event.event !== 'outline' && seen.get(event.outline)?.at(-1)
    if (last) answered.set(event.outline, last)
  }
  return new Map(
    [...seen].map(([outline, paths]) => {
      const first = answered.get(outline)
      const latest = [...(first === undefined ? [] : [first]), ...[...paths].reverse()]
      return [outline, [...new Set(latest)].slice(0, MOST_PATHS)]
    }),
  )
}

/** The outlines that have adopted answers of another one, by an adoption that was not taken back. */
export function adoptersIn(events: readonly LogEvent[]): ReadonlySet<string> {
  const undone = undoneIn(events)
  return new Set(
    events.flatMap((each) => (each.event === 'adopt' && !undone.has(each.id) ? each.outline : [])),
  )
}

/** The outlines of which a question was said to be known, which was not taken back. */
export function knownInPartIn(events: readonly LogEvent[]): ReadonlySet<string> {
  const undone = undoneIn(events)
  return new Set(
    events.flatMap((each) => (each.event === 'know' && !undone.has(each.id) ? each.outline : [])),
  )
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
  return [...new Set([...sightings.keys(), ...answers.keys(), ...knownInPartIn(events)])]
    .sort()
    .map((outline) => {
      const seen = sightings.get(outline)
      const times = answers.get(outline) ?? []
      return {
        outline,
        ...(seen && { name: seen.name, path: seen.path }),
        answers: times.length,
        last:
          times.length === 0 ? undefined : maxOf(times, (each) => each, Number.NEGATIVE_INFINITY),
      }
    })
}
