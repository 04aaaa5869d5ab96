import { describe, expect, it } from 'vitest'
import type { NotedTitle } from '../../src/core/document/note.ts'
import { markdown } from '../../src/formats/markdown.ts'
import type { Block } from '../../src/formats/markdown-block.ts'
import { withListNames } from '../../src/formats/markdown-list-names.ts'

/** The words of all titles, without their nesting. */
const titlesIn = (notes: readonly NotedTitle[]): string[] =>
  notes.flatMap(({ title, children }) => [String(title), ...titlesIn(children)])
const read = (text: string) => {
  const { notes, problems } = markdown.read(text, 'a.md')
  return {
    titles: titlesIn(notes.notes),
    found: problems
      .filter(({ code }) => code !== 'skipped')
      .map(({ code, at }) => `${at.line} ${code}`),
  }
}
const lines = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n')

describe('Markdown that is nested too deep is a finding', () => {
  it.each([
    ['by indents', lines(1500, (i) => `${'  '.repeat(i)}- x`), 201],
    ['on one line', `# A\n\n${'- '.repeat(1200)}x`, 3],
    ['by numbers', `${'1. '.repeat(2000)}x`, 1],
    ['by tabs', `${'-\t'.repeat(300)}x`, 1],
  ])('%s', (_, text, line) =>
    expect(read(text)).toEqual({ titles: [], found: [`${line} too-deep`] }),
  )

  it('and two hundred levels are not', () =>
    expect(read(`${'- '.repeat(200)}x`)).toEqual({ titles: ['x'], found: [] }))

  it('nor are quotes: nothing of them is read', () =>
    expect(read(`# A\n\n${'> '.repeat(100_000)}x\n`)).toEqual({ titles: ['A'], found: [] }))
})

describe('Markdown of more parts than a call takes arguments', () => {
  /** Threads have more room for arguments than the program. */
  const MANY = 1_000_000
  it('has all of them', () => {
    const blocks = Array.from(
      { length: MANY },
      (_, i): Block => ({
        kind: 'item',
        marker: '-',
        line: i + 1,
        blocks: [],
      }),
    )
    expect(withListNames(blocks)).toHaveLength(MANY)
  })
})

it('a cloze where a long paragraph is cut makes no card of its signs', () => {
  const text = lines(100, (i) => `word${i} is {{c${i + 1}::name ${i}}} and`).replaceAll('\n', ' ')
  const { notes } = markdown.read(`# A\n\n## B\n\n${text}\n`, 'a.md')
  const cards = notes.notes[0]?.children[0]?.cards ?? []
  const whole = /word(\d+) is ==name \1== and (?=word)/g
  expect(cards.map((card) => 'fill' in card && String(card.fill).replace(whole, ''))).toEqual([
    expect.stringMatching(/^word\d+ is …$/),
  ])
})

describe('a title that is long, or mostly markup, is taken as it is written', () => {
  const cut = (words: string): string => `${words.slice(0, 999)}…`

  it.each([
    ['emphasis', '*a**b'.repeat(40_000)],
    ['backslashes', '\\'.repeat(300_000)],
    ['brackets', `${'['.repeat(200)}a${'](b)'.repeat(200)}`],
    ['open links', '[a]('.repeat(100_000)],
    ['ticks', '` `` '.repeat(100_000)],
    ['tags', '<a '.repeat(100_000)],
    ['comments', '<b <!--'.repeat(100_000)],
    ['an address', `*${'a'.repeat(100_000)}@`],
    ['entities', '&#39;'.repeat(100_000)],
  ])(
    '%s',
    (_, title) =>
      expect(read(`# A ${title}\n\n- b ${title}`)).toEqual({
        titles: [cut(`A ${title}`), cut(`b ${title}`)],
        found: [],
      }),
    2000,
  )

  it.each([
    ['five brackets in each other', '[[[[[a](b)](b)](b)](b)](b)', 'same'],
    ['four', '[[[[a](b)](b)](b)](b)', '[[[a](b)](b)](b)'],
    ['a hundred signs', `${'*a* '.repeat(50)}b`, `${'a '.repeat(50)}b`],
    ['a hundred and two', `${'*a* '.repeat(51)}b`, 'same'],
    ['a word of three hundred characters', `*b* ${'a'.repeat(300)}`, `b ${'a'.repeat(300)}`],
    ['a word of one more', `*b* ${'a'.repeat(301)}`, 'same'],
    ['a Chinese one of any length', `*b* ${'字'.repeat(400)}`, `b ${'字'.repeat(400)}`],
  ])('%s', (_, title, words) =>
    expect(read(`- ${title}`).titles).toEqual([words === 'same' ? title : words]),
  )

  it('a thousand characters are enough, and the id behind them counts', () => {
    const [note] = markdown.read(`- ${'a '.repeat(900)}{#b}`, 'a.md').notes.notes
    expect(note).toMatchObject({ title: `${'a '.repeat(499)}a…`, id: 'b' })
  })
})

describe('what marked reads again and again is read once', () => {
  it.each<[string, string, string[]]>([
    ['a paragraph in an item', `- a\n${lines(100_000, () => '  b')}`, [`a${' b'.repeat(19)}`]],
    ['headers of tables', `- c\n\n${lines(20_000, () => 'a|b\n---')}`, ['c', 'a|b']],
    ['comments', `- c\n\n${lines(40_000, () => '<!-- a')}`, ['c']],
    ['tags', `- c\n\n${lines(40_000, () => `<div ${'a '.repeat(10)}`)}`, ['c']],
    ['labels', lines(50_000, (i) => `[a${i}]: b "`), []],
    ['quotes', `- c\n\n${lines(20_000, (i) => `${'> '.repeat(i % 50)}a`)}`, ['c']],
    ['indents', `- a\n${lines(2000, (i) => `${' '.repeat(i)}b`)}`, [`a${' b'.repeat(19)}`]],
    ['containers', `- c\n\n${lines(50_000, () => ':::a b\n!!! c "d"')}`, ['c']],
    [
      'ends of containers',
      `- c\n\n${lines(50_000, (i) => `:::${':'.repeat(i % 9)} ${i % 2 ? 'a' : ''}`)}`,
      ['c'],
    ],
    ['remarks', `- c\n\n${lines(50_000, () => '%% a {{query {% {:')}`, ['c']],
    [
      'numbers',
      `# 1 a\n${lines(20_000, (i) => `## ${(i % 90) + 1}.${(i % 99) + 1} b`)}`,
      ['a', 'b'],
    ],
    [
      'disclosures',
      `# c\n\n${lines(30_000, (i) => `<details><summary>q${i}?</summary>a</details>`)}`,
      ['c'],
    ],
    ['questions without words', `# c\n\n${lines(40_000, () => '<b></b> #card')}`, ['c']],
    ['explanations of nothing', `# c\n\nb\n${lines(25_000, () => '解析: x')}`, ['c']],
    ['lists of TOML without an end', `+++\n${lines(60_000, () => 'a = ["b"')}\n+++\n# c`, ['c']],
    ['front matter that is no YAML', `---\n${lines(20_000, () => 'title: b: c')}\n---\n# c`, ['c']],
    ['blanks', `-${' '.repeat(1_000_000)}x\n${' '.repeat(1_000_000)}\n- c`, ['c']],
  ])(
    '%s',
    (_, text, titles) =>
      expect(
        read(text)
          .titles.slice(0, 2)
          .map((title) => title.replaceAll('\n', ' ')),
      ).toEqual(titles),
    4000,
  )
})
