import { describe, expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn, skippedIn } from '../support/drawn-notes.ts'

const read = (text: string): string[] => {
  const { notes, problems } = markdown.read(text, 'tea.md')
  return [...drawn(notes.notes).map((line) => line.replace(/:\d+/, '')), ...skippedIn(problems)]
}

describe('what a program keeps in words for itself is left out', () => {
  it.each([
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
