import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Posting, WholeIndex } from '../../../src/core/lookup/index.ts'
import { decodeIndex, encodeIndex, type IndexFiles } from '../../../src/core/lookup/index-file.ts'

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

/** An index written and read again, and what was read of its files. */
function again(index: WholeIndex) {
  const files = encodeIndex(index)
  const reads: string[] = []
  const read =
    <Part extends keyof IndexFiles>(part: Part) =>
    () => {
      reads.push(part)
      return files[part]
    }
  const texts = {
    ...{ sizes: read('sizes'), terms: read('terms'), counts: read('counts'), gaps: read('gaps') },
    ...{ weights: read('weights'), words: read('words') },
  }
  return { read: decodeIndex(texts), reads }
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
  const { read, reads } = again(indexOf(terms, { canary: [4, 9], pod: [0] }))

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

  it('reads each file once, and only when it is needed', () => {
    const { read: fresh, reads: seen } = again(indexOf(terms))
    expect(fresh.postings('0')).toEqual([])
    expect(seen).toEqual(['terms', 'sizes'])
    fresh.postings('pod')
    fresh.postings('a')
    expect(seen.sort()).toEqual(['counts', 'gaps', 'sizes', 'terms', 'weights'])
    expect(reads.filter((each) => each === 'words')).toHaveLength(1)
  })

  it('may have thousands of terms', () => {
    const many = Object.fromEntries(
      Array.from({ length: 5000 }, (_, i): [string, Posting[]] => [
        i.toString(36),
        Array.from({ length: 1 + (i % 7) }, (_, n): Posting => [i * n * n, 1 + ((i + n) % 200)]),
      ]),
    )
    const { read: all } = again(indexOf(many))
    for (const [term, postings] of Object.entries(many)) {
      expect(all.postings(term), term).toEqual(postings)
      expect(all.postings(`${term}~`), term).toEqual([])
    }
  })

  it('may be empty', () => expect(again(indexOf({})).read.postings('pod')).toEqual([]))

  it('is the same after it was written, whatever is in it', () =>
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[a-z0-9节点证书]{1,6}$/),
          fc.uniqueArray(fc.integer({ min: 0, max: 3_000_000 }), { minLength: 1, maxLength: 20 }),
          { size: 'large' },
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
