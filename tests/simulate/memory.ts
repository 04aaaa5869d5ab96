import type { Dice } from '../../src/core/base/dice.ts'

/**
 * A moment in a learner's life, in seconds: by the clock, and as memory feels it (see
 * `activation.ts`).
 */
export interface Moment {
  readonly real: number
  readonly felt: number
}

/**
 * A model of memory, for one fact at a time. `Past` is what earlier practices left behind;
 * `undefined` is a fact that was never met. `ease` says how much easier than the model's average
 * this fact is for this learner; it is 0 on average.
 */
export interface Memory<Past> {
  /** The chance, 0 to 1, that the fact is recalled without help. */
  recall(past: Past | undefined, now: Moment, ease: number): number
  /**
   * What remains after one more practice: an answer, recalled or not, and the feedback after it.
   */
  practised(past: Past | undefined, now: Moment, ease: number, recalled: boolean, dice: Dice): Past
}

/** ACT-R's threshold and noise of recall, as fitted by Pavlik & Anderson 2005: see `activation.ts`. */
export const THRESHOLD = -0.704
export const NOISE = 0.255

/**
 * ACT-R's latency factor F, in seconds, from the published code of the Groningen spacing model (van
 * Rijn, van Maanen & van Woudenberg, ICCM 2009).
 */
const LATENCY = 1

/** The longest time a search in memory takes: up to the threshold, where the learner gives up. */
export const GIVEN_UP = LATENCY * Math.exp(-THRESHOLD)

/**
 * One search in memory, as in ACT-R: the activation at that moment is noisy; a fact that reaches
 * the threshold is recalled after F·e^-m seconds. Averaged over many searches this gives the chance
 * of recall; a fact that is hardly known takes longest.
 */
export function search(
  chance: number,
  dice: Dice,
): { readonly recalled: boolean; readonly seconds: number } {
  const drawn = dice()
  const above = Math.log(chance / (1 - chance)) + Math.log(drawn / (1 - drawn))
  return above > 0
    ? { recalled: true, seconds: LATENCY * Math.exp(-THRESHOLD - NOISE * above) }
    : { recalled: false, seconds: GIVEN_UP }
}
