import { sumOf } from '../core/base/collections.ts'
import type { Exam } from '../core/model/exam.ts'
import type { AnswerRecord } from './record.ts'

/** The time of a drill, counted from when the timer is made. */
export interface Timer {
  /** Milliseconds left; undefined if there is no limit. */
  readonly left: () => number | undefined
  readonly isOver: () => boolean
  /** Whether the time was not over yet at that time, in milliseconds since 1970. */
  readonly isBefore: (at: number) => boolean
}

/** What a timer is made from: a drill. */
interface Timed {
  readonly lasts: number | undefined
  readonly exam: Exam | undefined
  readonly record: Pick<AnswerRecord, 'answers'>
  readonly clock: () => number
}

/**
 * An exam's time continues where an earlier sitting stopped; any other drill starts again. A clock
 * that is set back in between gives no time, and takes none.
 */
export function timerOf({ lasts, exam, record, clock }: Timed): Timer {
  let seen = clock()
  const before = exam ? sumOf(record.answers(), ({ took }) => took) : 0
  const end = lasts === undefined ? Number.POSITIVE_INFINITY : seen + lasts - before
  let setBack = 0
  /** The time as it would be if the clock had not been set back. */
  const time = (): number => {
    const now = clock()
    setBack += Math.max(0, seen - now)
    seen = now
    return now + setBack
  }
  const left = (): number | undefined => (lasts === undefined ? undefined : end - time())
  return { left, isOver: () => (left() ?? 1) <= 0, isBefore: (at) => at < end }
}
