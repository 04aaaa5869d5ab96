import { describe, expect, it } from 'vitest'
import type { Checkpoint } from '../../src/core/schedule/checkpoint.ts'
import { checkpointIn, LONG } from '../../src/study/replay-cache.ts'
import { library, SMALL } from '../support/outlines.ts'
import { NOW, runIn } from '../support/world.ts'

/** A cache in memory, and what is in it. */
function cacheWith(...kept: ReadonlyArray<readonly [string, string]>) {
  const files = new Map(kept)
  const cache = {
    read: (name: string) => files.get(name),
    write: (name: string, text: string) => void files.set(name, text),
    keep: (name: string) => name,
  }
  return { cache, files }
}

const memory = {
  ...{ stability: 3.5, difficulty: 5, first: NOW - 9, last: NOW, reviews: 2, lapses: 0 },
  ...{ missed: false, seed: 'r2', kept: 3 },
}
const CHECKPOINT: Checkpoint = {
  ...{ reviews: 2, of: 'x', memories: new Map([['a/1', memory]]) },
  ...{ heeded: new Set(['a/2']), granted: new Set(['a/3']) },
  estimate: {
    ...{ log: -0.5, information: 12 },
    staircase: { wished: 0.85, met: 2, begun: 0.05, last: NOW },
  },
}

describe('a checkpoint', () => {
  it('is read as it was kept, for its own outline', () => {
    const { cache, files } = cacheWith()
    checkpointIn(cache, 'one').keep(CHECKPOINT)
    expect(checkpointIn(cache, 'one').read()).toEqual(CHECKPOINT)
    expect(checkpointIn(cache, '../../other').read()).toBeUndefined()
    checkpointIn(cache, '../../other').keep(CHECKPOINT)
    // Whatever an outline is called, its file stays in the cache.
    for (const name of files.keys()) expect(name).toMatch(/^replay-[0-9a-f]{16}\.json$/)
    expect(files.size).toBe(2)
  })

  const { cache, files } = cacheWith()
  checkpointIn(cache, 'one').keep(CHECKPOINT)
  const [[name, text]] = [...files] as [[string, string]]
  const whole = JSON.parse(text)
  it.each<[string, string]>([
    ['nothing', ''],
    ['null', 'null'],
    ['half of it', text.slice(0, 60)],
    ['a list', '[]'],
    ...Object.keys(whole).map((key): [string, string] => [
      `no ${key}`,
      JSON.stringify({ ...whole, [key]: undefined }),
    ]),
    ['another version', JSON.stringify({ ...whole, version: whole.version + 1 })],
    ['half a review', JSON.stringify({ ...whole, reviews: 1.5 })],
    ['an estimate without a number', JSON.stringify({ ...whole, estimate: { log: 'a' } })],
    ...Object.keys(CHECKPOINT.estimate.staircase).map((key): [string, string] => [
      `a staircase without ${key}`,
      JSON.stringify({
        ...whole,
        estimate: {
          ...whole.estimate,
          staircase: { ...whole.estimate.staircase, [key]: undefined },
        },
      }),
    ]),
    ['a memory of nothing', JSON.stringify({ ...whole, memories: [[5, memory]] })],
    ...Object.keys(memory).map((key): [string, string] => [
      `a memory without ${key}`,
      JSON.stringify({ ...whole, memories: [['a/1', { ...memory, [key]: null }]] }),
    ]),
  ])('is none if what is kept is %s', (_, spoilt) => {
    expect(checkpointIn(cacheWith([name, spoilt]).cache, 'one').read()).toBeUndefined()
  })
})

describe('a long log', () => {
  const log = (length: number) =>
    Array.from({ length }, (_, i) => ({
      ...{ id: `r${i}`, at: NOW - (length - i) * 60_000, order: i + 1, outline: 'small' },
      ...{ question: `kube-scheduler/${['picks', 'name', 'steps'][i % 3]}`, took: 5, given: '' },
      ...(i % 11 === 0
        ? { rating: 1 as const, correct: false }
        : { rating: 3 as const, correct: true }),
    }))
  const stats = (reviews: ReturnType<typeof log>, cache?: ReadonlyMap<string, string>) =>
    runIn({ library: library(SMALL), reviews, ...(cache && { cache }) }, 'stats', '--json')

  it('is replayed once, and says the same afterwards', async () => {
    const reviews = log(LONG)
    const first = await stats(reviews)
    const [name = ''] = [...first.cache.keys()]
    expect(name).toMatch(/^replay-/)
    const again = await stats(reviews, first.cache)
    expect([again.exit, again.out]).toEqual([0, first.out])
    // It is what was kept that is shown: a miss that was not, and what is shown is another.
    const kept = JSON.parse(first.cache.get(name) ?? '')
    for (const [, each] of kept.memories) each.stability = 0.1
    const spoilt = await stats(reviews, new Map([[name, JSON.stringify(kept)]]))
    expect(spoilt.out).not.toBe(first.out)
  })

  it('is replayed each time if it is shorter', async () => {
    expect((await stats(log(LONG - 1))).cache.size).toBe(0)
  })
})
