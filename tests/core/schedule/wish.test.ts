import { describe, expect, it } from 'vitest'
import {
  KNOWN_AT_FIRST,
  knownAfter,
  retentionOf,
  targetOf,
} from '../../../src/core/schedule/wish.ts'

/** The share after so many reviews of which every n-th was not known. */
function shareAfter(reviews: number, missesEvery: number, from = KNOWN_AT_FIRST): number {
  let share = from
  for (let i = 1; i <= reviews; i++) share = knownAfter(share, i % missesEvery !== 0)
  return share
}

describe('the recall that is wished', () => {
  it('is what was set, whatever is known', () =>
    expect([0, 0.5, 1].map((known) => retentionOf(0.92, known))).toEqual([0.92, 0.92, 0.92]))

  it.each([
    [0, 0.95],
    [0.805, 0.95],
    [0.815, 0.94],
    [0.83, 0.91],
    [0.835, 0.9],
    [0.837, 0.9],
    [0.838, 0.89],
    [0.85, 0.87],
    [0.862, 0.85],
    [1, 0.85],
  ])('follows what was known lately: %d, %d', (known, wished) =>
    expect(retentionOf('auto', known)).toBe(wished),
  )

  it('is nine in ten for who begins, and for a plan', () => {
    expect(retentionOf('auto', KNOWN_AT_FIRST)).toBe(0.9)
    expect([targetOf('auto'), targetOf(0.8)]).toEqual([0.9, 0.8])
  })
})

describe('what was known lately', () => {
  it('is hardly moved by the reviews of a day, and by those of a season wholly', () => {
    expect(shareAfter(20, 2)).toBeCloseTo(0.824, 3)
    expect(shareAfter(6000, 2)).toBeCloseTo(0.5, 2)
    expect(shareAfter(6000, 10)).toBeCloseTo(0.9, 2)
  })

  it('forgets what was long ago', () =>
    expect(shareAfter(6000, 10, 0.2)).toBeCloseTo(shareAfter(6000, 10, 1), 2))
})
