import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn, skippedIn } from '../support/drawn-notes.ts'

const read = (text: string): string[] => {
  const { notes, problems } = markdown.read(text, 'tea.md')
  return [...drawn(notes.notes).map((line) => line.replace(/:\d+/, '')), ...skippedIn(problems)]
}

describe('what a program keeps in words for itself is left out', () => {
  it.each([
    ['- [ ] Read the book #todo', 'Read the book'],
    ['- Call Bob [due:: 2024-01-01]', 'Call Bob'],
    ['- (rating:: 5) Tea [up:: [[MOC]]], hot', 'Tea, hot'],
    ['- [ ] Read 📅 2024-04-01 ⏫ 🔁 every week #todo', 'Read'],
    ['- [x] Read ➕ 2024-03-01 ✅ 2024-03-02 🆔 abc', 'Read'],
    [
      '- [/] half\n- [-] no\n- [>] later\n- [!] now\n- [?] why',
      'half',
      'no',
      'later',
      'now',
      'why',
    ],
    ['- Queen !(2024-03-01) #hive', 'Queen'],
    ['# Tea {-}\n## Pot {.small background="a b"}', 'Tea', '  Pot'],
    ['# Tea {#sec-tea .unnumbered}', 'Tea #sec-tea'],
    ['- [Tea]{.mark} hot', 'Tea hot'],
    ['- \\index{x} Tea\\label{t} \\textbf{hot} `\\index{y}`', 'Tea hot \\index{y}'],
    ['- Tea [@smith2020, p. 3] is hot [@a; @b].', 'Tea is hot.'],
    ['- Press ++ctrl+c++ or ++page-up++', 'Press Ctrl+C or Page Up'],
    ['- <!-- a --> Tea\n\n<!-- b --> hot', 'Tea', '1 prose 3'],
  ])('%j', (text, ...wanted) => expect(read(text)).toEqual(wanted))

  it.each([
    'C++ and a ++bold++ c',
    'a [d::]',
    '[@types/node] and [[@smith]]',
    'jsonpath={.items}',
    'x {a} {=b}',
    '✅ done',
    '2024-04-01',
    '[a] b',
  ])('and nothing else: %s', (words) =>
    expect(read(`- ${words}`)).toEqual([words.replaceAll('[[@smith]]', '@smith')]),
  )
})

describe('a field of Dataview', () => {
  it.each([
    'Up:: [[A]]',
    'Related:: [[A]], [[B|C]]',
    'status:: done',
    'Due:: 2024-01-01',
    'mood:: 5',
    'Read on:: [[2024-01-01]]',
    'See also:: a text',
    '状态:: 完成',
    'Latin name::',
    'tag:: #a #b',
  ])('is counted: %s', (text) => expect(read(`# T\n${text}\n`)).toEqual(['T', '1 property 2']))

  it.each([
    ['Green tea::Steamed', 'Green tea => Steamed'],
    ['What is X?:: [[Y]]', 'What is X? => Y'],
    ['Word :: meaning', 'Word => meaning'],
    ['Mitochondria:: powerhouse', 'Mitochondria => powerhouse'],
    ['Moon landing:: 1969-07-20', 'Moon landing => 1969-07-20'],
    ['status :: done', 'status => done'],
  ])('is none, but a card: %s', (text, card) =>
    expect([read(`# T\n${text}\n`), read(`- ${text}\n`)]).toEqual([
      ['T', `  ? ${card}`],
      ['tea', `  ? ${card}`],
    ]),
  )

  it('may be beside another one, or an item', () =>
    expect(read('# T\ntype:: a\nmood:: good\n\n- due:: 2024-01-01\n- b\n')).toEqual([
      'T',
      '  b',
      '3 property 2',
    ]))
})

it('a tag stays where a sentence needs it, as the name of a channel, and a box without words is nothing', () =>
  expect(
    read(
      '# T\n1. Post in #incidents\n2. Ask #dba {#ask}\n3. Call Ana #people\n4. 通知 #oncall\n- What is it for? #card\n  - Tea\n- [ ] \n- [x]\n- [ ] b\n',
    ),
  ).toEqual([
    ...['T', '  ? What is it for? => Tea', '  Post in #incidents', '  Ask #dba #ask', '  Call Ana'],
    ...['  通知 #oncall', '  b'],
  ]))

it('modules of MDX are not read', () =>
  expect(
    read(
      '# T\n\nimport "./a.css"\nexport const X = () => <b/>;\n\nexport const meta = {\n  a: 1,\n}\nb\n\nexport default function Y() {}\n\n- export const is a keyword\n',
    ),
  ).toEqual(['T = b', '  export const is a keyword', '6 property 3']))

describe('places of a template that nobody filled', () => {
  it.each<[string, string[]]>([
    [
      '---\ntitle: "{{title}}"\naliases: ["{{a}}"]\n---\n# {{title}}\n\n- a\n',
      ['a', '2 property 2'],
    ],
    ['# T\n<% tp.file.cursor() %>\n\n- {{date:YYYY}}\n  - a\n', ['T', '  a', '2 property 2']],
    ['# T\n## <% tp.a %> {{b}}\n- c\n\nsort of:: {{VALUE}}\n', ['T', '  c', '2 property 2']],
    ['# T\n- Sow in {{date}}\n- \\{\\{a}}\n', ['T', '  Sow in {{date}}', '  {{a}}']],
  ])('%j', (text, wanted) => expect(read(text)).toEqual(wanted))
})
