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

/** An exam's time continues where an earlier sitting stopped; any other drill starts again. */
export function timerOf({ lasts, exam, record, clock }: Timed): Timer {
  const started = clock()
  const before = exam ? sumOf(record.answers(), ({ took }) => took) : 0
  const end = lasts === undefined ? Number.POSITIVE_INFINITY : started + lasts - before
  const left = (): number | undefined => (lasts === undefined ? undefined : end - clock())
  return { left, isOver: () => (left() ?? 1) <= 0, isBefore: (at) => at < end }
}
