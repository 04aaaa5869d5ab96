import { describe, expect, it } from 'vitest'
import { cachedDueSpans } from '../../src/study/due-cache.ts'

/** A cache that lasts, and how often the spans were calculated. */
function cacheOf(latest: number) {
  const kept = new Map<string, string>()
  let worked = 0
  const cache = {
    read: (name: string) => kept.get(name),
    write: (name: string, text: string) => {
      kept.set(name, text)
    },
    keep: (name: string) => name,
  }
  const at = (now: number) =>
    cachedDueSpans(cache, { key: 'k', now }, async () => {
      worked++
      return { spans: [[now, now + 1]], latest, until: undefined }
    })
  return { at, kept, worked: () => worked }
}

describe('due times that follow from a date after now', () => {
  it('are not kept: they move with the clock, also beyond that date', async () => {
    const { at, kept, worked } = cacheOf(20)
    expect([await at(10), await at(15), await at(25), await at(30)]).toEqual([
      [[10, 11]],
      [[15, 16]],
      [[25, 26]],
      [[25, 26]],
    ])
    expect([worked(), Object.fromEntries(kept)]).toEqual([
      3,
      { 'due.json': '{"key":"k","spans":[[25,26]],"latest":20}' },
    ])
  })

  it('are calculated again where the clock was put back', async () => {
    const { at, worked } = cacheOf(20)
    expect([await at(30), await at(10), await at(40)]).toEqual([[[30, 31]], [[10, 11]], [[30, 31]]])
    expect(worked()).toBe(2)
  })

  it.each([['{"key":"k","spans":[[1,2]]}'], ['{"key":"k","spans":[[1,2]],"latest":"0"}']])(
    'are calculated again where the cache does not say what they follow from: %s',
    async (held) => {
      const { at, kept } = cacheOf(0)
      kept.set('due.json', held)
      expect(await at(5)).toEqual([[5, 6]])
    },
  )
})
