import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hash32 } from '../../../src/core/base/hash.ts'
import { fromEventColumns, toEventColumns } from '../../../src/core/log/columns.ts'
import type { Amendment, LogEvent, Review } from '../../../src/core/log/event.ts'
import { type Answered, answered, historyOf } from '../../../src/core/log/history.ts'
import { compare, merge, onceEach } from '../../../src/core/log/merge.ts'
import {
  AmendedRow,
  asObject,
  ReviewRow,
  type Word,
  withFields,
} from '../../../src/core/log/review-row.ts'
import { anyOf, eventsOf, free, met, START, someLog } from '../../support/events.ts'
import { inRows } from '../../support/rows.ts'

const REVIEW: Review = {
  ...{ event: 'review', id: 'x', at: START, outline: 'o', question: 'o/q', rating: 3 },
  ...{ correct: true, given: '不是', took: 5 },
}
const FULL: Review = { ...REVIEW, order: 7, hints: 2, predicted: 0.25, drill: 'd' }
/** Answers, most of them to few questions, with what was said of them. */
const kinds = eventsOf(met)
const someAnswers = fc.array(fc.oneof(kinds.review, kinds.review, kinds.amend, kinds.undo), {
  maxLength: 12,
})
/** Two ids with one hash. */
function sameHash(): readonly [string, string] {
  const known = new Map<number, string>()
  for (let i = 0; ; i++) {
    const id = `id-${i}`
    const before = known.get(hash32(id))
    if (before !== undefined) return [before, id]
    known.set(hash32(id), id)
  }
}
const back = (...events: readonly LogEvent[]): LogEvent[] => inRows(events).map(asObject)

describe('events in columns', () => {
  it('come back as they were, whatever they are', () =>
    fc.assert(
      fc.property(fc.array(anyOf(eventsOf(free)), { maxLength: 30 }), (events) => {
        expect(back(...events)).toEqual(events)
      }),
      { numRuns: 300 },
    ))

  it.each<[string, Partial<Review>]>([
    ['nothing more than is needed', {}],
    ['all there can be', FULL],
    ['the largest order', { order: 2 ** 48 }],
    ['an order that was given between two others', { order: 6.5 }],
    ['numbers where the next width begins', { took: 255, order: 2 ** 32 - 1, hints: 100 }],
    ['numbers below that', { took: 254, order: 2 ** 32 - 2, hints: 0, predicted: 0 }],
    ['parts of milliseconds', { took: 0.5, predicted: 1 / 3 }],
    ['a time in the year 1', { at: Date.parse('0001-01-01') }],
    ['no words at all', { id: '', given: '', question: '', outline: '', drill: '' }],
    ['a mark of byte order in front', { id: '\ufeffa', given: '\ufeff\ufeff' }],
    ['characters of four bytes', { id: '𠮷', given: '🍵', question: '𠮷/🍵' }],
  ])('with %s', (_, fields) => {
    const one = { ...REVIEW, ...fields }
    expect(back(one)).toEqual([one])
    // Beside others, which have other fields.
    expect(back(FULL, one, REVIEW, one)).toEqual([FULL, one, REVIEW, one])
  })

  it('that cannot be written are none', () => {
    expect(toEventColumns([{ ...REVIEW, given: '\ud800' }])).toBeUndefined()
    expect(toEventColumns([{ ...REVIEW, id: 'a\udc00' }])).toBeUndefined()
    // Two halves that are apart are no pair.
    expect(
      toEventColumns([
        { ...REVIEW, given: '\ud83c' },
        { ...REVIEW, given: 'x\udf75' },
      ]),
    ).toBeUndefined()
    expect(toEventColumns([])).toBeDefined()
    expect(back()).toEqual([])
  })

  it('are read where they begin, whether numbers may begin there or not', () => {
    const events = [REVIEW, FULL, { ...FULL, took: 0.5 }]
    const parts = toEventColumns(events) ?? {}
    for (let gap = 0; gap < 9; gap++)
      expect(
        fromEventColumns((name) => {
          const bytes = Buffer.from(parts[name] ?? '')
          const shifted = new Uint8Array(gap + bytes.length)
          shifted.set(bytes, gap)
          return shifted.subarray(gap)
        }).map(asObject),
      ).toEqual(events)
  })

  it('take a fraction of what their lines take', () => {
    const many = Array.from({ length: 1_000 }, (_, i) => ({
      ...{ ...FULL, id: `id-${i}`, at: START + i, order: i, question: `o/${i % 9}` },
    }))
    const bytes = Object.values(toEventColumns(many) ?? {}).reduce(
      (sum, each) => sum + each.length,
      0,
    )
    expect(bytes).toBeLessThan(JSON.stringify(many).length / 2.5)
  })
})

describe('a review that is a row', () => {
  const [row] = inRows([FULL]) as [Review]

  it('has its fields when they are asked for, and none of its own', () => {
    expect(row).toBeInstanceOf(ReviewRow)
    const { event, id, at, order, outline, question, rating, correct, given, took } = row
    const { hints, predicted, drill } = row
    expect({ event, id, at, order, outline, question, rating, correct, given, took }).toEqual(
      // A field that is missing here would be missing in every copy.
      (({ hints: _, predicted: __, drill: ___, ...rest }) => rest)(FULL),
    )
    expect([hints, predicted, drill]).toEqual([2, 0.25, 'd'])
    expect({ ...row }).toEqual({})
  })

  it('is copied whole, with what changes', () => {
    expect(withFields(row, { question: 'p/q' })).toEqual({ ...FULL, question: 'p/q' })
    expect(withFields(FULL, { at: 3 })).toEqual({ ...FULL, at: 3 })
    expect(JSON.parse(JSON.stringify(row))).toEqual(FULL)
    expect(Object.keys(asObject(inRows([REVIEW])[0] as LogEvent))).toEqual(Object.keys(REVIEW))
  })
})

describe('a review that is a row, and what was said of it', () => {
  const amend = (id: string, fields: Partial<Amendment>): LogEvent => ({
    ...{ event: 'amend', id, at: START + 9, review: 'x' },
    ...fields,
  })
  const [row] = inRows([FULL]) as [Review]

  it.each<[string, Word, Partial<Answered>]>([
    ['how sure it was', { sure: 2 }, { sure: 2 }],
    [
      'another verdict',
      { correct: false, rating: 1 },
      { correct: false, rating: 1, overruled: true },
    ],
    ['the same verdict', { correct: true }, {}],
    ['another grade', { rating: 2 }, { rating: 2 }],
    ['nothing', {}, {}],
  ])('has %s', (_, word, fields) => {
    const said = answered(row, word)
    expect(said).toBeInstanceOf(AmendedRow)
    expect(asObject(said)).toEqual({ ...FULL, ...fields })
    expect(asObject(said)).toEqual(answered(FULL, word))
    // And field by field.
    const { rating, correct, sure, overruled, id, at } = said
    const whole = { ...FULL, ...fields }
    expect([rating, correct, sure, overruled, id, at]).toEqual([
      ...[whole.rating, whole.correct, fields.sure, fields.overruled, 'x', START],
    ])
    // A second word is on top of the first one.
    for (const more of [{ sure: 1 }, { correct: false }, { rating: 4 }] as const)
      expect(answered(said, more)).toEqual(answered(answered(FULL, word), more))
  })

  it('is the row itself if nothing was said', () => {
    expect(answered(row, undefined)).toBe(row)
  })

  it('make the same history as objects do, whatever happened', () =>
    fc.assert(
      fc.property(fc.oneof(someLog, someAnswers), (log) => {
        const history = (events: readonly LogEvent[]) => {
          const all = historyOf(events, { outline: 'o', heirs: new Map([['t', 'u']]) })
          return { ...all, reviews: all.reviews.map(asObject) }
        }
        const merged = merge(log)
        expect(history(inRows(merged))).toEqual(history(merged))
      }),
      { numRuns: 500 },
    ))

  it('counts by its last word, of any number of them', () => {
    const events = [FULL, amend('a', { sure: 3 }), amend('b', { correct: false, rating: 1 })]
    const [review] = historyOf(inRows(events), { outline: 'o' }).reviews
    expect(asObject(review as Answered)).toEqual({
      ...{ ...FULL, sure: 3, correct: false, rating: 1, overruled: true },
    })
  })
})

describe('a log of which a part is settled', () => {
  const log = fc.array(anyOf(eventsOf(met)), { maxLength: 8 })

  it('is merged as if nothing were', () =>
    fc.assert(
      fc.property(fc.oneof(log, someLog), log, fc.boolean(), (first, more, isLater) => {
        const settled = onceEach(first)
        const news = isLater ? more.map((each) => ({ ...each, at: each.at + 9 })) : more
        const all = [...inRows(settled), ...news]
        expect(merge(all, settled.length).map(asObject)).toEqual(merge([...first, ...news]))
      }),
      { numRuns: 500 },
    ))

  it('has each event once, also where two ids have one hash', () => {
    const [one, other] = sameHash()
    const events = [one, other, one, 'z'].map((id, i) => ({ ...REVIEW, id, at: START + i }))
    const ids = (all: readonly LogEvent[]): string[] => all.map(({ id }) => id)
    expect(ids(onceEach(events))).toEqual([one, other, 'z'])
    // One of them is known, and what is new is after it.
    const later = (id: string) => ({ ...REVIEW, id, at: START + 99 })
    const known = inRows(events.slice(0, 1))
    expect(ids(onceEach([...known, later(other)], 1))).toEqual([one, other])
    expect(ids(onceEach([...known, later(one)], 1))).toEqual([one])
    expect(ids(onceEach([...known, later('z'), later('z')], 1))).toEqual([one, 'z'])
    // What is at the same time is in the order of ids.
    const tied = { ...REVIEW, id: 'a' }
    expect(ids(onceEach([...inRows([{ ...REVIEW, id: 'b' }]), tied], 1))).toEqual(['a', 'b'])
  })

  it('is the very list if nothing is new, and loses orders that cannot be', () => {
    const settled = inRows([REVIEW, { ...FULL, id: 'y' }])
    expect(merge(settled, 2)).toBe(settled)
    const wild = { ...FULL, id: 'w', order: 10_000_004 }
    const { order: _, ...without } = wild
    const y = { ...FULL, id: 'y' }
    // It was written last, so that is where it stays.
    expect(merge([...settled, wild], 2).map(asObject)).toEqual([REVIEW, y, without])
    expect(merge(inRows([wild]))).toEqual([without])
    const fits = { ...wild, order: 10_000_001 }
    expect(merge([fits])).toEqual([fits])
  })

  it('is compared as objects are, where only the fields differ', () => {
    const other: Review = { ...REVIEW, given: '是' }
    const [one, two] = inRows([REVIEW, other]) as [LogEvent, LogEvent]
    expect(compare(one, two)).toBe(compare(REVIEW, other))
    expect(compare(two, one)).toBe(compare(other, REVIEW))
    expect(compare(one, two)).not.toBe(0)
  })
})
