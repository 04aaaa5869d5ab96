import { sumOf } from '../base/collections.ts'
import { dayOf, MINUTE, type Zone } from '../base/time.ts'
import type { Suspended } from '../log/event.ts'
import type { Answered } from '../log/history.ts'
import { type Question, topicOfQuestion } from '../model/question.ts'
import type { Outline } from '../model/topic.ts'
import { below, topicOf } from '../model/walk.ts'
import { calendar, type DueDay } from '../schedule/calendar.ts'
import type { Aim } from '../schedule/fsrs.ts'
import { ladderOf } from '../schedule/ladder.ts'
import { mastery } from '../schedule/mastery.ts'
import type { Cards } from '../schedule/replay.ts'
import { type Bin, calibration } from './calibration.ts'
import { type StudyDay, studyDays } from './days.ts'
import { type Leech, leeches, type WeakTopic, weakestTopics } from './leeches.ts'
import { type Period, retentionBy, retrievals, type Span } from './retention.ts'
import { type Streak, streakOf } from './streak.ts'
import { tempoOf } from './tempo.ts'
import { type Workload, withoutReviews, workloadOf } from './workload.ts'

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
  /** The recall aimed at, and how this learner's memory is predicted. */
  readonly aim: Aim
  /** The questions that are put away now, by their ids. */
  readonly away: ReadonlyMap<string, Suspended>
  /** Finds a question of the outline, or no longer. */
  readonly find: (id: string) => Question | undefined
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

/** What a retention would cost and bring. */
export interface Trade extends Workload {
  /** Minutes a day, at the learner's own tempo. */
  readonly minutes: number
  /** It is the learner's own. */
  readonly isInForce: boolean
}

/** A question that is not asked until it is brought back. */
interface PutAway {
  readonly question: Question
  /** The local day on which it was put away. */
  readonly day: number
  /** It was forgotten too often; otherwise the learner wished it. */
  readonly isLeech: boolean
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
  /** By what FSRS's waits are multiplied for this learner. */
  readonly factor: number
  readonly forecast: readonly DueDay[]
  /** The topic first, then those directly below it; topics without questions are left out. */
  readonly mastery: ReadonlyArray<{ readonly topic: string; readonly share: number }>
  readonly weakest: readonly WeakTopic[]
  readonly leeches: readonly Leech[]
  /** No reviews first, then the lowest retention; empty if nothing was met. */
  readonly trade: readonly Trade[]
  /** The latest first. */
  readonly away: readonly PutAway[]
}

/** A longer answer was a break. */
export const MOST_TOOK = 2 * MINUTE
/** Recall is shown by week as long as the list stays short. */
const MOST_WEEKS = 10
const FORECAST_DAYS = 30
const MOST_LISTED = 5
/** The retentions of the trade, besides the learner's own. */
const RETENTIONS = [0.8, 0.85, 0.9, 0.95]

/** The statistics of a topic. */
export function statisticsOf(studied: Studied): Statistics {
  const { outline, root, questions, reviews: all, cards, aim, now, zone } = studied
  const reviews = reviewsBelow(outline, root, all)
  const days = studyDays(reviews, zone)
  const found = retrievals(reviews, zone)
  const today = dayOf(now, zone)
  const first = days[0]?.day
  const span = first !== undefined && today - first >= MOST_WEEKS * 7 ? 'month' : 'week'
  const shares = mastery(outline, questions, cards, now)
  const asked = questions.filter(({ id }) => !studied.away.has(id))
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
    factor: aim.model.factor,
    forecast: calendar(asked, cards, { now, zone, days: FORECAST_DAYS }),
    mastery: [root, ...topicOf(outline, root).children].flatMap((topic) => {
      const share = shares.get(topic)
      return share === undefined ? [] : [{ topic, share }]
    }),
    weakest: weakestTopics(questions, cards, now, MOST_LISTED),
    leeches: leeches(questions, reviews, found, MOST_LISTED),
    trade: tradeOf(asked, studied),
    away: awayIn(studied),
  }
}

/** What each retention would cost and bring for the questions that come back. */
function tradeOf(
  asked: readonly Question[],
  { cards, aim, reviews, now }: Studied,
): readonly Trade[] {
  const ladder = ladderOf(asked, cards)
  const met = asked.flatMap((question) => {
    const card = cards.get(question.id)
    return card && !ladder.isLeftBehind(question) ? [card] : []
  })
  if (met.length === 0) return []
  const minutes = tempoOf(reviews) / MINUTE
  const wished = [...new Set([...RETENTIONS, aim.retention])].sort((a, b) => a - b)
  return [
    withoutReviews(met, now),
    ...wished.map((retention) => workloadOf(met, { ...aim, retention }, now)),
  ].map((each) => ({
    ...each,
    minutes: each.answers * minutes,
    isInForce: each.retention === aim.retention,
  }))
}

/** What is put away in the topic; a question that no longer exists is not missed. */
function awayIn({ outline, root, away, find, zone }: Studied): PutAway[] {
  const topics = new Set([...below(outline, root)].map(({ id }) => id))
  return [...away.values()]
    .sort((a, b) => b.at - a.at)
    .flatMap(({ question: id, at, leech }) => {
      const question = find(id)
      return question && topics.has(question.topic)
        ? [{ question, day: dayOf(at, zone), isLeech: leech === true }]
        : []
    })
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
