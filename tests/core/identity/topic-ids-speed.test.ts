import { describe, expect, it } from 'vitest'
import type { CurrentTopic } from '../../../src/core/identity/snapshot.ts'
import { topicIds } from '../../../src/core/identity/topic-ids.ts'

const COUNT = 20_000
/** Milliseconds of the processor, for the best of three; comparing all pairs would take minutes. */
const MOST = 5_000

const tree = (title: (i: number) => string, depth: (i: number) => number): CurrentTopic[] =>
  Array.from({ length: COUNT }, (_, i) => ({
    id: `t${i}`,
    title: title(i),
    depth: i === 0 ? 0 : depth(i),
    isNamed: false,
  }))
const flat = (): number => 1
const deep = (i: number): number => i

describe(`${COUNT} topics`, () => {
  it.each([
    ['nothing changed', tree((i) => `topic ${i}`, flat), tree((i) => `topic ${i}`, flat)],
    ['all titles new', tree((i) => `topic ${i}`, flat), tree((i) => `another ${i}`, flat)],
    ['all titles misspelt', tree((i) => `topical ${i}`, flat), tree((i) => `topicel ${i}`, flat)],
    ['equal titles', tree(() => 'a', flat), tree((i) => (i === 9 ? 'b' : 'a'), flat)],
    ['one below the other', tree((i) => `t${i}`, deep), tree((i) => `u${i}`, deep)],
    ['equal, one below the other', tree(() => 'a', deep), tree((i) => (i === 9 ? 'b' : 'a'), deep)],
    [
      'short gaps of titles that are alike',
      tree((i) => (i % 6 === 0 ? `fix ${i}` : `strange wording ${'abcdef'[i % 6]}xyz`), flat),
      tree((i) => (i % 5 === 0 ? `fix ${i}` : `strange reading ${'abcdef'[i % 6]}xyz`), flat),
    ],
    [
      'turned over',
      tree(
        (i) => `t${i}`,
        (i) => 1 + (i % 5),
      ),
      tree(
        (i) => `t${COUNT - i}`,
        (i) => 1 + (i % 5),
      ),
    ],
    ['Chinese', tree((i) => `第 ${i} 条说明`, flat), tree((i) => `另一条 ${i}`, flat)],
  ])(`take less than ${MOST} ms: %s`, (_, before, after) => {
    const times = [1, 2, 3].map(() => {
      const start = process.cpuUsage()
      const ids = topicIds([before.slice(1), before], after)
      const { user } = process.cpuUsage(start)
      expect(new Set(ids.values()).size).toBe(COUNT)
      return user / 1000
    })
    expect(Math.min(...times)).toBeLessThan(MOST)
  })
})
