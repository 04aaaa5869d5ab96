import { describe, expect, it } from 'vitest'
import { seededDice } from '../../../src/core/base/dice.ts'
import { same } from '../../../src/core/base/text.ts'
import type { Topic } from '../../../src/core/model/topic.ts'
import { childrenOf, topicOf } from '../../../src/core/model/walk.ts'
import { draw, firstSiblings, neighbours, otherHeadings } from '../../../src/core/quiz/distract.ts'
import { idsOf } from '../../support/questions.ts'
import { libraryOf, outlineOf } from '../../support/trees.ts'

const outline = outlineOf(`
root
  plane
    api
      auth
      admit
    etcd
    sched
  node
    kubelet
      probes
    proxy
  cli
  cloud
`)
const topic = (id: string): Topic => topicOf(outline, id)
const everything = (): boolean => true

describe('the first siblings', () => {
  it.each<[string, number, string[]]>([
    ['api', 9, ['etcd', 'sched']],
    ['etcd', 9, ['api', 'sched']],
    ['sched', 1, ['api']],
    ['api', 1, ['etcd']],
    ['sched', 2, ['api', 'etcd']],
    ['probes', 9, []],
    ['api', 0, []],
    ['root', 9, []],
  ])('of %s, at most %i', (id, count, wanted) =>
    expect(idsOf(firstSiblings(outline, topic(id), count))).toEqual(wanted),
  )
})

describe('drawing', () => {
  const numbers = (count: number) => Array.from({ length: count }, (_, i) => i)

  it('finds whatever fits in a short list, as far as it is wanted', () => {
    const isLarge = (n: number): boolean => n >= 57
    expect(draw(numbers(60), 9, seededDice(1), isLarge).sort()).toEqual([57, 58, 59])
    expect(draw(numbers(60), 2, seededDice(1), isLarge)).toHaveLength(2)
    expect(draw(numbers(60), 0, seededDice(1), isLarge)).toEqual([])
    expect(draw([], 2, seededDice(1), everything)).toEqual([])
  })

  it('takes the order of the dice', () => {
    expect(draw(['a', 'b', 'c', 'd'], 2, () => 0, everything)).toEqual(['b', 'c'])
    expect(draw(['a', 'b', 'c', 'd'], 2, () => 0.999, everything)).toEqual(['a', 'b'])
  })

  it('looks at sixty places of a long list, and takes nothing twice', () => {
    let rolled = 0
    const walking = () => (rolled++ % 61) / 61
    expect(draw(numbers(61), 99, walking, everything)).toEqual(numbers(60))
    expect(rolled).toBe(60)
    expect(draw(numbers(61), 99, () => 0.999, everything)).toEqual([60])
    const even = (n: number): boolean => n % 2 === 0
    rolled = 0
    expect(draw(numbers(61), 3, walking, even)).toEqual([0, 2, 4])
    expect(rolled).toBeLessThan(8)
  })
})

describe('headings that a topic is not under', () => {
  const all = [...outline.topics.values()]
  const pool = { all, headings: all.filter(({ children }) => children.length > 0) }
  const others = (id: string, askable: (topic: Topic) => boolean = everything) =>
    idsOf(otherHeadings(outline, topic(id), pool, askable))

  it('are near ones with parts, other headings, near ones, then any; six of them', () =>
    expect(others('etcd')).toEqual(['node', 'kubelet', 'api', 'cli', 'cloud', 'admit']))

  it('are never the topic or one of its ancestors', () => {
    expect(others('auth')).toEqual(['kubelet', 'node', 'etcd', 'sched', 'proxy', 'cli'])
    for (const id of outline.topics.keys()) {
      const found = others(id)
      for (let at: string | undefined = id; at !== undefined; at = topic(at).parent)
        expect(found).not.toContain(at)
      expect(new Set(found).size).toBe(found.length)
    }
  })

  it('are such as may be asked for', () =>
    expect(others('etcd', ({ id }) => !['node', 'cli', 'api'].includes(id))).toEqual([
      ...['kubelet', 'cloud', 'admit', 'proxy', 'auth', 'sched'],
    ]))

  it('of the root are drawn from everywhere', () => expect(others('root')).toHaveLength(6))
})

describe('described topics near another one', () => {
  const described = (...ids: string[]) =>
    libraryOf(outline, Object.fromEntries(ids.map((id) => [id, { summary: same(`is ${id}`) }])))
  const wrong = (id: string, ids: string[], askable: (topic: Topic) => boolean = everything) =>
    idsOf(neighbours(described(...ids), topic(id), askable))

  it('are siblings', () =>
    expect(wrong('api', ['api', 'etcd', 'sched'])).toEqual(['etcd', 'sched']))

  it('are cousins after them; never a topic without a description or one that may not be asked for', () => {
    expect(wrong('etcd', ['api', 'kubelet', 'proxy', 'auth', 'cli'])).toEqual([
      ...['api', 'kubelet', 'proxy'],
    ])
    expect(wrong('etcd', ['api', 'kubelet', 'proxy'], ({ id }) => id !== 'api')).toEqual([
      ...['kubelet', 'proxy'],
    ])
    expect(wrong('root', ['root', 'plane'])).toEqual([])
    expect(wrong('cli', ['plane', 'node', 'cloud', 'api'])).toEqual(['plane', 'node', 'cloud'])
  })

  it('are six at most', () => {
    const wide = outlineOf(`root\n${Array.from({ length: 9 }, (_, i) => `  t${i}`).join('\n')}`)
    const library = {
      ...libraryOf(wide),
      knowledge: () => ({ ...libraryOf(wide).knowledge('root'), summary: same('s') }),
    }
    const [first] = childrenOf(wide, 'root')
    expect(idsOf(neighbours(library, first as Topic, everything))).toEqual([
      ...['t1', 't2', 't3', 't4', 't5', 't6'],
    ])
  })
})
