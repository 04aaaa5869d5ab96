import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { quotas } from '../../../src/core/quiz/quota.ts'

describe('quotas', () => {
  it.each<[number, number[], number[]]>([
    [60, [44, 28, 16, 12], [26, 17, 10, 7]],
    [40, [10, 30, 15, 25, 20], [4, 12, 6, 10, 8]],
    [10, [1, 1, 1], [4, 3, 3]],
    [1, [49, 51], [0, 1]],
    [0, [3, 4], [0, 0]],
    [5, [0.001, 1000], [0, 5]],
    [7, [], []],
    [3, [2, 2], [2, 1]],
    [7, [1, 2, 4], [1, 2, 4]],
    [8, [1, 2, 4], [1, 2, 5]],
    [2, [10, 10, 80], [0, 0, 2]],
    [9, [30, 30, 30], [3, 3, 3]],
  ])('of %j by %j are %j', (total, weights, wanted) =>
    expect(quotas(total, weights)).toEqual(wanted),
  )

  it('add up, and are each less than one away from exact', () =>
    fc.assert(
      fc.property(
        fc.nat(1000),
        fc.array(fc.double({ min: 0.001, max: 1000, noNaN: true }), { minLength: 1 }),
        (total, weights) => {
          const sum = weights.reduce((a, b) => a + b)
          const shares = quotas(total, weights)
          expect(shares.reduce((a, b) => a + b)).toBe(total)
          for (const [i, share] of shares.entries())
            expect(Math.abs(share - (total * weights[i]!) / sum)).toBeLessThan(1 + 1e-6)
        },
      ),
    ))
})
