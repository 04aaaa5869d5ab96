import { describe, expect, it } from 'vitest'
import { asWritten } from '../../../src/core/base/script.ts'
import { makeIndex } from '../../../src/core/lookup/indexing.ts'
import { ownersOf } from '../../../src/core/lookup/owners.ts'
import { asWeight, coarse, fromWeight, rarity } from '../../../src/core/lookup/weights.ts'
import { simplified } from '../../../src/io/script.ts'
import { library } from '../../support/outlines.ts'

const NONE = { functionWords: { en: ['the'], zh: ['的'] } }

const LIBRARY = library(`
format: 1
tree:
  - root | Top | 顶:
      - pod | Pod
      - pod-budget | Pod budget
topics:
  pod:
    summary: { en: The smallest unit., zh: 最小的单位。 }
    facts:
      - { id: f, text: { en: It shares the network., zh: 它共享网络。 }, source: KEP-1 }
    confused:
      pod-budget: { en: A budget limits., zh: 预算限制。 }
    then: { line: 旧行, verdict: still_true, now: { en: Still., zh: 仍然。 } }
    questions:
      - { id: q, fact: f, type: typed, ask: Whose wire?, answer: twin, explain: Because., source: KEP-1 }
      - { id: whole, type: typed, ask: Which atom?, answer: kernel, explain: Because., source: KEP-1 }
`)
const index = makeIndex(LIBRARY, NONE, asWritten)
const places = (term: string) => index.postings(term).map(([place]) => place)
const weight = (term: string, place: number) =>
  index.postings(term).find(([each]) => each === place)?.[1]

describe('an index', () => {
  it('tells how far reading is when a word is looked up first, and never again', () => {
    const shares: number[] = []
    const titles = Array.from({ length: 2_500 }, (_, i) => `      - t${i}`).join('\n')
    const large = library(`format: 1\ntree:\n  - root | Top:\n${titles}\n`)
    const made = makeIndex(large, NONE, asWritten, (share) => shares.push(share))
    expect(shares).toEqual([])
    made.postings('pod')
    expect(shares).toEqual([0, 1_000 / 2_501, 2_000 / 2_501, 1])
    made.postings('twin')
    expect(shares).toHaveLength(4)
  })

  it('numbers the names of each topic and then its passages', () => {
    // root: root, Top, 顶; a summary. pod: pod, Pod; summary, fact, tell, then. And so on.
    expect(index.sizes).toEqual([
      [3, 1],
      [2, 4],
      [2, 1],
    ])
    const { topicOf, passageOf } = ownersOf(index)
    expect(Array.from({ length: 13 }, (_, place) => [topicOf(place), passageOf(place)])).toEqual([
      ...[
        [0, -3],
        [0, -2],
        [0, -1],
        [0, 0],
      ],
      ...[
        [1, -2],
        [1, -1],
        [1, 0],
        [1, 1],
        [1, 2],
        [1, 3],
      ],
      ...[
        [2, -2],
        [2, -1],
        [2, 0],
      ],
    ])
  })

  it('has the words of a sentence, and those of its title, its questions, the other topic, the line', () => {
    expect(places('network')).toEqual([7])
    expect(places('wire')).toEqual([7])
    expect(places('twin')).toEqual([7])
    // Asked of no fact: with the summary.
    expect(places('atom')).toEqual([6])
    expect(places('kernel')).toEqual([6])
    expect(places('旧行')).toEqual([9])
    expect(places('budget')).toEqual([8, 10, 11, 12])
    expect(places('网络')).toEqual([7])
    expect(places('the')).toEqual([])
  })

  it('weighs a word in a name by its share of the name, and half of a name a quarter', () => {
    const pod = rarity(2, 3)
    expect(weight('pod', 4)).toBe(asWeight('name', Math.sqrt(pod)))
    const whole = pod + rarity(2, 3) + rarity(1, 3)
    expect(weight('pod', 10)).toBe(asWeight('name', pod / Math.sqrt(whole)))
  })

  it('weighs a word in a sentence more than one in a question about it', () =>
    expect(weight('network', 7)).toBeGreaterThan(weight('wire', 7) as number))

  it('has the words as they are written, in order', () => {
    expect(index.words()).toContain('smallest')
    expect(index.words()).toEqual([...index.words()].sort())
    expect(index.words()).not.toContain('the')
  })

  it('is in Simplified characters, if they are turned into these', () => {
    const written = library('- 節點')
    expect(makeIndex(written, NONE, simplified).postings('节点')).not.toEqual([])
    expect(makeIndex(written, NONE, asWritten).postings('节点')).toEqual([])
  })

  it('lists what is in it', () => {
    const { terms, meanings } = index.all()
    for (const [term, postings] of terms) expect(index.postings(term)).toBe(postings)
    expect([...meanings]).toEqual([['旧行', [1]]])
  })
})

describe('a weight', () => {
  it('is kept as a whole number from 1 to 255', () => {
    expect([asWeight('name', 0), asWeight('passage', 1000)]).toEqual([1, 255])
    for (const kind of ['name', 'passage'] as const)
      expect(fromWeight(kind, asWeight(kind, 2))).toBeCloseTo(2, 1)
    expect([1, 4, 5, 254, 255].map((kept) => coarse('name', kept))).toEqual([3, 3, 6, 255, 255])
    const passages = [1, 4, 5, 8, 9, 13, 15, 24, 27, 29, 33, 254, 255]
    expect(passages.map((kept) => coarse('passage', kept))).toEqual([
      2, 4, 6, 8, 8, 12, 16, 24, 24, 32, 32, 248, 248,
    ])
  })

  it('of a rare word is more than that of a frequent one, and never below zero', () => {
    const rarities = [0, 1, 10, 100].map((having) => rarity(having, 100))
    expect(rarities).toEqual([...rarities].sort((a, b) => b - a))
    expect(Math.min(...rarities)).toBeGreaterThan(0)
    // log(1 + (3 - 1 + 0.5) / (1 + 0.5))
    expect(rarity(1, 3)).toBeCloseTo(Math.log(1 + 2.5 / 1.5))
  })
})
