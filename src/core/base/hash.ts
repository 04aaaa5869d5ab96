/** A short, stable fingerprint of a string, as 8 hex digits (FNV-1a, 32 bit). Not for secrets. */
export function fingerprint(words: string): string {
  return hash32(words).toString(16).padStart(8, '0')
}

/** FNV-1a over UTF-16 code units, as an unsigned 32-bit number (draft-eastlake-fnv). */
export function hash32(words: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < words.length; i++) {
    hash ^= words.charCodeAt(i)
    hash = Math.imul(hash, 0x01000193)
  }
  return hash >>> 0
}
