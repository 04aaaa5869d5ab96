import { groupBy } from '../base/collections.ts'
import { DAY, dateOf, dayNamed, dayOf, type Zone } from '../base/time.ts'
import type { Answered } from '../log/history.ts'

/** An answer that shows what the learner remembered: the question came back on a later day. */
export interface Retrieval {
  /** The local day, counted from 1970-01-01. */
  readonly day: number
  readonly question: string
  readonly right: boolean
  /** The predicted chance of recall, 0 to 1; undefined in old logs. */
  readonly predicted: number | undefined
}

/**
 * The answers that measure memory: for each question the first one of a local day, without the day
 * of its first meeting. A question asked again minutes after its feedback is known then, and would
 * make every figure too good.
 * @param reviews oldest first
 */
export function retrievals(reviews: readonly Answered[], zone: Zone): Retrieval[] {
  const last = new Map<string, number>()
  const found: Retrieval[] = []
  for (const { at, question, correct, predicted } of reviews) {
    const day = dayOf(at, zone)
    const before = last.get(question)
    if (before !== undefined && before !== day)
      found.push({
        day,
        question,
        right: correct,
        predicted: predicted === undefined ? undefined : Math.min(1, predicted),
      })
    last.set(question, day)
  }
  return found
}

/** How often the answer was remembered, and how often that was predicted. */
export interface Retained {
  readonly answers: number
  readonly right: number
  /** The mean of the predictions, 0 to 1; undefined if there are none. */
  readonly predicted: number | undefined
}

/** Sums up retrievals. */
export function retained(of: readonly Retrieval[]): Retained {
  let right = 0
  let sum = 0
  let predictions = 0
  for (const each of of) {
    if (each.right) right++
    if (each.predicted === undefined) continue
    sum += each.predicted
    predictions++
  }
  return {
    answers: of.length,
    right,
    predicted: predictions > 0 ? sum / predictions : undefined,
  }
}

/** A week that starts on a Monday, or a calendar month: local days, both included. */
export interface Period extends Retained {
  readonly from: number
  readonly to: number
}

/** The length of a period. */
export type Span = 'week' | 'month'

/** 1970-01-01 was a Thursday. */
const MONDAY = 4

/** The Monday on or before a day. */
export const mondayOf = (day: number): number => day - ((((day - MONDAY) % 7) + 7) % 7)

/** The first and the last day of the week or month around a day. */
function around(day: number, span: Span): readonly [from: number, to: number] {
  if (span === 'week') return [mondayOf(day), mondayOf(day) + 6]
  const first = dayNamed(`${dateOf(day).slice(0, 7)}-01`) ?? day
  // 31 days after the first of any month is in the next month, or its first day.
  const next = new Date((first + 31) * DAY)
  return [first, first + 31 - next.getUTCDate()]
}

/** Recall by week or by month, oldest first; periods without a retrieval are left out. */
export function retentionBy(span: Span, of: readonly Retrieval[]): Period[] {
  return [...groupBy(of, ({ day }) => around(day, span)[0])]
    .sort(([a], [b]) => a - b)
    .map(([from, those]) => ({ from, to: around(from, span)[1], ...retained(those) }))
}
