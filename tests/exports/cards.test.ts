import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/core/model/library.ts'
import type { Flashcard } from '../../src/core/model/topic.ts'
import { parseOutline } from '../../src/core/reading/parse.ts'
import type { ExportName } from '../../src/exports/index.ts'
import { documentsOf, formatNamed } from '../../src/formats/index.ts'
import { textIn } from '../support/exports.ts'
import { runs } from '../support/fuzz.ts'
import { library } from '../support/outlines.ts'

/** What an export reads as, by the reader for files of that ending. */
function readBack(text: string, ending: string): Library {
  const file = `notes.${ending}`
  const read = formatNamed(file)?.read(text, file)
  if (!read) throw new RangeError(ending)
  const { nodes, problems } = documentsOf(read, file)
  const parsed = parseOutline(nodes, 'notes')
  if (!parsed.library) throw new Error(JSON.stringify([...problems, ...parsed.problems]) + text)
  return parsed.library
}

const cardsOf = ({ outline, knowledge }: Library): ReadonlyArray<readonly Flashcard[]> =>
  [...outline.topics.keys()].map((id) => knowledge(id).cards ?? [])

const ENDINGS = { json: 'json', markdown: 'md', opml: 'opml', csv: 'csv' } as const
const FORMATS = Object.entries(ENDINGS) as Array<[ExportName, string]>

const q = JSON.stringify

describe('cards', () => {
  const TEA = `
format: 1
id: tea
tree: [{ tea | Tea | 茶: [green | Green tea | 绿茶, black | Black tea | 红茶] }]
topics:
  tea:
    summary: { en: A drink., zh: 一种饮料。 }
    cards:
      - { id: fermented, ask: Which tea is fermented?, answer: Pu-erh, also: [puer, pu er], explain: Microbes ferment it. }
      - { ask: Where is it from?, answer: China, wrong: [India, { en: Japan, zh: 日本 }] }
      - { ask: Where is it from?, answer: Yunnan }
  green:
    cards:
      - { id: kept, fill: 'It is kept green by ==steaming== or ==roasting==.', also: [steam], explain: Heat ends it. }
      - { fill: '==Green tea== is not oxidised' }
  black:
    cards: [{ id: two, ask: Which two?, answer: [Assam, { en: Keemun, zh: 祁门 }], wrong: [Sencha] }, { ask: { en: What is it?, zh: 它是什么？ }, answer: { en: Oxidised, zh: 全发酵 }, explain: { en: Fully., zh: 完全。 } }]
`

  it('leave in Markdown as people write them', async () => {
    expect(await textIn('markdown', library(TEA), { lang: 'zh' })).toMatchInlineSnapshot(`
      "---
      id: "tea"
      ---

      # 茶 {#tea}

      一种饮料。

      问：Which tea is fermented? {#fermented}
      答：Pu-erh <!-- also: ["puer", "pu er"] -->
      解析：Microbes ferment it.

      问：Where is it from?
      答：China <!-- wrong: ["India", "日本"] -->

      问：Where is it from? {#card-1cba5ced-2}
      答：Yunnan

      - 绿茶 {#green}

        It is kept green by ==steaming== or ==roasting==. {#kept} <!-- also: ["steam"] -->
        解析：Heat ends it.

        ==Green tea== is not oxidised

      - 红茶 {#black}

        问：Which two? {#two}
        答：Assam；祁门 <!-- rights: ["Assam", "祁门"] --> <!-- wrong: ["Sencha"] -->

        问：它是什么？ {#card-5423804e}
        答：全发酵
        解析：完全。
      "
    `)
  })

  it('leave in OPML as titles with notes', async () => {
    expect(await textIn('opml', library(TEA), { lang: 'both' })).toMatchInlineSnapshot(`
      "<?xml version="1.0" encoding="UTF-8"?>
      <opml version="2.0" id="tea">
      <head><title>Tea</title></head>
      <body>
      <outline text="Tea" _text_zh="茶" id="tea" _note="A drink." _note_zh="一种饮料。">
        <outline type="card" id="fermented" text="Which tea is fermented?" _note="Pu-erh" _explain="Microbes ferment it." _also="puer&#10;pu er"/>
        <outline type="card" id="card-1cba5ced" text="Where is it from?" _text_zh="Where is it from?" _note="China" _note_zh="China" _wrong="India&#10;Japan" _wrong_zh="India&#10;日本"/>
        <outline type="card" id="card-1cba5ced-2" text="Where is it from?" _note="Yunnan"/>
        <outline text="Green tea" _text_zh="绿茶" id="green">
          <outline type="card" id="kept" text="It is kept green by ==steaming== or ==roasting==." _explain="Heat ends it." _also="steam"/>
          <outline type="card" id="card-f5954a70" text="==Green tea== is not oxidised"/>
        </outline>
        <outline text="Black tea" _text_zh="红茶" id="black">
          <outline type="card" id="two" text="Which two?" _text_zh="Which two?" _note="Assam&#10;Keemun" _note_zh="Assam&#10;祁门" _wrong="Sencha" _wrong_zh="Sencha"/>
          <outline type="card" id="card-5423804e" text="What is it?" _text_zh="它是什么？" _note="Oxidised" _note_zh="全发酵" _explain="Fully." _explain_zh="完全。"/>
        </outline>
      </outline>
      </body>
      </opml>
      "
    `)
  })

  it('leave in CSV as rows below their topics', async () => {
    const text = await textIn('csv', library(TEA), { lang: 'both' })
    expect(text.replaceAll('\r', '')).toMatchInlineSnapshot(`
      "id,parent,title_en,title_zh,aliases,summary_en,summary_zh,links,outline,question_en,question_zh,answer_en,answer_zh,wrong_en,wrong_zh,also,explain_en,explain_zh
      tea,,Tea,茶,,A drink.,一种饮料。,,tea,,,,,,,,,
      fermented,tea,,,,,,,,Which tea is fermented?,Which tea is fermented?,Pu-erh,Pu-erh,,,"puer
      pu er",Microbes ferment it.,Microbes ferment it.
      card-1cba5ced,tea,,,,,,,,Where is it from?,Where is it from?,China,China,"India
      Japan","India
      日本",,,
      card-1cba5ced-2,tea,,,,,,,,Where is it from?,Where is it from?,Yunnan,Yunnan,,,,,
      green,tea,Green tea,绿茶,,,,,,,,,,,,,,
      kept,green,,,,,,,,It is kept green by ==steaming== or ==roasting==.,It is kept green by ==steaming== or ==roasting==.,,,,,steam,Heat ends it.,Heat ends it.
      card-f5954a70,green,,,,,,,,"'==Green tea== is not oxidised","'==Green tea== is not oxidised",,,,,,,
      black,tea,Black tea,红茶,,,,,,,,,,,,,,
      two,black,,,,,,,,Which two?,Which two?,"Assam
      Keemun","Assam
      祁门",Sencha,Sencha,,,
      card-5423804e,black,,,,,,,,What is it?,它是什么？,Oxidised,全发酵,,,,Fully.,完全。
      "
    `)
  })

  it.each(FORMATS.filter(([name]) => name !== 'markdown'))(
    'come back in both languages from %s',
    async (name, ending) => {
      const read = readBack(await textIn(name, library(TEA), { lang: 'both' }), ending)
      expect(cardsOf(read)).toEqual(cardsOf(library(TEA)))
    },
  )

  const PIECES = [
    ...['a', 'tea', '茶', ' ', ' ', '# ', '- ', '*', '_', '`', '> ', '1. ', '[', ']', '](b)', '!'],
    ...[
      '<b>',
      '<!-- ',
      '-->',
      '&amp;',
      '{#x}',
      '|',
      '---',
      '=',
      '::',
      ':',
      'Q: ',
      'A: ',
      '\\',
      '"',
    ],
    ...[
      "'",
      '^b',
      '$',
      '%%',
      '=1+1',
      '🫖',
      '？',
      '?',
      '____',
      '问：',
      '答：',
      '解析：',
      '1、',
      '•',
    ],
    ...[
      'Explanation: ',
      'www.x.y',
      'https://x.y/a_b',
      '[[w]]',
      '{{c1::a}}',
      ' - ',
      ' — ',
      '++',
      'TODO ',
    ],
  ]
  const words = fc
    .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
    .filter((said) => /\p{L}/u.test(said) && said.split('[').length <= 4)
  const filling = words.filter((said) => !said.includes('='))
  const also = fc.uniqueArray(words, { maxLength: 2 })
  const rest = fc.record({ also, explain: fc.option(words, { nil: undefined }) })
  const asked = fc.oneof(
    fc.record({ ask: words, answer: words }),
    fc.record({
      ask: words,
      answer: words,
      wrong: fc.array(words, { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      ask: words,
      answer: fc.array(words, { minLength: 2, maxLength: 3 }),
      wrong: fc.array(words, { minLength: 1, maxLength: 3 }),
    }),
  )
  const filled = fc
    .tuple(words, filling, words)
    .map(([before, hole, after]) => ({ fill: `${before} ==${hole}== ${after}` }))
    .filter(({ fill }) => fill.split('[').length <= 4)
  const card = fc
    .tuple(
      fc.oneof(asked, filled),
      rest,
      fc.option(fc.constantFrom('one', 'two'), { nil: undefined }),
    )
    .map(([said, more, id]) => ({ ...said, ...more, ...(id && { id }) }))
  const cards = fc.uniqueArray(card, { maxLength: 3, selector: ({ id }) => id ?? {} })

  /** An outline with such cards at a heading, at an item and at an item below it. */
  const outline = fc.tuple(cards, cards, cards, words).map(([first, second, third, summary]) =>
    library(
      q({
        format: 1,
        id: 'tea',
        tree: [{ root: [{ one: [{ two: ['three'] }] }] }],
        topics: {
          root: { summary, cards: first },
          one: { cards: second },
          three: { summary, cards: third },
        },
      }),
    ),
  )

  it.each(FORMATS)('come back from %s, whatever is asked', async (name, ending) => {
    await fc.assert(
      fc.asyncProperty(outline, async (whole) => {
        const text = await textIn(name, whole)
        expect(cardsOf(readBack(text, ending)), text).toEqual(cardsOf(whole))
      }),
      runs(),
    )
  })
})
