import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { timed } from '../../../src/core/log/clock.ts'
import type { LogEvent, Review } from '../../../src/core/log/event.ts'
import { merge } from '../../../src/core/log/merge.ts'
import { anyOf, eventsOf, met, START } from '../../support/events.ts'

const NOW = 1_000

/** An answer at a time, with a place in the order of writing, in a drill. */
const answer = (id: string, at: number, order?: number, drill?: string): Review => ({
  ...{ event: 'review', id, at, outline: 'o', question: 'a/1', rating: 3 },
  ...{ correct: true, given: '', took: 1 },
  ...(order !== undefined && { order }),
  ...(drill !== undefined && { drill }),
})
const undo = (id: string, at: number, order: number): LogEvent => ({
  ...{ event: 'undo', id, at, order, of: 'x' },
})
/** Ids and times, oldest first, and the ids of those that are ahead. */
const countedAt = (events: readonly LogEvent[], now = NOW): [string, string] => {
  const found = timed(merge(events), now)
  return [
    found.events.map(({ id, at }) => `${id}@${at}`).join(' '),
    found.ahead.map(({ id, at }) => `${id}@${at}`).join(' '),
  ]
}

describe('the time from which an event counts', () => {
  it.each<[string, readonly LogEvent[], string, string]>([
    ['is none in an empty log', [], '', ''],
    ['is its own', [answer('a', 1), answer('b', NOW)], `a@1 b@${NOW}`, ''],
    [
      'is now where nothing is written after it',
      [answer('a', 1, 1), answer('b', 9_000, 2)],
      `a@1 b@${NOW}`,
      'b@9000',
    ],
    [
      'is that of the first event written after it',
      [answer('f', 9_000, 1), answer('a', 500, 2), answer('b', 600, 3)],
      'f@500 a@500 b@600',
      'f@9000',
    ],
    [
      'is the earliest of all that were written after it',
      [answer('f', 9_000, 1), answer('a', 700, 2), answer('b', 600, 3)],
      'f@600 b@600 a@700',
      'f@9000',
    ],
    [
      'takes no notice of what was written before',
      [answer('a', 300, 1), answer('f', 9_000, 2), answer('b', 700, 3)],
      'a@300 f@700 b@700',
      'f@9000',
    ],
    [
      'may be that of an event of another kind',
      [answer('f', 9_000, 1), undo('u', 400, 2)],
      'f@400 u@400',
      'f@9000',
    ],
    [
      'keeps the order of writing where several were ahead',
      [answer('f', 9_000, 1), answer('g', 8_000, 2), answer('a', 500, 3)],
      'f@500 g@500 a@500',
      'g@8000 f@9000',
    ],
    [
      'is that of the first event with an order for one of an earlier version, which has none',
      [answer('f', 9_000), answer('a', 500, 1), answer('old', 100)],
      'old@100 f@500 a@500',
      'f@9000',
    ],
    [
      'is now where no event has an order',
      [answer('f', 9_000), answer('a', 500)],
      `a@500 f@${NOW}`,
      'f@9000',
    ],
    [
      'may be before 1970',
      [answer('f', 9_000, 1), answer('a', -500, 2)],
      'f@-500 a@-500',
      'f@9000',
    ],
    [
      'is shared with one of the same place',
      [answer('f', 9_000, 2), answer('a', 500, 2), answer('b', 700, 3)],
      'a@500 f@700 b@700',
      'f@9000',
    ],
  ])('%s', (_, events, counted, ahead) => {
    expect(countedAt(events)).toEqual([counted, ahead])
    expect(countedAt([...events].reverse())).toEqual([counted, ahead])
  })

  it('is its own again once its date has passed', () => {
    const events = [answer('f', 9_000, 1), answer('a', 500, 2)]
    expect(countedAt(events, 8_999)).toEqual(['f@500 a@500', 'f@9000'])
    expect(countedAt(events, 9_000)).toEqual(['a@500 f@9000', ''])
  })
})

describe('the answers of a drill', () => {
  it.each<[string, readonly LogEvent[], string]>([
    [
      'keep their times where the clock went on',
      [answer('a', 1, 1, 'd'), answer('b', 2, 2, 'd')],
      'a@1 b@2',
    ],
    [
      'share their times where it went back',
      [answer('a', 500, 1, 'd'), answer('b', 400, 2, 'd'), answer('c', 450, 3, 'd')],
      'a@400 b@450 c@500',
    ],
    [
      'are apart from those of other drills, and of none',
      [
        ...[answer('a', 500, 1, 'd'), answer('b', 400, 2, 'd')],
        ...[answer('e', 500, 3, 'e'), answer('f', 600, 4, 'e')],
        ...[answer('x', 500, 6), answer('y', 400, 7)],
      ],
      'a@400 y@400 b@500 e@500 x@500 f@600',
    ],
    [
      'are first where they have no order',
      [answer('a', 500, 1, 'd'), answer('b', 400, 2, 'd'), answer('old', 450, undefined, 'd')],
      'old@400 a@450 b@500',
    ],
    [
      'share their times also where one was ahead, and another has been there since',
      [answer('a', 300, 1, 'd'), answer('b', 9_000, 2, 'd'), answer('c', 200, 3, 'd')],
      'a@200 b@200 c@300',
    ],
  ])('%s', (_, events, counted) => {
    expect(countedAt(events)[0]).toBe(counted)
    expect(countedAt([...events].reverse())[0]).toBe(counted)
  })

  it('are changed in their times alone', () => {
    const [a, b] = [answer('a', 500, 1, 'd'), answer('b', 400, 2, 'd')]
    expect(timed(merge([a, b]), NOW)).toEqual({
      events: [
        { ...a, at: 400 },
        { ...b, at: 500 },
      ],
      ahead: [],
      isOpen: false,
    })
    expect([a.at, b.at]).toEqual([500, 400])
  })
})

describe('any log', () => {
  const some = fc.array(
    anyOf(
      eventsOf({
        id: fc.oneof(met.id, fc.string({ maxLength: 2 })),
        at: fc.integer({ min: START, max: START + 20 }),
      }),
    ),
    { maxLength: 25 },
  )
  const now = fc.integer({ min: START - 2, max: START + 22 })

  it('never counts from after now, keeps each event once, and stays in order', () =>
    fc.assert(
      fc.property(some, now, (events, at) => {
        const merged = merge(events)
        const found = timed(merged, at)
        expect(found.events.every((each) => each.at <= at)).toBe(true)
        expect(found.events).toEqual(merge(found.events))
        const timeless = (all: readonly LogEvent[]) =>
          all.map((each) => JSON.stringify({ ...each, at: 0 })).sort()
        expect(timeless(found.events)).toEqual(timeless(merged))
        expect(found.ahead).toEqual(merged.filter((each) => each.at > at))
        // What is there already has not to be timed again.
        expect(timed(found.events, at)).toEqual({
          events: found.events,
          ahead: [],
          isOpen: false,
        })
      }),
      { numRuns: 300 },
    ))

  it('is open as long as nothing was written after what is dated after now', () => {
    const at = (id: string, when: number, order?: number) => answer(id, when, order ?? 0, 'd')
    const isOpen = (...events: readonly LogEvent[]) => timed(merge(events), NOW).isOpen
    expect([
      isOpen(at('a', NOW, 1)),
      isOpen(at('a', NOW, 1), at('b', NOW + 1, 2)),
      isOpen(at('a', NOW, 3), at('b', NOW + 1, 2)),
      isOpen(at('b', NOW + 1, 2)),
    ]).toEqual([false, true, false, true])
  })

  it('is the same for any order of its files', () =>
    fc.assert(
      fc.property(some, some, now, (a, b, at) => {
        expect(timed(merge([...b, ...a, ...b]), at)).toEqual(timed(merge([...a, ...b]), at))
      }),
      { numRuns: 200 },
    ))

  it('has the answers of each drill in the order of writing', () =>
    fc.assert(
      fc.property(some, now, (events, at) => {
        const latest = new Map<string, number>()
        for (const each of timed(merge(events), at).events) {
          if (each.event !== 'review' || each.drill === undefined) continue
          const order = each.order ?? 0
          // Those of an earlier version have no order: nothing is known of them.
          if (each.order !== undefined)
            expect(order).toBeGreaterThanOrEqual(latest.get(each.drill) ?? 0)
          latest.set(each.drill, Math.max(order, latest.get(each.drill) ?? 0))
        }
      }),
      { numRuns: 300 },
    ))
})

describe('devices with wrong clocks that share a log', () => {
  /** Each writes after what it has read; its clock is wrong by so much, until it is put right. */
  const written = fc.array(
    fc.record({
      device: fc.nat(2),
      skew: fc.constantFrom(0, 0, 0, -5, 7, 1_000, -1_000, 100_000),
      /** Whether the device has read the others' events before. */
      syncs: fc.boolean(),
    }),
    { minLength: 1, maxLength: 20 },
  )

  it('lose nothing, and count nothing as later than it was by a clock that was ahead', () =>
    fc.assert(
      fc.property(written, (moves) => {
        const logs: Review[][] = [[], [], []]
        const all: Review[] = []
        let time = 10_000
        for (const [i, { device, skew, syncs }] of moves.entries()) {
          time += 10
          if (syncs) logs[device] = [...all]
          const seen = logs[device] as Review[]
          const order = 1 + seen.reduce((most, each) => Math.max(most, each.order ?? 0), 0)
          const event = answer(`e${i}`, time + skew, order, `d${device}`)
          seen.push(event)
          all.push(event)
        }
        const { events, ahead } = timed(merge(all), time)
        expect(events.map(({ id }) => id).sort()).toEqual(all.map(({ id }) => id).sort())
        expect(ahead.map(({ id }) => id).sort()).toEqual(
          all
            .filter(({ at }) => at > time)
            .map(({ id }) => id)
            .sort(),
        )
        expect(events.every(({ at }) => at <= time)).toBe(true)
      }),
      { numRuns: 200 },
    ))
})
