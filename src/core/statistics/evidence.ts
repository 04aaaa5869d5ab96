import { dayOf, type Zone } from '../base/time.ts'
import type { Rating, Review } from '../log/event.ts'

/** An answer in the history of a question. */
interface Step {
  readonly rating: Rating
  /** Whole days of the learner since the answer before; 0 for the first one. */
  readonly days: number
}

/** An answer that tells how fast a learner forgets, with all answers to its question up to it. */
export interface Recollection {
  /** The id of the review. */
  readonly review: string
  /** Oldest first; its own answer is the last one, a day or more after the one before it. */
  readonly steps: readonly Step[]
}

/** After more answers to one question, further ones tell the optimiser nothing: it cuts them off. */
const MOST_STEPS = 64

/** What evidence is looked for with. */
interface Looked {
  readonly zone: Zone
  /** When the learner said of a question that it is known, by the question's id. */
  readonly known: ReadonlyMap<string, number>
}

type Given = Pick<Review, 'id' | 'at' | 'question' | 'rating'>

/**
 * The answers that FSRS's weights can be fitted to: for each question the first one of a learner's
 * day, without the day of its first meeting, as `retrievals` counts them. Answers on the same day
 * are in the histories of later ones. (This is how FSRS's own optimiser wants them: one item for
 * each review after the first, with the history before it, and a last interval above 0.)
 *
 * A question that was said to be known is left out from then on: its memory does not follow from
 * answers alone.
 * @param reviews oldest first
 */
export function evidenceIn(reviews: readonly Given[], looked: Looked): Recollection[] {
  const found: Recollection[] = []
  lookThrough(reviews, looked, (review, steps) => found.push({ review, steps: [...steps] }))
  return found
}

/** How many they are: the histories of a long log take hundreds of megabytes. */
export function evidenceCount(reviews: readonly Given[], looked: Looked): number {
  let count = 0
  lookThrough(reviews, looked, () => count++)
  return count
}

/** @param see gets each of them, with a history that grows on */
function lookThrough(
  reviews: readonly Given[],
  { zone, known }: Looked,
  see: (review: string, steps: readonly Step[]) => void,
): void {
  const histories = new Map<string, { last: number; readonly steps: Step[] }>()
  for (const { id, at, question, rating } of reviews) {
    if (at >= (known.get(question) ?? Number.POSITIVE_INFINITY)) continue
    const day = dayOf(at, zone)
    const before = histories.get(question)
    const history = before ?? { last: day, steps: [] }
    if (history.steps.length >= MOST_STEPS) continue
    const days = Math.max(0, day - history.last)
    history.steps.push({ rating, days })
    history.last = Math.max(day, history.last)
    histories.set(question, history)
    if (days > 0) see(id, history.steps)
  }
}
