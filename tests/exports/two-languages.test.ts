import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/core/model/library.ts'
import { below } from '../../src/core/model/walk.ts'
import { parseOutline } from '../../src/core/reading/parse.ts'
import { csv } from '../../src/formats/csv.ts'
import { documentsOf } from '../../src/formats/index.ts'
import { jsonTree } from '../../src/formats/json-tree.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { opml } from '../../src/formats/opml.ts'
import { textIn } from '../support/exports.ts'
import { library } from '../support/outlines.ts'

const FORMATS = { json: jsonTree, markdown, opml, csv } as const
type Name = keyof typeof FORMATS
const NAMES = Object.keys(FORMATS) as Name[]

function opened(text: string, name: Name): Library {
  const file = `other.${FORMATS[name].endings[0]}`
  const { nodes, problems } = documentsOf(FORMATS[name].read(text, file), file)
  const { library: read, problems: more } = parseOutline(nodes, 'other')
  if (!read) throw new Error(JSON.stringify([...problems, ...more]))
  return read
}

/** All that people write in notes: names, summaries, links and cards, with all ids. */
const saidIn = ({ outline, knowledge }: Library) => ({
  id: outline.id,
  topics: [...below(outline, outline.root)].map(({ id, title, aliases, parent }) => {
    const { summary, links, cards } = knowledge(id)
    return { id, title, aliases, parent, summary, links, cards }
  }),
})

const TEAS = library(`
format: 1
id: teas
tree:
  - tea | Tea | 茶:
      - 'green | Green: not fermented | 绿茶：不发酵（一种）'
      - black | Black tea | 红茶:
          - assam | Assam
topics:
  tea:
    aliases: [cha, Cha Tea, cha-tea, Tea]
    summary: { en: 'A drink. It is hot:', zh: '一种饮料 · 热的。' }
    links: [https://example.com/tea]
    cards:
      - { ask: { en: How is it made?, zh: 怎么做？ }, answer: { en: steaming, zh: 蒸 }, also: [steam] }
      - { ask: Which country?, answer: China, explain: { en: It began there., zh: 起源于此。 } }
      - { fill: { en: 'It is ==hot== or ==cold==.', zh: '它是==热==的或==冷==的。' } }
      - { id: own, ask: { en: Which is black?, zh: 哪种是红茶？ }, answer: { en: Assam, zh: 阿萨姆 }, wrong: [{ en: Sencha, zh: 煎茶 }, Oolong] }
      - { ask: { en: 'Which two?', zh: 哪两种？ }, answer: [{ en: A, zh: 甲 }, { en: B, zh: 乙 }], wrong: [{ en: C, zh: 丙 }] }
  green:
    aliases: [绿茶]
    summary: { en: 1. Not fermented., zh: '- 不发酵。' }
`)

/** The same in one language: what is written in the other one is left out. */
const inChinese = ({ topics, ...about }: ReturnType<typeof saidIn>) => ({
  ...about,
  topics: JSON.parse(JSON.stringify(topics), (_, value) =>
    typeof value?.zh === 'string' ? value.zh : value,
  ),
})

describe('an outline in two languages', () => {
  it.each(NAMES)('is the same outline in a derived language as %s', async (name) => {
    const read = opened(await textIn(name, TEAS, { lang: 'zh-Hant' }), name)
    expect(inChinese(saidIn(read))).toEqual(inChinese(saidIn(TEAS)))
  })

  it.each(NAMES)('is the same outline again as %s', async (name) => {
    const read = opened(await textIn(name, TEAS, { lang: 'both' }), name)
    expect(saidIn(read)).toEqual(saidIn(TEAS))
  })

  it.each(['en', 'zh'] as const)('is in %s what a reader of Markdown sees of it', async (lang) => {
    const read = opened(await textIn('markdown', TEAS, { lang }), 'markdown')
    const titles = [...read.outline.topics.values()].map(({ title }) => title.en)
    expect(titles).toEqual([...TEAS.outline.topics.values()].map(({ title }) => title[lang]))
  })

  it('is Markdown that people can read', async () =>
    expect(await textIn('markdown', TEAS, { lang: 'both' })).toMatchInlineSnapshot(`
      "---
      id: "teas"
      languages: "en ·· zh"
      ---

      # [Tea ·· 茶](https://example.com/tea) {#tea}

      A drink. It is hot:

      一种饮料 · 热的。

      <!-- aliases: ["cha", "Cha Tea", "cha-tea", "Tea"] -->

      Q: How is it made? ·· 怎么做？
      A: steaming ·· 蒸 <!-- also: ["steam"] -->

      Q: Which country?
      A: China
      Explanation: It began there. ·· 起源于此。

      It is ==hot== or ==cold==. ·· 它是==热==的或==冷==的。

      Q: Which is black? ·· 哪种是红茶？ {#own}
      A: Assam ·· 阿萨姆 <!-- wrong: ["Sencha ·· 煎茶", "Oolong"] -->

      Q: Which two? ·· 哪两种？
      A: A; B ·· 甲；乙 <!-- rights: ["A ·· 甲", "B ·· 乙"] --> <!-- wrong: ["C ·· 丙"] -->

      ## Green: not fermented ·· 绿茶：不发酵（一种） {#green}

      1\\. Not fermented.

      \\- 不发酵。

      <!-- aliases: ["绿茶"] -->

      ## Black tea ·· 红茶 {#black}

      - Assam {#assam}
      "
    `))

  it('says its languages where only a branch is written, too', async () => {
    const text = await textIn('markdown', TEAS, { lang: 'both', topic: 'black' })
    expect(text).toMatchInlineSnapshot(`
      "---
      languages: "en · zh"
      ---

      # Black tea · 红茶 {#black}

      - Assam {#assam}
      "
    `)
    expect(saidIn(opened(text, 'markdown')).topics[0]?.title).toEqual({
      en: 'Black tea',
      zh: '红茶',
    })
  })
})

it('languages in the front matter of another program say nothing', () => {
  const text = '---\nlanguages: [en, zh]\n---\n\n# Tea · 茶\n\nOne.\n\nTwo.\n'
  expect(saidIn(opened(text, 'markdown')).topics).toMatchInlineSnapshot(`
    [
      {
        "aliases": [],
        "cards": undefined,
        "id": "tea-茶",
        "links": [],
        "parent": undefined,
        "summary": {
          "en": "One.",
          "zh": "One.",
        },
        "title": {
          "en": "Tea · 茶",
          "zh": "Tea · 茶",
        },
      },
    ]
  `)
})
