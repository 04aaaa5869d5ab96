import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { LANGUAGES, WRITTEN } from '../../src/core/base/text.ts'
import { parse, SMALL } from '../support/outlines.ts'

/** The schema that an editor uses and the parser must agree about every document. */
const schema = JSON.parse(readFileSync('data/schema.json', 'utf8'))
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema)
const valid = (yaml: string): boolean => validate(load(yaml))

describe('the schema', () => {
  const files = readdirSync('data/map', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  )
  it('accepts every file of the map', () => {
    for (const file of files)
      expect(
        valid(readFileSync(join('data/map', file), 'utf8')),
        `${file}: ${JSON.stringify(validate.errors?.slice(0, 3))}`,
      ).toBe(true)
  })

  it('knows the languages there are: the written ones must be in a text, the derived ones may', () => {
    const { text, exam } = schema.$defs
    expect(Object.keys(text.oneOf[1].properties)).toEqual(LANGUAGES)
    expect(text.oneOf[1].required).toEqual(WRITTEN)
    const [, domain] = exam.properties.domains.additionalProperties.oneOf
    expect(Object.keys(domain.properties)).toEqual(['weight', ...LANGUAGES])
  })

  it('accepts Traditional Chinese written by hand, as the parser does', () => {
    const yaml = 'format: 1\ntree: [a]\ntopics: { a: { summary: { en: x, zh: 东, zh-Hant: 東 } } }'
    expect(valid(yaml)).toBe(true)
    const { library, problems } = parse(yaml)
    expect(problems).toEqual([])
    expect(library?.knowledge('a').summary).toEqual({ en: 'x', zh: '东', 'zh-Hant': '東' })
  })

  it('accepts an outline with something of everything', () => expect(valid(SMALL)).toBe(true))

  it.each([
    'format: 1\ntree: [a, b]\ncourse: { one: { title: One, topics: a } }',
    'format: 1\ntree: [a, b]\ncourse: { one: { title: { en: One, zh: 一 }, topics: [a, b] } }',
    'format: 1\ntree: [a, b]\ntopics: { a: { level: 1 }, b: { level: 3, needs: a } }',
    'format: 1\ntree: [a, b]\ntopics: { a: {}, b: { needs: [a] } }',
    'format: 1\ntree: [a]\ntopics: { a: { lesson: [] } }',
    'format: 1\naliases: b\ntree: [a]',
    'format: 1\ntree: [a]\ntopics: { a: { cards: [{ ask: b?, answer: c, also: d, explain: e }] } }',
    'format: 1\ntree: [a]\ntopics: { a: { cards: [{ id: x, fill: b ==c== d }] } }',
    `format: 1
tree: [a]
topics:
  a:
    level: 2
    lesson: f
    without: { stops: { text: x, source: KEP-1 }, goes-on: { text: y, source: KEP-1, since: v1.2 } }
    looks-like: { text: { en: x, zh: 样子 }, source: KEP-1, removed: v1.3 }
    facts: [{ id: f, text: x, source: KEP-1 }]
    questions: [{ id: q, fact: f, type: typed, ask: x, names: a, explain: y }]`,
    'format: 1\ntree: [a]\ntopics: { a: { facts: [{ id: f, text: x, source: KEP-1, renamed: v1.24, before: y }] } }',
    'format: 1\ntree: [a]\ntopics: { a: { looks-like: { text: x, source: KEP-1, since: v1.2, renamed: v1.24, before: y } } }',
    `format: 1
tree: [a]
topics:
  a:
    questions:
      - { id: q, type: typed, exact: true, ask: x, answer: Y, explain: z, source: KEP-1, material: { kind: manifest, text: 'a: b' } }
      - { id: r, type: list, ask: y, items: [b, c, d], explain: z, source: KEP-1, material: { kind: log, text: l, source: KEP-2 } }`,
  ])('and the parser both accept %j', (yaml) => {
    expect([valid(yaml), validate.errors]).toEqual([true, null])
    expect(parse(yaml).problems).toEqual([])
  })

  it.each([
    'format: 2\ntree: [a]',
    'format: 1\ntree: [a]\nnonsense: 1',
    'format: 1\ntree: [a]\nexams: [KCNA]',
    'format: 1\ntree: [a]\nexams: { X: { minutes: 9, domains: { D: 1 } } }',
    'format: 1\ntree: [a]\nexams: { X: { questions: 9, minutes: 1.5, domains: { D: 1 } } }',
    'format: 1\ntree: [a]\nexams: { X: { questions: 9, minutes: 9, domains: {} } }',
    'format: 1\ntree: [a]\nexams: { X: { questions: 9, minutes: 9, domains: { D: 0 } } }',
    'format: 1\ntree: [a]\nexams: { X: { questions: 9, minutes: 9, domains: { D: { zh: x } } } }',
    'format: 1\ntree: [a]\nexams: { X: { questions: 9, minutes: 9, types: [], domains: { D: 1 } } }',
    'format: 1\ntree: [a]\nexams: { X: { questions: 9, minutes: 9, types: guess, domains: { D: 1 } } }',
    'format: 1\ntree: [a]\nexams: { X: { questions: 9, minutes: 9, pass: 75, domains: { D: 1 } } }',
    'format: 1\ntree: [a]\nexams: { X: { questions: 9, minutes: 9, pass: { score: 101 }, domains: { D: 1 } } }',
    'format: 1\ntree: [a]\nexams: { X: { questions: 9, minutes: 9, hands-on: true, domains: { D: 1 } } }',
    'format: 1\ntree: [a]\ncourse: [a]',
    'format: 1\ntree: [a]\ncourse: { one: a }',
    'format: 1\ntree: [a]\ncourse: { one: { topics: a } }',
    'format: 1\ntree: [a]\ncourse: { one: { title: x } }',
    'format: 1\ntree: [a]\ncourse: { one: { title: { en: x }, topics: a } }',
    'format: 1\ntree: [a]\ncourse: { one: { title: x, topics: { a: 1 } } }',
    'format: 1\ntree: [a]\ncourse: { one: { title: x, topics: a, level: 1 } }',
    'id: a\nlevel: 0',
    'id: a\nlevel: 4',
    'id: a\nlevel: [1]',
    'id: a\nneeds: { b: c }',
    'id: a\nlesson: { f: 1 }',
    'id: a\nlesson: [[f]]',
    'id: a\nnonsense: 1',
    'id: a\nsummary: { en: x }',
    'id: a\nfacts: [{ id: F!, text: x, source: KEP-1 }]',
    'id: a\nfacts: [{ id: f, text: x, source: somewhere }]',
    'id: a\nfacts: [{ id: f, text: x, source: KEP-1, since: "1.2" }]',
    'id: a\nfacts: [{ id: f, text: x, source: KEP-1, before: y }]',
    'id: a\nfacts: [{ id: f, text: x, source: KEP-1, renamed: v1.24 }]',
    'id: a\nfacts: [{ id: f, text: x, source: KEP-1, since: v1.2, renamed: v1.24 }]',
    'id: a\nfacts: [{ id: f, text: x, source: KEP-1, renamed: "1.24", before: y }]',
    'id: a\nlooks-like: { text: x, source: KEP-1, renamed: v1.24 }',
    'id: a\nlooks-like: { text: x, source: KEP-1, before: y }',
    'id: a\nthen: { line: x, verdict: perhaps, now: y }',
    'id: a\nquestions: [{ id: q, type: guess, ask: x, explain: y }]',
    'id: a\nquestions: [{ id: q, type: typed, ask: x, explain: y, source: KEP-1 }]',
    'id: a\nquestions: [{ id: q, type: order, ask: x, explain: y, source: KEP-1, items: [a, b] }]',
    'id: a\nquestions: [{ id: q, type: match, ask: x, explain: y, source: KEP-1, pairs: [{ left: a, right: b }] }]',
  ])('and the parser both refuse %j', (yaml) => {
    expect(valid(yaml)).toBe(false)
    const texts = yaml.startsWith('id:') ? ['format: 1\ntree: [a]', yaml] : [yaml]
    expect(parse(...texts).problems).not.toEqual([])
  })
})
