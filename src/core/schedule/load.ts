import { DAY } from '../base/time.ts'
import {
  type Aim,
  type Card,
  FIRST_ANSWER,
  lastingOfNew,
  type Memory,
  remember,
  waitOf,
  withDue,
} from './fsrs.ts'
import type { Cards } from './replay.ts'

/** How far ahead a drill looks before it begins anything new: a fortnight, in days. */
export const HORIZON = 14

/** The time that a learner has, in milliseconds. */
export interface Time {
  /** What the drill has. */
  readonly drill: number
  /** What is left of today. */
  readonly today: number
  /** What a day of study has. */
  readonly daily: number
  /** The share of days on which the learner studies, 0 to 1, without a break. */
  readonly rhythm: number
  /** The same with the days of a break. */
  readonly presence: number
  /** What one question takes, with its feedback. */
  readonly tempo: number
  /** The share of reviews that are missed, 0 to 1. */
  readonly missed: number
  /** How often a new question is asked on its first day. */
  readonly turns: 1 | 2
}

/**
 * A drill is planned for so many times the time it has: the clock ends it, what was not asked stays
 * due, and a plan that is too short would leave time unused. From `npm run simulate`.
 */
export const PLANNED = 1.2

/** The time that a drill, and with it today, is planned for. */
export const planned = (time: Time): Time => ({
  ...time,
  drill: PLANNED * time.drill,
  today: PLANNED * time.today,
})

/** The fewest questions of a drill, however short it is. */
const FEWEST = 5

/** How many questions a drill has time for. */
export const capacityOf = ({ drill, tempo }: Pick<Time, 'drill' | 'tempo'>): number =>
  Math.max(FEWEST, Math.round(drill / tempo))

/** A gap may be half again as long as it is on average; nobody plans for more than these days. Both from `npm run simulate`. */
const GAP = { longer: 1.5, most: 6 } as const

/**
 * How much earlier a learner is asked what will be due, in milliseconds: who does not study every day
 * will be away when it is.
 */
export const earlyBy = ({ presence }: Time): number =>
  Math.min(GAP.most, GAP.longer * (1 / presence - 1)) * DAY

/** A miss costs the question again in the same drill, and often once more on the next day. */
const COST_OF_MISS = 1.5

/** What one review costs on average, with what a miss brings. */
export const costOfReview = ({ tempo, missed }: Time): number => tempo * (1 + COST_OF_MISS * missed)

/** Whether what is due takes more than a share of a drill's time. */
export const isBehind = (due: number, time: Time, share = 1): boolean =>
  due * costOfReview(time) > share * time.drill

/** What a new question costs on its first day. What is read before it is in the tempo. */
export const costOfNew = ({ tempo, missed, turns }: Time): number => tempo * (turns + missed)

/**
 * The days that one right answer must be expected to last, at the wished recall, if it is to be enough for the
 * first day. From `npm run simulate`.
 */
const ENOUGH = 6

/**
 * How often what is new is asked on its first day: once more at the end of the drill, until this learner is
 * expected to keep it for days after a single right answer. Then the time is worth more elsewhere.
 */
export function turnsOfNew(aim: Aim): Time['turns'] {
  return waitOf(lastingOfNew(aim.model), aim) < ENOUGH ? 2 : 1
}

/** The most reviews of one question that are followed within the horizon. */
const MOST_FOLLOWED = 6

/**
 * How many reviews fall on each of the next days, today first, if nothing new is begun and every
 * answer is right. What is overdue falls on today.
 * @param ids of the questions that are asked
 */
export function reviewsAhead(
  ids: Iterable<string>,
  cards: Cards,
  { now, aim }: { readonly now: number; readonly aim: Aim },
): number[] {
  const days = new Array<number>(HORIZON).fill(0)
  for (const id of ids)
    for (const day of daysOf(cards.get(id), { now, aim })) days[day] = (days[day] ?? 0) + 1
  return days
}

/** On which of the coming days a card is reviewed, if every answer is right; 0 is today. */
function daysOf(
  first: Card | undefined,
  { now, aim }: { readonly now: number; readonly aim: Aim },
): number[] {
  const days: number[] = []
  for (let card = first; card && days.length < MOST_FOLLOWED; ) {
    const day = Math.max(0, Math.ceil((card.due - now) / DAY))
    if (day >= HORIZON) break
    days.push(day)
    card = afterwards(card, now + day * DAY, aim)
  }
  return days
}

/** The card after another right answer. */
const afterwards = (memory: Memory, at: number, aim: Aim) =>
  withDue(remember(memory, { id: memory.seed, at, rating: 3 }, aim.model), aim)

/**
 * On which of the days after its first one a new question is reviewed, if it is answered right.
 * @param turns how often it is asked on its first day
 */
export function daysOfNew(aim: Aim, turns: Time['turns']): number[] {
  const once = remember(undefined, FIRST_ANSWER, aim.model)
  const memory = turns === 1 ? once : remember(once, FIRST_ANSWER, aim.model)
  return daysOf(withDue(memory, aim), { now: 0, aim })
}

/**
 * How many questions may be begun today: as many as the time of the coming days has room for, each
 * span of days from today on by itself with what is reviewed in it. So little is begun while the
 * days are full, and what was begun is not given up.
 * @param ahead the reviews on each of the next days, today first
 */
export function roomForNew(ahead: readonly number[], aim: Aim, time: Time): number {
  const review = costOfReview(time)
  const begin = costOfNew(time)
  const followUps = daysOfNew(aim, time.turns)
  /** What a question costs in its first days, when so many of them are left. */
  const within = (days: number): number =>
    begin + review * followUps.filter((day) => day < days).length
  let room = Number.POSITIVE_INFINITY
  let reviews = 0
  for (let days = 1; days <= HORIZON; days++) {
    reviews += ahead[days - 1] ?? 0
    const until = time.today + (days - 1) * time.daily * time.rhythm
    room = Math.min(room, (until - reviews * review) / within(days))
  }
  return Math.max(0, Math.floor(room))
}

/** How often a learner is expected to miss a review: as measured, with what is aimed at for a start. */
export function missedShare(
  found: { readonly answers: number; readonly right: number },
  { retention }: Pick<Aim, 'retention'>,
): number {
  const believed = 20
  return (found.answers - found.right + believed * (1 - retention)) / (found.answers + believed)
}
