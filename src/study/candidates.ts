import type { LogEvent, OutlineSeen } from '../core/log/event.ts'
import { historyOf } from '../core/log/history.ts'

/** An outline of the log that a file may be. */
export interface Candidate {
  readonly outline: string
  /** What it was called, and where it was, when it was last drilled; the path is '' if not known. */
  readonly name: string
  readonly path: string
  /** How many answers count for it. */
  readonly answers: number
  /** When the last of them was given, in milliseconds since 1970. */
  readonly last: number | undefined
}

/** What the log says about outlines that a file may be. */
export const candidatesFor = (ids: readonly string[], events: readonly LogEvent[]): Candidate[] =>
  ids.map((outline) => {
    const seen = events.findLast(
      (each): each is OutlineSeen => each.event === 'outline' && each.outline === outline,
    )
    const { reviews } = historyOf(events, { outline })
    return {
      outline,
      name: seen?.name ?? outline,
      path: seen?.path ?? '',
      answers: reviews.length,
      last: reviews.at(-1)?.at,
    }
  })
