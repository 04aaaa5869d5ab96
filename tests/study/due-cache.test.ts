import { describe, expect, it } from 'vitest'
import { cachedDueSpans } from '../../src/study/due-cache.ts'

const NOW = 10

/** Spans through a cache: what was given, whether they were worked out, and what is kept after. */
async function spansThrough(held: string | undefined | Error, key: string | undefined) {
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
    keep: (name: string) => name,
  }
  const spans = await cachedDueSpans(cache, { key, now: NOW }, async () => {
    worked++
    return { spans: [[3, 4]], latest: 9, until: 11 }
  })
  return { spans, worked, kept: Object.fromEntries(kept) }
}

describe('when questions become due and sink', () => {
  it.each([
    [
      '{"key":"k","spans":[[1,2],[5,8.5]],"latest":10}',
      [
        [1, 2],
        [5, 8.5],
      ],
    ],
    ['{"key":"k","spans":[],"latest":0}', []],
    ['{"key":"k","spans":[],"latest":0,"until":11}', []],
  ])('are taken from the cache: %s', async (held, spans) =>
    expect(await spansThrough(held, 'k')).toEqual({ spans, worked: 0, kept: {} }),
  )

  it.each([
    ['nothing', undefined],
    ['another key', '{"key":"j","spans":[[1,2]],"latest":1}'],
    ['no key', '{"spans":[[1,2]],"latest":1}'],
    ['no spans', '{"key":"k","latest":1}'],
    ['due times alone, as older versions', '{"key":"k","times":[1,2],"latest":1}'],
    ['no latest date, as older versions', '{"key":"k","spans":[[1,2]]}'],
    ['a latest date that is no number', '{"key":"k","spans":[[1,2]],"latest":"1"}'],
    [
      'what follows from events that are dated after now',
      '{"key":"k","spans":[[1,2]],"latest":11}',
    ],
    ['what held until now', '{"key":"k","spans":[[1,2]],"latest":1,"until":10}'],
    ['an end that is no time', '{"key":"k","spans":[[1,2]],"latest":1,"until":null}'],
    ['spans that are no list', '{"key":"k","spans":"12","latest":1}'],
    ['a span that is no list', '{"key":"k","spans":[[1,2],3],"latest":1}'],
    ['a span that never ends', '{"key":"k","spans":[[1]],"latest":1}'],
    ['a span with one end too many', '{"key":"k","spans":[[1,2,3]],"latest":1}'],
    ['a span of no numbers', '{"key":"k","spans":[[1,"2"]],"latest":1}'],
    ['a span without an end, as JSON writes infinity', '{"key":"k","spans":[[1,null]],"latest":1}'],
    ['what is no cache', '[1,2]'],
    ['null', 'null'],
    ['no JSON', '{"key'],
    ['what cannot be read', new Error('EIO')],
  ])('are worked out and kept where the cache holds %s', async (_, held) =>
    expect(await spansThrough(held, 'k')).toEqual({
      spans: [[3, 4]],
      worked: 1,
      kept: { 'due.json': '{"key":"k","spans":[[3,4]],"latest":9,"until":11}' },
    }),
  )

  it('are worked out and not kept where nothing tells what they follow from', async () =>
    expect(await spansThrough('{"spans":[[1,2]]}', undefined)).toEqual({
      spans: [[3, 4]],
      worked: 1,
      kept: {},
    }))
})
