import { groupBy } from '../base/collections.ts'
import { DAY, dateOf, dayNamed, dayOf, type Zone } from '../base/time.ts'
import type { Answered } from '../log/history.ts'

/** An answer that shows what memory held: the question came back on a later day. */
export interface Retrieval {
  /** The local day. */
  readonly day: number
  readonly question: string
  readonly right: boolean
  /** The chance of recall, 0 to 1, that was predicted; undefined in old logs. */
  readonly predicted: number | undefined
}

/**
 * The answers that tell of memory: of each question the first one of a local day, without its first meeting. What is
 * asked again minutes after it was told is known then, and would make every figure brighter than it is.
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

/** How often the answer was still there, and how often that was predicted. */
export interface Retained {
  readonly answers: number
  readonly right: number
  /** The mean of what was predicted, 0 to 1; undefined where nothing was. */
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

/** A week from its Monday on, or a month of the calendar: local days, both included. */
export interface Period extends Retained {
  readonly from: number
  readonly to: number
}

export type Span = 'week' | 'month'

/** 1970-01-01 was a Thursday. */
const MONDAY = 4

/** The Monday on or before a day. */
export const mondayOf = (day: number): number => day - ((((day - MONDAY) % 7) + 7) % 7)

/** The first and the last day of the week or month around a day. */
function around(day: number, span: Span): readonly [from: number, to: number] {
  if (span === 'week') return [mondayOf(day), mondayOf(day) + 6]
  const first = dayNamed(`${dateOf(day).slice(0, 7)}-01`) ?? day
  // 31 days after the first of any month lies in the next one, or on its first.
  const next = new Date((first + 31) * DAY)
  return [first, first + 31 - next.getUTCDate()]
}

/** Recall by week or by month, oldest first; those without a retrieval are left out. */
export function retentionBy(span: Span, of: readonly Retrieval[]): Period[] {
  return [...groupBy(of, ({ day }) => around(day, span)[0])]
    .sort(([a], [b]) => a - b)
    .map(([from, those]) => ({ from, to: around(from, span)[1], ...retained(those) }))
}
