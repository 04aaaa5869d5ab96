import { hash32 } from './hash.ts'

/** Two to the power of this are the bits of a filter: half a megabyte. */
const BITS = 22
const WORD = 32

/**
 * A Bloom filter with one hash (Bloom, "Space/Time Trade-offs in Hash Coding with Allowable Errors", 1970): it tells
 * by a text's `hash32` that it is none of these, or that it may be one. Of a few thousand texts, nearly all others
 * are told apart; of a million, one in five.
 */
export function bloomFilter(texts: Iterable<string>): (hash: number) => boolean {
  const words = new Uint32Array(2 ** BITS / WORD)
  const wordOf = (hash: number): number => (hash >>> (WORD - BITS)) >>> 5
  const bitOf = (hash: number): number => 1 << ((hash >>> (WORD - BITS)) & (WORD - 1))
  for (const text of texts) {
    const hash = hash32(text)
    const at = wordOf(hash)
    words[at] = (words[at] ?? 0) | bitOf(hash)
  }
  return (hash) => ((words[wordOf(hash)] ?? 0) & bitOf(hash)) !== 0
}
