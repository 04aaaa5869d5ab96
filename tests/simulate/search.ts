import type { Dice } from '../../src/core/base/dice.ts'
import { NOISE, THRESHOLD } from './memories/activation.ts'

/**
 * ACT-R's latency factor F, in seconds, from the published code of the Groningen spacing model (van
 * Rijn, van Maanen & van Woudenberg, ICCM 2009).
 */
const LATENCY = 1

/** The longest time a search in memory takes: up to the threshold, where the learner gives up. */
const GIVEN_UP = LATENCY * Math.exp(-THRESHOLD)

/**
 * One search in memory, as in ACT-R: the activation at that moment is noisy; a fact that reaches
 * the threshold is recalled after F·e^-m seconds. Averaged over many searches this gives the chance
 * of recall; a fact that is hardly known takes longest. `share` is the time it took, as a share of
 * the longest time.
 */
export function search(
  chance: number,
  dice: Dice,
): { readonly recalled: boolean; readonly share: number } {
  const drawn = dice()
  const above = Math.log(chance / (1 - chance)) + Math.log(drawn / (1 - drawn))
  return above > 0
    ? { recalled: true, share: (LATENCY * Math.exp(-THRESHOLD - NOISE * above)) / GIVEN_UP }
    : { recalled: false, share: 1 }
}
