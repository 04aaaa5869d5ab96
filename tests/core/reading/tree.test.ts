import { describe, expect, it } from 'vitest'
import { type Branch, nameBranches, readDrafts } from '../../../src/core/reading/tree.ts'
import { readNodes } from '../../../src/formats/yaml-nodes.ts'

/** Branches as `id < parent: title`, and findings as `line:column code`, with their arguments. */
const read = (yaml: string, annotated = true) => {
  const found: unknown[] = []
  const [node] = readNodes(yaml, 'a.yaml').nodes
  const report = (code: string, at: Branch['at'], ...args: unknown[]): void => {
    found.push([`${at.line}:${at.column} ${code}`, ...args])
  }
  const branches = node ? nameBranches(readDrafts(node, annotated, report), report) : []
  const drawn = branches.map(({ id, parent, title: { en, zh } }) =>
    [id, parent === undefined ? '' : ` < ${parent}`, `: ${en}`, en === zh ? '' : ` | ${zh}`].join(
      '',
    ),
  )
  for (const { id, children } of branches)
    expect(children).toEqual(branches.filter(({ parent }) => parent === id).map((each) => each.id))
  return { drawn, found }
}

describe('titles of the full form', () => {
  it.each<[string, string, string[]]>([
    ['an id by itself', '- kubectl', ['kubectl: kubectl']],
    ['an id and a title', '- a | One', ['a: One']],
    ['an id and two titles', '- a | One | 一', ['a: One | 一']],
    ['no spaces about the bars', '- a|One|一', ['a: One | 一']],
    ['a bar in a title', '- a | One \\| two', ['a: One | two']],
    [
      'many blanks',
      `- a | One${'\u00a0'.repeat(200_000)}x`,
      [`a: One${'\u00a0'.repeat(200_000)}x`],
    ],
    ['a title that is no id', '- Worker node', ['worker-node: Worker node']],
    ['children', '- a: [b, { c: [d] }]', ['a: a', 'b < a: b', 'c < a: c', 'd < c: d']],
    ['a list behind a title', '- a\n- [b, c]\n- d', ['a: a', 'b < a: b', 'c < a: c', 'd: d']],
  ])('%s', (_, yaml, wanted) => expect(read(yaml)).toEqual({ drawn: wanted, found: [] }))

  it.each<[string, string, string[], unknown[]]>([
    ['four parts', '- a | b | c | d', [], [['1:3 wrong-shape', { wanted: 'title' }]]],
    ['an empty part', '- a | | c', [], [['1:3 wrong-shape', { wanted: 'title' }]]],
    ['a bad id', '- a b! | A', ['a b!: A'], [['1:3 bad-id', { id: 'a b!' }]]],
    ['an empty title', '- a\n- ""\n- b', ['a: a', 'b: b'], [['2:3 empty-title']]],
    ['an empty key', '"": [a]', ['a: a'], [['1:1 empty-title']]],
    [
      'an id twice',
      '- a | A\n- a | B',
      ['a: A', 'a: B'],
      [['2:3 duplicate-id', { id: 'a', file: 'a.yaml', line: 1 }]],
    ],
  ])('%s is a finding', (_, yaml, drawn, found) => expect(read(yaml)).toEqual({ drawn, found }))
})

describe('titles of the smallest form', () => {
  const ids = (yaml: string) => read(yaml, false)

  it.each<[string, string, string[]]>([
    ['bars are words', '- a | b', ['a-b: a | b']],
    ['a lone title', 'Kubernetes', ['kubernetes: Kubernetes']],
    ['nothing', '""', []],
    ['keys without values', 'A:\n  B:\n  C:\n', ['a: A', 'b < a: B', 'c < a: C']],
    [
      'a taken slug is qualified by the parent',
      '- A: [X]\n- B: [X]',
      ['a: A', 'x < a: X', 'b: B', 'b.x < b: X'],
    ],
    [
      'then counted',
      '- B: [X, x, X.]\n- X',
      ['b: B', 'x < b: X', 'b.x < b: x', 'b.x-2 < b: X.', 'topic.x: X'],
    ],
    ['a title without letters', '- A: ["...", "???"]', ['a: A', 'a.x < a: ...', 'a.x-2 < a: ???']],
    ['one at the top', '- "..."\n- "..."', ['topic.x: ...', 'topic.x-2: ...']],
    ['Chinese', '- 控制平面', ['控制平面: 控制平面']],
  ])('%s', (_, yaml, wanted) => expect(ids(yaml)).toEqual({ drawn: wanted, found: [] }))

  it('leave a written id to the title that has it, at any place', () =>
    expect(read('- A b: [c]\n- c d\n- a-b | Other')).toEqual({
      drawn: ['topic.a-b: A b', 'c < topic.a-b: c', 'c-d: c d', 'a-b: Other'],
      found: [],
    }))
})
