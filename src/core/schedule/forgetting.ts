import { DAY } from '../base/time.ts'
import type { Review } from '../log/event.ts'
import { curveFactor, decayOf, lastingOfNew, type Memory, type Model, PUBLISHED } from './fsrs.ts'
import { afterAnswer, isLaterSitting, type Staircase, UNANSWERED } from './wish.ts'

/**
 * How much the published weights are believed before there are answers: as much as this many
 * answers at a recall of 90 %. The standard deviation of ln c is then ln 2: two of three learners
 * forget at most twice as fast, and at least half as fast, as FSRS expects. That is our own estimate.
 * With 12, one in ten of those who forget exactly as FSRS expects had a factor below 0.32 or of 2.5
 * after their first ten answers.
 */
const BELIEVED = 40

/**
 * Nobody's factor is beyond these bounds: what looks like it is a log of something else. That
 * somebody forgets slowly shows first in waits of a few days, and says little of the months that
 * would follow from it. The upper bound is from `npm run simulate`: with 2.5, a quarter of a point
 * more was recalled under one memory, and in 7 of its 18 cells, not in 3, the pile was beyond two drills.
 */
const BOUNDS = { least: 0.15, most: 2 } as const

/** What is known so far of how fast a learner forgets. */
export interface Estimate {
  /** The natural logarithm of the factor. */
  readonly log: number
  /** How much is known of it: Fisher's information, with what is believed before there are answers. */
  readonly information: number
  /** What `auto` wishes, which follows from the same answers. */
  readonly staircase: Staircase
}

/** An estimate of how fast a learner forgets, which is revised with each answer. */
export interface Forgetting {
  /** @param memory the question's memory before that answer; undefined if it was the first one */
  readonly see: (memory: Memory | undefined, review: Pick<Review, 'at' | 'rating'>) => void
  /** By what a stability is multiplied. */
  readonly factor: () => number
  readonly estimate: () => Estimate
}

/**
 * By what FSRS's stabilities must be multiplied so that its predictions hold for this learner: a
 * single number, because a few hundred answers cannot tell more (what tells more is `stats --fit`).
 *
 * Of each answer on a later day, FSRS predicts the recall R = (1 + f·t/(c·S))^-d. The logarithm of
 * c is estimated as the answers come, by Fisher scoring with a normal prior around 0: the step
 * after an answer is (right - R)·R'/(R(1 - R)), divided by the information so far, where R' is the
 * derivative of R by ln c, d·R·x/(1 + x) with x = f·t/(c·S).
 * @param from what was known before; without it, nothing
 */
export function forgettingOf({ weights }: Pick<Model, 'weights'>, from?: Estimate): Forgetting {
  const decay = decayOf({ weights })
  const f = curveFactor(decay)
  // Against the published weights, because after a fit the factor alone says nothing of how fast somebody forgets.
  const expected = lastingOfNew({ weights, factor: 1 }) / lastingOfNew(PUBLISHED)
  let { log, information, staircase } = from ?? {
    ...{ log: 0, information: BELIEVED * informationAt(0.9, decay) },
    staircase: UNANSWERED,
  }
  return {
    see: (memory, { at, rating }) => {
      // An answer of the same sitting says nothing about forgetting.
      const isKnown = memory && isLaterSitting(memory.last, at) ? rating > 1 : undefined
      const keeping = expected * Math.exp(log)
      staircase = afterAnswer(staircase, { at, isNew: !memory, isKnown, keeping })
      if (!memory || isKnown === undefined) return
      const days = (at - memory.last) / DAY
      const x = (f * days) / (Math.exp(log) * memory.stability)
      const chance = Math.min(0.999, Math.max(0.001, (1 + x) ** -decay))
      const slope = (decay * chance * x) / (1 + x)
      const spread = chance * (1 - chance)
      information += slope ** 2 / spread
      log += (((isKnown ? 1 : 0) - chance) * slope) / spread / information
      log = Math.min(Math.log(BOUNDS.most), Math.max(Math.log(BOUNDS.least), log))
    },
    factor: () => Math.exp(log),
    estimate: () => ({ log, information, staircase }),
  }
}

/** How much one answer says about ln c when its recall was predicted as this. */
function informationAt(chance: number, decay: number): number {
  const x = chance ** (-1 / decay) - 1
  return ((decay * chance * x) / (1 + x)) ** 2 / (chance * (1 - chance))
}
