/** What a review says of the answer, in FSRS's words: 1 again, 2 hard, 3 good, 4 easy. */
export type Rating = 1 | 2 | 3 | 4

/** One answered question: an event in the log. Times are milliseconds since 1970, UTC. */
export interface Review {
  /** Unique over all devices, so that logs merge by union. */
  readonly id: string
  readonly at: number
  readonly outline: string
  readonly question: string
  readonly rating: Rating
  readonly correct: boolean
  /** The learner's answer as typed. */
  readonly given: string
  /** Milliseconds from showing the question to its answer. */
  readonly took: number
}

/** The version of a line's form. A line of a later version is kept and reported, never guessed at. */
const LOG_VERSION = 1

/** Why a line of the log was passed over. */
export type Unread = 'torn' | 'unknown'

/** A review as one line of JSON, without the line end. */
export function writeReview(review: Review): string {
  const { id, at, outline, question, rating, correct, given, took } = review
  return JSON.stringify({
    v: LOG_VERSION,
    event: 'review',
    id,
    at: new Date(at).toISOString(),
    outline,
    question,
    rating,
    correct,
    given,
    took,
  })
}

/** Reads a line; `torn` is no JSON (a write cut short, a conflict marker), `unknown` another version or event. */
export function readReview(line: string): Review | Unread {
  let value: unknown
  try {
    value = JSON.parse(line)
  } catch {
    return 'torn'
  }
  if (typeof value !== 'object' || value === null) return 'torn'
  const event = value as Record<string, unknown>
  if (event['v'] !== LOG_VERSION || event['event'] !== 'review') return 'unknown'
  const { id, outline, question, given } = event
  const at = typeof event['at'] === 'string' ? Date.parse(event['at']) : Number.NaN
  const rating = event['rating']
  const took = event['took']
  if (
    typeof id !== 'string' ||
    typeof outline !== 'string' ||
    typeof question !== 'string' ||
    typeof given !== 'string' ||
    typeof event['correct'] !== 'boolean' ||
    typeof took !== 'number' ||
    !(rating === 1 || rating === 2 || rating === 3 || rating === 4) ||
    Number.isNaN(at)
  )
    return 'unknown'
  return { id, at, outline, question, rating, correct: event['correct'], given, took }
}

/** Logs in any order and number as one history: each review once, oldest first. */
export function merge(reviews: Iterable<Review>): Review[] {
  const byId = new Map<string, Review>()
  for (const review of reviews) if (!byId.has(review.id)) byId.set(review.id, review)
  return [...byId.values()].sort((a, b) => a.at - b.at || (a.id < b.id ? -1 : 1))
}
