import { lazy, once } from '../base/collections.ts'
import type { Index, Posting, WholeIndex } from './index.ts'
import { ownersOf } from './owners.ts'
import { coarse } from './weights.ts'

/**
 * An index as files of things that are alike, which pack well: how many names and passages there are,
 * and where every block of terms begins, as JSON; the terms in the order of their bytes, each without what it
 * has in common with the one before it in its block; how many postings each of them has; how far the
 * place of each posting is from the one before it in its term, the low bytes of all first; their
 * weights; and the words, a line each, without what each has in common with the one before it.
 */
export interface IndexFiles {
  readonly sizes: string
  readonly terms: Uint8Array
  readonly counts: Uint8Array
  readonly gaps: Uint8Array
  readonly weights: Uint8Array
  readonly words: string
}

/** Reads an index's files; each is read when it is first needed. */
export type IndexTexts = { readonly [Part in keyof IndexFiles]: () => IndexFiles[Part] }

/** Before what is no term of a text, and means topics: no term begins with it. */
const MEANING = '='
/** So many terms are looked through, one after the other, from the beginning of their block. */
const IN_BLOCK = 64

/**
 * Where each block of terms begins in the files of terms and of counts, and the number of its first posting;
 * in the file, each as how far it is behind the one before. A look-up reads all of them: lists of numbers take
 * a tenth of the memory of a list for each block.
 */
interface Blocks {
  readonly terms: number[]
  readonly counts: number[]
  readonly postings: number[]
}

interface SizesJson {
  readonly sizes: Index['sizes']
  readonly blocks: Blocks
}

const inEachList = (blocks: Blocks, make: (list: readonly number[]) => number[]): Blocks => ({
  terms: make(blocks.terms),
  counts: make(blocks.counts),
  postings: make(blocks.postings),
})

const asSteps = (list: readonly number[]): number[] => list.map((at, i) => at - (list[i - 1] ?? 0))

function fromSteps(steps: readonly number[]): number[] {
  let last = 0
  return steps.map((step) => {
    last += step
    return last
  })
}

/**
 * Writes an index as files.
 * @param isCoarse its weights are rounded, which makes it a fifth smaller
 */
export function encodeIndex(index: WholeIndex, isCoarse = false): IndexFiles {
  const { passageOf } = ownersOf(index)
  const kept = (place: number, weight: number): number =>
    isCoarse ? coarse(passageOf(place) < 0 ? 'name' : 'passage', weight) : weight
  const { terms, meanings } = index.all()
  const entries = [
    ...terms,
    ...[...meanings].map(
      ([name, topics]) => [MEANING + name, topics.map((topic): Posting => [topic, 0])] as const,
    ),
  ]
  const bytes = new TextEncoder()
  const sorted = entries
    .map(([key, postings]) => ({ key: bytes.encode(key), postings }))
    .sort((a, b) => compare(a.key, b.key))
  const packed: number[] = []
  const counts: number[] = []
  const gaps: number[] = []
  const weights: number[] = []
  const blocks: Blocks = { terms: [], counts: [], postings: [] }
  let before = NO_BYTES
  for (const [i, { key, postings }] of sorted.entries()) {
    if (i % IN_BLOCK === 0) {
      blocks.terms.push(packed.length)
      blocks.counts.push(counts.length)
      blocks.postings.push(weights.length)
      before = NO_BYTES
    }
    const same = sameBytes(before, key)
    packNumber(packed, same)
    packNumber(packed, key.length - same)
    packed.push(...key.subarray(same))
    before = key
    packNumber(counts, postings.length)
    let last = 0
    for (const [place, weight] of postings) {
      gaps.push(place - last)
      weights.push(weight === 0 ? 0 : kept(place, weight))
      last = place
    }
  }
  return {
    sizes: JSON.stringify({
      sizes: index.sizes,
      blocks: inEachList(blocks, asSteps),
    } satisfies SizesJson),
    terms: Uint8Array.from(packed),
    counts: Uint8Array.from(counts),
    gaps: inPlanes(gaps),
    weights: Uint8Array.from(weights),
    words: shortWords(index.words()).join('\n'),
  }
}

/** The index in files. */
export function decodeIndex(files: IndexTexts): Index {
  const head = lazy(() => JSON.parse(files.sizes()) as SizesJson)
  const blocks = lazy(() => inEachList(head().blocks, fromSteps))
  const terms = lazy(files.terms)
  const counts = lazy(files.counts)
  const gaps = lazy(files.gaps)
  const weights = lazy(files.weights)
  const find = once((key: string): Posting[] => {
    const wanted = new TextEncoder().encode(key)
    const block = blockOf(terms(), blocks().terms, wanted)
    if (block < 0) return []
    let at = blocks().terms[block] as number
    let count = blocks().counts[block] as number
    let posting = blocks().postings[block] as number
    const term: number[] = []
    for (let left = IN_BLOCK; left > 0 && at < terms().length; left--) {
      const end = readTerm(terms(), at, term)
      const order = compare(term, wanted)
      if (order > 0) return []
      const [many, next] = numberAt(counts(), count)
      if (order === 0) return postingsAt(gaps(), weights(), { posting, many })
      at = end
      count = next
      posting += many
    }
    return []
  })
  const words = lazy(() => longWords(files.words().split('\n')))
  return {
    get sizes() {
      return head().sizes
    },
    postings: find,
    meanings: (folded) => find(MEANING + folded).map(([topic]) => topic),
    words,
  }
}

/** How many letters a word has in common with the one before it, as a letter. */
const SAME = 'abcdefghijklmnopqrstuvwxyz'

/** Words without what each has in common with the one before it. */
function shortWords(words: readonly string[]): string[] {
  let before = ''
  return words.map((word) => {
    let same = 0
    while (same < SAME.length - 1 && same < word.length && word[same] === before[same]) same++
    before = word
    return `${SAME[same]}${word.slice(same)}`
  })
}

/** The words again. */
function longWords(lines: readonly string[]): string[] {
  let word = ''
  return lines.flatMap((line) => {
    if (line === '') return []
    word = word.slice(0, SAME.indexOf(line[0] ?? '')) + line.slice(1)
    return word
  })
}

/** Seven bits in a byte, the lowest first; the eighth says that there are more (LEB128). */
function packNumber(into: number[], n: number): void {
  let left = n
  while (left > 127) {
    into.push((left & 127) | 128)
    left >>>= 7
  }
  into.push(left)
}

/** A number packed so, and where the next one begins. */
function numberAt(bytes: Uint8Array, at: number): readonly [number: number, next: number] {
  let number = 0
  let shift = 0
  let i = at
  for (; (bytes[i] as number) > 127; i++, shift += 7)
    number += ((bytes[i] as number) & 127) << shift
  return [number + ((bytes[i] as number) << shift), i + 1]
}

const NO_BYTES: Uint8Array = new Uint8Array()

/** How many bytes two keys begin with alike. */
function sameBytes(a: Uint8Array, b: Uint8Array): number {
  let same = 0
  while (same < a.length && same < b.length && a[same] === b[same]) same++
  return same
}

/**
 * Makes the term that begins there of the one before it, in its place; returns where the next one
 * begins.
 */
function readTerm(bytes: Uint8Array, at: number, term: number[]): number {
  const [same, second] = numberAt(bytes, at)
  const [more, begin] = numberAt(bytes, second)
  term.length = same
  for (let i = begin; i < begin + more; i++) term.push(bytes[i] as number)
  return begin + more
}

/** The bytes of a gap: more places than any outline has. */
const BYTES = 3

/** Numbers as the low bytes of all of them, then their next bytes, then the high ones. */
function inPlanes(numbers: readonly number[]): Uint8Array {
  const { length } = numbers
  const bytes = new Uint8Array(BYTES * length)
  for (const [i, number] of numbers.entries())
    for (let plane = 0; plane < BYTES; plane++)
      bytes[plane * length + i] = (number >>> (8 * plane)) & 255
  return bytes
}

/** So many postings, from the one with a number. */
function postingsAt(
  gaps: Uint8Array,
  weights: Uint8Array,
  { posting, many }: { readonly posting: number; readonly many: number },
): Posting[] {
  const { length } = weights
  let place = 0
  return Array.from({ length: many }, (_, n): Posting => {
    const i = posting + n
    for (let plane = 0; plane < BYTES; plane++)
      place += (gaps[plane * length + i] as number) << (8 * plane)
    return [place, weights[i] as number]
  })
}

/** Less than zero if the first bytes come before the second ones. */
function compare(a: ArrayLike<number>, b: ArrayLike<number>): number {
  for (let i = 0; i < a.length && i < b.length; i++)
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number)
  return a.length - b.length
}

/**
 * The number of the block that a key is in, if it is anywhere: the last one that begins with it or
 * before it; less than zero if all begin behind it.
 */
function blockOf(terms: Uint8Array, begins: readonly number[], key: Uint8Array): number {
  let low = 0
  let high = begins.length
  while (low < high) {
    const middle = (low + high) >> 1
    const first: number[] = []
    readTerm(terms, begins[middle] as number, first)
    if (compare(first, key) > 0) high = middle
    else low = middle + 1
  }
  return low - 1
}
