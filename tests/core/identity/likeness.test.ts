import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { longFingerprint } from '../../../src/core/base/hash.ts'
import { fingerprintOf, likeness, similarity } from '../../../src/core/identity/likeness.ts'
import { parsed, twig } from './trees.ts'

const print = (lines: string): string => fingerprintOf(parsed(twig(lines)))

describe('the fingerprint of a tree', () => {
  it('is the same on every machine', () =>
    expect([print('Tea\n  Green\n  绿茶'), print('Tea'), fingerprintOf([])]).toEqual([
      'dc8b13391b169095',
      'e1de65ad74d56e02',
      '488bdcb81aee8d83',
    ]))

  it('is of titles and depths, and not of ids, case, width or space', () =>
    expect(print('TEA\n  Ｇreen {#leaf}\n  绿 茶')).toBe(print('Tea\n  Green\n  绿茶')))

  it.each([
    ['another title', 'Tea\n  Green\n  Black'],
    ['another order', 'Tea\n  绿茶\n  Green'],
    ['another depth', 'Tea\n  Green\n    绿茶'],
    ['less', 'Tea\n  Green'],
    ['one title made of two', 'Tea\n  Green 绿茶'],
  ])('is another one for %s', (_, lines) =>
    expect(print(lines)).not.toBe(print('Tea\n  Green\n  绿茶')),
  )

  it.each([
    ['a', 7929297801672961n],
    ['b', 8684336938537663n],
    ['revenge', 4051478007546757n],
  ])('has the bits that cyrb53 gives for %j', (words, bits) =>
    expect(BigInt.asUintN(53, BigInt(`0x${longFingerprint(words)}`))).toBe(bits),
  )

  it('tells apart what a shorter one could not', () => {
    const prints = Array.from({ length: 100_000 }, (_, i) => longFingerprint(`Topic ${i}`))
    expect(new Set(prints).size).toBe(prints.length)
    expect(prints.every((each) => /^[0-9a-f]{16}$/.test(each))).toBe(true)
  })
})

describe('the likeness of titles', () => {
  it.each([
    [['Tea', 'Green'], ['green', 'TEA'], { shared: 2, least: 2, share: 1 }],
    [['Tea', 'Green'], ['Tea', 'Black'], { shared: 1, least: 2, share: 1 / 3 }],
    [['Tea', 'Tea', 'Tea'], ['Tea'], { shared: 1, least: 1, share: 1 / 3 }],
    [['Tea'], ['Coffee'], { shared: 0, least: 1, share: 0 }],
    [['', 'Tea'], ['', 'Coffee'], { shared: 0, least: 1, share: 0 }],
    [[], [], { shared: 0, least: 0, share: 0 }],
  ])('of %j and %j is %j', (a, b, wanted) => expect(likeness(a, b)).toEqual(wanted))

  it('is symmetric, and 1 for the same titles in any order', () =>
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('a', 'b', 'c')),
        fc.array(fc.constantFrom('a', 'b')),
        (a, b) => {
          expect(similarity(a, b)).toBe(similarity(b, a))
          expect(similarity(a, a.toReversed())).toBe(a.length === 0 ? 0 : 1)
        },
      ),
    ))
})
