import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventKind, LogEvent } from '../../../src/core/log/event.ts'
import {
  FIELDS,
  type Field,
  LONGEST_TITLE,
  MOST_REMEMBERED,
  MOST_RESET,
  name,
  place,
} from '../../../src/core/log/fields.ts'
import { readEvent, writeEvent } from '../../../src/core/log/line.ts'
import { eventsOf, free } from '../../support/events.ts'

const YEAR = 365 * 86_400_000
const long = 'x'.repeat(5_001)
const words = 'x'.repeat(10_001)
const { review, drill, plan, reset, outline, edit, adopt, amend, fit } = FIELDS

/** A field, a value, whether it may be read, and what is written for it. */
type Row = readonly [
  what: string,
  field: Field<never>,
  value: unknown,
  is: boolean,
  nearest: unknown,
]
const row = <T>(what: string, field: Field<T>, value: T, is: boolean, nearest: unknown): Row => [
  what,
  field as unknown as Field<never>,
  value,
  is,
  nearest,
]

describe('a field', () => {
  it.each<Row>([
    row('a name', name, 'a', true, 'a'),
    row('an empty name', name, '', true, ''),
    row('the longest name', name, long.slice(1), true, long.slice(1)),
    row('a longer one', name, long, false, long.slice(1)),
    row('an answer', review.given, 'etcd', true, 'etcd'),
    // An earlier version wrote it whole: it is read, but not written.
    row('a long answer', review.given, words, true, words.slice(1)),
    row('a long path', outline.path, words, false, words.slice(1)),
    row('a rating', review.rating, 4, true, 4),
    row('a rating of 5', review.rating, 5 as 4, false, undefined),
    row('a verdict', review.correct, false, true, false),
    row('a verdict that is a number', review.correct, 0 as unknown as boolean, false, undefined),
    row('a sureness of 0', amend.sure, 0 as 1, false, undefined),
    row('no time', review.took, 0, true, 0),
    row('a time below 0', review.took, -1, false, 0),
    row('a year', review.took, YEAR, true, YEAR),
    row('all time', review.took, Infinity, false, YEAR),
    row('no number', review.took, Number.NaN, false, undefined),
    row('a hundred hints', review.hints, 100, true, 100),
    row('more hints', review.hints, 100.5, false, 100),
    row('a certain recall', review.predicted, 1, true, 1),
    row('more than that', review.predicted, 1.000001, false, 1),
    row('less than nothing', review.predicted, -0.5, false, 0),
    row('a seed', drill.seed, 2 ** 32, true, 2 ** 32),
    row('a greater seed', drill.seed, 2 ** 33, false, 2 ** 32),
    row('a process', drill.pid, 4_194_304, true, 4_194_304),
    row('minutes', drill.minutes, 100_000, true, 100_000),
    row('more minutes', drill.minutes, 1e9, false, 100_000),
    row('no questions', drill.questions, [], true, []),
    row('a question too long', drill.questions, [long, 'a'], false, [long.slice(1), 'a']),
    row('a day', plan.date, '2027-03-01', true, '2027-03-01'),
    row('no day', plan.date, '2027-3-1', false, undefined),
    row('a day there is not', plan.date, '2027-13-01', false, undefined),
    row('the minutes of a plan', plan.minutes, 15, true, 15),
    row('no minutes', plan.minutes, 0, false, 1),
    row('more minutes than a day has', plan.minutes, 1e9, false, 600),
    row('a part of a minute', plan.minutes, 599.123456789, false, 599),
    row('no number of minutes', plan.minutes, Number.NaN, false, undefined),
    row('the answers of a fit', fit.reviews, 2 ** 32, true, 2 ** 32),
    row('a part of an answer', fit.reviews, 0.5, false, 1),
    row('half a pair', adopt.topics, [['a', 'b'], ['c'] as never], false, [['a', 'b']]),
    row('a pair too long', adopt.topics, [['a', long]], false, []),
    row('a topic', outline.topics, [['a', 'A', 0]], true, [['a', 'A', 0]]),
    row('its long title', outline.topics, [['a', long, 0]], false, [
      ['a', long.slice(0, LONGEST_TITLE), 0],
    ]),
    row('what was said', outline.said, [['a', 'p', 'q'] as const], true, [['a', 'p', 'q']]),
    row('nothing said', outline.said, [['a'], ['b', 'p']], false, [['b', 'p']]),
    row('too much said', outline.said, [['a', 'p', 'q', 'r']], false, []),
    row('a splice', edit.topics, [[1, 2, ['a', 'A', 0]]], true, [[1, 2, ['a', 'A', 0]]]),
    row('a splice that only removes', edit.said, [[1, 2]], true, [[1, 2]]),
    row('a splice with a long title', edit.topics, [[1, 2, ['a', long, 0]]], false, [
      [1, 2, ['a', long.slice(0, 500), 0]],
    ]),
    row('a splice with too much said', edit.said, [[1, 2, ['a', 'p'], ['b']]], false, [
      [1, 2, ['a', 'p']],
    ]),
    row('a place', place, 2 ** 48, true, 2 ** 48),
    row('a later place', place, 2 ** 48 + 1, false, 2 ** 48),
    row('a place between', place, 0.5, false, undefined),
    row('a place below', place, -1, false, undefined),
  ])('of %s', (_, field, value, is, nearest) => {
    expect([field.is(value), field.nearest(value as never)]).toEqual([is, nearest])
  })

  it.each<[string, Field<readonly string[]>, number]>([
    ['questions', drill.questions, 10_000],
    ['domains', drill.domains as Field<readonly string[]>, 10_000],
    ['topics that are started again', reset.topics as Field<readonly string[]>, MOST_RESET],
  ])('of a list of %s has its bound', (_, field, most) => {
    const all = Array.from({ length: most + 1 }, () => 'a')
    expect([field.is(all), field.is(all.slice(1))]).toEqual([false, true])
    expect(field.nearest(all)).toEqual(all.slice(1))
  })

  it('of remembered topics has at most ten thousand', () => {
    const all = Array.from({ length: MOST_REMEMBERED + 1 }, () => ['a', 'A', 0] as const)
    expect([outline.topics.is(all), outline.topics.nearest(all)]).toEqual([false, all.slice(1)])
  })

  it('has one entry for each field of a kind', () =>
    expect(
      Object.fromEntries(
        Object.entries(FIELDS).map(([kind, table]) => [
          kind,
          Object.entries(table as Record<string, Field>)
            .map(([key, { isOptional }]) => (isOptional ? `${key}?` : key))
            .join(' '),
        ]),
      ),
    ).toEqual({
      review: 'outline question rating correct given took hints? predicted? drill?',
      amend: 'review correct? rating? sure?',
      undo: 'of',
      flag: 'outline question reason',
      drill: 'outline request seed questions device pid process? minutes? exam? domains? once?',
      hold: 'drill from device pid process?',
      end: 'drill',
      plan: 'outline device? exam? date? minutes?',
      reset: 'outline device topics?',
      outline: 'outline device name path fingerprint topics named? said? corrected?',
      edit: 'outline device name path fingerprint base of topics named said corrected',
      adopt: 'outline from device topics?',
      know: 'outline device question drill?',
      suspend: 'outline device question drill? leech?',
      restore: 'outline device questions?',
      pause: 'drill spent marked?',
      place: 'outline device topics',
      fit: 'outline device weights reviews reschedules?',
      clock: 'device',
    }))
})

describe('the writer', () => {
  const kinds = eventsOf(free)
  const wild = fc.oneof(
    fc.double({ noNaN: true }),
    fc.constantFrom(Infinity, -Infinity, 1e300, -1, 2 ** 53, 0.5),
  )
  const text = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.nat(20_000).map((length) => '控'.repeat(length)),
    // An end that would cut a pair of surrogates.
    fc.nat(9).map((start) => 'x'.repeat(start) + '😀'.repeat(5_001)),
  )
  /** The same event with other numbers and words of the same type. */
  const spoilt = (event: LogEvent, number: () => number, word: () => string): LogEvent =>
    Object.fromEntries(
      Object.entries(event).map(([key, value]) => {
        if (key === 'event' || key === 'id' || key === 'rating' || key === 'sure')
          return [key, value]
        if (key === 'date') return [key, value]
        return [
          key,
          typeof value === 'number' ? number() : typeof value === 'string' ? word() : value,
        ]
      }),
    ) as unknown as LogEvent

  it.each(Object.keys(FIELDS) as EventKind[])(
    'writes a %s that can be read, for any value',
    (kind) =>
      fc.assert(
        fc.property(
          kinds[kind],
          fc.infiniteStream(wild),
          fc.infiniteStream(text),
          (event, n, w) => {
            const given = spoilt(
              event,
              () => n.next().value,
              () => w.next().value,
            )
            const line = writeEvent(given)
            const read = readEvent(line)
            expect(typeof read).toBe('object')
            // What was written once does not change again, and nothing that was there is missing.
            expect(writeEvent(read as LogEvent)).toBe(line)
            const lost = Object.keys(given).filter((key) => !(key in (read as object)))
            expect(lost.filter((key) => key !== 'order')).toEqual([])
          },
        ),
        { numRuns: 60 },
      ),
  )

  it('refuses what has no such value, and too long a line', () => {
    const review = { event: 'review', id: 'x', at: 0, outline: 'o', question: 'q' } as const
    const rest = { rating: 3, correct: true, given: '', took: Number.NaN } as const
    expect(() => writeEvent({ ...review, ...rest })).toThrow(
      new RangeError('review: took cannot be written'),
    )
    const topics = Array.from({ length: 14_000 }, () => 'x'.repeat(5_000))
    const reset = { event: 'reset', id: 'x', at: 0, outline: 'o', device: 'd', topics } as const
    expect(() => writeEvent(reset)).toThrow(new RangeError('reset: too long a line'))
  })
})
