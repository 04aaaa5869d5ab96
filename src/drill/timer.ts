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
  const before = exam ? record.answers().reduce((sum, { took }) => sum + took, 0) : 0
  const left = (): number | undefined =>
    lasts === undefined ? undefined : lasts - before - (clock() - started)
  return { left, isOver: () => (left() ?? 1) <= 0 }
}
