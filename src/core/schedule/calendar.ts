import { dayOf, type Zone } from '../base/time.ts'
import type { Question } from '../model/question.ts'
import { dueSpans } from './outlook.ts'
import type { Cards } from './replay.ts'

/** How many questions come due on a local day, and how many sink too low to be reviewed. */
export interface DueDay {
  readonly day: number
  readonly due: number
  readonly sunk: number
}

/** The days a calendar shows: how many from now on, and their time zone. */
interface CalendarSpan {
  /** Milliseconds since 1970, UTC. */
  readonly now: number
  readonly zone: Zone
  readonly days: number
}

/**
 * What becomes due on each of the next days, today first, if nothing new is learned and nothing is
 * answered. What is overdue is due today, unless it has sunk already. What sinks later today is
 * still due today, and has sunk tomorrow.
 */
export function calendar(
  questions: readonly Question[],
  cards: Cards,
  { now, zone, days }: CalendarSpan,
): DueDay[] {
  const today = dayOf(now, zone)
  const all = Array.from({ length: days }, (_, i) => ({ day: today + i, due: 0, sunk: 0 }))
  const count = (what: 'due' | 'sunk', ahead: number): void => {
    const day = all[ahead]
    if (day) day[what]++
  }
  const ahead = (at: number): number => dayOf(at, zone) - today
  for (const [due, sinks] of dueSpans(questions, cards))
    if (sinks < now) count('sunk', 0)
    else {
      count('due', Math.max(0, ahead(due)))
      count('sunk', Math.max(1, ahead(sinks)))
    }
  return all
}
