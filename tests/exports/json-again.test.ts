import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/core/model/library.ts'
import { below } from '../../src/core/model/walk.ts'
import { parseOutline } from '../../src/core/reading/parse.ts'
import { documentsOf } from '../../src/formats/index.ts'
import { jsonTree } from '../../src/formats/json-tree.ts'
import { textIn } from '../support/exports.ts'
import { library } from '../support/outlines.ts'

function opened(text: string): { library: Library; problems: readonly unknown[] } {
  const { nodes, problems } = documentsOf(jsonTree.read(text, 'other.json'), 'other.json')
  const { library: read, problems: more } = parseOutline(nodes, 'other')
  if (!read) throw new Error(JSON.stringify([...problems, ...more]))
  return { library: read, problems: [...problems, ...more] }
}

const knownOf = ({ outline, knowledge, questions, flows }: Library) => ({
  id: outline.id,
  topics: [...below(outline, outline.root)].map(({ id, title, aliases, parent, verdict }) => ({
    ...{ id, title, aliases, parent, verdict },
    ...knowledge(id),
  })),
  types: [...outline.relationTypes],
  questions: questions(),
  flows: flows(),
})

const TEA = library(`
format: 1
id: teas
relations:
  guards: { words: { en: guards, zh: 守护 }, inverse: { en: is guarded by, zh: 由 … 守护 }, depends: backward }
tree:
  - tea | Tea | 茶:
      - pot | Pot | 壶
      - kettle | Kettle | 水壶
topics:
  tea:
    is: object
    level: 1
    summary: { en: A drink., zh: 一种饮料。 }
    aliases: [cha]
    links: [https://example.com/tea]
    then: { line: 茶, verdict: renamed, now: { en: It is tea., zh: 是茶。 } }
    cards:
      - { id: hot, ask: { en: How is it?, zh: 怎么样？ }, answer: { en: Hot, zh: 热 } }
    facts:
      - { id: leaf, text: { en: A leaf., zh: 一片叶子。 }, source: https://example.com/leaf, since: v1.2, before: { en: A root., zh: 一条根。 } }
      - { id: named, text: { en: It is tea., zh: 名为茶。 }, source: RFC 7348, renamed: v1.3, before: { en: cha, zh: 荈 } }
    questions:
      - { id: a, fact: leaf, type: choice, ask: { en: Which?, zh: 哪个？ }, right: { en: leaf, zh: 叶 }, also: [leaves, 叶子], picked: true, explain: { en: So., zh: 对。 }, wrong: [
          { text: { en: root, zh: 根 }, why: { en: No., zh: 不是。 } }, { text: stem, why: No. }, { text: bark, why: No. }] }
      - { id: b, source: https://example.com, type: several, ask: Which ones?, right: [one, two], explain: So., wrong: [{ text: three, why: No. }] }
      - { id: c, source: https://example.com, type: tell-apart, ask: Which of them?, right: one, explain: So., wrong: [{ text: two, why: No. }] }
      - { id: d, fact: leaf, type: typed, ask: What?, answer: { en: Leaf, zh: 叶子 }, also: [leaves], exact: true, explain: So. }
      - { id: e, source: https://example.com, type: cloze, ask: 'It is a ____.', answer: leaf, explain: So. }
  pot:
    level: 2
    needs: [tea]
    without: { stops: { text: No tea., source: https://example.com }, notice: { text: Thirst., source: https://example.com } }
    looks-like: { text: Round., source: https://example.com, since: v1.1 }
    relations:
      guards: { tea: { source: https://example.com, since: v1.5 } }
      uses: [kettle]
    confused:
      kettle: { en: It boils no water., zh: 它不烧水。 }
    questions:
      - { id: f, source: https://example.com, type: order, ask: Sort., items: [{ en: one, zh: 一 }, two, three], explain: So. }
      - { id: g, source: https://example.com, type: list, ask: Name them., items: [{ text: one, also: [1st] }, two, three], explain: So. }
      - { id: h, source: https://example.com, type: match, ask: Pair., explain: So., extra: [z], pairs: [
          { left: a, right: { en: one, zh: 一 } }, { left: b, right: two }, { left: c, right: three }],
          material: { kind: output, text: "$ tea\\nNAME  STATUS", source: https://example.com } }
flows:
  brew:
    title: { en: How tea is made, zh: 泡茶的经过 }
    topic: pot
    aliases: [making tea]
    summary: { en: From water to tea., zh: 从水到茶。 }
    steps:
      - { id: boil, topic: kettle, who: { en: A person, zh: 人 }, does: { en: boils the water, zh: 把水烧开 }, source: https://example.com, since: v1.2,
          see: { text: Steam., source: https://example.com/steam }, breaks: It is cold. }
      - { id: pour, topic: pot, does: { en: is filled, zh: 注满 }, to: kettle, why: To brew., source: https://example.com, meanwhile: true, stops-without: [kettle] }
  drink:
    title: { en: How tea is drunk, zh: 喝茶 }
    topic: pot
    steps:
      - { id: lift, topic: pot, does: is lifted, source: https://example.com }
      - { id: tilt, topic: pot, does: is tilted, source: https://example.com, deprecated: v1.4 }
`)

describe('what was exported as JSON', () => {
  it('is the same outline again, with all that is known and asked', async () => {
    const { library: again, problems } = opened(await textIn('json', TEA))
    expect(knownOf(again)).toEqual(knownOf(TEA))
    expect(problems).toEqual([])
  })

  it('is the same text again', async () => {
    const text = await textIn('json', TEA)
    expect(await textIn('json', opened(text).library)).toBe(text)
  })

  it('has of a branch what does not lead out of it, and says so', async () => {
    const { library: again, problems } = opened(await textIn('json', TEA, { topic: 'pot' }))
    expect(knownOf(again)).toMatchObject({
      topics: [{ id: 'pot', relations: [], confused: [], summary: { en: '' } }],
      questions: [{ id: 'pot/f' }, { id: 'pot/g' }, { id: 'pot/h' }],
    })
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "args": {
            "count": 4,
            "what": "property",
          },
          "at": {
            "column": 1,
            "file": "other.json",
            "line": 2,
          },
          "code": "skipped",
        },
      ]
    `)
  })

  it('of another program is no more than its titles', () => {
    const { library: read, problems } = opened(
      '{"version":1,"by":"me","topics":[{"id":"a","title":"A","facts":[{"id":"a/x","text":"T"}]},{"id":"b","title":"B","parent":"a"}],"questions":[]}',
    )
    expect(read.knowledge('a').facts).toEqual([])
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "args": {
            "count": 2,
            "what": "property",
          },
          "at": {
            "column": 14,
            "file": "other.json",
            "line": 1,
          },
          "code": "skipped",
        },
      ]
    `)
  })
})
