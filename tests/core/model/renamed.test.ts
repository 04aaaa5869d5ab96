import { describe, expect, it } from 'vitest'
import { find } from '../../../src/core/lookup/find.ts'
import { NOTHING_KNOWN } from '../../../src/core/model/library.ts'
import { renamed } from '../../../src/core/model/renamed.ts'
import { questionsBelow } from '../../../src/study/questions.ts'
import { library } from '../../support/outlines.ts'

const TREE = `
format: 1
id: brews
tree:
  - k | Brews:
      - Tea:
          - Green
      - Coffee
topics:
  Green:
    aliases: [matcha]
    summary: Unfermented.
    facts:
      - { id: leaf, text: It is a leaf., source: KEP-1 }
    relations: { part-of: [Coffee] }
    confused: { Coffee: Brown. }
    questions:
      - id: leaf
        fact: leaf
        type: typed
        ask: What is it?
        names: Green
        explain: A leaf.
retired: { matcha: Green, matcha/leaf: Green/leaf, old: Coffee }
`

const GRAPH = `
format: 1
tree: [Mint]
flows:
  brew:
    title: Brewing
    topic: Green
    summary: How.
    steps:
      - { id: pick, topic: Green, does: is picked, source: KEP-1 }
      - { id: mix, topic: Tea, does: is mixed, to: Coffee, source: KEP-1, stops-without: Green }
asks:
  - { who: Coffee, by: part-of, wrong: [k, Tea, Mint] }
`

describe('an outline under other ids', () => {
  const plain = library(TREE)
  const ids = new Map([
    ['k', 'k'],
    ['Tea', 'tea-1'],
    ['Green', 'Coffee'],
    ['Coffee', 'Green'],
  ])
  const now = renamed(plain, { outline: 'brews-x', topics: ids })

  it('has them in its tree, also where two topics change them', () => {
    expect([...now.outline.topics.values()].map(({ keys, ...topic }) => topic)).toEqual([
      {
        ...{ id: 'k', title: plain.outline.topics.get('k')!.title, aliases: [], parent: undefined },
        ...{ children: ['tea-1', 'Green'], verdict: undefined, ordered: false },
      },
      {
        ...{ id: 'tea-1', title: plain.outline.topics.get('Tea')!.title, aliases: [], parent: 'k' },
        ...{ children: ['Coffee'], verdict: undefined, ordered: false },
      },
      {
        ...{ id: 'Coffee', title: plain.outline.topics.get('Green')!.title, aliases: ['matcha'] },
        ...{ parent: 'tea-1', children: [], verdict: undefined, ordered: false },
      },
      {
        ...{ id: 'Green', title: plain.outline.topics.get('Coffee')!.title, aliases: [] },
        ...{ parent: 'k', children: [], verdict: undefined, ordered: false },
      },
    ])
    const { id, root, unnamed, isNamed, relationTypes } = now.outline
    expect([id, root, [...unnamed!], isNamed, relationTypes]).toEqual([
      'brews-x',
      'k',
      ['tea-1', 'Green'],
      true,
      plain.outline.relationTypes,
    ])
  })

  it('has them in what is known of its topics', () => {
    const known = plain.knowledge('Green')
    expect(now.knowledge('Coffee')).toEqual({
      ...known,
      facts: [{ ...known.facts[0], id: 'Coffee/leaf' }],
      relations: [{ type: 'part-of', topic: 'Green' }],
      confused: [{ ...known.confused[0], topic: 'Green' }],
    })
    expect(now.knowledge('Coffee')).toBe(now.knowledge('Coffee'))
    expect([now.knowledge('Green'), now.incoming('Green'), now.incoming('Coffee')]).toEqual([
      { ...NOTHING_KNOWN, confused: [{ ...known.confused[0], topic: 'Coffee', isOthers: true }] },
      [{ type: 'part-of', topic: 'Coffee' }],
      [],
    ])
  })

  it('has them in its graph: relations, flows, and what follows from them', () => {
    const plain = library(TREE, GRAPH)
    const now = renamed(plain, { outline: 'brews-x', topics: ids })
    expect(now.relations()).toEqual(new Map([['Coffee', [{ type: 'part-of', topic: 'Green' }]]]))
    expect(now.flows()).toMatchObject([
      {
        topic: 'Coffee',
        steps: [{ topic: 'Coffee' }, { topic: 'tea-1', to: 'Green', stopsWithout: ['Coffee'] }],
      },
    ])
    expect(now.place('Coffee').parts).toEqual(plain.place('Green').parts)
    expect(now.place('Green').parts).toMatchObject([{ flow: 'brew', steps: [2] }])
    expect(now.asks()).toMatchObject([{ of: 'Green', wrong: ['k', 'tea-1', 'Mint'] }])
  })

  it('has them in its questions, written and generated', () => {
    const [question] = plain.questions()
    expect(now.questions()).toEqual([
      { ...question, id: 'Coffee/leaf', topic: 'Coffee', fact: 'Coffee/leaf' },
    ])
    const idsIn = (each: typeof now): string[] =>
      questionsBelow(each, each.outline.root, new Map()).map(({ id }) => id)
    expect(idsIn(now)).toEqual(
      idsIn(plain).map((id) => id.replace(/^[^/]+/, (topic) => ids.get(topic)!)),
    )
    expect(idsIn(now)).toEqual(['Coffee/leaf', 'Coffee/~name'])
    // Where no question is written, its places are asked as well.
    const [untested = ''] = TREE.split('    questions:')
    const places = library(untested)
    expect(idsIn(renamed(places, { outline: 'brews-x', topics: ids }))).toEqual([
      ...['k/~parts', 'Coffee/~parent', 'Coffee/~name'],
    ])
  })

  it('has them in its heirs, which say what the ids of today are', () =>
    expect([...now.heirs()]).toEqual([
      ['matcha', 'Coffee'],
      ['matcha/leaf', 'Coffee/leaf'],
      ['old', 'Green'],
    ]))

  it('is found by its titles, by what the ids were, and by what they are', () =>
    expect(
      ['Tea', 'tea-1', 'Brews', 'matcha'].map((term) =>
        find(now.outline, term).topics.map(({ id }) => id),
      ),
    ).toEqual([['tea-1'], ['tea-1'], ['k'], ['Coffee']]))

  it('is the same but for its own id where its topics keep theirs', () => {
    const same = renamed(plain, { outline: 'x', topics: new Map([['Tea', 'Tea']]) })
    expect(same).toEqual({ ...plain, outline: { ...plain.outline, id: 'x' } })
  })
})
