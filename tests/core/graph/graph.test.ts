import { describe, expect, it } from 'vitest'
import { contradicted, doing } from '../../../src/core/graph/asks.ts'
import { changesBelow } from '../../../src/core/graph/changes.ts'
import { comparisonOf } from '../../../src/core/graph/comparison.ts'
import { dependentsOf } from '../../../src/core/graph/dependents.ts'
import { dependsOn, type Graph, graphOf, type Link } from '../../../src/core/graph/graph.ts'
import { mixUpsIn } from '../../../src/core/graph/mistakes.ts'
import { flat, type Neighbour, neighbourhood } from '../../../src/core/graph/neighbourhood.ts'
import { connectedWith, nearestConnected, pathsBetween } from '../../../src/core/graph/paths.ts'
import { reachOf } from '../../../src/core/graph/reach.ts'
import { GRAPH, library, SMALL } from '../../support/outlines.ts'

const drawn = library(SMALL, GRAPH)
const graph = graphOf(drawn)
/** A link as a word: `a talks-to> b`, or `a <talks-to b` if it is walked against its direction. */
const said = ({ from, to, isInverse, relation: { type } }: Link): string =>
  isInverse ? `${from} <${type} ${to}` : `${from} ${type}> ${to}`
/** A graph of topics `a b c …` from `a type> b` lines. */
const graphFrom = (names: string, ...edges: string[]): Graph => {
  const tables = new Map<string, string[]>()
  for (const edge of edges) {
    const [from = '', type = '', to = ''] = edge.replace('>', '').split(' ')
    tables.set(from, [...(tables.get(from) ?? []), `${type}: [${to}]`])
  }
  const topics = [...tables].map(([id, own]) => `  ${id}: { relations: { ${own.join(', ')} } }`)
  const tree = `  - top: [${names.split(' ').join(', ')}]`
  return graphOf(library(`format: 1\ntree:\n${tree}\ntopics:\n${topics.join('\n')}`))
}

describe('the graph', () => {
  it('is walked from both ends of a relation, one’s own first', () =>
    expect(graph.links('kube-apiserver').map(said)).toEqual([
      'kube-apiserver stores-in> etcd',
      'kube-apiserver runs-on> control-plane',
      'kube-apiserver <talks-to kube-scheduler',
      'kube-apiserver <talks-to kubelet',
      'kube-apiserver <talks-to kube-proxy',
    ]))

  it('keeps what is said of a relation at both ends', () => {
    const [, ours] = graph.links('kube-apiserver')
    const [theirs] = graph.links('control-plane')
    expect(ours?.relation).toEqual({
      ...{ type: 'runs-on', topic: 'control-plane', source: 'KEP-2', since: 'v1.20' },
    })
    expect(theirs?.relation).toEqual(ours?.relation)
  })

  it('knows which end depends on the other one', () => {
    const [up, , down] = graph.links('kube-apiserver') as [Link, Link, Link]
    expect([up, down].map((link) => dependsOn(graph, link))).toEqual([true, false])
    const made = graphFrom('a b c', 'a manages> b', 'a part-of> c')
    expect(made.links('b').map((link) => dependsOn(made, link))).toEqual([true])
    expect(made.links('c').map((link) => dependsOn(made, link))).toEqual([false])
    const several = graphFrom('a b c', 'a manages> b', 'c manages> b', 'c creates> b')
    expect(several.links('b').map((link) => dependsOn(several, link))).toEqual([false, false, true])
  })
})

describe('what depends on a topic', () => {
  it('is nearest first, each topic once', () => {
    const made = graphFrom(
      'a b c d e f',
      ...['b uses> a', 'c uses> b', 'd uses> c', 'd uses> a', 'a uses> d', 'a manages> e'],
      'f part-of> a',
    )
    expect(dependentsOf(made, 'a')).toEqual([['e', 'b', 'd'], ['c']])
    expect(dependentsOf(made, 'a', 1)).toHaveLength(1)
    expect(dependentsOf(made, 'f')).toEqual([])
  })

  it('is not what only may have to do with it', () => {
    const made = (more: string) =>
      graphOf(
        library(
          `format: 1\ntree: [a, b]\ntopics: { a: { relations: { uses: { b: { source: KEP-1${more} } } } } }`,
        ),
      )
    expect(dependentsOf(made(''), 'b')).toEqual([['a']])
    expect(dependentsOf(made(', optional: true'), 'b')).toEqual([])
  })

  it('is told of a topic that says what happens without it', () => {
    expect(drawn.place('kubelet').dependents).toEqual([])
    expect(drawn.place('kube-apiserver').dependents).toEqual([])
    const more =
      'format: 1\ntopics: { etcd: { without: { stops: { text: All., source: KEP-1 } } } }'
    expect(library(SMALL, GRAPH, more).place('etcd').dependents).toEqual([
      ['kube-apiserver'],
      ['kube-scheduler', 'kubelet', 'kube-proxy'],
    ])
  })
})

describe('the ways between two topics', () => {
  it('have as few links as possible, and in equal numbers those that say most', () => {
    const made = graphFrom('a b c d', 'a uses> b', 'b uses> d', 'a watches> c', 'c watches> d')
    expect(pathsBetween(made, 'a', 'd').map((path) => path.map(said))).toEqual([
      ['a watches> c', 'c watches> d'],
      ['a uses> b', 'b uses> d'],
    ])
  })

  it('go through what everybody needs, where they are equally long', () => {
    const made = graphFrom('a b c d', 'a uses> b', 'b uses> d', 'a uses> c', 'c uses> d')
    const middle = (levels: ReadonlyMap<string, 1 | 2 | 3>): string | undefined =>
      pathsBetween(made, 'a', 'd', { levels })[0]?.[0]?.to
    expect(middle(new Map([['c', 1]]))).toBe('c')
    expect(
      middle(
        new Map([
          ['c', 2],
          ['b', 1],
        ]),
      ),
    ).toBe('b')
  })

  it('say how something comes about, before what names a kind or an explanation', () => {
    const ways = (...links: string[]): string[] =>
      pathsBetween(graphFrom('a b c d e z', ...links), 'a', 'z').map(([first]) => first?.to ?? '')
    // Of what is made of it and where it runs is read from both ends; others are harder to read against their direction.
    expect(ways('b implements> a', 'b uses> z', 'a creates> c', 'z part-of> c')).toEqual(['c'])
    expect(ways('b watches> a', 'b watches> z', 'a watches> c', 'c watches> z')).toEqual(['c', 'b'])
    expect(ways('z runs-on> b', 'a selects> b', 'a uses> c', 'c uses> z')[0]).toBe('b')
    // What explains next to nothing is no second way.
    expect(ways('a creates> c', 'c creates> z', 'b finds> a', 'b finds> z')).toEqual(['c'])
    expect(ways('b finds> a', 'b finds> z')).toEqual(['b'])
  })

  it('begin with what refers to both, and do not go through a part that both happen to have', () => {
    const ways = (...links: string[]): string[] =>
      pathsBetween(graphFrom('a b c z', ...links), 'a', 'z').map(([first]) => first?.to ?? '')
    expect(ways('b names> a', 'b names> z', 'a creates> c', 'c creates> z')).toEqual(['b', 'c'])
    // Both refer to the same: that is no binding.
    expect(ways('a names> b', 'z names> b', 'a creates> c', 'c creates> z')).toEqual(['c', 'b'])
    expect(ways('b part-of> a', 'b part-of> z', 'a watches> c', 'c watches> z')).toEqual(['c', 'b'])
  })

  it('do not go on from one of many with what is done with others of them', () => {
    const used = (from: string, ...to: string[]) =>
      `  ${from}: { relations: { uses: { ${to.map((each) => `${each}: { source: KEP-1, optional: true }`).join(', ')} } } }`
    const ways = (...topics: string[]): string[] =>
      pathsBetween(
        graphOf(library(`format: 1\ntree: [a, b, c, d, z]\ntopics:\n${topics.join('\n')}`)),
        'a',
        'z',
      ).map((way) => way.map(({ to }) => to).join(' '))
    const long = ['  c: { relations: { uses: [d] } }', '  d: { relations: { uses: [z] } }']
    const a = '  a: { relations: { uses: { b: { source: KEP-1, optional: true }, c: KEP-1 } } }'
    // Ingress may name a Secret, and the kubelet may watch one: not the same.
    expect(ways(a, ...long, '  z: { relations: { watches: [b] } }')).toEqual(['c d z'])
    expect(ways(a, ...long, used('b', 'z'))).toEqual(['c d z'])
    expect(ways(a, ...long, '  b: { relations: { uses: [z] } }')).toEqual(['b z', 'c d z'])
    // Better than no way at all.
    expect(ways(used('a', 'b'), '  z: { relations: { watches: [b] } }')).toEqual(['b z'])
  })

  it('reach by another link what one of many is, and go on from there', () => {
    const text = `format: 1
tree: [a, b, c, z]
topics:
  a: { relations: { uses: { b: { source: KEP-1, optional: true } }, watches: { c: KEP-1 } } }
  c: { relations: { manages: [b] } }
  z: { relations: { watches: [b] } }`
    const [first] = pathsBetween(graphOf(library(text)), 'a', 'z')
    expect(first?.map(({ to }) => to)).toEqual(['c', 'b', 'z'])
  })

  it('avoid relations that neither end needs', () => {
    const optional = (from: string, to: string) =>
      `  ${from}: { relations: { talks-to: { ${to}: { source: KEP-1, optional: true } } } }`
    const text = `format: 1
tree: [a, b, c, z]
topics:
  a: { relations: { talks-to: [b, c] } }
${optional('b', 'z')}
  c: { relations: { watches: [z] } }`
    expect(pathsBetween(graphOf(library(text)), 'a', 'z').map(([first]) => first?.to)).toEqual([
      'c',
      'b',
    ])
  })

  it('are at most three, and have nothing in common but their ends', () => {
    const middles = ['b', 'c', 'd', 'e']
    const made = graphFrom(
      'a b c d e z',
      ...middles.flatMap((each) => [`a talks-to> ${each}`, `${each} talks-to> z`]),
    )
    const ways = pathsBetween(made, 'a', 'z')
    expect(ways).toHaveLength(3)
    expect(new Set(ways.map(([first]) => first?.to)).size).toBe(3)
  })

  it('lead rather by what acts than by what two have in common', () => {
    for (const shared of [
      ['b configures> a', 'b configures> z'],
      ['a creates> b', 'z creates> b'],
      ['a part-of> b', 'z part-of> b'],
    ]) {
      const made = graphFrom('a b c z', ...shared, 'a talks-to> c', 'c talks-to> z')
      expect(pathsBetween(made, 'a', 'z').map(([first]) => first?.to)).toEqual(['c', 'b'])
    }
  })

  it('leave out a way that is much longer than the shortest', () => {
    const chain = ['a uses> b', 'b uses> c', 'c uses> d', 'd uses> e', 'e uses> z']
    const made = graphFrom('a b c d e z', 'a uses> z', ...chain)
    expect(pathsBetween(made, 'a', 'z').map(({ length }) => length)).toEqual([1])
    expect(pathsBetween(graphFrom('a b c d e z', ...chain), 'a', 'z')).toHaveLength(1)
  })

  it('say one thing of two neighbours, however many relations they have', () => {
    const made = graphFrom('a b', 'a talks-to> b', 'a authenticates-to> b', 'b signs> a')
    expect(pathsBetween(made, 'a', 'b').map((path) => path.map(said))).toEqual([['a talks-to> b']])
  })

  it('are none from a topic to itself, or to one that is not connected', () => {
    expect(pathsBetween(graph, 'etcd', 'etcd')).toEqual([])
    expect(pathsBetween(graph, 'etcd', 'kubernetes')).toEqual([])
    expect([...connectedWith(graph, 'kubernetes')]).toEqual(['kubernetes'])
    expect(nearestConnected(graph, 'kubernetes', 'etcd')).toBeUndefined()
    expect(nearestConnected(graph, 'etcd', 'kubernetes')).toBe('control-plane')
  })

  it('are by what no longer holds only where nothing else connects the two', () => {
    const gone = 'relations: { uses: { b: { source: KEP-1, removed: v1.2 } } }'
    const made = graphOf(library(`format: 1\ntree: [a, b]\ntopics: { a: { ${gone} } }`))
    expect(made.links('a').map(said)).toEqual(['a uses> b'])
    expect(pathsBetween(made, 'a', 'b').map((way) => way.map(said))).toEqual([['a uses> b']])
    const other = 'c: { relations: { uses: [b], extends: [a] } }'
    const two = graphOf(library(`format: 1\ntree: [a, b, c]\ntopics: { a: { ${gone} }, ${other} }`))
    expect(pathsBetween(two, 'a', 'b').map((way) => way.map(said))).toEqual([
      ['a <extends c', 'c uses> b'],
    ])
    expect([...connectedWith(made, 'a')]).toEqual(['a'])
    expect(dependentsOf(made, 'b')).toEqual([])
  })

  it('are found in a large graph in time', () => {
    const names = Array.from({ length: 3_000 }, (_, i) => `n${i}`)
    const made = graphFrom(
      names.join(' '),
      ...names.slice(1).map((name, i) => `${name} uses> n${i}`),
    )
    expect(pathsBetween(made, 'n2999', 'n0')[0]).toHaveLength(2_999)
  }, 30_000)
})

describe('the reach', () => {
  it('counts every pair of topics once, by its distance', () => {
    expect(reachOf(graphFrom('a b c d', 'a uses> b', 'b uses> c'))).toEqual({
      pairs: [0, 2, 1],
      apart: 7,
    })
    expect(reachOf(graphOf(library('[a, b]')))).toEqual({ pairs: [], apart: 3 })
  })
})

describe('a neighbourhood', () => {
  const drawnTree = ({ id, next, isAgain }: Neighbour): string =>
    `${id}${isAgain ? '*' : ''}${next.length > 0 ? `(${next.map(drawnTree).join(' ')})` : ''}`

  it('has every relation once, nearer topics first', () => {
    const made = graphFrom(
      'a b c d',
      'a uses> b',
      'a uses> c',
      'b uses> c',
      'c uses> d',
      'd uses> a',
    )
    expect(drawnTree(neighbourhood(made, 'a', 1))).toBe('a(b c d)')
    expect(drawnTree(neighbourhood(made, 'a', 2))).toBe('a(b(c*) c(d*) d)')
    expect(drawnTree(neighbourhood(made, 'a', 9))).toBe(drawnTree(neighbourhood(made, 'a', 2)))
    const { ids, links } = flat(neighbourhood(made, 'a', 9))
    expect([ids, links.length]).toEqual([['a', 'b', 'c', 'd'], 5])
  })

  it('keeps relations of one type together', () => {
    const made = graphFrom('a b c d', 'a uses> b', 'a watches> c', 'a uses> d')
    expect(drawnTree(neighbourhood(made, 'a', 1))).toBe('a(b d c)')
  })
})

describe('two topics compared', () => {
  it('have relations of their own, the same ones, and those between them', () => {
    const { shared, own, between, above } = comparisonOf(graph, 'kubelet', 'kube-proxy')
    expect(shared.map(said)).toEqual(['kubelet talks-to> kube-apiserver', 'kubelet runs-on> node'])
    expect(own).toEqual([[], []])
    expect([between, above]).toEqual([[], 'node'])
    const other = comparisonOf(graph, 'kubelet', 'kube-apiserver')
    expect(other.between.map(said)).toEqual(['kubelet talks-to> kube-apiserver'])
    expect(other.own[0].map(said)).toEqual(['kubelet runs-on> node'])
    expect(other.above).toBe('kubernetes')
    expect(comparisonOf(graph, 'node', 'kubelet').above).toBe('node')
  })
})

describe('changes', () => {
  const all = (root: string, range = {}) =>
    changesBelow(drawn, root, range).map(
      ({ release, event, topic }) => `${release.join('.')} ${event} ${topic}`,
    )

  it('are those of a branch, by release', () => {
    expect(all('node')).toEqual([
      '1.30 since kubelet',
      '1.31 deprecated kubelet',
      '1.33 removed kubelet',
    ])
    expect(all('kubernetes', { from: [1, 20], to: [1, 30] })).toEqual([
      '1.20 since kube-apiserver',
      '1.23 removed kube-scheduler',
      '1.30 since kubelet',
    ])
  })
})

describe('changes that a fact tells of', () => {
  const told = library(`format: 1
tree: [psp]
topics:
  psp:
    facts:
      - { id: was, text: It limited Pods., source: KEP-1, deprecated: v1.21, removed: v1.25 }
      - { id: gone, text: It was removed., source: KEP-1, since: v1.25, became: removed, before: It was there. }
      - { id: new, text: There is a proxy., source: KEP-1, since: v1.25, became: beta }`)

  it('are of the kind that it names, and come first in their version', () =>
    expect(
      changesBelow(told, 'psp', {}).map(({ release, event, what }) => [
        ...[release.join('.'), event, what.kind === 'fact' && what.id],
        what.kind === 'fact' && what.before?.en,
      ]),
    ).toEqual([
      ['1.21', 'deprecated', 'psp/was', undefined],
      ['1.25', 'removed', 'psp/gone', 'It was there.'],
      ['1.25', 'beta', 'psp/new', undefined],
      ['1.25', 'removed', 'psp/was', undefined],
    ]))
})

describe('mix-ups', () => {
  it('are wrong options that name another topic, where one topic is asked for', () => {
    const text = `format: 1
tree: [tea, coffee, milk]
topics:
  tea:
    questions:
      - id: q
        type: choice
        ask: What is made of leaves?
        right: Tea
        wrong: [{ text: coffee, why: Of beans. }, { text: Cocoa, why: Of beans. }, { text: milk, why: Of cows. }]
        explain: So.
        source: KEP-1
      - id: r
        type: several
        ask: Which are hot?
        right: [tea, coffee]
        wrong: [{ text: milk, why: Cold. }]
        explain: So.
        source: KEP-1
      - id: an-alias-is-no-name
        type: choice
        ask: What stands in a pot?
        right: A tea
        wrong: [{ text: brew, why: Of beans. }, { text: Cocoa, why: Of beans. }, { text: The milks, why: Of cows. }]
        explain: So.
        source: KEP-1
      - id: another-in-chinese
        type: choice
        ask: What is in the cup?
        right: { en: Tea, zh: 牛奶 }
        wrong: [{ text: coffee, why: Of beans. }, { text: Cocoa, why: Of beans. }, { text: water, why: Clear. }]
        explain: So.
        source: KEP-1
      - id: says-nothing-without-what-it-shows
        type: choice
        material: { kind: manifest, text: 'cup: tea' }
        ask: What is in this?
        right: Tea
        wrong: [{ text: coffee, why: Of beans. }, { text: Cocoa, why: Of beans. }, { text: milk, why: Of cows. }]
        explain: So.
        source: KEP-1
  coffee: { aliases: [brew] }`
    expect(mixUpsIn(library(text))).toMatchObject([
      { right: 'tea', taken: 'coffee', ask: { en: 'What is made of leaves?' } },
      { right: 'tea', taken: 'milk', why: { en: 'Of cows.' } },
      { right: 'tea', taken: 'milk', ask: { en: 'What stands in a pot?' } },
    ])
    expect(mixUpsIn(library(text))).toHaveLength(3)
    expect(library(text).mistakes()).toEqual(mixUpsIn(library(text)))
  })
})

describe('an ask', () => {
  it('is of all that do it', () =>
    expect(
      doing(graph, { kind: 'who', of: 'kube-apiserver', by: 'talks-to', wrong: [] }).map(
        ({ to }) => to,
      ),
    ).toEqual(['kube-scheduler', 'kubelet', 'kube-proxy']))

  it.each([
    [
      { kind: 'who', of: 'kube-apiserver', by: 'talks-to', wrong: ['etcd', 'kubelet'] },
      ['kubelet'],
    ],
    [{ kind: 'who', of: 'etcd', by: 'talks-to', wrong: ['node'] }, ['etcd']],
    [{ kind: 'who', of: 'etcd', by: 'stores-in', wrong: ['node'] }, []],
    [{ kind: 'who', of: 'etcd', by: 'stores-in', wrong: ['etcd', 'node'] }, ['etcd']],
    [{ kind: 'between', chain: ['kubelet', 'kube-apiserver', 'etcd'], wrong: ['node'] }, []],
    [
      { kind: 'between', chain: ['kubelet', 'node', 'etcd'], wrong: ['kube-proxy'] },
      ['kubelet', 'node', 'etcd'],
    ],
    [
      { kind: 'without', of: 'kube-apiserver', right: 'etcd', wrong: ['kubelet', 'node'] },
      ['node'],
    ],
    [{ kind: 'without', of: 'etcd', right: 'kubelet', wrong: ['kube-proxy'] }, ['kubelet']],
  ] as const)('is held against the relations: %j', (ask, wanted) =>
    expect(contradicted(graph, ask)).toEqual(wanted),
  )

  it('has no wrong topic that stands between as the right one does', () => {
    const made = graphFrom('a b c z', 'a uses> b', 'b uses> z', 'a uses> c', 'c uses> z')
    const ask = { kind: 'between', chain: ['a', 'b', 'z'], wrong: ['c'] } as const
    expect(contradicted(made, ask)).toEqual(['c'])
    const other = graphFrom('a b c z', 'a uses> b', 'b uses> z', 'a uses> c', 'c watches> z')
    expect(contradicted(other, ask)).toEqual([])
  })
})
