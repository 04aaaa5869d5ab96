import { parse as csvRows } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Library } from '../../src/core/model/library.ts'
import { isId } from '../../src/core/model/names.ts'
import { below } from '../../src/core/model/walk.ts'
import { FORMULA } from '../../src/exports/csv-text.ts'
import { NASTY, textIn } from '../support/exports.ts'
import { runs } from '../support/fuzz.ts'
import { library, parseMarkdown } from '../support/outlines.ts'
import { libraryOf, outlineOf } from '../support/trees.ts'

/** A tree as rows: ids, titles and parents, in reading order. */
const rowsOf = ({ outline }: Library): unknown[] =>
  [...below(outline, outline.root)].map(({ id, title, parent }) => [id, title.en, parent])

const readBack = (text: string): Library => {
  const { library: read, problems } = parseMarkdown(text)
  if (!read) throw new Error(`${JSON.stringify(problems)}\n${text}`)
  return read
}

/** Pieces of titles that are markup somewhere. */
const PIECES = [
  ...['a', 'tea', '茶', ' ', ' ', '# ', '#', '- ', '+ ', '* ', '*', '_', '__', '`', '```', '~~~'],
  ...['> ', '1. ', '2) ', '[x] ', '[', ']', '](b)', '!', '<b>', '<!-- ', '-->', '&amp;', '&#35;'],
  ...[
    '{#x}',
    '{',
    '}',
    '|',
    '---',
    '===',
    '::',
    '==',
    ':tea:',
    'Q: ',
    'Frage: ',
    'Antwort: ',
    '~~',
    '____',
    'Ｑ：',
    'A1. ',
    '$',
    '\\',
    '"',
    "'",
    '^',
  ],
  ...['https://x.y/a_b_c', 'www.x.y', 'a@b.cd', '%%', '=1+1', '🫖', '\t', ': ', '[^1]', '[[w]]'],
  ...[
    ' - ',
    'I. ',
    'II. ',
    '1 ',
    '2 ',
    '1.2 ',
    'TODO ',
    '{-}',
    '📅 2024-01-01',
    '(a:: b)',
    '【答案】',
    ' -- ',
    ' – ',
    ' — ',
    '——',
    '：',
    '一、',
    '1、',
    '• ',
    ' ^b',
    ' #t',
    '{{c1::a}}',
    'A: ',
  ],
  ...[
    '第一章 ',
    '1.1 ',
    '1.2 ',
    '1 ',
    '（3）',
    '1️⃣',
    'Part 1: ',
    'TODO ',
    '[#A] ',
    '{{query x}}',
    '{% x %}',
  ],
  ...[
    '((64a1b2c3-0000-4000-8000-0123456789ab))',
    '^^',
    '{: .x}',
    '{{< x >}}',
    '**茶：**',
    ':::tip ',
    '!!! ',
  ],
  ...['参考答案：', 'Solution: ', 'Q. ', '问题一：', '1 ', '⭐️', '3、', '1.（', '**答案**'],
  ...['[up:: a]', '(x:: y)', 'up:: ', ' ✅ 2024-01-01', ' ⏫', ' 🔁 every day', '!(2024-01-01)'],
  ...['{-}', '{.a}', '[a]{.b}', '++ctrl+c++', '\\index{a}', '[@a]', '{{title}}', '<% a %>'],
]
const title = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 7 })
  .map((parts) => parts.join('').replace(/\s+/g, ' ').trim())
  // The reader that is in use does not read more brackets within each other.
  .filter((words) => words !== '' && words.split('[').length <= 4)

/** A tree of such titles, drawn as lines: each one is a level deeper at most than the one before. */
const tree = fc.array(fc.tuple(title, fc.nat(4)), { minLength: 1, maxLength: 12 }).map((drawn) => {
  let depth = -1
  const lines = drawn.map(([words, wished], i) => {
    depth = i === 0 ? 0 : Math.max(1, Math.min(wished, depth + 1))
    return { id: `t${i}`, words, depth }
  })
  const outline = outlineOf(lines.map((each) => '  '.repeat(each.depth) + each.id).join('\n'))
  const topics = new Map(
    lines.map(({ id, words }) => {
      const topic = outline.topics.get(id)
      if (!topic) throw new RangeError(id)
      return [id, { ...topic, title: { en: words, zh: words } }]
    }),
  )
  return { ...outline, topics }
})

describe('Markdown', () => {
  it('is read back as the same tree, with nasty titles', async () =>
    expect(rowsOf(readBack(await textIn('markdown', NASTY)))).toEqual(rowsOf(NASTY)))

  it('is read back as the same tree, and the same words, where they end with a colon', async () => {
    const ends = ['It has two parts:', '茶有两种：', 'So.']
    const card = (n: number): string =>
      `cards: [{ ask: 'What ${n}:', answer: '${ends[n % 3]}', explain: '${ends[(n + 1) % 3]}' }]`
    for (let n = 0; n < 9; n++) {
      const said = [`summary: '${ends[n % 3]}'`, n > 2 ? card(n) : ''].filter((each) => each !== '')
      const whole = library(`
format: 1
id: small
tree: [{ 'd | Drinks': [{ 'tea | Tea': ['g | Green', { 'b | Black': [{ 'a | Assam': ['f | First'] }] }] }, 'm | Milk'] }]
topics:
${['d', 'tea', 'g', 'b', 'a', 'm'].map((id) => `  ${id}: { ${said.join(', ')} }`).join('\n')}
`)
      const text = await textIn('markdown', whole)
      const { library: read, problems } = parseMarkdown(text)
      expect(problems, text).toEqual([])
      if (!read) throw new Error(text)
      expect(rowsOf(read), text).toEqual(rowsOf(whole))
      for (const id of whole.outline.topics.keys()) {
        const [was, is] = [whole, read].map((each) => each.knowledge(id))
        const words = (known: typeof was) => [
          known?.summary,
          known?.cards?.map(({ ask, answer, explain }) => [ask, answer, explain]),
        ]
        expect(words(is), text).toEqual(words(was))
      }
    }
  })

  it('is read back as the same tree, whatever the titles', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (outline) => {
        const whole = libraryOf(outline)
        expect(rowsOf(readBack(await textIn('markdown', whole)))).toEqual(rowsOf(whole))
      }),
      runs(),
    )
  })

  it.each([
    ['a gap and an answer', ['____【答案】a b', '____【答案】!!! Part 1: a', 'Which?【答案】：b']],
    ['a dash, like a longer term', ['TODO — aa', '第一章 — aa']],
  ])(
    'is read back as the same tree, among titles of which something is said: %s',
    async (_, words) => {
      const drawn = ['b', 'c', ...words].map((each, i) => `  t${i + 1} | ${each}`)
      const summary = { en: 'a', zh: 'a' }
      const whole = libraryOf(outlineOf(['t0 | a', ...drawn].join('\n')), {
        ...{ t1: { summary }, t2: { summary } },
      })
      expect(rowsOf(readBack(await textIn('markdown', whole)))).toEqual(rowsOf(whole))
    },
  )

  it('is read back with details below the titles', async () => {
    await fc.assert(
      fc.asyncProperty(tree, title, title, async (outline, summary, alias) => {
        const known = {
          summary: { en: summary, zh: summary },
          links: ['https://example.com/a(b)?c=1&lt;2', `https://example.com/${'x'.repeat(300)}`],
        }
        const topics = new Map(
          [...outline.topics].map(([id, topic]) => [id, { ...topic, aliases: [alias] }]),
        )
        const whole = libraryOf({ ...outline, topics }, { t0: known, t1: known, t2: known })
        expect(rowsOf(readBack(await textIn('markdown', whole)))).toEqual(rowsOf(whole))
      }),
      runs(),
    )
  })

  it('keeps the ids of the outline and of its topics, and its title, without a written root', async () => {
    const read = readBack(await textIn('markdown', library('[{ a: [b, { c: [d] }] }, a, 茶]')))
    expect(read.outline.id).toBe('outline')
    expect(rowsOf(read)).toEqual([
      ['outline', 'outline', undefined],
      ['a', 'a', 'outline'],
      ['b', 'b', 'a'],
      ['c', 'c', 'a'],
      ['d', 'd', 'c'],
      ['topic.a', 'a', 'outline'],
      ['茶', '茶', 'outline'],
    ])
    expect([...read.outline.topics.keys()].every(isId)).toBe(true)
  })
})

describe('CSV', () => {
  const cell = fc.oneof(
    title,
    fc.string({ unit: fc.constantFrom(...'\'=+-@＝a,"\n\t ') }),
    fc.string({ unit: 'grapheme' }),
  )
  /** What a reader does: one apostrophe is taken from before a formula. */
  const undone = (written: string): string =>
    written.startsWith("'") && FORMULA.test(written) ? written.slice(1) : written

  it('is read back by another reader as it was, and never as a formula', async () => {
    await fc.assert(
      fc.asyncProperty(tree, cell, cell, async (outline, summary, link) => {
        const whole = libraryOf(outline, {
          t0: { summary: { en: summary, zh: '' }, links: [link] },
        })
        const text = await textIn('csv', whole)
        const rows: string[][] = csvRows(text)
        expect(rows.flat().every((each) => !/^[=+\-@\t\r＝＋－＠]/.test(each))).toBe(true)
        const [head, ...read] = rows.map((row) => row.map(undone))
        const names = ['id', 'parent', 'title_en', 'aliases', 'summary_en', 'links', 'outline']
        expect(head).toEqual(names)
        expect(read.map(([id, parent, name]) => [id, name, parent || undefined])).toEqual(
          rowsOf(whole),
        )
        expect(read[0]?.slice(4)).toEqual([summary, link, 'drawn'])
      }),
    )
  })

  it('ends its lines as RFC 4180 has it', async () =>
    expect((await textIn('csv', NASTY)).replace(/"[^"]*"/g, '')).not.toMatch(/(?<!\r)\n/))
})

describe('OPML', () => {
  const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#10': '\n' }
  const decoded = (words: string): string =>
    words.replace(/&(amp|lt|gt|quot|#10);/g, (_, name: string) => ENTITIES[name] ?? '')

  it('has every title as an attribute, in order, nested as the tree is', async () => {
    await fc.assert(
      fc.asyncProperty(tree, async (outline) => {
        const whole = libraryOf(outline)
        const text = await textIn('opml', whole)
        const open: string[] = []
        const read: unknown[] = []
        for (const [tag, words = ''] of text.matchAll(
          /<outline text="([^"<>]*)"[^<>]*>|<\/outline>/g,
        ))
          if (tag === '</outline>') open.pop()
          else {
            const id = / id="([^"]*)"/.exec(tag)?.[1] ?? ''
            read.push([id, decoded(words), open.at(-1)])
            if (!tag.endsWith('/>')) open.push(id)
          }
        expect(open).toEqual([])
        expect(read).toEqual(rowsOf(whole))
      }),
    )
  })
})

describe('JSON', () => {
  it('has the whole tree', async () => {
    const { topics } = JSON.parse(await textIn('json', NASTY))
    const rows = topics.map((each: { id: string; title: { en: string }; parent?: string }) => [
      ...[each.id, each.title.en, each.parent],
    ])
    expect(rows).toEqual(rowsOf(NASTY))
  })
})

describe('a large outline', () => {
  /** Far deeper and larger than anything that is read. */
  const line = (depth: number, i: number): string => `${'  '.repeat(depth)}t${i}`
  const deep = libraryOf(outlineOf(Array.from({ length: 1_500 }, (_, i) => line(i, i)).join('\n')))
  const wide = libraryOf(
    outlineOf(
      Array.from({ length: 100_000 }, (_, i) => line(Math.min(i, 1 + (i % 2)), i)).join('\n'),
    ),
  )

  it.each(['markdown', 'opml', 'csv', 'mermaid', 'dot', 'markmap'] as const)(
    'is written as %s',
    async (name) => {
      for (const each of [deep, wide]) {
        const { topics } = each.outline
        const lines = (await textIn(name, each)).split('\n')
        expect(lines.length).toBeGreaterThanOrEqual(topics.size)
        expect(lines.some((row) => row.includes(`t${topics.size - 1}`))).toBe(true)
      }
    },
  )
})
