import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventKind, LogEvent } from '../../../src/core/log/event.ts'
import { historyOf } from '../../../src/core/log/history.ts'
import { readEvent, writeEvent } from '../../../src/core/log/line.ts'
import { merge } from '../../../src/core/log/merge.ts'
import { publishedSchedule, replay } from '../../../src/core/schedule/replay.ts'
import { anyOf, eventsOf, free, START, someLog, YEAR } from '../../support/events.ts'

const kinds = eventsOf(free)
const log = someLog

describe('an event', () => {
  it.each(Object.keys(kinds) as EventKind[])('%s is read back as it was written', (kind) =>
    fc.assert(
      fc.property(kinds[kind], (event) => {
        const line = writeEvent(event)
        expect(line).not.toMatch(/[\n\r]/)
        expect(readEvent(line)).toEqual(event)
        expect(readEvent(` ${line}\r`)).toEqual(event)
      }),
    ),
  )

  it('that lacks a field, or has another shape in its place, is not half an event', () =>
    fc.assert(
      fc.property(anyOf(kinds), fc.nat(), fc.jsonValue(), (event, nth, value) => {
        const fields = JSON.parse(writeEvent(event)) as Record<string, unknown>
        const names = Object.keys(fields)
        const name = names[nth % names.length] ?? ''
        const { [name]: _, ...without } = fields
        for (const spoilt of [without, { ...fields, [name]: value }]) {
          const read = readEvent(JSON.stringify(spoilt))
          // Another version, or another kind, is passed over.
          if (read === undefined) expect(['v', 'event']).toContain(name)
          else if (typeof read === 'string') expect(read).toBe('malformed')
          // What is still readable lacks only an optional field, or has another value of the right
          // shape.
          else expect(readEvent(writeEvent(read))).toEqual(read)
        }
      }),
      { numRuns: 300 },
    ))

  it('is torn wherever its line is cut short', () =>
    fc.assert(
      fc.property(anyOf(kinds), fc.nat(), (event, cut) => {
        const line = writeEvent(event)
        expect(readEvent(line.slice(0, cut % line.length))).toBe('torn')
      }),
    ))

  it('takes no notice of fields it does not know', () => {
    const line =
      '{"v":1,"event":"end","id":"x","at":"2026-01-01T00:00:00.000Z","drill":"d","mood":"good","__proto__":{"id":"y"}}'
    expect(readEvent(line)).toEqual({ event: 'end', id: 'x', at: START, drill: 'd' })
  })
})

const REVIEW = {
  ...{ v: 1, event: 'review', id: 'x', at: '2026-01-01T00:00:00.000Z', outline: 'o' },
  ...{ question: 'q', rating: 3, correct: true, given: '', took: 1 },
}

describe('a hostile line', () => {
  it.each([
    '',
    ' ',
    '\0',
    '5',
    '"review"',
    'true',
    'undefined',
    '{"v":1',
    '{"v":1,}',
    '[[[[[[',
    '['.repeat(200_000),
    `${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}x`,
    '\ufeff{}',
  ])('%# is torn', (line) => expect(readEvent(line)).toBe('torn'))

  it.each<[string, unknown]>([
    ['an object of nothing', {}],
    ['a list', []],
    ['a list of an event', [REVIEW]],
    ['an id that is a number', { ...REVIEW, id: 5 }],
    ['only such an id', { id: 5 }],
    ['an id that is null', { ...REVIEW, id: null }],
    ['an id that is an object', { ...REVIEW, id: { toString: 1 } }],
    ['an id longer than any', { ...REVIEW, id: 'x'.repeat(5_001) }],
    ['a version that is a word', { ...REVIEW, v: '1' }],
    ['no version', { ...REVIEW, v: undefined }],
    ['a time that is “now”', { ...REVIEW, at: 'now' }],
    ['a time that is a number', { ...REVIEW, at: START }],
    ['a time that is empty', { ...REVIEW, at: '' }],
    ['no time', { ...REVIEW, at: undefined }],
    ['a day there is not', { ...REVIEW, at: '2026-13-01T00:00:00.000Z' }],
    ['the last time there is', { ...REVIEW, at: '+275760-09-13T00:00:00.000Z' }],
    ['the first time there is', { ...REVIEW, at: '-271821-04-20T00:00:00.000Z' }],
    ['a time before all that are written', { ...REVIEW, at: '0000-12-31T23:59:59.999Z' }],
    ['a time after all that are written', { ...REVIEW, at: '9999-12-31T00:00:00.001Z' }],
    ['an event that is a list', { ...REVIEW, event: ['review'] }],
    ['a rating of 5', { ...REVIEW, rating: 5 }],
    ['a rating of 0', { ...REVIEW, rating: 0 }],
    ['a rating between', { ...REVIEW, rating: 2.5 }],
    ['a rating that is a word', { ...REVIEW, rating: '3' }],
    ['a time taken below zero', { ...REVIEW, took: -1 }],
    ['a time taken of more than a year', { ...REVIEW, took: YEAR + 1 }],
    ['a verdict that is a number', { ...REVIEW, correct: 1 }],
    ['an answer that is null', { ...REVIEW, given: null }],
    ['questions that are no words', { ...REVIEW, event: 'drill', questions: [1] }],
  ])('with %s is no event', (_, value) =>
    expect(readEvent(JSON.stringify(value))).toBe('malformed'),
  )

  it.each<[string, unknown]>([
    ['a later version', { ...REVIEW, v: 2 }],
    ['a later version with other fields', { v: 2, event: 'review', id: 'x' }],
    ['a version between', { ...REVIEW, v: 1.5 }],
    ['a kind that is not known', { ...REVIEW, event: 'dream' }],
    ['an event that is inherited', { ...REVIEW, event: 'constructor' }],
    ['another one', { ...REVIEW, event: '__proto__' }],
    ['another one still', { ...REVIEW, event: 'toString' }],
  ])('with %s is passed over in silence', (_, value) =>
    expect(readEvent(JSON.stringify(value))).toBeUndefined(),
  )

  it('with a prototype of its own lends nothing to the event', () => {
    const whole = JSON.stringify(REVIEW)
    expect(readEvent(`{"__proto__":${whole}}`)).toBe('malformed')
    expect(
      readEvent('{"v":1,"event":"undo","id":"x","at":"2026-01-01","__proto__":{"of":"y"}}'),
    ).toBe('malformed')
    expect(({} as Record<string, unknown>)['of']).toBeUndefined()
  })

  it('with a number beyond all numbers is no event', () => {
    const huge = JSON.stringify(REVIEW).replace('"took":1', '"took":1e999')
    expect(readEvent(huge)).toBe('malformed')
    // An optional field of the wrong shape is left out alone.
    const hints = JSON.stringify({ ...REVIEW, hints: 0 }).replace('"hints":0', '"hints":1e999')
    expect(readEvent(hints)).toMatchObject({ id: 'x' })
    expect(readEvent(hints)).not.toHaveProperty('hints')
  })

  it('never throws, whatever it is', () =>
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.json(),
          fc
            .dictionary(fc.constantFrom(...Object.keys(REVIEW), '__proto__', 'of'), fc.jsonValue())
            .map((fields) => JSON.stringify({ ...REVIEW, ...fields })),
        ),
        (line) => {
          const read = readEvent(line)
          if (typeof read === 'string') expect(['torn', 'malformed']).toContain(read)
          else if (read) expect(() => writeEvent(read)).not.toThrow()
        },
      ),
      { numRuns: 500 },
    ))
})

describe('logs merge to the same', () => {
  const text = (events: readonly LogEvent[]): string[] => events.map(writeEvent)

  it('whichever comes first', () =>
    fc.assert(
      fc.property(log, log, (a, b) => {
        expect(text(merge([...a, ...b]))).toEqual(text(merge([...b, ...a])))
      }),
    ))

  it('whichever two are merged before the third', () =>
    fc.assert(
      fc.property(log, log, log, (a, b, c) => {
        const all = text(merge([...a, ...b, ...c]))
        expect(text(merge([...merge([...a, ...b]), ...c]))).toEqual(all)
        expect(text(merge([...a, ...merge([...b, ...c])]))).toEqual(all)
      }),
    ))

  it('however often', () =>
    fc.assert(
      fc.property(log, (a) => {
        const once = merge(a)
        expect(text(merge(once))).toEqual(text(once))
        expect(text(merge([...a, ...once, ...a]))).toEqual(text(once))
        expect(new Set(once.map(({ id }) => id)).size).toBe(once.length)
      }),
    ))

  it('through files as well: what is written and read again merges as it did', () =>
    fc.assert(
      fc.property(log, (a) => {
        const read = [...a].reverse().map((event) => readEvent(writeEvent(event)) as LogEvent)
        expect(merge(read)).toEqual(merge(a))
      }),
    ))

  it('and fold to the same history and the same cards', () =>
    fc.assert(
      fc.property(log, log, (a, b) => {
        const one = historyOf(merge([...a, ...b]), { outline: 'o' })
        const other = historyOf(merge([...merge(b), ...merge(a)]), { outline: 'o' })
        expect(other).toEqual(one)
        expect([...replay(other.reviews, publishedSchedule(0.9))]).toEqual([
          ...replay(one.reviews, publishedSchedule(0.9)),
        ])
      }),
    ))

  it('with the oldest of those that share an id', () => {
    const end = (at: number, drill: string): LogEvent => ({ event: 'end', id: 'x', at, drill })
    expect(merge([end(START + YEAR, 'late'), end(START, 'early'), end(START, 'a')])).toEqual([
      end(START, 'a'),
    ])
  })

  it('without a word about it: what it was given stays as it was', () => {
    const given: LogEvent[] = [
      { event: 'end', id: 'b', at: 2, drill: 'd' },
      { event: 'end', id: 'a', at: 1, drill: 'd' },
    ]
    const before = [...given]
    merge(Object.freeze(given))
    expect(given).toEqual(before)
  })
})
