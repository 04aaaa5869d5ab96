import { dayOf, type Zone } from '../core/base/time.ts'
import type { History } from '../core/log/history.ts'
import type { DueSpan } from '../core/schedule/due-span.ts'
import { mastery } from '../core/schedule/mastery.ts'
import { dueSpans, freshAmong, type Outlook, outlook } from '../core/schedule/outlook.ts'
import { studyDays } from '../core/statistics/days.ts'
import { streakOf } from '../core/statistics/streak.ts'
import { askable, notAway } from './askable.ts'
import type { Study } from './study.ts'

/** The state of a study: what is due, and the streak. */
export interface Standing extends Outlook {
  /** Milliseconds since 1970, like all of its times. */
  readonly now: number
  /** Days in a row with an answer, up to today or yesterday. */
  readonly streak: number
}

/** The state of a study now. */
export const standingOf = (
  study: Study,
  { now, zone }: { readonly now: number; readonly zone: Zone },
): Standing => ({
  ...outlook(askable(study, now), study.cards, now),
  // What is on an open paper is asked by no drill, but it was not met by that either.
  fresh: freshAmong(notAway(study, now), study.cards),
  now,
  streak: streakAt(study.history, now, zone),
})

const streakAt = ({ reviews }: History, now: number, zone: Zone): number =>
  streakOf(
    studyDays(reviews, zone).map(({ day }) => day),
    dayOf(now, zone),
  ).current

/** Every topic's mastery at a time, 0 to 1. */
export const masteryAt = ({ library, questions, cards }: Study, now: number): Map<string, number> =>
  mastery(library.outline, questions, cards, now)

/**
 * When each answered question in scope becomes due and when it sinks too low, in milliseconds since
 * 1970.
 */
export const dueSpansIn = (study: Study, now: number): DueSpan[] =>
  dueSpans(askable(study, now), study.cards)
