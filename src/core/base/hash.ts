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

/**
 * A stable fingerprint of a string, as 16 hex digits (64 bit): long enough to tell apart all
 * outlines that a person has, but not for secrets. cyrb53 by bryc, public domain, with all bits of
 * its two lanes.
 */
export function longFingerprint(words: string): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i)
    a = Math.imul(a ^ code, 0x9e3779b1)
    b = Math.imul(b ^ code, 0x5f356495)
  }
  a = Math.imul(a ^ (a >>> 16), 0x85ebca6b) ^ Math.imul(b ^ (b >>> 13), 0xc2b2ae35)
  b = Math.imul(b ^ (b >>> 16), 0x85ebca6b) ^ Math.imul(a ^ (a >>> 13), 0xc2b2ae35)
  return [b, a].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join('')
}

/**
 * A fingerprint of numbers as they come, of which the lowest 32 bits count: the mixing of MurmurHash3 (Austin
 * Appleby, public domain) in two lanes. Not for secrets.
 */
export function runningFingerprint(): {
  readonly add: (number: number) => void
  /** Of all numbers so far, as 16 hex digits. */
  readonly now: () => string
} {
  let a = 0
  let b = 0x41c6ce57
  return {
    add: (number) => {
      let k = Math.imul(number, 0xcc9e2d51)
      k = Math.imul((k << 15) | (k >>> 17), 0x1b873593)
      a ^= k
      a = (Math.imul((a << 13) | (a >>> 19), 5) + 0xe6546b64) | 0
      b ^= k
      b = (Math.imul((b << 17) | (b >>> 15), 9) + 0x561ccd1b) | 0
    },
    now: () => [a, b].map((lane) => (lane >>> 0).toString(16).padStart(8, '0')).join(''),
  }
}
