import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  lengthAfter,
  type Splice,
  spliced,
  splicesBetween,
} from '../../../src/core/base/splices.ts'

const between = (before: string, now: string) =>
  splicesBetween([...before], [...now], (each) => each)

describe('splices', () => {
  it.each<[string, string, ReadonlyArray<Splice<string>>]>([
    ['abc', 'abc', []],
    ['', '', []],
    ['', 'ab', [[0, 0, 'a', 'b']]],
    ['ab', '', [[0, 2]]],
    ['abcd', 'abXd', [[2, 1, 'X']]],
    [
      'abcdef',
      'Xbcef!',
      [
        [0, 1, 'X'],
        [3, 1],
        [6, 0, '!'],
      ],
    ],
    [
      'abcdef',
      'defabc',
      [
        [0, 0, 'd', 'e', 'f'],
        [3, 3],
      ],
    ],
  ])('between %j and %j', (before, now, splices) => {
    expect(between(before, now)).toEqual(splices)
    expect(spliced([...before], splices).join('')).toBe(now)
  })

  const word = fc.array(fc.constantFrom(...'abcdefgh'), { maxLength: 12 })

  it('make any list of any other one, also of items that occur twice', () =>
    fc.assert(
      fc.property(word, word, (before, now) => {
        const splices = splicesBetween(before, now, (each) => each)
        expect(spliced(before, splices)).toEqual(now)
        expect(lengthAfter(before.length, splices)).toBe(now.length)
      }),
      { numRuns: 500 },
    ))

  it('leave as many items as both have in one order, if each is there once', () =>
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.nat(30), { maxLength: 15 }),
        fc.uniqueArray(fc.nat(30), { maxLength: 15 }),
        (before, now) => {
          const removed = splicesBetween(before, now, String).reduce((sum, [, n]) => sum + n, 0)
          expect(before.length - removed).toBe(commonIn(before, now))
        },
      ),
      { numRuns: 500 },
    ))

  it.each<[string, ReadonlyArray<Splice<string>>]>([
    ['beyond the end', [[4, 0, 'x']]],
    ['removes more than there is', [[2, 2]]],
    [
      'goes back',
      [
        [2, 1],
        [1, 1],
      ],
    ],
    [
      'overlaps',
      [
        [0, 2],
        [1, 1],
      ],
    ],
  ])('do not fit a list of three: %s', (_, splices) =>
    expect(lengthAfter(3, splices)).toBeUndefined(),
  )

  it('leave a list without changes itself', () => {
    const list = ['a']
    expect(spliced(list, [])).toBe(list)
  })

  it('of many items are found before the test gives up, whatever their order', () => {
    // The square of it would be more steps than a minute has time for.
    const list = Array.from({ length: 300_000 }, (_, i) => `${i}`)
    const splices = splicesBetween(list, [...list].reverse(), String)
    expect(spliced(list, splices)).toHaveLength(300_000)
  })
})

/** The length of a longest common subsequence. */
function commonIn(a: readonly number[], b: readonly number[]): number {
  const lengths = [...a, 0].map(() => [...b, 0].map(() => 0))
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i]![j] =
        a[i] === b[j]
          ? 1 + lengths[i + 1]![j + 1]!
          : Math.max(lengths[i + 1]![j]!, lengths[i]![j + 1]!)
  return lengths[0]![0]!
}
