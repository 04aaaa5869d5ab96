import { sumOf } from '../core/base/collections.ts'
import { DAY } from '../core/base/time.ts'
import type { Paused } from '../core/log/event.ts'
import type { Answered } from '../core/log/history.ts'
import type { Exam } from '../core/model/exam.ts'
import type { AnswerRecord } from './record.ts'

/** The time of a drill, counted from when the timer is made. */
export interface Timer {
  /** Milliseconds left; undefined if there is no limit. */
  readonly left: () => number | undefined
  readonly isOver: () => boolean
  /** Whether the time was not over yet at that time, in milliseconds since 1970. */
  readonly isBefore: (at: number) => boolean
  /** Milliseconds of its time that are used, in all sittings; 0 if there is no limit. */
  readonly spent: () => number
  /** The time, in milliseconds, of a clock that nobody sets. */
  readonly now: () => number
}

/** What a timer is made from: a drill. */
interface Timed {
  readonly lasts: number | undefined
  readonly exam: Exam | undefined
  readonly paused?: Pick<Paused, 'at' | 'spent'> | undefined
  readonly record: Pick<AnswerRecord, 'answers'>
  readonly clock: () => number
}

/**
 * An exam's time continues where an earlier sitting stopped; any other drill starts again. A clock
 * that is set back in between gives no time, and takes none; nor does one that goes on by more than a day.
 */
export function timerOf({ lasts, exam, paused, record, clock }: Timed): Timer {
  let seen = clock()
  const before = exam ? spentBefore(record.answers(), paused) : 0
  const end = lasts === undefined ? Number.POSITIVE_INFINITY : seen + lasts - before
  let setBack = 0
  /** The time as it would be if the clock had not been set. */
  const time = (): number => {
    const now = clock()
    // Nobody looks at a question for a day: the clock was wrong, then or now.
    if (now < seen || now - seen > DAY) setBack += seen - now
    seen = now
    return now + setBack
  }
  const left = (): number | undefined => (lasts === undefined ? undefined : end - time())
  return {
    left,
    isOver: () => (left() ?? 1) <= 0,
    isBefore: (at) => at < end,
    spent: () => (lasts ?? 0) - (left() ?? 0),
    now: time,
  }
}

/**
 * What a paper took in earlier sittings: what was written down when it was left, and the answers since; or the answers
 * alone, if nobody could write it down.
 */
function spentBefore(
  answers: readonly Answered[],
  paused: Pick<Paused, 'at' | 'spent'> | undefined,
): number {
  const all = sumOf(answers, ({ took }) => took)
  if (!paused) return all
  const since = answers.filter(({ at }) => at > paused.at)
  return Math.max(all, paused.spent + sumOf(since, ({ took }) => took))
}
