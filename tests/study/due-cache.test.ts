import { describe, expect, it } from 'vitest'
import { cachedDueTimes } from '../../src/study/due-cache.ts'

const NOW = 10

/** Due times through a cache: what was given, whether they were worked out, and what is kept after. */
async function timesThrough(held: string | undefined | Error, key: string | undefined) {
  const kept = new Map<string, string>()
  let worked = 0
  const cache = {
    read: (name: string) => {
      if (held instanceof Error) throw held
      return name === 'due.json' ? held : undefined
    },
    write: (name: string, text: string) => {
      kept.set(name, text)
    },
  }
  const times = await cachedDueTimes(cache, { key, now: NOW }, async () => {
    worked++
    return { times: [3, 4], latest: 9 }
  })
  return { times, worked, kept: Object.fromEntries(kept) }
}

describe('due times', () => {
  it.each([
    ['{"key":"k","times":[1,2],"latest":10}', [1, 2]],
    ['{"key":"k","times":[],"latest":0}', []],
  ])('are taken from the cache: %s', async (held, times) =>
    expect(await timesThrough(held, 'k')).toEqual({ times, worked: 0, kept: {} }),
  )

  it.each([
    ['nothing', undefined],
    ['another key', '{"key":"j","times":[1,2],"latest":1}'],
    ['no key', '{"times":[1,2],"latest":1}'],
    ['no times', '{"key":"k","latest":1}'],
    ['no latest date, as older versions', '{"key":"k","times":[1,2]}'],
    ['a latest date that is no number', '{"key":"k","times":[1,2],"latest":"1"}'],
    ['what follows from events that are dated after now', '{"key":"k","times":[1,2],"latest":11}'],
    ['times that are no list', '{"key":"k","times":"12","latest":1}'],
    ['times that are no numbers', '{"key":"k","times":[1,"2"],"latest":1}'],
    ['what is no cache', '[1,2]'],
    ['null', 'null'],
    ['no JSON', '{"key'],
    ['what cannot be read', new Error('EIO')],
  ])('are worked out and kept where the cache holds %s', async (_, held) =>
    expect(await timesThrough(held, 'k')).toEqual({
      times: [3, 4],
      worked: 1,
      kept: { 'due.json': '{"key":"k","times":[3,4],"latest":9}' },
    }),
  )

  it('are worked out and not kept where nothing tells what they follow from', async () =>
    expect(await timesThrough('{"times":[1,2]}', undefined)).toEqual({
      times: [3, 4],
      worked: 1,
      kept: {},
    }))
})
