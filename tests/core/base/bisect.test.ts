import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { firstWhere } from '../../../src/core/base/bisect.ts'

describe('the first place', () => {
  it.each([
    [[], 3, 0],
    [[3], 3, 0],
    [[1, 3, 5], 0, 0],
    [[1, 3, 5], 3, 1],
    [[1, 3, 3, 5], 3, 1],
    [[1, 3, 5], 4, 2],
    [[1, 3, 5], 6, 3],
  ])('in %j from %i on is %i', (numbers, least, place) =>
    expect(firstWhere(numbers.length, (i) => (numbers[i] ?? 0) >= least)).toBe(place),
  )

  it('is that of a search from the beginning', () =>
    fc.assert(
      fc.property(fc.array(fc.nat(50)), fc.nat(50), (numbers, least) => {
        numbers.sort((a, b) => a - b)
        const first = numbers.findIndex((n) => n >= least)
        const found = firstWhere(numbers.length, (i) => (numbers[i] as number) >= least)
        expect(found).toBe(first < 0 ? numbers.length : first)
      }),
    ))
})
