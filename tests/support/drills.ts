import { HOUR, MINUTE } from '../../src/core/base/time.ts'
import type { Question } from '../../src/core/model/question.ts'
import type { Card } from '../../src/core/schedule/fsrs.ts'
import type { Time } from '../../src/core/schedule/load.ts'
import { type Criteria, choose } from '../../src/core/schedule/queue.ts'
import { publishedSchedule } from '../../src/core/schedule/replay.ts'
import { card, choice, idsOf, NOON } from './questions.ts'

/** Cards by the ids of their questions. */
export type Cards = Readonly<Record<string, Card>>
export const cardsOf = (cards: Cards): ReadonlyMap<string, Card> => new Map(Object.entries(cards))

export const choices = (...ids: string[]): Question[] => ids.map((id) => choice(id))

/** Due cards: the first is unseen for longest, the last is the least certain. */
export const LONG = card(30, 28)
export const MIDDLE = card(20, 5)
export const SHORT = card(10, 1)
/** A card that is not due. */
export const LATER = card(1, 30)
/** A card that has sunk too low to be reviewed. */
export const SUNKEN = card(1000, 1)

export const AIM = publishedSchedule(0.9)

/**
 * Ten minutes a day of a learner who studies every day, takes ten seconds a question and misses
 * none: a review costs ten seconds and a new question thirty, because it is told and asked twice.
 */
export const TIME: Time = {
  drill: 10 * MINUTE,
  today: 10 * MINUTE,
  daily: 10 * MINUTE,
  rhythm: 1,
  presence: 1,
  tempo: 10_000,
  missed: 0,
  turns: 2,
}

/**
 * The ids that a drill at noon asks, in order; by default at most ten questions, new ones included,
 * in the order in which they are written.
 */
export const chosen = (
  questions: readonly Question[],
  cards: Cards,
  criteria: Partial<Criteria> = {},
): string[] =>
  idsOf(
    choose(questions, cardsOf(cards), {
      ...{ now: NOON, limit: 10, fresh: 10, today: NOON - 12 * HOUR, aim: AIM },
      ...{ path: questions, confused: () => [] },
      ...criteria,
    }),
  )
