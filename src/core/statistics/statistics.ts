import { sumOf } from '../base/collections.ts'
import { dayOf, MINUTE, type Zone } from '../base/time.ts'
import type { Answered } from '../log/history.ts'
import { type Question, topicOfQuestion } from '../model/question.ts'
import type { Outline } from '../model/topic.ts'
import { below, topicOf } from '../model/walk.ts'
import { calendar, type DueDay } from '../schedule/calendar.ts'
import { mastery } from '../schedule/mastery.ts'
import type { Cards } from '../schedule/replay.ts'
import { type Bin, calibration } from './calibration.ts'
import { type StudyDay, studyDays } from './days.ts'
import { type Leech, leeches, type WeakTopic, weakestTopics } from './leeches.ts'
import { type Period, retentionBy, retrievals, type Span } from './retention.ts'
import { type Streak, streakOf } from './streak.ts'

/** What statistics are calculated from. */
export interface Studied {
  readonly outline: Outline
  /** The topic they are about, including all topics below it. */
  readonly root: string
  /** The questions about it, in tree order. */
  readonly questions: readonly Question[]
  /** All reviews of the outline, oldest first. */
  readonly reviews: readonly Answered[]
  readonly cards: Cards
  /** Milliseconds since 1970, UTC. */
  readonly now: number
  readonly zone: Zone
}

interface Totals {
  readonly reviews: number
  readonly right: number
  /** Questions answered at least once, out of all there are. */
  readonly met: number
  readonly questions: number
  /** Milliseconds spent on the questions, at most MOST_TOOK for one answer. */
  readonly took: number
  readonly days: number
  /** The first local day of study; undefined if there is none yet. */
  readonly first: number | undefined
}

/** The progress in a topic. Days are local ones, counted from 1970-01-01; shares are 0 to 1. */
export interface Statistics {
  readonly today: number
  readonly totals: Totals
  readonly streak: Streak
  readonly days: readonly StudyDay[]
  readonly span: Span
  readonly recall: readonly Period[]
  readonly calibration: readonly Bin[]
  readonly forecast: readonly DueDay[]
  /** The topic first, then those directly below it; topics without questions are left out. */
  readonly mastery: ReadonlyArray<{ readonly topic: string; readonly share: number }>
  readonly weakest: readonly WeakTopic[]
  readonly leeches: readonly Leech[]
}

/** A longer answer was a break. */
export const MOST_TOOK = 2 * MINUTE
/** Recall is shown by week as long as the list stays short. */
const MOST_WEEKS = 10
const FORECAST_DAYS = 30
const MOST_LISTED = 5

/** The statistics of a topic. */
export function statisticsOf({
  outline,
  root,
  questions,
  reviews: all,
  cards,
  now,
  zone,
}: Studied): Statistics {
  const reviews = reviewsBelow(outline, root, all)
  const days = studyDays(reviews, zone)
  const found = retrievals(reviews, zone)
  const today = dayOf(now, zone)
  const first = days[0]?.day
  const span = first !== undefined && today - first >= MOST_WEEKS * 7 ? 'month' : 'week'
  const shares = mastery(outline, questions, cards, now)
  return {
    today,
    totals: {
      reviews: reviews.length,
      right: sumOf(days, (day) => day.right),
      met: questions.filter(({ id }) => cards.has(id)).length,
      questions: questions.length,
      took: sumOf(reviews, ({ took }) => Math.min(took, MOST_TOOK)),
      days: days.length,
      first,
    },
    streak: streakOf(
      days.map(({ day }) => day),
      today,
    ),
    days,
    span,
    recall: retentionBy(span, found),
    calibration: calibration(found),
    forecast: calendar(questions, cards, { now, zone, days: FORECAST_DAYS }),
    mastery: [root, ...topicOf(outline, root).children].flatMap((topic) => {
      const share = shares.get(topic)
      return share === undefined ? [] : [{ topic, share }]
    }),
    weakest: weakestTopics(questions, cards, now, MOST_LISTED),
    leeches: leeches(questions, reviews, found, MOST_LISTED),
  }
}

/**
 * The reviews of a topic and all topics below it. Reviews of questions that no longer exist count
 * for the outline as a whole.
 */
function reviewsBelow(
  outline: Outline,
  root: string,
  reviews: readonly Answered[],
): readonly Answered[] {
  if (root === outline.root) return reviews
  const topics = new Set([...below(outline, root)].map(({ id }) => id))
  return reviews.filter(({ question }) => topics.has(topicOfQuestion(question)))
}
