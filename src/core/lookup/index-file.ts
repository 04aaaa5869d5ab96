import { lazy, once } from '../base/collections.ts'
import type { Index, Posting, WholeIndex } from './index.ts'

/**
 * An index as files, so that a search reads only what its words need: how many names and passages
 * there are, as JSON; the terms in the order of their bytes, each on a line with the place of its
 * postings in the file of these; and the words, a line each.
 */
export interface IndexFiles {
  readonly sizes: string
  readonly terms: Uint8Array
  readonly postings: Uint8Array
  readonly words: string
}

/** Reads an index's files; the postings by byte range. */
export interface IndexTexts {
  readonly sizes: () => string
  readonly terms: () => Uint8Array
  readonly postings: (offset: number, length: number) => Uint8Array
  readonly words: () => string
}

/** Before what is no term of a text, and means topics: no term begins with it. */
const MEANING = '='
const TAB = 9
const NEWLINE = 10

/** Writes an index as files. */
export function encodeIndex(index: WholeIndex): IndexFiles {
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
  const lines: number[] = []
  const packed: number[] = []
  for (const { key, postings } of sorted) {
    lines.push(...key, TAB, ...bytes.encode(packed.length.toString(36)), NEWLINE)
    let last = 0
    for (const [place, weight] of postings) {
      packNumber(packed, place - last)
      packed.push(weight)
      last = place
    }
  }
  // The end of the last postings, after a key that nothing asks for.
  lines.push(TAB, ...bytes.encode(packed.length.toString(36)), NEWLINE)
  return {
    sizes: JSON.stringify(index.sizes),
    terms: Uint8Array.from(lines),
    postings: Uint8Array.from(packed),
    words: index.words().join('\n'),
  }
}

/** The index in files. Each is read when it is first needed. */
export function decodeIndex(files: IndexTexts): Index {
  const terms = lazy(files.terms)
  const find = once((key: string): Posting[] => {
    const at = lineOf(terms(), new TextEncoder().encode(key))
    if (at === undefined) return []
    const from = offsetIn(terms(), at)
    return unpack(files.postings(from, offsetIn(terms(), nextLine(terms(), at)) - from))
  })
  const sizes = lazy(() => JSON.parse(files.sizes()) as Index['sizes'])
  const words = lazy(() => files.words().split('\n'))
  return {
    get sizes() {
      return sizes()
    },
    postings: find,
    meanings: (folded) => find(MEANING + folded).map(([topic]) => topic),
    words,
  }
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

function unpack(bytes: Uint8Array): Posting[] {
  const postings: Posting[] = []
  let place = 0
  for (let i = 0; i < bytes.length; i++) {
    let shift = 0
    for (; (bytes[i] as number) > 127; i++, shift += 7)
      place += ((bytes[i] as number) & 127) << shift
    place += (bytes[i] as number) << shift
    postings.push([place, bytes[++i] as number])
  }
  return postings
}

/** Less than zero if the first bytes come before the second ones. */
function compare(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length && i < b.length; i++)
    if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number)
  return a.length - b.length
}

/** Where the line with a key begins, by bisection; undefined if there is none. */
function lineOf(bytes: Uint8Array, key: Uint8Array): number | undefined {
  let low = 0
  // Without the last line, which has no key.
  let high = bytes.lastIndexOf(NEWLINE, bytes.length - 2) + 1
  while (low < high) {
    const middle = (low + high) >> 1
    // A negative index would count from the end.
    const start = middle === 0 ? 0 : bytes.lastIndexOf(NEWLINE, middle - 1) + 1
    const order = compare(bytes.subarray(start, bytes.indexOf(TAB, start)), key)
    if (order === 0) return start
    if (order < 0) low = nextLine(bytes, start)
    else high = start
  }
  return undefined
}

const nextLine = (bytes: Uint8Array, at: number): number => bytes.indexOf(NEWLINE, at) + 1

function offsetIn(bytes: Uint8Array, line: number): number {
  const digits = bytes.subarray(bytes.indexOf(TAB, line) + 1, bytes.indexOf(NEWLINE, line))
  return Number.parseInt(String.fromCharCode(...digits), 36)
}
