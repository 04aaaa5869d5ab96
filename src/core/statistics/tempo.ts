import { MINUTE } from '../base/time.ts'
import type { Review } from '../log/event.ts'

/**
 * Milliseconds that a question takes, including its feedback, for a learner without any answers
 * yet. Our own estimate.
 */
const USUAL_TEMPO = 24_000

/**
 * Milliseconds to read the feedback, and the answers looked at to know how fast a learner is. Our
 * own estimate.
 */
const READING = 6_000
const LATEST = 50
const ENOUGH = 10

/**
 * Milliseconds that a question takes this learner, including its feedback: the median of the latest
 * answers.
 */
export function tempoOf(reviews: readonly Pick<Review, 'took'>[]): number {
  const times = reviews
    .slice(-LATEST)
    .map(({ took }) => took)
    .sort((a, b) => a - b)
  const median = times[Math.floor(times.length / 2)]
  // A few answers prove little, and those of a script say nothing about a person.
  return median === undefined || times.length < ENOUGH
    ? USUAL_TEMPO
    : Math.max(median + READING, USUAL_TEMPO / 2)
}

/** How many questions fit in that many minutes, at the learner's own tempo. */
export const questionsIn = (minutes: number, reviews: readonly Pick<Review, 'took'>[]): number =>
  Math.max(5, Math.round((minutes * MINUTE) / tempoOf(reviews)))

/**
 * What is assumed about first meetings before there are any: six of ten are right, because the
 * topic has just been shown. Our own estimate; the learner's own answers soon outweigh it.
 */
const BELIEVED = { right: 6, of: 10 }

/**
 * The chance, 0 to 1, that this learner's answer to a new question is right.
 * @param reviews oldest first
 */
export function chanceAtFirst(reviews: readonly Pick<Review, 'question' | 'correct'>[]): number {
  const first = new Map<string, boolean>()
  for (const { question, correct } of reviews)
    if (!first.has(question)) first.set(question, correct)
  const right = [...first.values()].filter(Boolean).length
  return (right + BELIEVED.right) / (first.size + BELIEVED.of)
}
