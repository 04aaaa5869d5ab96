import { DAY } from '../../src/core/base/time.ts'
import type { Fitted } from '../../src/core/log/event.ts'
import { NOON } from './questions.ts'

/** FSRS-6 as published, and what somebody has who forgets much faster. */
export const PLAIN = [
  0.212, 1.2931, 2.3065, 8.2956, 6.4133, 0.8334, 3.0194, 0.001, 1.8722, 0.1666, 0.796, 1.4835,
  0.0614, 0.2629, 1.6483, 0.6014, 1.8729, 0.5425, 0.0912, 0.0658, 0.1542,
]
export const FAST = PLAIN.map((each, i) =>
  i < 4 ? each / 2 : i === 8 ? 1.2 : i === 20 ? 0.4 : each,
)

/** A fit of the fast weights, so many days after NOON. */
export const fitOn = (days: number, more: Partial<Fitted> = {}): Fitted => ({
  ...{ event: 'fit', id: `f${days}`, at: NOON + days * DAY, outline: 'o', device: 'd' },
  ...{ weights: FAST, reviews: 200, ...more },
})

/**
 * Somebody who forgets a first answer within hours, and little after that: no factor makes the
 * published weights fit.
 */
export const ODD = PLAIN.map((each, i) =>
  i < 4 ? Math.round(each * 1_000) / 10_000 : i === 8 ? 2.8 : i === 20 ? 0.5 : each,
)
