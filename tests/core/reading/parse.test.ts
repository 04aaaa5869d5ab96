import { describe, expect, it } from 'vitest'
import { library, parse, SMALL } from '../../support/outlines.ts'

const codes = (...texts: string[]): string[] =>
  parse(...texts).problems.map(({ code, at }) => `${at.file}:${at.line}:${at.column} ${code}`)

const shape = (...texts: string[]): unknown => {
  const { outline } = library(...texts)
  const draw = (id: string): unknown => {
    const { title, children } = outline.topics.get(id)!
    return children.length === 0 ? title.en : { [title.en]: children.map(draw) }
  }
  return draw(outline.root)
}

describe('the smallest form', () => {
  const wanted = { A: ['B', { C: ['D'] }] }
  it.each([
    ['titles as keys', '- A:\n    - B\n    - C:\n        - D\n'],
    ['a list behind its title', '- A\n- - B\n  - C\n  - - D\n'],
    ['a table', 'A:\n  - B\n  - C: [D]\n'],
    ['flow', '[A: [B, C: [D]]]'],
    ['JSON', '{"A": ["B", {"C": ["D"]}]}'],
    ['keys without values', 'A:\n  B:\n  C:\n    D:\n'],
  ])('reads %s', (_, yaml) => expect(shape(yaml)).toEqual(wanted))

  it('keeps titles as written: no number, date or null is made of them', () =>
    expect(shape('- 1.10:\n    - null\n    - 2021-03-10\n    - yes\n    - "..."\n')).toEqual({
      '1.10': ['null', '2021-03-10', 'yes', '...'],
    }))

  it('puts several titles under a root of the outline’s name', () =>
    expect(shape('- A\n- B\n')).toEqual({ outline: ['A', 'B'] }))

  it('gives ids that do not change when something is added below', () => {
    const ids = (yaml: string) => [...library(yaml).outline.topics.keys()]
    const before = ids('- R:\n    - A:\n        - X\n    - 控制平面\n')
    const after = ids(
      '- R:\n    - A:\n        - X\n    - 控制平面\n    - B:\n        - X\n        - ...\n',
    )
    expect(before).toEqual(['r', 'a', 'x', '控制平面'])
    expect(after).toEqual(['r', 'a', 'x', '控制平面', 'b', 'b.x', 'b.x-2'])
  })
})

describe('the full form', () => {
  it('is the same outline in one file or split over many', () => {
    const [tree, topic = ''] = SMALL.split('topics:\n')
    const alone = `id: kube-scheduler\n${topic
      .split('\n')
      .slice(1)
      .map((line) => line.slice(4))
      .join('\n')}`
    const one = library(SMALL)
    const many = library(alone, tree as string)
    expect([...many.outline.topics]).toEqual([...one.outline.topics])
    expect(many.knowledge('kube-scheduler')).toEqual(one.knowledge('kube-scheduler'))
    expect(many.questions()).toEqual(one.questions())
  })

  it('accepts a topic’s parts in several documents', () => {
    const split = library('format: 1\ntree: [a | A]', 'id: a\nsummary: s', 'id: a\naliases: [x]')
    expect(split.knowledge('a').summary.en).toBe('s')
    expect(split.outline.topics.get('a')?.aliases).toEqual(['x'])
  })

  it('reads ids and both languages from a title', () => {
    const { topics } = library(
      'format: 1\ntree:\n  - a | One | 一:\n      - kubectl\n      - b | A \\| B\n',
    ).outline
    expect(topics.get('a')?.title).toEqual({ en: 'One', zh: '一' })
    expect(topics.get('kubectl')?.title).toEqual({ en: 'kubectl', zh: 'kubectl' })
    expect(topics.get('b')?.title.en).toBe('A | B')
  })

  it('takes a topic’s own names as an answer, and not all that leads to it', () => {
    const question = library(SMALL)
      .questions()
      .find(({ id }) => id === 'kube-scheduler/name')
    expect(question).toMatchObject({ accepted: ['kube-scheduler', '调度器', 'sched'] })
  })

  it('lends a question its fact’s source', () =>
    expect(library(SMALL).questions()[0]?.source).toMatch(/kube-scheduler-implementation$/))

  it('lets an outline name its own relations', () => {
    const own = library(
      'format: 1\nrelations: { guards: { words: guards, inverse: guarded by } }\ntree: [a, b]\ntopics: { a: { relations: { guards: b } } }',
    )
    expect(own.incoming('b')).toEqual([{ type: 'guards', topic: 'a' }])
  })
})

describe('findings', () => {
  it.each<[string, string[], string[]]>([
    ['not YAML', ['a: [b\n'], ['outline.yaml:1:4 not-yaml']],
    ['a bare text', ['just words'], ['outline.yaml:1:1 not-an-outline']],
    ['no title at all', ['[]'], ['outline.yaml:1:1 no-tree']],
    ['another format', ['format: 2\ntree: [a]'], ['outline.yaml:1:9 unknown-format']],
    ['an alias', ['- &a x\n- *a\n'], ['outline.yaml:2:3 alias']],
    ['a key twice', ['a: [x]\na: [y]'], ['outline.yaml:2:1 duplicate-key']],
    [
      'an id twice',
      ['format: 1\ntree:\n  - a | A\n  - a | B\n'],
      ['outline.yaml:4:5 duplicate-id'],
    ],
    ['a bad id', ['format: 1\ntree:\n  - a b! | A\n'], ['outline.yaml:3:5 bad-id']],
    ['an unknown key', ['format: 1\ntree: [a]\ntopic: {}'], ['outline.yaml:3:1 unknown-key']],
    [
      'a topic that is not in the tree',
      ['format: 1\ntree: [a]\ntopics: { b: {} }'],
      ['outline.yaml:3:11 unknown-topic'],
    ],
    [
      'a dangling relation',
      ['format: 1\ntree: [a]', 'id: a\nrelations: { uses: [zz] }'],
      ['part1.yaml:2:21 unknown-topic'],
    ],
    [
      'an unknown relation',
      ['format: 1\ntree: [a, b]', 'id: a\nrelations: { eats: [b] }'],
      ['part1.yaml:2:14 unknown-relation'],
    ],
    [
      'a circle',
      [
        'format: 1\ntree: [a, b]',
        'id: a\nrelations: { part-of: [b] }',
        'id: b\nrelations: { part-of: [a] }',
      ],
      ['part1.yaml:1:5 cycle'],
    ],
    [
      'a language missing',
      ['format: 1\ntree: [a]', 'id: a\nsummary: { en: x }'],
      ['part1.yaml:2:10 missing-language'],
    ],
    [
      'a source missing',
      ['format: 1\ntree: [a]', 'id: a\nfacts: [{ id: f, text: x }]'],
      ['part1.yaml:2:9 missing-source'],
    ],
    [
      'a source of no form',
      ['format: 1\ntree: [a]', 'id: a\nfacts: [{ id: f, text: x, source: somewhere }]'],
      ['part1.yaml:2:35 unknown-source'],
    ],
    [
      'a version of no form',
      ['format: 1\ntree: [a]', 'id: a\nfacts: [{ id: f, text: x, source: KEP-1, since: 1.2 }]'],
      ['part1.yaml:2:49 wrong-value'],
    ],
    ['an escape sequence', ['- "\\e[31mred"'], ['outline.yaml:1:3 control-character']],
    ['turned-around writing', ['- "a\\u202eb"'], ['outline.yaml:1:3 control-character']],
    [
      'a name two topics claim',
      ['format: 1\ntree: [a, b]', 'id: a\naliases: [B]'],
      ['part1.yaml:2:11 ambiguous-name'],
    ],
    [
      'an unknown type of question',
      ['format: 1\ntree: [a]', 'id: a\nquestions: [{ id: q, type: guess }]'],
      ['part1.yaml:2:28 wrong-value'],
    ],
    [
      'a cloze without a hole',
      [
        'format: 1\ntree: [a]',
        'id: a\nquestions: [{ id: q, type: cloze, source: KEP-1, ask: hm, answer: x, explain: y }]',
      ],
      ['part1.yaml:2:55 hole-count'],
    ],
    [
      'an answer in its stem',
      [
        'format: 1\ntree: [a]',
        'id: a\nquestions: [{ id: q, type: typed, source: KEP-1, ask: is it taint, answer: taint, explain: y }]',
      ],
      ['part1.yaml:2:55 answer-in-stem'],
    ],
    [
      'wrong options without reasons',
      [
        'format: 1\ntree: [a]',
        'id: a\nquestions: [{ id: q, type: tell-apart, source: KEP-1, ask: hm, right: x, wrong: [y], explain: y }]',
      ],
      ['part1.yaml:2:82 missing-key'],
    ],
  ])('finds %s', (_, texts, wanted) => expect(codes(...texts)).toEqual(wanted))

  it('come all at once, in reading order', () =>
    expect(
      codes('format: 1\ntree: [a]\nnonsense: 1\ntopics: { b: { facts: x }, a: { summary: [] } }'),
    ).toEqual([
      'outline.yaml:3:1 unknown-key',
      'outline.yaml:4:11 unknown-topic',
      'outline.yaml:4:23 wrong-shape',
      'outline.yaml:4:42 wrong-shape',
    ]))

  it('keep a hostile key from reaching an object’s prototype', () => {
    const { topics } = library('- __proto__:\n    - constructor\n    - toString\n').outline
    expect([...topics.keys()]).toHaveLength(3)
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined()
  })

  it('refuse 10,000 levels', () =>
    expect(codes(`${'['.repeat(10_000)}x${']'.repeat(10_000)}`)[0]).toMatch(/too-deep$/))
})
