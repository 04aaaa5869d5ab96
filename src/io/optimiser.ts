import type { Optimiser } from '../ports.ts'
import { attemptOf } from './attempt.ts'

/** The reference optimiser waits this long, in milliseconds, between two looks at its progress. */
const LOOK = 20

/**
 * FSRS's reference optimiser: native, and therefore a package of its own that npm installs where it
 * can. Undefined if it is not installed or not made for this system.
 */
export async function optimiser(): Promise<Optimiser | undefined> {
  const found = await attemptOf(() => import('@open-spaced-repetition/binding'))
  if (!found) return undefined
  const { computeParameters, FSRSBindingItem, FSRSBindingReview } = found
  return {
    fit: (evidence) =>
      computeParameters(
        evidence.map(
          ({ steps }) =>
            new FSRSBindingItem(
              steps.map(({ rating, days }) => new FSRSBindingReview(rating, days)),
            ),
        ),
        { enableShortTerm: true, numRelearningSteps: 1, timeout: LOOK },
      ),
  }
}
