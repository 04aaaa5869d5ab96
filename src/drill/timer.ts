import { sumOf } from '../core/base/collections.ts'
import type { Drill } from './drill.ts'

/** The time of a drill, counted from when the timer is made. */
export interface Timer {
  /** Milliseconds left; undefined if there is no limit. */
  readonly left: () => number | undefined
  readonly isOver: () => boolean
}

/** An exam's time continues where an earlier sitting stopped; any other drill starts again. */
export function timerOf({ lasts, exam, record, clock }: Drill): Timer {
  const started = clock()
  const before = exam ? sumOf(record.answers(), ({ took }) => took) : 0
  const left = (): number | undefined =>
    lasts === undefined ? undefined : lasts - before - (clock() - started)
  return { left, isOver: () => (left() ?? 1) <= 0 }
}
