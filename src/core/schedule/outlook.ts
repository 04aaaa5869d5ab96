import type { Question } from '../model/question.ts'
import { type DueSpan, dueAt } from './due-span.ts'
import { ladderOf } from './ladder.ts'
import type { Cards } from './replay.ts'
import { stepsBack } from './spare.ts'
import { sinksAt } from './sunk.ts'

/** When each answered question becomes due and when it sinks; those left behind never do. */
export function dueSpans(questions: readonly Question[], cards: Cards): DueSpan[] {
  const ladder = ladderOf(questions, cards)
  return questions.flatMap((question): DueSpan[] => {
    const card = cards.get(question.id)
    return card && !ladder.isLeftBehind(question) ? [[card.due, sinksAt(card)]] : []
  })
}

/** How many questions were never met, without those that step back for another one of their fact. */
export function freshAmong(questions: readonly Question[], cards: Cards): number {
  const isSpare = stepsBack(questions)
  return questions.filter((each) => !cards.has(each.id) && !isSpare(each)).length
}

/** The state of some questions: due, sunk, new, next. */
export interface Outlook {
  readonly due: number
  /** Questions that were answered before and must be learned again. */
  readonly sunk: number
  /** Questions never answered. */
  readonly fresh: number
  /** When the next one becomes due, in milliseconds since 1970; undefined if none will. */
  readonly next: number | undefined
}

/** The state of these questions now. */
export function outlook(questions: readonly Question[], cards: Cards, now: number): Outlook {
  const spans = dueSpans(questions, cards)
  return {
    due: dueAt(spans, now),
    sunk: spans.filter(([, sinks]) => sinks < now).length,
    fresh: freshAmong(questions, cards),
    next: firstAfter(spans, now),
  }
}

function firstAfter(spans: readonly DueSpan[], now: number): number | undefined {
  const later = spans.flatMap(([due]) => (due > now ? [due] : []))
  return later.length === 0 ? undefined : later.reduce((least, due) => Math.min(least, due))
}
