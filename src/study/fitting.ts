import type { Zone } from '../core/base/time.ts'
import type { Fitted } from '../core/log/event.ts'
import type { History } from '../core/log/history.ts'
import type { Outline } from '../core/model/topic.ts'
import { soundWeights } from '../core/schedule/fsrs.ts'
import type { Schedule } from '../core/schedule/replay.ts'
import { evidenceCount, evidenceIn, type Recollection } from '../core/statistics/evidence.ts'
import { FEWEST, splitInTime, type Trial, trialOf } from '../core/statistics/fit-trial.ts'
import { Failure } from '../errors.ts'
import type { Optimiser, World } from '../ports.ts'

/** The package with FSRS's optimiser, in the version that k8smap was tried with. */
export const OPTIMISER = '@open-spaced-repetition/binding@0.5.0'

/** What weights are fitted to, and what is in force. */
interface Learned {
  readonly history: Pick<History, 'reviews' | 'known' | 'fits'>
  readonly schedule: Schedule
}

/** The same, with the outline that it is about and the log that a fit is written to. */
interface Learner extends Learned {
  readonly library: { readonly outline: Pick<Outline, 'id'> }
  readonly log: { readonly device: string }
}

/** What a learner's log has for a fit. */
export interface Fittable {
  /** The answers that weights can be fitted to. */
  readonly answers: number
  /** Those that were given since the last fit. */
  readonly since: number
  /** The fit in force, if any. */
  readonly last: Fitted | undefined
  /** There are enough new ones for another fit. */
  readonly isOffered: boolean
}

/** What this learner's log has for a fit. */
export function fittableIn({ history, schedule }: Learned, zone: Zone): Fittable {
  const { reviews, known, fits } = history
  const answers = evidenceCount(reviews, { zone, known })
  // Weights that are not those of FSRS-6 are in the log, but not in force.
  const last = schedule.model.weights && fits.findLast(({ weights }) => soundWeights(weights))
  const since = Math.max(0, answers - (last?.reviews ?? 0))
  return { answers, since, last, isOffered: since >= FEWEST }
}

/**
 * Whether new answers have just become enough for a fit, or twice as many as when that was last said: who does not
 * want one is not told again and again.
 * @param before how many there were since the last fit, and
 * @param after how many there are now
 */
export function isFitTimely(before: number, after: number): boolean {
  let next = FEWEST
  while (next <= before) next *= 2
  return after >= next
}

/** What came of a fit. */
export type FitResult =
  | { readonly kind: 'few'; readonly answers: number; readonly needed: number }
  | { readonly kind: 'refused'; readonly answers: number; readonly trial: Trial }
  | {
      readonly kind: 'taken'
      readonly answers: number
      readonly trial: Trial
      readonly fit: Fitted
    }

/**
 * Fits FSRS's weights to this learner's answers: first to the older part, to be judged by how they
 * predict the newer one; if they do it better than what is in force, to all of them. Throws Failure
 * `no-optimiser` if there is none, and `fit-failed`.
 * @param reschedules whether due dates follow from the new weights at once
 */
export async function fitOf(
  { library, log, history, schedule }: Learner,
  world: Pick<World, 'optimiser' | 'clock' | 'newId' | 'zone'>,
  reschedules: boolean,
): Promise<FitResult> {
  const { reviews, known } = history
  const evidence = evidenceIn(reviews, { zone: world.zone, known })
  const answers = evidence.length
  if (answers < FEWEST) return { kind: 'few', answers, needed: FEWEST }
  const optimiser = await world.optimiser()
  if (!optimiser) throw new Failure('no-optimiser', { install: `npm install -g ${OPTIMISER}` })
  const parts = splitInTime(evidence)
  const fitted = await weightsBy(optimiser, parts.older)
  const inForce = schedule.model.weights
  const trial = trialOf(parts, { reviews, known, inForce, fitted })
  if (!trial.isTaken) return { kind: 'refused', answers, trial }
  const fit: Fitted = {
    ...{ event: 'fit', id: world.newId(), at: world.clock(), outline: library.outline.id },
    ...{ device: log.device, weights: await weightsBy(optimiser, evidence), reviews: answers },
    ...(reschedules && { reschedules: true }),
  }
  return { kind: 'taken', answers, trial, fit }
}

/** More decimal places than these change no due date. */
const PLACES = 10_000

/** Weights that the scheduler can use. */
async function weightsBy(
  optimiser: Optimiser,
  evidence: readonly Recollection[],
): Promise<readonly number[]> {
  let found: readonly number[]
  try {
    found = await optimiser.fit(evidence)
  } catch (error) {
    throw new Failure('fit-failed', {
      reason: error instanceof Error ? error.message : String(error),
    })
  }
  const sound = soundWeights(found.map((each) => Math.round(each * PLACES) / PLACES))
  if (!sound) throw new Failure('fit-failed', { reason: `${found.length} weights` })
  return sound
}
