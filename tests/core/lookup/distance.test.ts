import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { distance, isMisspelling } from '../../../src/core/lookup/distance.ts'

describe('distance', () => {
  it.each([
    ['abc', 'abc', 0],
    ['abc', 'acb', 1],
    ['abc', 'bac', 1],
    ['abc', 'abcd', 1],
    ['abcd', 'abd', 1],
    ['abc', 'xbc', 1],
    // A letter that was swapped is not changed again: cab is two away, not one.
    ['abc', 'cab', 2],
    ['ca', 'abc', 3],
    ['kitten', 'sitting', 3],
    ['', 'ab', 2],
    ['ab', '', 2],
    ['', '', 0],
    ['控制', '控置', 1],
    ['𠮷x', 'x𠮷', 1],
    ['aabb', 'bbaa', 3],
  ])('%s to %s is %d', (a, b, far) => expect(distance(a, b, 5)).toBe(far))

  it.each([
    ['kitten', 'sitting', 3, 3],
    ['kitten', 'sitting', 2, 3],
    ['kitten', 'sitting', 0, 1],
    ['abc', 'abcdef', 2, 3],
    ['abc', 'abcdef', 3, 3],
    ['abcdef', 'abc', 2, 3],
    ['abc', 'abc', 0, 0],
    ['abc', 'abd', 0, 1],
    ['aaaa', 'bbbb', 3, 4],
  ])('%s to %s within %i is %i', (a, b, limit, far) => expect(distance(a, b, limit)).toBe(far))

  it('is symmetric, and 0 only for the same word', () =>
    fc.assert(
      fc.property(fc.string({ maxLength: 12 }), fc.string({ maxLength: 12 }), (a, b) => {
        const far = distance(a, b, 20)
        expect(distance(b, a, 20)).toBe(far)
        expect(far === 0).toBe(a === b)
        for (const limit of [0, 1, 3]) expect(distance(a, b, limit)).toBe(Math.min(far, limit + 1))
      }),
    ))
})

describe('a misspelling', () => {
  it.each([
    // One mistake from four letters on.
    ['podd', 'pod', false],
    ['pos', 'pod', false],
    ['nodr', 'node', true],
    ['ndoe', 'node', true],
    ['nodes', 'node', true],
    ['node', 'nodes', true],
    ['nod', 'node', false],
    ['nnddee', 'node', false],
    // Two from nine on.
    ['schdulr', 'scheduler', false],
    ['schedulr', 'scheduler', true],
    ['shceduelr', 'scheduler', true],
    ['shceduelrr', 'scheduler', false],
    ['ingrexx', 'ingress', false],
    ['namespac', 'namespace', true],
    ['namespxx', 'namespace', false],
    ['namespxce', 'namespace', true],
    ['namesxxce', 'namespace', true],
    // The first letter is right, or swapped, or the word is long.
    ['mode', 'node', false],
    ['onde', 'node', true],
    ['oned', 'node', false],
    ['oode', 'node', false],
    ['xnode', 'node', false],
    ['zamespace', 'namespace', true],
    ['zngress', 'ingress', false],
    // The same word is not a misspelling; a wrong digit never is.
    ['node', 'node', false],
    ['ipv4', 'ipv6', false],
    ['etcd2', 'etcd3', false],
    ['etcd2', 'etcd', false],
    ['etdc2', 'etcd2', true],
    ['port', 'sort', false],
    ['role', 'rule2', false],
    ['sts', 'sds', false],
    ['污点容忍', '污点容认', true],
    ['污点', '污占', false],
  ])('%s for %s: %s', (typed, meant, is) => expect(isMisspelling(typed, meant)).toBe(is))
})

describe('a long word with two mistakes', () => {
  const letters = fc.constantFrom(...'abcxyz中节𠮷𠮟')
  it('is a misspelling, whatever its letters are', () =>
    fc.assert(
      fc.property(
        fc.array(letters, { minLength: 9, maxLength: 14 }),
        fc.array(fc.tuple(fc.nat(8), letters), { minLength: 1, maxLength: 2 }),
        (word, mistakes) => {
          const typed = [...word]
          for (const [at, letter] of mistakes) typed[at] = letter
          fc.pre(typed.join('') !== word.join(''))
          expect(isMisspelling(typed.join(''), word.join(''))).toBe(true)
        },
      ),
    ))
})
