import type { Drill } from './drill.ts'

/** The time of a drill, from when it was made on. */
export interface Timer {
  /** Milliseconds left; undefined where the drill has all the time. */
  readonly left: () => number | undefined
  readonly isOver: () => boolean
}

/** An exam's time goes on where an earlier sitting left it; any other drill begins anew. */
export function timerOf({ lasts, exam, record, clock }: Drill): Timer {
  const started = clock()
  const before = exam ? record.answers().reduce((sum, { took }) => sum + took, 0) : 0
  const left = (): number | undefined =>
    lasts === undefined ? undefined : lasts - before - (clock() - started)
  return { left, isOver: () => (left() ?? 1) <= 0 }
}
