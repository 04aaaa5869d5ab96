import { expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { drawn, skippedIn } from '../support/drawn-notes.ts'

const read = (text: string): string[] => {
  const { notes, problems } = markdown.read(text, 'tea.md')
  return [...drawn(notes.notes), ...skippedIn(problems)]
}

it.each<[string, string, string[]]>([
  ['a summary', '# A\n~~No.~~\n', ['A:1', '1 prose 2']],
  ['a summary of two lines', '# A\nYes.\n~~No,\nnot.~~\n', ['A:1 = Yes.', '1 prose 2']],
  ['an item', '- a\n- ~~b~~\n- c\n', ['a:1', 'c:3', '1 prose 2']],
  ['words in an item', '- Io – ~~water~~ volcanoes\n', ['Io:1 = volcanoes', '1 prose 1']],
  ['words behind a filling', '# A\nIt is ==b== ~~c~~.\n', ['A:1', '  ? It is ==b==.', '1 prose 2']],
  ['words in a table', '| T | M |\n|-|-|\n| a | ~~b~~ c |\n', ['a:3 = M: c', '1 prose 3']],
  ['a name with more behind it', '- ~~a~~: x\n  - y\n- **~~b~~** – z\n- c\n', ['c:4', '2 prose 1']],
  ['a name and a note', '- ~~a (b)~~ (removed)\n- ~~b~~.\n- c\n', ['c:3', '2 prose 1']],
  ['bold around words', '# A\nIt is **~~b~~** c\n', ['A:1 = It is c', '1 prose 2']],
  [
    'a row whose name is struck',
    '| T | M |\n|-|-|\n| a | b |\n| ~~c~~ | d |\n| e | f |\n',
    ['a:3 = M: b', 'e:5 = M: f', '1 prose 4'],
  ],
  ['words of HTML', '- a <del>b</del> c\n', ['a c:1', '1 prose 1']],
  ['a part of a heading', '# A ~~b~~\n', ['A:1', '1 prose 1']],
  ['all of a quote', '# A\n> ~~b~~\n\nc\n', ['A:1 = c', '1 prose 2']],
])('leaves out what is struck out: %s', (_, text, wanted) => expect(read(text)).toEqual(wanted))

it.each<[string, string, string[]]>([
  ['a heading, as there is more below it', '# ~~A~~\n- b\n', ['A:1', '  b:2']],
  ['a task that is done', '- [x] ~~a~~\n- b\n', ['a:1', 'b:2']],
  ['code', '- `a ~~b~~`\n', ['a ~~b~~:1']],
  ['signs that are words', '- a \\~~b~~\n- 1~~ 2~~\n', ['a ~~b~~:1', '1~~ 2~~:2']],
])('keeps %s', (_, text, wanted) => expect(read(text)).toEqual(wanted))

it('is left out in a time that grows with the text', () => {
  const line = `- a ${'~~b '.repeat(40)}\n`
  expect(read(line.repeat(3000))).toHaveLength(3000)
}, 4000)
