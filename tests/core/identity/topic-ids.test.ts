import { describe, expect, it } from 'vitest'
import type { CurrentTopic } from '../../../src/core/identity/snapshot.ts'
import { topicIds } from '../../../src/core/identity/topic-ids.ts'
import { after } from './trees.ts'

/** Lines of a tree, from titles with a dot for each topic above them. */
const tree = (...titles: string[]): string =>
  titles.map((title) => title.replaceAll(/^\.*/g, (dots) => '  '.repeat(dots.length))).join('\n')

/** The tree after all of these states were drilled, one after the other. */
const kept = (...states: string[][]): string[] => after(...states.map((each) => tree(...each)))

type Case = [what: string, states: string[][], wanted: string[]]

describe('a title at its place', () => {
  it.each<Case>([
    ['nothing remembered', [['Tea', '.Green', '.Black']], ['Tea', '  Green', '  Black']],
    [
      'case, width and space',
      [
        ['Tea', '.Green tea', '.Pod 干扰预算'],
        ['TEA', '.Ｇreen  tea', '.pod干扰预算'],
      ],
      ['TEA', '  Ｇreen  tea = green-tea', '  pod干扰预算 = pod-干扰预算'],
    ],
    [
      'an equal title above takes nothing over',
      [
        ['Tea', '.B', '..Overview'],
        ['Tea', '.A', '..Overview', '.B', '..Overview'],
      ],
      ['Tea', '  A', '    Overview = a.overview', '  B', '    Overview'],
    ],
    [
      'an equal title above, as a sibling, with other topics below it',
      [
        ['Tea', '.Green', '..Sencha'],
        ['Tea', '.Green', '..Matcha', '.Green', '..Sencha'],
      ],
      ['Tea', '  Green = tea.green', '    Matcha', '  Green', '    Sencha'],
    ],
    [
      'siblings of one title that change places with what is below them',
      [
        ['Tea', '.Green', '..Sencha', '.Green', '..Matcha'],
        ['Tea', '.Green', '..Matcha', '.Green', '..Sencha'],
      ],
      ['Tea', '  Green = tea.green', '    Matcha', '  Green', '    Sencha'],
    ],
    [
      'a new order of siblings',
      [
        ['Tea', '.Green', '.Black', '.Oolong'],
        ['Tea', '.Oolong', '.Green', '.Black'],
      ],
      ['Tea', '  Oolong', '  Green', '  Black'],
    ],
    [
      'C, C++ and C# are three',
      [
        ['Languages', '.C'],
        ['Languages', '.C++'],
        ['Languages', '.C#'],
      ],
      ['Languages', '  C# = languages.c-2'],
    ],
  ])('%s', (_, states, wanted) => expect(kept(...states)).toEqual(wanted))
})

describe('a written id', () => {
  it.each<Case>([
    [
      'is the topic that had it before it was written',
      [
        ['Tea', '.Green', '.Black'],
        ['Tea', '.Black', '.Sencha and others {#green}'],
      ],
      ['Tea', '  Black', '  Sencha and others = green'],
    ],
    [
      'keeps a topic, whatever happens to title and place',
      [
        ['Tea', '.Leaf {#leaf}', '.Cup'],
        ['Tea', '.Cup', '..Blatt {#leaf}'],
      ],
      ['Tea', '  Cup', '    Blatt = leaf'],
    ],
    [
      'is not taken from its topic by the title it looks like',
      [
        ['Tea', '.Green'],
        ['Tea', '.Green', '.Coffee {#green}'],
      ],
      ['Tea', '  Green = tea.green', '  Coffee = green'],
    ],
    [
      'stays with the topic when it is no longer written',
      [
        ['Tea', '.Green {#leaf}', '..Sencha'],
        ['Tea', '.Green', '..Sencha'],
      ],
      ['Tea', '  Green = leaf', '    Sencha'],
    ],
    [
      'that is new does not lose what is below its topic',
      [
        ['Tea', '.Green', '..Notes', '.Black', '..Notes'],
        ['Tea', '.Green {#leaf}', '..Notes', '.Black', '..Notes'],
      ],
      ['Tea', '  Green = leaf', '    Notes', '  Black', '    Notes = black.notes'],
    ],
  ])('%s', (_, states, wanted) => expect(kept(...states)).toEqual(wanted))
})

describe('the root', () => {
  it.each<Case>([
    [
      'is the root',
      [
        ['Tea', '.Green'],
        ['Coffee', '.Green'],
      ],
      ['Coffee = tea', '  Green'],
    ],
    [
      'is put below a new one when a second title is at the top',
      [
        ['Tea', '.Green', '.Black'],
        ['Drinks', '.Tea', '..Green', '..Black', '.Coffee'],
      ],
      ['Drinks', '  Tea', '    Green', '    Black', '  Coffee'],
    ],
    [
      'is the only title that is left at the top',
      [
        ['Drinks', '.Tea', '..Green', '.Coffee'],
        ['Tea', '.Green'],
      ],
      ['Tea', '  Green'],
    ],
  ])('%s', (_, states, wanted) => expect(kept(...states)).toEqual(wanted))
})

describe('a topic that was moved', () => {
  it.each<Case>([
    [
      'takes along what is below it',
      [
        ['Tea', '.Japan', '..Green', '...Notes', '.China', '..Notes'],
        ['Tea', '.Japan', '.China', '..Notes', '..Green', '...Notes'],
      ],
      ['Tea', '  Japan', '  China', '    Notes = china.notes', '    Green', '      Notes'],
    ],
    [
      'is a new one if its title is there twice',
      [
        ['Tea', '.Japan', '..Notes', '.China', '..Notes'],
        ['Tea', '.Japan', '.China', '..Notes', '.India', '..Notes'],
      ],
      [
        'Tea',
        '  Japan',
        '  China',
        '    Notes = china.notes',
        '  India',
        '    Notes = india.notes',
      ],
    ],
    [
      'to another place keeps its id, below a heading that is like it',
      [
        ['Workloads', '.Deployment', '.Job'],
        ['Workloads', '.Deployments', '..Deployment', '..StatefulSet', '.Job'],
      ],
      ['Workloads', '  Deployments', '    Deployment', '    StatefulSet', '  Job'],
    ],
    [
      'is not one that has its title elsewhere, while its own was only misspelt',
      [
        ['Drinks', '.Tea', '..Green', '..Black', '.Paint'],
        ['Drinks', '.Tea', '..Grean', '..Black', '.Paint', '..Green'],
      ],
      ['Drinks', '  Tea', '    Grean = green', '    Black', '  Paint', '    Green = paint.green'],
    ],
    [
      'is not one that has its title elsewhere, while its children are still at its place',
      [
        ['Drinks', '.Tea', '..Green', '...Sencha', '...Matcha', '.Paint'],
        ['Drinks', '.Tea', '..Leaf', '...Sencha', '...Matcha', '.Paint', '..Green'],
      ],
      [
        'Drinks',
        '  Tea',
        '    Leaf = green',
        '      Sencha',
        '      Matcha',
        '  Paint',
        '    Green = paint.green',
      ],
    ],
    [
      'is a new one if it cannot be told from the one at its place',
      [
        ['Drinks', '.Tea', '..Green', '..Black', '.Paint'],
        ['Drinks', '.Tea', '..Green tea', '..Black', '.Paint', '..Green'],
      ],
      [
        'Drinks',
        '  Tea',
        '    Green tea = green-tea',
        '    Black',
        '  Paint',
        '    Green = paint.green',
      ],
    ],
    [
      'and another one that takes its place are two, though spelt alike',
      [
        ['Drinks', '.Tea', '..Green', '.Paint', '..Grean'],
        ['Drinks', '.Tea', '..Grean', '.Paint', '..Green'],
      ],
      ['Drinks', '  Tea', '    Grean', '  Paint', '    Green'],
    ],
  ])('%s', (_, states, wanted) => expect(kept(...states)).toEqual(wanted))
})

describe('a changed title', () => {
  it.each<Case>([
    [
      'is known by its place',
      [
        ['Tea', '.Grean', '.Black', '.Oolng'],
        ['Tea', '.Green', '.Black', '.Oolong'],
      ],
      ['Tea', '  Green = grean', '  Black', '  Oolong = oolng'],
    ],
    [
      'is known beside another changed one, if all of the gap are',
      [
        ['Tea', '.Grean', '.Blakc', '.Oolong'],
        ['Tea', '.Green', '.Black', '.Oolong'],
      ],
      ['Tea', '  Green = grean', '  Black = blakc', '  Oolong'],
    ],
    [
      'is known beside a new topic, if only its spelling was changed',
      [
        ['Tea', '.Grean', '.Oolong'],
        ['Tea', '.Darjeeling', '.Green', '.Oolong'],
      ],
      ['Tea', '  Darjeeling', '  Green = grean', '  Oolong'],
    ],
    [
      'is not known beside a new topic, if words were added',
      [
        ['Tea', '.Green', '.Oolong'],
        ['Tea', '.Darjeeling', '.Green tea', '.Oolong'],
      ],
      ['Tea', '  Darjeeling', '  Green tea = green-tea', '  Oolong'],
    ],
    [
      'that is another one is another topic',
      [
        ['Tea', '.Green', '.Black'],
        ['Tea', '.Coffee', '.Black'],
      ],
      ['Tea', '  Coffee', '  Black'],
    ],
    [
      'above the same list is a new heading for it',
      [
        ['Tea', '.Green', '..Sencha', '..Matcha', '.Black'],
        ['Tea', '.From Japan', '..Sencha', '..Matcha', '.Black'],
      ],
      ['Tea', '  From Japan = green', '    Sencha', '    Matcha', '  Black'],
    ],
    [
      'above one child that is a leaf is another topic',
      [
        ['Tea', '.Green', '..Sencha', '.Black'],
        ['Tea', '.From Japan', '..Sencha', '.Black'],
      ],
      ['Tea', '  From Japan = from-japan', '    Sencha', '  Black'],
    ],
    [
      'above one child that has children is a new heading for it',
      [
        ['Tea', '.Green', '..Sencha', '...Taste', '.Black'],
        ['Tea', '.From Japan', '..Sencha', '...Taste', '.Black'],
      ],
      ['Tea', '  From Japan = green', '    Sencha', '      Taste', '  Black'],
    ],
    [
      'above headings that many have is another topic',
      [
        ['Net', '.TCP', '..Overview', '..Notes', '.IP', '..Overview', '..Notes'],
        ['Net', '.UDP', '..Overview', '..Notes', '.IP', '..Overview', '..Notes'],
      ],
      [
        'Net',
        '  UDP',
        '    Overview = udp.overview',
        '    Notes = udp.notes',
        '  IP',
        '    Overview = ip.overview',
        '    Notes = ip.notes',
      ],
    ],
    [
      'that is the opposite is another topic, also above the same list',
      [
        ['Pods', '.Node affinity', '..Required', '..Preferred'],
        ['Pods', '.Node anti-affinity', '..Required', '..Preferred'],
      ],
      ['Pods', '  Node anti-affinity = node-anti-affinity', '    Required', '    Preferred'],
    ],
    [
      'of which most children are others is another topic',
      [
        ['Tea', '.Green', '..Sencha', '..Matcha', '..Genmaicha', '.Black'],
        ['Tea', '.Dark', '..Sencha', '..Assam', '..Ceylon', '.Black'],
      ],
      ['Tea', '  Dark', '    Sencha', '    Assam', '    Ceylon', '  Black'],
    ],
    [
      'of a heading with its list, and more in the list',
      [
        ['Tea', '.Green', '..Sencha', '..Matcha'],
        ['Tea', '.Japan', '..Sencha', '..Matcha', '..Bancha', '..Kukicha', '..Hojicha'],
      ],
      [
        'Tea',
        '  Japan = green',
        '    Sencha',
        '    Matcha',
        '    Bancha',
        '    Kukicha',
        '    Hojicha',
      ],
    ],
    [
      'in Chinese',
      [
        ['茶', '.绿茶', '.乌龙茶'],
        ['茶', '.绿茶的制作', '.乌龙茶'],
        ['茶', '.绿茶的制作', '.红茶'],
      ],
      ['茶', '  绿茶的制作 = 绿茶', '  红茶'],
    ],
  ])('%s', (_, states, wanted) => expect(kept(...states)).toEqual(wanted))
})

describe('a topic that was deleted', () => {
  it.each<Case>([
    [
      'and is back at its place has its id again, with all below it',
      [
        ['Tea', '.Green', '..Notes', '.Black', '..Notes'],
        ['Tea', '.Black', '..Notes'],
        ['Tea', '.Green', '..Notes', '.Black', '..Notes'],
      ],
      ['Tea', '  Green', '    Notes', '  Black', '    Notes = black.notes'],
    ],
    [
      'does not give its id to an equal title elsewhere',
      [
        ['Tea', '.Green', '.Black'],
        ['Tea', '.Black'],
        ['Tea', '.Black', '..Green'],
      ],
      ['Tea', '  Black', '    Green = black.green'],
    ],
    [
      'does not give its id to a title that is like it',
      [
        ['Tea', '.Green', '.Black'],
        ['Tea', '.Black'],
        ['Tea', '.Greens', '.Black'],
      ],
      ['Tea', '  Greens', '  Black'],
    ],
    [
      'is known by the title it had, when a change is taken back',
      [
        ['Tea', '.Green', '..Sencha', '..Matcha'],
        ['Tea', '.Leaf', '..Sencha', '..Matcha'],
        ['Tea', '.Green'],
      ],
      ['Tea', '  Green'],
    ],
    [
      'of several with its title is only back if all of them are',
      [['Tea', '.Green', '.Green'], ['Tea'], ['Tea', '.Green'], ['Tea', '.Green', '.Green']],
      ['Tea', '  Green = tea.green-2', '  Green = tea.green-3'],
    ],
    [
      'and all others with its title are back, each in its order',
      [['Tea', '.Green', '.Green'], ['Tea'], ['Tea', '.Green', '.Green']],
      ['Tea', '  Green', '  Green = tea.green'],
    ],
  ])('%s', (_, states, wanted) => expect(kept(...states)).toEqual(wanted))
})

describe('a new id', () => {
  it('is never one that a topic had before', () =>
    expect(
      kept(
        ['Tea', '.A', '..Green', '.B'],
        ['Tea', '.A', '.B'],
        ['Tea', '.A', '.B', '..Green', '..Green', '..Green'],
      ),
    ).toEqual([
      'Tea',
      '  A',
      '  B',
      '    Green = b.green-3',
      '    Green = b.green',
      '    Green = b.green-2',
    ]))

  it('is short, however deep the topic is', () => {
    const deep = (id: string): CurrentTopic[] =>
      [0, 1, 2].map((depth) => ({
        id: `${id}${depth}`,
        title: '深'.repeat(80),
        depth,
        isNamed: false,
      }))
    const used = deep('a').map((each) => ({ ...each, title: each.id }))
    expect([
      ...topicIds(
        [[...used, ...deep('b').map((each) => ({ ...each, title: each.id }))]],
        deep('b'),
      ).values(),
    ]).toEqual(['a0', `a0.${'深'.repeat(80)}`, '深'.repeat(80)])
  })

  it('is made of what there is, where a title has no letters', () =>
    expect(
      topicIds(
        [
          [
            { id: 'r', title: 'R', depth: 0 },
            { id: 'x', title: 'X', depth: 1 },
          ],
        ],
        [
          { id: 'r', title: 'R', depth: 0, isNamed: false },
          { id: 'x', title: '!!', depth: 1, isNamed: false },
        ],
      ),
    ).toEqual(
      new Map([
        ['r', 'r'],
        ['x', 'r.x'],
      ]),
    ))
})

describe('a damaged memory', () => {
  const now = (...titles: string[]): CurrentTopic[] =>
    titles.map((title, i) => ({ id: title, title, depth: i === 0 ? 0 : 1, isNamed: false }))
  it.each([
    ['an empty tree', [[]]],
    [
      'an id twice',
      [
        [
          { id: 'a', title: 'R', depth: 0 },
          { id: 'a', title: 'A', depth: 1 },
        ],
      ],
    ],
    [
      'two roots',
      [
        [
          { id: 'R', title: 'R', depth: 0 },
          { id: 'A', title: 'A', depth: 0 },
        ],
      ],
    ],
    [
      'no depth',
      [
        [
          { id: 'R', title: 'R', depth: Number.NaN },
          { id: 'A', title: 'A', depth: Number.NaN },
        ],
      ],
    ],
  ])('with %s gives every topic one id, and no two the same', (_, memory) => {
    const ids = topicIds(memory, now('R', 'A', 'B'))
    expect([...ids.keys()]).toEqual(['R', 'A', 'B'])
    expect(new Set(ids.values()).size).toBe(3)
  })
})
