import { dayOf, type Zone } from '../base/time.ts'
import type { Question } from '../model/question.ts'
import { dueSpans } from './queue.ts'
import type { Cards } from './replay.ts'

/** How many questions come due on a local day. */
export interface DueDay {
  readonly day: number
  readonly due: number
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
 * answered. What is overdue is due today, and what has sunk too low is not due.
 */
export function calendar(
  questions: readonly Question[],
  cards: Cards,
  { now, zone, days }: CalendarSpan,
): DueDay[] {
  const today = dayOf(now, zone)
  const due = new Array<number>(days).fill(0)
  for (const [time, sinks] of dueSpans(questions, cards)) {
    if (sinks < now) continue
    const ahead = Math.max(0, dayOf(time, zone) - today)
    if (ahead < days) due[ahead] = (due[ahead] ?? 0) + 1
  }
  return due.map((count, i) => ({ day: today + i, due: count }))
}
