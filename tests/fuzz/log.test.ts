import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timed } from '../../src/core/log/clock.ts'
import type { LogEvent } from '../../src/core/log/event.ts'
import { FIELDS } from '../../src/core/log/fields.ts'
import { historyOf } from '../../src/core/log/history.ts'
import { eventsIn, writeEvent } from '../../src/core/log/line.ts'
import { merge } from '../../src/core/log/merge.ts'
import { sightingsIn } from '../../src/core/log/sightings.ts'
import { publishedSchedule, replay } from '../../src/core/schedule/replay.ts'
import { anyOf, eventsOf, free, met, START, someLog } from '../support/events.ts'
import { FUZZ_TIME, runs } from '../support/fuzz.ts'

/** How many cases of each kind: a few hundred, or as many as are asked for. */
const RUNS = runs(300)
/** The milliseconds that no case may take, on a busy machine too. */
const BOUND = 2_000

const NAMES = [
  ...['v', 'event', 'id', 'at', 'order', '__proto__', 'constructor', 'toString'],
  ...Object.values(FIELDS).flatMap((table) => Object.keys(table)),
]
const KINDS = [...Object.keys(FIELDS), 'dream', '__proto__', 'constructor']
const hostile = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    ...[1e300, -1e300, 2 ** 53, 2 ** 48, -0, 0.1, 5e-324, '', '\0', '\u2028', '\ud800', '\ufeff'],
    ...[
      '__proto__',
      '9999-12-31',
      '9999-12-31T00:00:00.000Z',
      '0001-01-01',
      '+275760-09-13',
      'NaN',
    ],
    ...['}{"v":1', 'x'.repeat(20_000), ['a', 'a'], [['a', 'b']], [['a', 'A', 0]], {}, null, true],
  ),
  fc.constantFrom(...KINDS),
  fc.nat(9_999).map((length) => Array.from({ length }, () => 'a')),
)

/** A line of an event whose fields are replaced, and which is then cut, doubled or mixed. */
const mutated = fc
  .tuple(
    anyOf(eventsOf(met)),
    fc.array(fc.tuple(fc.constantFrom(...NAMES), hostile), { maxLength: 3 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(12), fc.string({ unit: 'binary', maxLength: 4 })), {
      maxLength: 3,
    }),
    fc.constantFrom(0, 0, 0, 1, 2),
  )
  .map(([event, fields, cuts, times]) => {
    const whole = JSON.parse(writeEvent(event)) as Record<string, unknown>
    for (const [name, value] of fields)
      Object.defineProperty(whole, name, { value, enumerable: true, configurable: true })
    let line = JSON.stringify(whole)
    for (const [at, length, put] of cuts) {
      const start = at % (line.length + 1)
      // The edges of a line stay whole more often than not.
      if (at % 3 === 0) line = line.slice(0, start) + put + line.slice(start + length)
    }
    return line.repeat(times + 1)
  })

/** Everything that is made of a log, in a form that can be compared. */
function madeOf(lines: readonly string[], now: number) {
  const events = lines
    .flatMap((line) => line.split('\n'))
    .flatMap(eventsIn)
    .filter((each): each is LogEvent => typeof each !== 'string')
  const { events: written, ahead } = timed(merge(events), now)
  const all = structuredClone(sightingsIn(written).events)
  const history = historyOf(all, { outline: 'o', heirs: new Map([['t', 'u']]) })
  return { all, ahead, history, cards: [...replay(history.reviews, publishedSchedule(0.9))] }
}

/** Fails if something takes longer than any line may. */
function inTime<T>(run: () => T): T {
  const start = performance.now()
  const result = run()
  expect(performance.now() - start).toBeLessThan(BOUND)
  return result
}

describe('lines of a log, whatever they are', () => {
  it(
    'throw nothing, and what is read can be written and read again',
    () =>
      fc.assert(
        fc.property(fc.oneof(mutated, fc.string({ unit: 'binary', maxLength: 200 })), (line) => {
          for (const read of inTime(() => eventsIn(line))) {
            if (typeof read === 'string') {
              expect(['torn', 'malformed']).toContain(read)
              continue
            }
            // Words of an earlier version may be longer than they are written.
            const again = eventsIn(writeEvent(read))
            expect(again).toHaveLength(1)
            expect(eventsIn(writeEvent(again[0] as LogEvent))).toEqual(again)
            if (JSON.stringify(read).length < 10_000) expect(again).toEqual([read])
          }
        }),
        RUNS,
      ),
    FUZZ_TIME,
  )

  it(
    'make the same history in any order of files and lines, each as often as it may be',
    () =>
      fc.assert(
        fc.property(
          fc.array(mutated, { maxLength: 20 }),
          fc.integer({ min: START - 2, max: START + 5 }),
          fc.array(fc.nat(), { maxLength: 20 }),
          (lines, now, swaps) => {
            const shuffled = [...lines, ...lines.slice(0, swaps.length)]
            for (const [i, swap] of swaps.entries()) {
              const [a, b] = [i % (shuffled.length || 1), swap % (shuffled.length || 1)]
              ;[shuffled[a], shuffled[b]] = [shuffled[b] ?? '', shuffled[a] ?? '']
            }
            const one = inTime(() => madeOf(lines, now))
            expect(madeOf(shuffled, now)).toEqual(one)
            expect(one.all.every(({ at }) => at <= now)).toBe(true)
            // Nothing is made that JSON would lose: no NaN, no endless number.
            expect(JSON.parse(JSON.stringify(one.history.reviews))).toEqual(one.history.reviews)
          },
        ),
        RUNS,
      ),
    FUZZ_TIME,
  )

  it(
    'that hold several events hold the same as lines of one',
    () =>
      fc.assert(
        fc.property(fc.array(anyOf(eventsOf(free)), { maxLength: 6 }), (events) => {
          const lines = events.map(writeEvent)
          expect(eventsIn(lines.join(''))).toEqual(lines.flatMap(eventsIn))
          expect(eventsIn(`\ufeff${lines.join('')}\r`)).toEqual(lines.flatMap(eventsIn))
        }),
        RUNS,
      ),
    FUZZ_TIME,
  )

  it(
    'merge to the same in parts',
    () =>
      fc.assert(
        fc.property(someLog, someLog, someLog, fc.nat(4), (a, b, c, ago) => {
          const all = timed(merge([...a, ...b, ...c]), START + ago)
          expect(timed(merge([...merge([...c, ...a]), ...merge(b), ...b]), START + ago)).toEqual(
            all,
          )
        }),
        RUNS,
      ),
    FUZZ_TIME,
  )
})

describe('a large and hostile log', () => {
  const id = (i: number): string => `e${i}`
  const answer = (i: number, more: object): LogEvent =>
    ({
      ...{ event: 'review', id: id(i), at: START, outline: 'o', question: 'a/1', rating: 3 },
      ...{ correct: true, given: '', took: 1, drill: 'd' },
      ...more,
    }) as LogEvent
  const many = (make: (i: number) => LogEvent, length = 20_000): LogEvent[] =>
    Array.from({ length }, (_, i) => make(i))

  it.each<[string, readonly LogEvent[]]>([
    ['of answers that are all ahead', many((i) => answer(i, { at: START + 1e9 - i, order: i }))],
    ['of answers that go back in time', many((i) => answer(i, { at: START - i, order: i }))],
    ['of answers that are the same but for their ids', many((i) => answer(i, {}))],
    ['of one id', many((i) => answer(0, { took: i }))],
    ['of answers of a drill each', many((i) => answer(i, { drill: id(i), order: 20_000 - i }))],
    [
      'of claims on one drill',
      many((i) => ({
        ...{
          event: 'hold',
          id: id(i),
          at: START,
          drill: 'd',
          from: id(i - 1),
          device: 'h',
          pid: i,
        },
      })),
    ],
    [
      'of resets',
      many((i) => ({
        ...{
          event: 'reset',
          id: id(i),
          at: START + i,
          outline: 'o',
          device: 'h',
          topics: ['a', id(i)],
        },
      })),
    ],
    [
      'of adoptions in a chain',
      many((i) => ({
        ...{ event: 'adopt', id: id(i), at: START + i, outline: i === 19_999 ? 'o' : id(i + 1) },
        ...{ from: id(i), device: 'h' },
      })),
    ],
    [
      'of adoptions of each other',
      many((i) => ({
        ...{ event: 'adopt', id: id(i), at: START + i, outline: i % 3 ? id(i % 140) : 'o' },
        ...{ from: id((i * 7) % 141), device: 'h' },
      })),
    ],
    [
      'of words on one answer',
      many((i) => ({
        ...{ event: 'amend', id: id(i), at: START + i, review: id(0), sure: 1 },
      })),
    ],
  ])('%s is read in time', (_, events) => {
    const start = performance.now()
    const { events: all } = timed(merge(events), START + 50_000)
    historyOf([...all], { outline: 'o' })
    expect(performance.now() - start).toBeLessThan(3 * BOUND)
  })

  it.each([
    ['seams', '}{"v":'.repeat(300_000)],
    ['open braces', '{"v":'.repeat(300_000)],
    ['marks', '\ufeff'.repeat(1_000_000)],
    ['spaces', ' '.repeat(1_000_000)],
    ['spaces around nothing', `${' '.repeat(500_000)}x${' '.repeat(500_000)}`],
  ])('with a line of %s is read in time', (_, line) => {
    const start = performance.now()
    expect(eventsIn(line).every((each) => each === 'torn')).toBe(true)
    expect(performance.now() - start).toBeLessThan(3 * BOUND)
  })
})
