import { dayOf, type Zone } from '../base/time.ts'
import type { Review } from '../log/event.ts'

/** The phase of a question's memory at an answer, in FSRS's numbers. */
export const STATES = { new: 0, learning: 1, review: 2, relearning: 3 } as const
/** One of these numbers. */
export type ReviewState = (typeof STATES)[keyof typeof STATES]

/** What the next answer to a question follows. */
interface Phase {
  readonly day: number
  readonly state: ReviewState
  readonly missed: boolean
}

/**
 * The phase of each answer. The first one of a question is new, further ones on that day of the
 * learner are learning, and those of later days are reviews, except that after a miss of such a day
 * the rest of it is relearning, until an answer is right. (In Anki, whose phases these are, learning
 * ends after as many steps as a deck has; here it ends with the day, as the schedule has it.)
 * @param reviews oldest first
 */
export function reviewStates(
  reviews: readonly Pick<Review, 'at' | 'question' | 'rating'>[],
  zone: Zone,
): ReviewState[] {
  const phases = new Map<string, Phase>()
  return reviews.map(({ at, question, rating }) => {
    const day = dayOf(at, zone)
    const state = stateAfter(phases.get(question), day)
    phases.set(question, { day, state, missed: rating === 1 })
    return state
  })
}

function stateAfter(before: Phase | undefined, day: number): ReviewState {
  if (!before) return STATES.new
  if (day > before.day) return STATES.review
  if (before.state === STATES.new || before.state === STATES.learning) return STATES.learning
  return before.missed ? STATES.relearning : STATES.review
}
