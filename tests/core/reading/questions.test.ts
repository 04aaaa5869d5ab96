import { describe, expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import { QUESTION_TYPES } from '../../../src/core/model/question.ts'
import { parse } from '../../support/outlines.ts'

const TREE =
  'format: 1\ntree: [a, { b | Node agent (x) | 代理: [] }]\ntopics: { b: { aliases: [nick] } }'
/** Parses questions of the topic a; a line of YAML each. */
const parsed = (...questions: string[]) =>
  parse(
    TREE,
    [
      'id: a',
      'facts: [{ id: f, text: It is so., source: KEP-1 }]',
      'questions:',
      ...questions.map((each) => `  - { ${each} }`),
    ].join('\n'),
  )
/** Findings as `line:column code`, with their arguments; the questions begin in line 4. */
const findings = (...questions: string[]) =>
  parsed(...questions).problems.map(({ code, args, at }) => [
    `${at.line}:${at.column} ${code}`,
    ...(Object.keys(args).length > 0 ? [args] : []),
  ])
const read = (...questions: string[]) => parsed(...questions).library?.questions()

const REST = 'ask: hm, explain: so, source: KEP-2'
const why = (word: string) => `{ text: ${word}, why: no }`
const WRONG = `wrong: [${['x', 'y', 'z'].map(why).join(', ')}]`
const common = (local: string) => ({
  ...{ id: `a/${local}`, topic: 'a', ask: same('hm'), explain: same('so') },
  ...{ source: 'KEP-2', origin: 'written' },
})
const no = (word: string) => ({ text: same(word), correct: false, why: same('no') })

describe('a question as it is read', () => {
  it.each<[string, string, object]>([
    [
      'choice',
      `id: q, type: choice, ${REST}, right: r, ${WRONG}`,
      { options: [{ text: same('r'), correct: true }, no('x'), no('y'), no('z')] },
    ],
    [
      'choice',
      `id: q, type: choice, ${REST}, right: { text: { en: r, zh: 对 }, why: it is }, ${WRONG}`,
      {
        options: [
          { text: { en: 'r', zh: '对' }, correct: true, why: same('it is') },
          ...['x', 'y', 'z'].map(no),
        ],
      },
    ],
    [
      'several',
      `id: q, type: several, ${REST}, right: [r, s], wrong: [${why('x')}]`,
      {
        options: [{ text: same('r'), correct: true }, { text: same('s'), correct: true }, no('x')],
      },
    ],
    [
      'tell-apart',
      `id: q, type: tell-apart, ${REST}, right: r, wrong: [${why('x')}]`,
      { options: [{ text: same('r'), correct: true }, no('x')] },
    ],
    [
      'typed',
      `id: q, type: typed, ${REST}, answer: { en: one, zh: 一 }, also: [uno, one]`,
      { answer: { en: 'one', zh: '一' }, accepted: ['one', '一', 'uno'] },
    ],
    [
      'typed',
      `id: q, type: typed, ${REST}, names: b, also: mine`,
      {
        answer: { en: 'Node agent (x)', zh: '代理' },
        // Its titles, its aliases by another key only, the parts of its titles, its id.
        accepted: ['Node agent (x)', '代理', 'mine', 'Node agent', 'x', 'b'],
      },
    ],
    [
      'order',
      `id: q, type: order, ${REST}, items: [one, { en: two, zh: 二 }, { text: three, also: [tri] }]`,
      {
        items: [
          { text: same('one'), also: [] },
          { text: { en: 'two', zh: '二' }, also: [] },
          { text: same('three'), also: ['tri'] },
        ],
      },
    ],
    [
      'list',
      `id: q, type: list, ${REST}, items: [${'abcdefghi'.split('').join(', ')}]`,
      { items: 'abcdefghi'.split('').map((each) => ({ text: same(each), also: [] })) },
    ],
  ])('%s', (type, yaml, parts) => {
    expect(findings(yaml)).toEqual([])
    expect(read(yaml)).toEqual([{ ...common('q'), type, ...parts }])
  })

  it('has a hole where it is a cloze', () =>
    expect(
      read('id: q, type: cloze, ask: "a ____ b", explain: so, source: KEP-2, answer: x'),
    ).toEqual([
      { ...common('q'), ask: same('a ____ b'), type: 'cloze', answer: same('x'), accepted: ['x'] },
    ]))

  it('has its fact’s source unless it has one of its own', () => {
    const sources = (more: string) =>
      read(`id: q, type: typed, ask: hm, explain: so, answer: x, fact: f${more}`)?.map(
        ({ fact, source }) => [fact, source],
      )
    expect(sources('')).toEqual([['a/f', 'KEP-1']])
    expect(sources(', source: KEP-3')).toEqual([['a/f', 'KEP-3']])
  })

  it('takes no name that the question itself says', () =>
    expect(
      read('id: q, type: typed, ask: Which x is it?, explain: so, source: KEP-2, names: b')?.map(
        (each) => 'accepted' in each && each.accepted,
      ),
    ).toEqual([['Node agent (x)', '代理', 'Node agent', 'b']]))
})

describe('what is wrong with a question', () => {
  it.each<[string, string[], unknown[]]>([
    ['no type', [`id: q, ${REST}`], [['4:5 missing-key', { key: 'type' }]]],
    ['no id', [`type: typed, ${REST}, answer: x`], [['4:5 missing-key', { key: 'id' }]]],
    [
      'nothing but its type',
      ['type: typed'],
      [
        ['4:5 missing-key', { key: 'id' }],
        ['4:5 missing-key', { key: 'ask' }],
        ['4:5 missing-key', { key: 'explain' }],
        ['4:5 missing-source'],
      ],
    ],
    [
      'an id twice',
      [`id: q, type: typed, ${REST}, answer: x`, `id: q, type: typed, ${REST}, answer: y`],
      [['5:11 duplicate-id', { id: 'q', file: 'part1.yaml', line: 4 }]],
    ],
    [
      'an id of no form',
      [`id: A b, type: typed, ${REST}, answer: x`],
      [['4:11 bad-id', { id: 'A b' }]],
    ],
    [
      'a fact there is not',
      [`id: q, fact: g, type: typed, ${REST}, answer: x`],
      [['4:20 unknown-fact', { fact: 'g' }]],
    ],
    [
      'a key of another type',
      [`id: q, type: typed, items: [], ${REST}, answer: x`],
      [
        [
          '4:27 unknown-key',
          {
            key: 'items',
            known: 'id, type, fact, source, material, ask, explain, answer, also, names, exact',
          },
        ],
      ],
    ],
    ['no answer', [`id: q, type: typed, ${REST}`], [['4:5 missing-key', { key: 'answer' }]]],
    [
      'the name of no topic',
      [`id: q, type: typed, names: zz, ${REST}`],
      [['4:34 unknown-topic', { topic: 'zz' }]],
    ],
    [
      'several with one right option',
      [`id: q, type: several, right: [r], wrong: [${why('x')}], ${REST}`],
      [['4:36 wrong-shape', { wanted: 'more-right', least: 2 }]],
    ],
    [
      'no wrong option at all',
      [`id: q, type: tell-apart, wrong: [], right: r, ${REST}`],
      [['4:39 wrong-shape', { wanted: 'more-wrong', least: 1 }]],
    ],
    [
      'a choice with two wrong options',
      [`id: q, type: choice, wrong: [${why('x')}, ${why('y')}], right: r, ${REST}`],
      [['4:35 wrong-shape', { wanted: 'more-wrong', least: 3 }]],
    ],
    [
      'no right and no wrong options',
      [`id: q, type: choice, ${REST}`],
      [
        ['4:5 missing-key', { key: 'right' }],
        ['4:5 missing-key', { key: 'wrong' }],
      ],
    ],
    [
      'a wrong option without a reason',
      [`id: q, type: tell-apart, wrong: [x], right: r, ${REST}`],
      [['4:40 missing-key', { key: 'why' }]],
    ],
    [
      'two options that look the same',
      [`id: q, type: tell-apart, wrong: [${why('" R R"')}], right: rr, ${REST}`],
      [['4:40 duplicate-id', { id: 'R R', file: 'part1.yaml', line: 4 }]],
    ],
    [
      'its answer in what it asks',
      ['id: q, type: typed, ask: is it taint, explain: so, source: KEP-2, answer: Taint'],
      [['4:32 answer-in-stem', { answer: 'Taint' }]],
    ],
    [
      'its right option there',
      [`id: q, type: choice, ask: is it rrr, explain: so, source: KEP-2, right: rrr, ${WRONG}`],
      [['4:33 answer-in-stem', { answer: 'rrr' }]],
    ],
    [
      'too few items',
      [`id: q, type: order, items: [x, y], ${REST}`],
      [['4:34 wrong-shape', { wanted: 'items', least: 3, most: 9 }]],
    ],
    [
      'too many items',
      [`id: q, type: list, items: [${'abcdefghij'.split('').join(', ')}], ${REST}`],
      [['4:33 wrong-shape', { wanted: 'items', least: 3, most: 9 }]],
    ],
    [
      'two holes',
      ['id: q, type: cloze, ask: "____ ____", explain: so, source: KEP-2, answer: x'],
      [['4:32 hole-count']],
    ],
  ])('%s', (_, yaml, wanted) => expect(findings(...yaml)).toEqual(wanted))

  it('is a type there is not', () =>
    expect(findings(`id: q, type: guess, ${REST}`)).toEqual([
      ['4:20 wrong-value', { value: 'guess', allowed: QUESTION_TYPES.join(', ') }],
    ]))

  it('is a text in place of a table', () =>
    expect(
      parse(TREE, 'id: a\nquestions: [hm]').problems.map(({ code, args, at }) => [
        code,
        args,
        at.column,
      ]),
    ).toEqual([['wrong-shape', { wanted: 'table' }, 13]]))

  it.each(['to', 'NO', '80'])('is not that it says %s, which is short', (word) =>
    expect(
      findings(
        `id: q, type: typed, ask: is it ${word}, explain: so, source: KEP-2, answer: ${word}`,
      ),
    ).toEqual([]),
  )
})
