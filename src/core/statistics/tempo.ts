import { sumOf } from '../base/collections.ts'
import { MINUTE } from '../base/time.ts'
import type { Review } from '../log/event.ts'
import { capacityOf } from '../schedule/load.ts'

/**
 * Milliseconds that a question takes, including its feedback, for a learner without any answers
 * yet. Our own estimate, from drills that were timed.
 */
const USUAL_TEMPO = 30_000

/**
 * What the first drill is planned with: a quick learner would be done with a plan for the usual tempo long before the
 * time is over, and a slow one's drill is ended by the clock. Our own estimate.
 */
const QUICK_TEMPO = 20_000

/** How many of the latest answers say how fast a learner is. Our own estimate. */
const LATEST = 60
const ENOUGH = 10

/** Between two answers, longer than this was a break. */
const BREAK = 2 * MINUTE

/** What says how fast a learner is. */
type Timed = Pick<Review, 'at' | 'took' | 'drill'>

/**
 * Milliseconds that a question takes this learner, with all that is read before the next one: the
 * mean time from one answer of a drill to the next. Of the first answer only its own time is known.
 * @param reviews oldest first
 */
export function tempoOf(reviews: readonly Timed[]): number {
  const latest = reviews.slice(-LATEST)
  const times = latest.map(({ at, took, drill }, i) => {
    const before = latest[i - 1]
    const gap = before && before.drill === drill ? at - before.at : took
    return Math.min(BREAK, gap > 0 && gap < BREAK ? Math.max(gap, took) : took)
  })
  // A few answers prove little.
  if (times.length < ENOUGH) return USUAL_TEMPO
  const mean = sumOf(times, (time) => time) / times.length
  // Those of a script say nothing about a person.
  return Math.max(mean, USUAL_TEMPO / 3)
}

/** The tempo with which it is planned what a drill asks: the learner's own, or a quick one before the first answer. */
export const plannedTempo = (reviews: readonly Timed[]): number =>
  reviews.length === 0 ? QUICK_TEMPO : tempoOf(reviews)

/** How many questions fit in that many minutes, at the learner's own tempo. */
export const questionsIn = (minutes: number, reviews: readonly Timed[]): number =>
  capacityOf({ drill: minutes * MINUTE, tempo: tempoOf(reviews) })

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

/** The days that say how often somebody studies. */
const LATEST_DAYS = 28
/** More days than these without study are a break. */
export const BREAK_DAYS = 7
/** For how often somebody studies it must also be longer than so many times the longest gap beside it. */
const BREAK_TIMES = 2
/** How many days of study are believed in before there are any. */
const BELIEVED_DAYS = 3

/**
 * The share of days, 0 to 1, on which this learner studies: of the last four weeks, or since the
 * first answer. A break counts for nothing, neither at its end nor in the weeks after it: somebody who comes back
 * studies as before.
 * @param days the local days with an answer, oldest first
 * @param now today's local day
 */
export const rhythmOf = (days: readonly number[], now: number): number =>
  shareOf(days, now, daysAway(days, now))

/**
 * The same with the days of a break, once it has been over for a day: somebody who was away may be away again.
 * @param days the local days with an answer, oldest first
 * @param now today's local day
 */
export function presenceOf(days: readonly number[], now: number): number {
  const last = days.findLast((day) => day < now) ?? now
  return shareOf(days, now - last > BREAK_DAYS ? last + 1 : now, 0)
}

/** @param away days that do not count */
function shareOf(days: readonly number[], until: number, away: number): number {
  const past = days.filter((day) => day < until)
  const [first = until] = past
  const since = Math.max(first, until - LATEST_DAYS - away)
  const studied = past.filter((day) => day >= since).length
  return (studied + BELIEVED_DAYS) / (until - since - away + BELIEVED_DAYS)
}

/** The days of the break within the last four weeks, or of one that ends today; 0 if there was none. */
function daysAway(days: readonly number[], now: number): number {
  const past = days.filter((day) => day < now)
  const gaps = past
    .map((day, i) => ({ until: past[i + 1] ?? now, days: (past[i + 1] ?? now) - day }))
    .filter(({ until }) => until > now - LATEST_DAYS)
    .map((gap) => gap.days)
    .sort((a, b) => b - a)
  const [longest = 0, next = 0] = gaps
  return longest > BREAK_DAYS && longest > BREAK_TIMES * next ? longest - 1 : 0
}
