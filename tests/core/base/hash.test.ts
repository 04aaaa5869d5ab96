import { describe, expect, it } from 'vitest'
import { fingerprint, hash32 } from '../../../src/core/base/hash.ts'

describe('a fingerprint', () => {
  // The first three are test vectors of draft-eastlake-fnv.
  it.each([
    ['', '811c9dc5'],
    ['a', 'e40c292c'],
    ['foobar', 'bf9cf968'],
    ['集群', '3d814ba7'],
    ['k2225', '006da193'],
  ])('of %j is %s', (words, wanted) => {
    expect(fingerprint(words)).toBe(wanted)
    expect(hash32(words)).toBe(Number.parseInt(wanted, 16))
  })
})
