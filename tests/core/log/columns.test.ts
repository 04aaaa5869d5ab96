import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromEventColumns, toEventColumns } from '../../../src/core/log/columns.ts'
import type { LogEvent, Review } from '../../../src/core/log/event.ts'
import { compare, merge, onceEach } from '../../../src/core/log/merge.ts'
import { asObject, ReviewRow, withFields } from '../../../src/core/log/review-row.ts'
import { anyOf, eventsOf, free, met, START, someLog } from '../../support/events.ts'
import { inRows } from '../../support/rows.ts'

const REVIEW: Review = {
  ...{ event: 'review', id: 'x', at: START, outline: 'o', question: 'o/q', rating: 3 },
  ...{ correct: true, given: '不是', took: 5 },
}
const FULL: Review = { ...REVIEW, order: 7, hints: 2, predicted: 0.25, drill: 'd' }
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

  it('is compared as objects are, where only the fields differ', () => {
    const other: Review = { ...REVIEW, given: '是' }
    const [one, two] = inRows([REVIEW, other]) as [LogEvent, LogEvent]
    expect(compare(one, two)).toBe(compare(REVIEW, other))
    expect(compare(two, one)).toBe(compare(other, REVIEW))
    expect(compare(one, two)).not.toBe(0)
  })
})
