import { describe, expect, it } from 'vitest'
import { DERIVED, same } from '../../../src/core/base/text.ts'
import { type Curriculum, NO_CURRICULUM } from '../../../src/core/model/curriculum.ts'
import { deriveLibrary } from '../../../src/core/model/derive.ts'
import { renamed } from '../../../src/core/model/renamed.ts'
import { compile, restore } from '../../../src/core/reading/compiled.ts'
import { library, parse, textsOf } from '../../support/outlines.ts'

/** An outline that says everything about the order in which it is learned. */
const COURSE = `
format: 1
id: brews
tree:
  - k | Brews:
      - tea | Tea | 茶
      - coffee | Coffee | 咖啡
      - latte | Latte | 拿铁
      - water
course:
  drinks:
    title: { en: What is drunk, zh: 喝的东西 }
    topics: [tea, coffee]
  mixed:
    title: Mixed drinks
    topics: latte
topics:
  tea:
    level: 1
    facts:
      - { id: leaf, text: It is a leaf., source: KEP-1 }
      - { id: hot, text: It is hot., source: KEP-1 }
    lesson: [hot, leaf, hot]
    questions:
      - { id: leaf, fact: leaf, type: typed, ask: What is it?, names: tea, explain: A leaf. }
      - { id: heat, fact: hot, type: typed, ask: What is hot?, names: tea, explain: Tea. }
  coffee: { level: 1, needs: tea }
  latte: { level: 2, needs: [coffee, tea] }
`

const plain = library(COURSE)
const WANTED: Curriculum = {
  levels: new Map([
    ['tea', 1],
    ['coffee', 1],
    ['latte', 2],
  ]),
  needs: new Map([
    ['coffee', ['tea']],
    ['latte', ['coffee', 'tea']],
  ]),
  lessons: new Map([['tea', ['tea/hot', 'tea/leaf']]]),
  units: [
    { id: 'drinks', title: { en: 'What is drunk', zh: '喝的东西' }, topics: ['tea', 'coffee'] },
    { id: 'mixed', title: same('Mixed drinks'), topics: ['latte'] },
  ],
}

describe('what an outline says about the order of learning', () => {
  it('is read as written', () => {
    expect(plain.curriculum()).toEqual(WANTED)
    expect(['k', 'tea', 'coffee', 'latte', 'water'].map((id) => plain.knowledge(id))).toMatchObject(
      [{}, { level: 1 }, { level: 1, needs: ['tea'] }, { level: 2, needs: ['coffee', 'tea'] }, {}],
    )
    expect(plain.knowledge('water')).not.toHaveProperty('level')
    expect(plain.knowledge('tea')).not.toHaveProperty('needs')
  })

  it('is nothing where nothing is written', () =>
    expect(library('format: 1\ntree: [a]').curriculum()).toEqual(NO_CURRICULUM))

  it('may be in any documents of an outline', () => {
    const { curriculum } = library(
      'format: 1\ntree: [a, b]\ncourse: { one: { title: One, topics: a } }',
      'id: a\nlevel: 1',
      'format: 1\ncourse: { two: { title: Two, topics: b } }\ntopics: { b: { needs: a } }',
    )
    expect(curriculum()).toMatchObject({
      levels: new Map([['a', 1]]),
      needs: new Map([['b', ['a']]]),
      units: [{ id: 'one' }, { id: 'two' }],
    })
  })

  it('is restored as it was compiled, and read once, when it is asked for', () => {
    const texts = compile(plain, (text) => Buffer.byteLength(text))
    const reads: string[] = []
    const restored = restore(textsOf(texts, (what) => reads.push(what)))
    for (const id of plain.outline.topics.keys())
      expect(restored.knowledge(id)).toEqual(plain.knowledge(id))
    expect(reads).not.toContain('curriculum')
    expect(restored.curriculum()).toEqual(WANTED)
    expect(restored.curriculum()).toBe(restored.curriculum())
    expect(reads.filter((what) => what === 'curriculum')).toHaveLength(1)
  })

  it('has titles in a language that is derived, and is otherwise the same', () => {
    for (const language of DERIVED) {
      const derived = deriveLibrary(plain, { language, say: (words) => `${words}!` })
      expect(derived.curriculum()).toEqual({
        ...WANTED,
        units: WANTED.units.map((unit) => ({
          ...unit,
          title: { ...unit.title, [language]: `${unit.title.zh}!` },
        })),
      })
      expect(derived.curriculum()).toBe(derived.curriculum())
    }
  })

  it('follows the ids of topics, also where two change them', () => {
    const topics = new Map([
      ['tea', 'coffee'],
      ['coffee', 'tea'],
      ['latte', 'milk-1'],
    ])
    const now = renamed(plain, { outline: 'brews-2', topics })
    expect(now.curriculum()).toEqual({
      levels: new Map([
        ['coffee', 1],
        ['tea', 1],
        ['milk-1', 2],
      ]),
      needs: new Map([
        ['tea', ['coffee']],
        ['milk-1', ['tea', 'coffee']],
      ]),
      lessons: new Map([['coffee', ['coffee/hot', 'coffee/leaf']]]),
      units: [
        { ...WANTED.units[0], topics: ['coffee', 'tea'] },
        { ...WANTED.units[1], topics: ['milk-1'] },
      ],
    })
    expect(now.curriculum()).toBe(now.curriculum())
    expect(now.knowledge('milk-1')).toEqual({
      ...plain.knowledge('latte'),
      needs: ['tea', 'coffee'],
    })
  })
})

describe('an order of learning that cannot be', () => {
  const found = (...texts: string[]): unknown[] =>
    parse(...texts).problems.map(({ code, at, args }) => [
      `${at.file}:${at.line}:${at.column} ${code}`,
      args,
    ])
  /** The findings of an outline with these lines about its topics. */
  const topics = (...lines: string[]): unknown[] =>
    found(`format: 1\ntree: [a, b, c]\ntopics:\n${lines.map((line) => `  ${line}`).join('\n')}`)
  /** The findings of an outline with these lines about its units. */
  const units = (...lines: string[]): unknown[] =>
    found(
      'format: 1\ntree: [a, b, c]\ntopics: { a: { level: 1 }, b: { level: 2 } }\ncourse:\n' +
        lines.map((line) => `  ${line}`).join('\n'),
    )

  it.each<[string, string[], unknown[]]>([
    ['of level nought', ['a: { level: 0 }'], ['4:15 wrong-value', { value: '0' }]],
    ['of level four', ['a: { level: 4 }'], ['4:15 wrong-value', { value: '4' }]],
    ['of a level in words', ['a: { level: high }'], ['4:15 wrong-value', { value: 'high' }]],
    ['of a level and a half', ['a: { level: 1.5 }'], ['4:15 wrong-value', { value: '1.5' }]],
  ])('has a topic %s', (_, lines, [place, args]) =>
    expect(topics(...lines)).toEqual([
      [`outline.yaml:${place}`, { ...(args as object), allowed: '1, 2, 3' }],
    ]),
  )

  it.each<[string, string[], unknown[]]>([
    [
      'a topic nobody knows',
      ['a: { level: 1, needs: [b, zz] }', 'b: { level: 1 }'],
      [['4:29 unknown-topic', { topic: 'zz' }]],
    ],
    ['itself', ['a: { needs: a }'], [['4:3 cycle', { type: 'needs', cycle: 'a → a' }]]],
    [
      'itself in the end',
      ['a: { needs: b }', 'b: { needs: [c] }', 'c: { needs: a }'],
      [['4:3 cycle', { type: 'needs', cycle: 'a → b → c → a' }]],
    ],
    [
      'itself in a circle beside others',
      ['a: { needs: b }', 'b: { needs: c }', 'c: { needs: b }'],
      [['5:3 cycle', { type: 'needs', cycle: 'b → c → b' }]],
    ],
    [
      'what comes later',
      ['a: { level: 1, needs: [b] }', 'b: { level: 2 }'],
      [['4:26 needs-later', { topic: 'b', level: 2, own: 1 }]],
    ],
    [
      'what is not classified, and so comes last',
      ['a: { level: 2, needs: b }'],
      [['4:25 needs-later', { topic: 'b', level: 3, own: 2 }]],
    ],
    ['what is earlier, or of its own level', ['a: { level: 2, needs: b }', 'b: { level: 2 }'], []],
    ['anything, where nothing is classified', ['a: { needs: [b, c] }'], []],
    ['a table', ['a: { needs: { b: c } }'], [['4:15 wrong-shape', { wanted: 'list' }]]],
  ])('has a topic that needs %s', (_, lines, wanted) =>
    expect(topics(...lines)).toEqual(
      (wanted as Array<[string, object]>).map(([place, args]) => [`outline.yaml:${place}`, args]),
    ),
  )

  const FACT = 'facts: [{ id: f, text: x, source: KEP-1 }]'
  const ASKED = 'questions: [{ id: q, fact: f, type: typed, ask: x, names: a, explain: y }]'
  it.each<[string, string, unknown[]]>([
    ['of a fact nobody wrote', 'lesson: [g]', [['4:17 unknown-fact', { fact: 'g' }]]],
    ['of a fact nobody asks', `lesson: f, ${FACT}`, [['4:16 unasked-fact', { fact: 'f' }]]],
    [
      'of a fact by its whole id',
      `lesson: a/f, ${FACT}, ${ASKED}`,
      [['4:16 unknown-fact', { fact: 'a/f' }]],
    ],
    ['as a table', 'lesson: { f: 1 }', [['4:16 wrong-shape', { wanted: 'list' }]]],
    ['that can be taught', `lesson: f, ${FACT}, ${ASKED}`, []],
  ])('has a lesson %s', (_, line, wanted) =>
    expect(topics(`a: { ${line} }`)).toEqual(
      (wanted as Array<[string, object]>).map(([place, args]) => [`outline.yaml:${place}`, args]),
    ),
  )

  it.each<[string, string[], unknown[]]>([
    ['that is a list', ['[a]'], [['5:3 wrong-shape', { wanted: 'table' }]]],
    ['that is a name', ['one: a'], [['5:8 wrong-shape', { wanted: 'table' }]]],
    [
      'without anything',
      ['one: {}'],
      [
        ['5:8 missing-key', { key: 'title' }],
        ['5:8 missing-key', { key: 'topics' }],
      ],
    ],
    [
      'with a key nobody knows',
      ['one: { title: x, topics: a, level: 1 }'],
      [['5:31 unknown-key', { key: 'level', known: 'title, topics' }]],
    ],
    ['without a title', ['one: { title: "", topics: a }'], [['5:8 empty-title', {}]]],
    [
      'whose title lacks a language',
      ['one: { title: { en: x }, topics: a }'],
      [['5:17 missing-language', { language: 'zh' }]],
    ],
    [
      'with an id that is none',
      ['One!: { title: x, topics: a }'],
      [['5:3 bad-id', { id: 'One!' }]],
    ],
    [
      'of a topic nobody knows',
      ['one: { title: x, topics: [a, zz] }'],
      [['5:32 unknown-topic', { topic: 'zz' }]],
    ],
    [
      'of topics of several levels',
      ['one: { title: x, topics: [b, a, c] }'],
      [['5:3 mixed-levels', { unit: 'one', levels: '1, 2, 3' }]],
    ],
    [
      'with the same topic twice',
      ['one: { title: x, topics: [a, a] }'],
      [['5:32 duplicate-id', { id: 'a', file: 'outline.yaml', line: 5 }]],
    ],
    [
      'with a topic of another one',
      ['one: { title: x, topics: a }', 'two: { title: y, topics: a }'],
      [['6:28 duplicate-id', { id: 'a', file: 'outline.yaml', line: 5 }]],
    ],
    [
      'of topics as a table',
      ['one: { title: x, topics: { a: b } }'],
      [['5:28 wrong-shape', { wanted: 'list' }]],
    ],
  ])('has a unit %s', (_, lines, wanted) =>
    expect(units(...lines)).toEqual(
      (wanted as Array<[string, object]>).map(([place, args]) => [`outline.yaml:${place}`, args]),
    ),
  )

  it('has a unit twice, in two documents', () =>
    expect(
      found(
        'format: 1\ntree: [a, b]\ncourse: { one: { title: x, topics: a } }',
        'format: 1\ncourse:\n  one: { title: y, topics: b }',
      ),
    ).toEqual([['part1.yaml:3:3 duplicate-id', { id: 'one', file: 'outline.yaml', line: 3 }]]))

  it('has no circle too long to be followed', () => {
    const names = Array.from({ length: 3_000 }, (_, i) => `t${i}`)
    const needs = names.map((id, i) => `  ${id}: { needs: ${names[(i + 1) % names.length]} }`)
    const all = found(`format: 1\ntree: [${names.join(', ')}]\ntopics:\n${needs.join('\n')}`)
    expect(all).toEqual([
      [
        'outline.yaml:4:3 cycle',
        { type: 'needs', cycle: [...names.slice(0, 20), '…', 't0'].join(' → ') },
      ],
    ])
  })
})
