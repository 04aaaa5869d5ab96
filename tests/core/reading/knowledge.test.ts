import { describe, expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import { NOTHING_KNOWN } from '../../../src/core/model/library.ts'
import { library, parse } from '../../support/outlines.ts'

const TREE = 'format: 1\ntree: [a, b]'
const topic = (...lines: string[]): string => ['id: a', ...lines].join('\n')
const known = (...lines: string[]) => library(TREE, topic(...lines)).knowledge('a')
const findings = (...lines: string[]) =>
  parse(TREE, topic(...lines)).problems.map(({ code, args, at }) => [
    `${at.line}:${at.column} ${code}`,
    args,
  ])

describe('what is known of a topic', () => {
  it('is since when something has its name, with or without since when it holds', () =>
    expect(
      known(
        'facts:',
        '  - { id: f, text: x, source: KEP-1, renamed: v1.24, before: y }',
        '  - { id: g, text: x, source: KEP-1, since: v1.2, renamed: v1.24, before: y }',
        'looks-like: { text: x, source: KEP-1, renamed: v1.28, before: y }',
      ).facts.map(({ id, since, renamed, before }) => [id, since, renamed, before?.en]),
    ).toEqual([
      ['a/f', undefined, 'v1.24', 'y'],
      ['a/g', 'v1.2', 'v1.24', 'y'],
      ['a/looks-like', undefined, 'v1.28', 'y'],
    ]))

  it('is what became of something, other than stable', () =>
    expect(
      known(
        'facts:',
        '  - { id: f, text: x, source: KEP-1, since: v1.25, became: removed, before: y }',
        '  - { id: g, text: x, source: KEP-1, since: v1.33, became: beta }',
      ).facts.map(({ since, became }) => [since, became]),
    ).toEqual([
      ['v1.25', 'removed'],
      ['v1.33', 'beta'],
    ]))

  it('is nothing where nothing is written', () => {
    expect(known()).toEqual(NOTHING_KNOWN)
    expect(library(TREE).knowledge('a')).toBe(NOTHING_KNOWN)
  })

  it('is all that is written', () => {
    const { outline, knowledge } = library(
      `${TREE}\nexams: { E: { questions: 9, minutes: 9, source: KEP-1, domains: { D: 1, F: 2 } } }`,
      topic(
        'aliases: [one, two]',
        'summary: { en: Sums up., zh: 总结。 }',
        'facts:',
        '  - { id: f, text: It is so., source: KEP-1, since: v1.2, deprecated: v1.30, removed: v1.33 }',
        '  - { id: g, text: { en: Yes., zh: 是。 }, source: /docs/x }',
        'relations: { uses: b }',
        'then: { line: old words, verdict: outdated, now: New. }',
        'confused: { b: { en: Other., zh: 别的。 } }',
        'exams: { E: [D, F] }',
        'ordered: true',
        'links: [https://example.com/x, http://example.com]',
      ),
    )
    expect(knowledge('a')).toEqual({
      summary: { en: 'Sums up.', zh: '总结。' },
      facts: [
        {
          ...{ id: 'a/f', text: same('It is so.'), source: 'KEP-1' },
          ...{ since: 'v1.2', deprecated: 'v1.30', removed: 'v1.33' },
        },
        { id: 'a/g', text: { en: 'Yes.', zh: '是。' }, source: '/docs/x' },
      ],
      relations: [{ type: 'uses', topic: 'b' }],
      then: { line: 'old words', verdict: 'outdated', now: same('New.') },
      confused: [{ topic: 'b', tell: { en: 'Other.', zh: '别的。' } }],
      exams: { E: ['D', 'F'] },
      links: ['https://example.com/x', 'http://example.com'],
    })
    expect(outline.topics.get('a')).toMatchObject({
      ...{ aliases: ['one', 'two'], verdict: 'outdated', ordered: true },
    })
    expect(outline.topics.get('b')).toMatchObject({
      ...{ aliases: [], verdict: undefined, ordered: false },
    })
  })

  const VERDICTS = 'heading, still_true, nuance, incomplete, renamed, outdated, opinion'
  it.each<[string, string, unknown[]]>([
    ['a flag', 'ordered: yes', [['2:10 wrong-value', { value: 'yes', allowed: 'true, false' }]]],
    ['a link', 'links: [x]', [['2:9 wrong-value', { value: 'x', allowed: 'https://…' }]]],
    [
      'a link with a space',
      'links: "https://a b"',
      [['2:8 wrong-value', { value: 'https://a b', allowed: 'https://…' }]],
    ],
    [
      'a link within',
      'links: see https://a',
      [['2:8 wrong-value', { value: 'see https://a', allowed: 'https://…' }]],
    ],
    [
      'then without its parts',
      'then: {}',
      ['line', 'verdict', 'now'].map((key) => ['2:7 missing-key', { key }]),
    ],
    [
      'a verdict',
      'then: { line: x, verdict: wrong, now: y }',
      [['2:27 wrong-value', { value: 'wrong', allowed: VERDICTS }]],
    ],
    ['then as a text', 'then: x', [['2:7 wrong-shape', { wanted: 'table' }]]],
    [
      'a fact without id and text',
      'facts: [{ source: KEP-1 }]',
      [
        ['2:9 missing-key', { key: 'id' }],
        ['2:9 missing-key', { key: 'text' }],
      ],
    ],
    [
      'a fact twice',
      'facts: [{ id: f, text: x, source: KEP-1 }, { id: f, text: y, source: KEP-1 }]',
      [['2:50 duplicate-id', { id: 'f', file: 'part1.yaml', line: 2 }]],
    ],
    ['a fact as a text', 'facts: [x]', [['2:9 wrong-shape', { wanted: 'table' }]]],
    [
      'ids of facts',
      'facts: [{ id: -f, text: x, source: KEP-1 }, { id: f_g, text: x, source: KEP-1 }]',
      [
        ['2:15 bad-id', { id: '-f' }],
        ['2:51 bad-id', { id: 'f_g' }],
      ],
    ],
    ...['1.33', 'v1', 'v1.33.0', 'xv1.33', 'v.3'].map((version): [string, string, unknown[]] => [
      `the version ${version}`,
      `facts: [{ id: f, text: x, source: KEP-1, removed: "${version}" }]`,
      [['2:51 wrong-value', { value: version, allowed: 'v1.33' }]],
    ]),
    [
      'a new name, without the former one',
      'facts: [{ id: f, text: x, source: KEP-1, renamed: v1.24 }]',
      [['2:51 no-old-name', {}]],
    ],
    [
      'a new name, in no version',
      'facts: [{ id: f, text: x, source: KEP-1, renamed: "1.24", before: y }]',
      [['2:51 wrong-value', { value: '1.24', allowed: 'v1.33' }]],
    ],
    [
      'what became of something, in no version',
      'facts: [{ id: f, text: x, source: KEP-1, became: removed }]',
      [['2:9 missing-key', { key: 'since' }]],
    ],
    [
      'what does not become of anything',
      'facts: [{ id: f, text: x, source: KEP-1, since: v1.24, became: gone }]',
      [['2:64 wrong-value', { value: 'gone', allowed: 'alpha, beta, deprecated, removed' }]],
    ],
    [
      'what held before, and not until when',
      'facts: [{ id: f, text: x, source: KEP-1, before: y }]',
      [['2:9 missing-key', { key: 'since' }]],
    ],
    [
      'a new name of a relation, which does not say the former one',
      'relations: { uses: { b: { source: KEP-1, renamed: v1.24 } } }',
      [
        [
          '2:42 unknown-key',
          { key: 'renamed', known: 'source, since, deprecated, removed, optional' },
        ],
      ],
    ],
    [
      'a key',
      'summery: x',
      [
        [
          '2:1 unknown-key',
          {
            key: 'summery',
            known:
              'id, aliases, found-by, is, summary, level, needs, lesson, facts, without, looks-like, relations, then, confused, exams, ordered, links, cards, questions',
          },
        ],
      ],
    ],
    [
      'itself',
      'relations: { uses: [a] }\nconfused: { a: x }',
      [
        ['2:21 self-reference', { topic: 'a' }],
        ['3:13 self-reference', { topic: 'a' }],
      ],
    ],
    ['whom it is confused with', 'confused: { zz: x }', [['2:13 unknown-topic', { topic: 'zz' }]]],
    [
      'a name of another topic',
      'aliases: [B]',
      [['2:11 ambiguous-name', { name: 'B', topic: 'b' }]],
    ],
  ])('has findings: %s', (_, line, wanted) => expect(findings(line)).toEqual(wanted))
})

describe('what is said of a component', () => {
  const facts = (...lines: string[]) => known(...lines).facts

  it('are facts with ids of their own, after those that are listed', () =>
    expect(
      facts(
        'looks-like: { text: A Pod., source: KEP-4, removed: v1.3 }',
        'without:',
        '  notice: { text: { en: Nobody answers., zh: 没有响应。 }, source: KEP-3, since: v1.2 }',
        '  stops: { text: All., source: KEP-1 }',
        'facts: [{ id: f, text: It is so., source: KEP-2 }]',
      ),
    ).toEqual([
      { id: 'a/f', text: same('It is so.'), source: 'KEP-2' },
      { id: 'a/without-stops', aspect: 'without-stops', text: same('All.'), source: 'KEP-1' },
      {
        ...{ id: 'a/without-notice', aspect: 'without-notice' },
        ...{ text: { en: 'Nobody answers.', zh: '没有响应。' }, source: 'KEP-3', since: 'v1.2' },
      },
      {
        ...{ id: 'a/looks-like', aspect: 'looks-like', text: same('A Pod.') },
        ...{ source: 'KEP-4', removed: 'v1.3' },
      },
    ]))

  it('can be asked for', () =>
    expect(
      library(
        TREE,
        topic(
          'without: { stops: { text: All., source: KEP-1 } }',
          'questions: [{ id: q, fact: without-stops, type: typed, ask: x, answer: y, explain: z }]',
        ),
      )
        .questions()
        .map(({ fact, source }) => [fact, source]),
    ).toEqual([['a/without-stops', 'KEP-1']]))

  it.each<[string, string, unknown[]]>([
    [
      'another part',
      'without: { ends: { text: x, source: KEP-1 } }',
      [['2:12 unknown-key', { key: 'ends', known: 'stops, goes-on, notice' }]],
    ],
    ['a text alone', 'looks-like: x', [['2:13 wrong-shape', { wanted: 'table' }]]],
    ['no text', 'looks-like: { source: KEP-1 }', [['2:13 missing-key', { key: 'text' }]]],
    ['no source', 'without: { stops: { text: x } }', [['2:19 missing-source', {}]]],
    [
      'a listed fact with its id',
      'facts: [{ id: looks-like, text: x, source: KEP-1 }]\nlooks-like: { text: y, source: KEP-1 }',
      [['3:13 duplicate-id', { id: 'looks-like', file: 'part1.yaml', line: 2 }]],
    ],
  ])('has findings: %s', (_, lines, wanted) => expect(findings(lines)).toEqual(wanted))
})
