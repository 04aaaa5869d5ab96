import { topicOfQuestion } from '../core/model/question.ts'
import { below } from '../core/model/walk.ts'
import { reviewStates } from '../core/statistics/review-states.ts'
import { csvText } from './csv-text.ts'
import type { Exported } from './exporter.ts'
import { isWhole } from './tree.ts'

const COLUMNS = ['card_id', 'review_time', 'review_rating', 'review_state', 'review_duration']

const DIALECT = { delimiter: ',', newline: '\n', isForSpreadsheets: true } as const

/**
 * The learner's answers as the table that the optimisers of FSRS read (README of
 * open-spaced-repetition/fsrs-optimizer, "Review Logs Schema"): times and durations in milliseconds,
 * times in UTC, ratings from 1 (again) to 4 (easy). Answers that were taken back, or are from before a
 * reset, are not among them; neither are those to a question after it was said to be known, because
 * its memory does not follow from answers alone. Answers to questions that are gone count: they tell
 * as much of a memory.
 */
export function* reviewPieces(exported: Exported): Generator<string> {
  yield csvText([COLUMNS], DIALECT)
  const { learner } = exported
  if (!learner) return
  const { known, zone } = learner
  const isInside = scopeOf(exported)
  const reviews = learner.reviews.filter(
    ({ at, question }) =>
      at < (known.get(question) ?? Number.POSITIVE_INFINITY) && isInside(question),
  )
  const states = reviewStates(reviews, zone)
  for (const [i, { question, at, rating, took }] of reviews.entries())
    yield csvText([[question, ...[at, rating, states[i], took].map(String)]], DIALECT)
}

/** Whether a question belongs to what is exported: to the whole outline, those that are gone, too. */
function scopeOf(exported: Exported): (question: string) => boolean {
  if (isWhole(exported)) return () => true
  const topics = new Set(
    [...below(exported.library.outline, exported.topic.id)].map(({ id }) => id),
  )
  return (question) => topics.has(topicOfQuestion(question))
}
