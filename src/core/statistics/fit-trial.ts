import type { Review } from '../log/event.ts'
import type { Model } from '../schedule/fsrs.ts'
import { type Accuracy, accuracyOf, isBetter, predictionsOf } from './accuracy.ts'
import type { Recollection } from './evidence.ts'

/** With fewer answers a fit flatters itself: it predicts those it was fitted to, and no others. */
export const FEWEST = 200

/** The share of the answers, the older ones, that weights on trial are fitted to. */
const OLDER = 0.8

/**
 * By how many standard errors weights must predict better to be taken. Without it, every second fit
 * to a learner whom the weights in force describe perfectly is taken, and predicts worse from then
 * on; with 1, a few in thirty are, and those who need a fit get it as often (measured with
 * simulated learners, 210 to 700 answers each).
 */
const CLEARLY = 1

/** The answers in two parts: weights are fitted to the older one and judged on the newer one. */
export function splitInTime(evidence: readonly Recollection[]): {
  readonly older: readonly Recollection[]
  readonly newer: readonly Recollection[]
} {
  const at = Math.round(evidence.length * OLDER)
  return { older: evidence.slice(0, at), newer: evidence.slice(at) }
}

/** How weights did on answers that they were not fitted to. */
export interface Trial {
  /** How many answers they were fitted to, and how many they had to predict. */
  readonly older: number
  readonly newer: number
  /** How well what is in force predicts them, with the learner's factor. */
  readonly inForce: Accuracy
  readonly fitted: Accuracy
  /** The fitted weights predict better by more than chance makes. */
  readonly isTaken: boolean
}

/** What a trial needs to know, besides the answers. */
interface Tried {
  /** All reviews, oldest first. */
  readonly reviews: readonly Review[]
  readonly known: ReadonlyMap<string, number>
  /** The weights in force, and those that were fitted to the older part. */
  readonly inForce: Model['weights']
  readonly fitted: Model['weights']
}

/** Judges weights that were fitted to the older part by the newer one. */
export function trialOf(
  { older, newer }: ReturnType<typeof splitInTime>,
  { reviews, known, inForce, fitted }: Tried,
): Trial {
  const before = predictionsOf(reviews, newer, { weights: inForce, known })
  const tried = predictionsOf(reviews, newer, { weights: fitted, known })
  return {
    older: older.length,
    newer: newer.length,
    inForce: accuracyOf(before),
    fitted: accuracyOf(tried),
    isTaken: isBetter(tried, before, CLEARLY),
  }
}
