import { describe, expect, it } from 'vitest'
import type { LogEvent, Plan, Suspended } from '../../../src/core/log/event.ts'
import { merge } from '../../../src/core/log/merge.ts'
import { inWritingOrder } from '../../../src/core/log/written.ts'

type Of = 'A' | 'B' | 'C'
const suspend = (id: string, device: Of, order: number, at: number): Suspended => ({
  ...{ event: 'suspend', id, at, order, outline: 'o', device, question: 't/q' },
})
const begun = (id: string, device: Of, order: number, at: number): LogEvent => ({
  ...{ event: 'drill', id, at, order, outline: 'o', device, pid: 1 },
  ...{ request: 'r', seed: 1, questions: [] },
})
const review = (id: string, drill: string, order: number, at: number): LogEvent => ({
  ...{ event: 'review', id, at, order, outline: 'o', drill, question: 't/q' },
  ...{ rating: 3, correct: true, given: '', took: 1 },
})
/** The ids of the suspensions among events, first to last as they were written. */
const order = (...events: LogEvent[]): string => {
  const all = merge(events)
  const some = all.filter((each) => each.event === 'suspend')
  return inWritingOrder(some, all)
    .map(({ id }) => id)
    .join(' ')
}

describe('what one device wrote', () => {
  it('is in its order, whatever its clock said', () =>
    expect(
      order(suspend('a', 'A', 1, 90), suspend('b', 'A', 2, 10), suspend('c', 'A', 3, 50)),
    ).toBe('a b c'))
})

describe('what two devices wrote', () => {
  it('is in the order of time, where neither knew of the other', () => {
    // A answered much in May, and B little in November.
    const may = suspend('may', 'A', 500, 50)
    const november = suspend('november', 'B', 5, 110)
    expect(order(may, november)).toBe('may november')
    expect(order(suspend('may', 'A', 5, 50), suspend('november', 'B', 500, 110))).toBe(
      'may november',
    )
  })

  it('is in the order of reading, where one knew of the other and its clock is slow', () => {
    const first = suspend('first', 'A', 7, 100)
    // It had read A's event: its order leaves a gap behind its own last one.
    expect(order(begun('d', 'B', 1, 10), first, suspend('then', 'B', 8, 95))).toBe('first then')
    // It wrote before it had read anything of A: no gap.
    expect(
      order(begun('d', 'B', 6, 10), begun('e', 'B', 7, 11), first, suspend('then', 'B', 8, 95)),
    ).toBe('then first')
    // The first thing it ever wrote.
    expect(order(first, suspend('then', 'B', 8, 95))).toBe('first then')
  })

  it('knows what was read by what a drill answered, and goes on knowing it', () => {
    const plan = suspend('plan', 'A', 3, 100)
    const events = [begun('d', 'A', 1, 98), review('r', 'd', 2, 99), plan, review('s', 'd', 4, 101)]
    const read = [begun('e', 'B', 5, 60), review('t', 'e', 6, 61), suspend('later', 'B', 7, 62)]
    expect(order(...events, ...read)).toBe('plan later')
  })

  it('keeps each one’s own order beside the time of the other', () => {
    const set = [suspend('a1', 'A', 1, 100), suspend('a2', 'A', 2, 20), suspend('b', 'B', 1, 50)]
    expect(order(...set)).toBe('b a1 a2')
    expect(order(...[...set].reverse())).toBe('b a1 a2')
  })

  it('takes the earliest of several that may have been read', () => {
    const [late, early] = [suspend('late', 'A', 4, 300), suspend('early', 'C', 4, 100)]
    expect(order(late, early, suspend('then', 'B', 5, 90))).toBe('early then late')
  })
})

describe('what says no device', () => {
  const plan = (id: string, order: number, at: number, device?: Of): Plan => ({
    ...{ event: 'plan', id, at, order, outline: 'o', ...(device && { device }) },
  })
  const latest = (...events: LogEvent[]): string | undefined => {
    const all = merge(events)
    return inWritingOrder(
      all.filter((each) => each.event === 'plan'),
      all,
    ).at(-1)?.id
  }

  it('is of the only one there is', () => {
    expect(latest(plan('a', 1, 90), plan('b', 2, 10))).toBe('b')
    expect(latest(begun('d', 'A', 1, 5), plan('a', 2, 90), plan('b', 3, 10, 'A'))).toBe('b')
  })

  it('is in the order of time where there are several', () =>
    expect(
      latest(begun('d', 'A', 1, 5), begun('e', 'B', 1, 6), plan('a', 2, 90), plan('b', 30, 10)),
    ).toBe('a'))
})
