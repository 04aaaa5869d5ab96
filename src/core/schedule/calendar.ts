import type { Cards } from '../progress/replay.ts'
import type { Question } from '../quiz/question.ts'
import { dayOf, type Zone } from '../time.ts'
import { ladderOf } from './ladder.ts'

/** How many questions come due on a local day. */
export interface DueDay {
  readonly day: number
  readonly due: number
}

/**
 * What comes due on each of the next days, today first, as things stand now: nothing new learned, nothing answered.
 * What is overdue is due today.
 * @param now milliseconds since 1970, UTC
 */
export function calendar(
  questions: readonly Question[],
  cards: Cards,
  now: number,
  zone: Zone,
  days: number,
): DueDay[] {
  const today = dayOf(now, zone)
  const ladder = ladderOf(questions, cards)
  const due = new Array<number>(days).fill(0)
  for (const question of questions) {
    const card = cards.get(question.id)
    if (!card || ladder.isLeftBehind(question)) continue
    const ahead = Math.max(0, dayOf(card.due, zone) - today)
    if (ahead < days) due[ahead] = (due[ahead] ?? 0) + 1
  }
  return due.map((count, i) => ({ day: today + i, due: count }))
}
