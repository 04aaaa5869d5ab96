import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Posting, WholeIndex } from '../../../src/core/lookup/index.ts'
import { decodeIndex, encodeIndex } from '../../../src/core/lookup/index-file.ts'

type Terms = Record<string, readonly Posting[]>

const indexOf = (terms: Terms, meanings: Record<string, number[]> = {}): WholeIndex => ({
  sizes: [
    [2, 3],
    [1, 1],
  ],
  postings: (term) => terms[term] ?? [],
  meanings: (folded) => meanings[folded] ?? [],
  words: () => ['kubelet', 'pod'],
  all: () => ({
    terms: new Map(Object.entries(terms)),
    meanings: new Map(Object.entries(meanings)),
  }),
})

/** An index written and read again, and the ranges that were read of its postings. */
function again(index: WholeIndex) {
  const { sizes, terms, postings, words } = encodeIndex(index)
  const ranges: Array<readonly [number, number]> = []
  const read = decodeIndex({
    sizes: () => sizes,
    terms: () => terms,
    postings: (offset, length) => {
      ranges.push([offset, length])
      return postings.subarray(offset, offset + length)
    },
    words: () => words,
  })
  return { read, ranges }
}

describe('an index in files', () => {
  const terms: Terms = {
    pod: [
      [0, 7],
      [1, 255],
      [200, 1],
      [70_000, 9],
    ],
    污点: [[3, 4]],
    a: [[1_000_000, 200]],
  }
  const { read, ranges } = again(indexOf(terms, { canary: [4, 9], pod: [0] }))

  it('has every term, and no other one', () => {
    for (const [term, postings] of Object.entries(terms))
      expect(read.postings(term)).toEqual(postings)
    for (const term of ['', 'po', 'pods', 'z', '污', 'canary'])
      expect(read.postings(term), term).toEqual([])
  })

  it('has what means topics beside terms of the same letters', () => {
    expect(read.meanings('canary')).toEqual([4, 9])
    expect(read.meanings('pod')).toEqual([0])
    expect(read.meanings('污点')).toEqual([])
  })

  it('has how much there is, and the words', () => {
    expect(read.sizes).toEqual([
      [2, 3],
      [1, 1],
    ])
    expect(read.words()).toEqual(['kubelet', 'pod'])
  })

  it('is read only where a term is, once for each', () => {
    const before = ranges.length
    read.postings('pod')
    expect(ranges).toHaveLength(before)
    expect(new Set(ranges.map(([offset]) => offset)).size).toBe(ranges.length)
    for (const [, length] of ranges) expect(length).toBeLessThanOrEqual(11)
  })

  it('may be empty', () => expect(again(indexOf({})).read.postings('pod')).toEqual([]))

  it('is the same after it was written, whatever is in it', () =>
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z0-9节点证书]{1,6}$/),
          fc.uniqueArray(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 20 }),
        ),
        (places) => {
          const drawn = Object.fromEntries(
            Object.entries(places).map(([term, numbers]) => [
              term,
              numbers.sort((a, b) => a - b).map((n): Posting => [n, 1 + (n % 255)]),
            ]),
          )
          const { read } = again(indexOf(drawn))
          for (const [term, postings] of Object.entries(drawn))
            expect(read.postings(term)).toEqual(postings)
        },
      ),
    ))
})
