import { describe, expect, it } from 'vitest'
import { learnersZone } from '../../../src/core/base/time.ts'
import { evidenceCount, evidenceIn } from '../../../src/core/statistics/evidence.ts'
import { retrievals } from '../../../src/core/statistics/retention.ts'
import { answer, NOON } from '../../support/questions.ts'

const utc = () => 0
const NONE: ReadonlyMap<string, number> = new Map()
const all = [
  answer('a/1', 0, false, { id: '1' }),
  answer('a/1', 0.01, true, { id: '2' }),
  answer('b/1', 1, true, { id: '3' }),
  answer('a/1', 3, true, { id: '4', rating: 2 }),
  answer('a/1', 3.1, true, { id: '5' }),
  answer('b/1', 5, false, { id: '6' }),
  answer('a/1', 10, true, { id: '7', rating: 4 }),
]
const a = [
  { rating: 1, days: 0 },
  { rating: 3, days: 0 },
  { rating: 2, days: 3 },
  { rating: 3, days: 0 },
  { rating: 4, days: 7 },
]

describe('the answers that weights can be fitted to', () => {
  it('are those on later days, each with the history before it, which begins with no wait', () =>
    expect(evidenceIn(all, { zone: utc, known: NONE })).toEqual([
      { review: '4', steps: a.slice(0, 3) },
      {
        review: '6',
        steps: [
          { rating: 3, days: 0 },
          { rating: 1, days: 4 },
        ],
      },
      { review: '7', steps: a },
    ]))

  it('are those that measure memory', () =>
    expect(evidenceIn(all, { zone: utc, known: NONE })).toHaveLength(retrievals(all, utc).length))

  it('are counted without them', () => {
    expect(evidenceCount(all, { zone: utc, known: NONE })).toBe(3)
    expect(evidenceCount(all, { zone: utc, known: new Map([['b/1', NOON]]) })).toBe(2)
  })

  it('go by the learner’s own day', () => {
    // At 22 and at 2 o'clock is one evening, if the day begins at 4; 2 and 6 o'clock are two days.
    const night = [
      answer('a/1', 10 / 24, true),
      answer('a/1', 14 / 24, true),
      answer('a/1', 18 / 24, true),
    ]
    const days = (hour: number) =>
      evidenceIn(night, { zone: learnersZone(utc, hour), known: NONE }).map(({ steps }) =>
        steps.map((each) => each.days),
      )
    expect(days(4)).toEqual([[0, 0, 1]])
    expect(days(0)).toEqual([[0, 1]])
  })

  it('leave a question out from when it was said to be known', () => {
    const ids = (at: number) =>
      evidenceIn(all, { zone: utc, known: new Map([['a/1', at]]) }).map(({ review }) => review)
    expect(ids(answer('x', 5, true).at)).toEqual(['4', '6'])
    expect(ids(answer('x', 3, true).at)).toEqual(['6'])
    expect(ids(answer('x', 99, true).at)).toEqual(['4', '6', '7'])
  })

  it('take a clock that went back for the same day', () => {
    const back = [answer('a/1', 5, true), answer('a/1', 2, true), answer('a/1', 6, true)]
    expect(evidenceIn(back, { zone: utc, known: NONE }).map(({ steps }) => steps)).toEqual([
      [0, 0, 1].map((days) => ({ rating: 3, days })),
    ])
  })

  it('end where a question was answered too often to tell more', () => {
    const many = Array.from({ length: 3_000 }, (_, i) => answer('a/1', i, true))
    const found = evidenceIn(many, { zone: utc, known: NONE })
    expect(found).toHaveLength(63)
    expect(found.at(-1)?.steps).toHaveLength(64)
    expect(evidenceCount(many, { zone: utc, known: NONE })).toBe(63)
  })
})
