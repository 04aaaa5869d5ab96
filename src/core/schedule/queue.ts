import { groupBy, inTurns } from '../base/collections.ts'
import type { Question } from '../model/question.ts'
import { byRecall } from './by-recall.ts'
import { contrast } from './contrast.ts'
import type { Aim } from './fsrs.ts'
import { interleave } from './interleave.ts'
import { type Ladder, ladderOf } from './ladder.ts'
import {
  costOfNew,
  costOfReview,
  earlyBy,
  isBehind,
  planned,
  reviewsAhead,
  roomForNew,
  type Time,
} from './load.ts'
import { outlook } from './outlook.ts'
import type { Cards } from './replay.ts'
import { stepsBack } from './spare.ts'
import { isSunk } from './sunk.ts'

/** The criteria by which a drill is chosen. Times are milliseconds since 1970, UTC. */
export interface Criteria {
  readonly now: number
  /** The most questions of the drill. */
  readonly limit: number
  /** The time of the drill and of the days after it; undefined if only the number of questions counts. */
  readonly time?: Time | undefined
  /** What the cards follow from. */
  readonly aim: Aim
  /** The most questions that were never answered before. */
  readonly fresh: number
  /** The learner asks for what is new, however full the coming days are. */
  readonly isWilling?: boolean
  /** When the learner's day began: a fact that was asked since then is left until tomorrow. */
  readonly today: number
  /** The questions in the order in which they are first met. */
  readonly path: readonly Question[]
  /** The topics that are often confused with a topic. */
  readonly confused: (topic: string) => readonly string[]
  /** Puts the new questions into another order; the first ones are taken. */
  readonly order?: (fresh: readonly Question[]) => Iterable<Question>
  /** Nothing before its time: what is due, and what was, but has sunk. */
  readonly isDueOnly?: boolean
  /** Ids of questions that count as due before their time. */
  readonly alsoDue?: ReadonlySet<string>
}

/**
 * A drill teaches at least so many questions, new and sunk ones, while what is due takes no more than this
 * share of its time, and as far as today has time left: somebody who forgets fast would otherwise only
 * repeat, and somebody who begins drill after drill would have too much tomorrow. Both are from
 * `npm run simulate`, as are the three below.
 */
const LEAST = 4
const AT_MOST_DUE = 0.7

/** Of what was met, the share that may have sunk before all places go to it. */
const MOST_SUNK = 0.08
/** So many places are kept for what is new; if too much has sunk, only until so many were met. */
const KEPT_FOR_NEW = 2
const BEGINNING = 60

/** How many of the places for what is learned go to what has sunk. */
function placesForSunk(
  sunk: number,
  { room, met }: { readonly room: number; readonly met: number },
): number {
  const isTooMuch = sunk > met * MOST_SUNK
  if (isTooMuch && met >= BEGINNING) return room
  return Math.min(Math.max(0, room - KEPT_FOR_NEW), isTooMuch ? room : Math.ceil(room / 2))
}

/**
 * What a drill asks, in order: what is due, and new questions among it in the order of the course.
 * Two questions on one fact are asked on different days, topics take turns, and two topics that are
 * often confused come side by side once both are known.
 *
 * A learner who does not study every day is also asked what will be due before they are likely to come again, as far
 * as what is due leaves time for it.
 *
 * One rule decides what comes first: the most that can still be saved for each minute. If more is
 * due than fits, the highest predicted recall comes first: it costs least to save
 * (open-spaced-repetition/review-sort-order-comparison), and what has sunk too low (`sunk.ts`) is
 * learned again like something new. New questions come only as far as the coming fortnight has room
 * for them (`load.ts`). `npm run simulate` compares this with other rules.
 * @param questions the questions in scope, in tree order; written ones come before generated ones
 * of the same topic
 */
export function choose(
  questions: readonly Question[],
  cards: Cards,
  criteria: Criteria,
): Question[] {
  const { now, limit, today, time } = criteria
  const ladder = ladderOf(questions, cards)
  const facts = factsAsked(questions, cards, today)
  const isFree = ({ id, fact }: Question): boolean => {
    const asked = fact === undefined ? undefined : facts.get(fact)
    // A missed question may come back on the same day, but other questions on its fact may not.
    return asked === undefined || asked === id
  }
  const pick = (candidates: Iterable<Question>, most: number): Question[] => {
    const picked: Question[] = []
    for (const question of candidates) {
      if (picked.length >= most) break
      if (!isFree(question)) continue
      if (question.fact !== undefined) facts.set(question.fact, question.id)
      picked.push(question)
    }
    return picked
  }

  const { due, early, sunk } = dueAmong(questions, cards, ladder, criteria)
  const most = time ? Math.max(1, Math.floor(planned(time).drill / costOfReview(time))) : limit
  const cheapest = (among: readonly Question[]): Question[] => byRecall(among, cards, now).reverse()
  const reviewed = pick([...cheapest(due), ...cheapest(early)], Math.min(limit, most))
  const known = byRecall(reviewed.reverse(), cards, now)
  const fresh = freshAmong(questions, cards, ladder, criteria.path)
  // A look at the coming days takes a forecast most of its time: only where there is something to learn.
  const room =
    sunk.length + fresh.length === 0
      ? 0
      : Math.min(limit - known.length, roomAfter(known.length, questions, cards, criteria))
  const met = questions.filter(({ id }) => cards.has(id)).length
  const again = pick(cheapest(sunk), placesForSunk(sunk.length, { room, met }))
  const beside = criteria.isDueOnly
    ? []
    : contrast(questions, cards, criteria, known).filter((each) => !ladder.isLeftBehind(each))
  const begun = pick(
    criteria.order?.(fresh) ?? fresh,
    Math.min(criteria.fresh, room - again.length),
  )
  const left = limit - known.length - again.length - begun.length
  known.push(...pick(beside, Math.min(left, most - known.length)))
  return interleave(
    known.map((question) => ladder.next(question) ?? question),
    alternating([...again, ...begun]),
    criteria.confused,
  )
}

/** How many questions may be learned, new ones and sunk ones, beside those that are reviewed. */
function roomAfter(
  reviewed: number,
  questions: readonly Question[],
  cards: Cards,
  { now, time, aim, limit, isWilling }: Criteria,
): number {
  if (!time) return limit
  const plan = planned(time)
  const left = Math.floor((plan.drill - reviewed * costOfReview(time)) / costOfNew(time))
  if (isWilling) return Math.max(1, left)
  const room = roomForNew(reviewsOf(questions, cards, { now, aim }), aim, plan)
  const isFull = isBehind(outlook(questions, cards, now).due, time, AT_MOST_DUE)
  const fits = Math.floor(plan.today / costOfNew(time))
  // However short a day is, something can be begun on it, or a newcomer could never begin.
  const isUnspent = reviewed === 0 && time.today > 0 && time.today >= time.daily
  const least = Math.min(LEAST, isUnspent ? Math.max(1, fits) : fits)
  return Math.max(isFull ? 0 : least, Math.min(left, room))
}

/** The reviews of the coming days, without what has sunk too low to be one. */
export function reviewsOf(
  questions: readonly Question[],
  cards: Cards,
  when: { readonly now: number; readonly aim: Aim },
): number[] {
  const ladder = ladderOf(questions, cards)
  const ids = questions.flatMap((question) => {
    const card = cards.get(question.id)
    return card && !isSunk(card, when.now) && !ladder.isLeftBehind(question) ? [question.id] : []
  })
  return reviewsAhead(ids, cards, when)
}

/**
 * Two topics at a time, in turns: what is told about one is not asked at once, because the other
 * one's question comes between.
 */
function alternating(questions: readonly Question[]): Question[] {
  const groups = [...groupBy(questions, ({ topic }) => topic).values()]
  return groups.flatMap((_, i) => (i % 2 === 0 ? inTurns(groups.slice(i, i + 2)) : []))
}

/** What may be asked early when nothing is due and nothing is new: the least certain first. */
export function ahead(
  questions: readonly Question[],
  cards: Cards,
  now: number,
  limit: number,
): Question[] {
  const ladder = ladderOf(questions, cards)
  const met = questions.filter((each) => cards.has(each.id) && !ladder.isLeftBehind(each))
  return byRecall(met, cards, now).slice(0, limit)
}

/** Maps each fact that was asked since then to its question. */
function factsAsked(
  questions: readonly Question[],
  cards: Cards,
  since: number,
): Map<string, string> {
  const asked = new Map<string, string>()
  for (const { id, fact } of questions) {
    const card = cards.get(id)
    if (fact !== undefined && card && card.last >= since) asked.set(fact, id)
  }
  return asked
}

/** What can be reviewed, because it is due or will be soon, and what has sunk too low for that. */
function dueAmong(
  questions: readonly Question[],
  cards: Cards,
  ladder: Ladder,
  {
    now,
    alsoDue,
    time,
    isDueOnly = false,
  }: Pick<Criteria, 'now' | 'alsoDue' | 'time' | 'isDueOnly'>,
): { readonly due: Question[]; readonly early: Question[]; readonly sunk: Question[] } {
  const due: Question[] = []
  const early: Question[] = []
  const sunk: Question[] = []
  const until = now + (time ? earlyBy(time) : 0)
  for (const question of questions) {
    const card = cards.get(question.id)
    if (ladder.isLeftBehind(question)) continue
    if (card && isSunk(card, now)) sunk.push(question)
    else if ((card && card.due <= now) || alsoDue?.has(question.id)) due.push(question)
    else if (card && card.due <= until) early.push(question)
  }
  return { due, early: isDueOnly ? [] : early, sunk }
}

/**
 * Questions never answered, in the order in which they are met; generated ones only if there are few
 * written ones.
 */
function freshAmong(
  questions: readonly Question[],
  cards: Cards,
  ladder: Ladder,
  path: Criteria['path'],
): Question[] {
  const isSpare = stepsBack(questions)
  const ids = new Set(questions.map(({ id }) => id))
  return path.filter(
    (each) => !cards.has(each.id) && ids.has(each.id) && ladder.mayBegin(each) && !isSpare(each),
  )
}
