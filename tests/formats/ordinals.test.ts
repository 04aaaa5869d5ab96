import { expect, it } from 'vitest'
import { indentedText } from '../../src/formats/indented-text.ts'
import { markdown } from '../../src/formats/markdown.ts'
import { numbersMeant, ordinalBefore } from '../../src/formats/ordinals.ts'
import { drawn } from '../support/drawn-notes.ts'
import { drawnNotes } from '../support/whole-notes.ts'

const read = (text: string): string[] => drawn(markdown.read(text, 'tea.md').notes.notes)

it.each<[string, string, string[]]>([
  [
    'the day of an answer',
    '- Wann?\n  - 9. November 1989\n- Wer?\n  - Ebert\n',
    ['tea:1', '  ? Wann? => 9. November 1989', '  ? Wer? => Ebert'],
  ],
  [
    'the day of an item, with what is below it',
    '- 24. Dezember: Heiligabend\n- 9. listopadu\n  - Zeď\n',
    ['24. Dezember: Heiligabend:1 (24. Dezember)', '9. listopadu:2', '  Zeď:3'],
  ],
  [
    'a century',
    '- 20. Jahrhundert\n- 19. Jahrhundert\n',
    ['20. Jahrhundert:1', '19. Jahrhundert:2'],
  ],
  [
    'a century in headings',
    '## 20. Jahrhundert\n## 19. Jahrhundert\n',
    ['20. Jahrhundert:1', '19. Jahrhundert:2'],
  ],
  [
    'a name',
    '- 2. Weltkrieg\n- 1. Weltkrieg\n- 1. FC Köln\n',
    ['2. Weltkrieg:1', '1. Weltkrieg:2', '1. FC Köln:3'],
  ],
  [
    'no name, if numbers count down to 1',
    '3. Network\n2. Data link\n1. Physical\n',
    ['Network:1', 'Data link:2', 'Physical:3'],
  ],
  [
    'the number of a place that nothing counts to',
    '9. Beethoven\n8. Bruckner\n',
    ['9. Beethoven:1', '8. Bruckner:2'],
  ],
  ['the only day', '3. Oktober 1990: Einheit\n', ['3. Oktober 1990: Einheit:1 (3. Oktober 1990)']],
  ['days in bold', '- 3. **Oktober** – Einheit\n', ['3. Oktober:1 = Einheit']],
  ['days with a text', '3. Oktober 1990 - Einheit\n', ['3. Oktober 1990:1 = Einheit']],
  ['days that follow each other', '8. Mai\n9. Mai\n', ['8. Mai:1', '9. Mai:2']],
  ['days of one month', '1. Mai\n2. Mai\n', ['1. Mai:1', '2. Mai:2']],
  ['the only number, if it is not 1', '3. Reich\n', ['3. Reich:1']],
])('the number stays of %s', (_, text, wanted) => expect(read(text)).toEqual(wanted))

it.each<[string, string, string[]]>([
  ['months', '1. Januar\n2. Februar\n3. März\n', ['Januar:1', 'Februar:2', 'März:3']],
  ['months in headings', '## 1. Januar\n## 2. Februar\n', ['Januar:1', 'Februar:2']],
  ['items', '- 1. a\n- 2. b\n', ['a:1', 'b:2']],
  ['items that go on', '- 3. a\n- 4. b\n', ['a:1', 'b:2']],
  ['an item with others below', '- 1. a\n  - b\n', ['a:1', '  b:2']],
  ['a list in parts', '1. a\n\n# H\n2. Oktober\n', ['a:1', 'H:3', '  Oktober:4']],
  ['lines of which few begin so', '4. a\n5. Oktober\n', ['a:1', 'Oktober:2']],
  ['an item in brackets', '9) November\n', ['November:1']],
])('the number counts %s', (_, text, wanted) => expect(read(text)).toEqual(wanted))

it('stays in a text, too', () =>
  expect(
    drawnNotes(
      indentedText.read('9. November 1989 - Mauerfall\n20. Jahrhundert\n  1. a\n  2. b\n', 'a.txt'),
    ),
  ).toEqual([
    ...['9. November 1989 @1:1 — Mauerfall', '20. Jahrhundert @2:1', '  a @3:6', '  b @4:6'],
  ]))

it('is told by the word behind it', () =>
  expect(
    ['November 1989', 'marraskuuta', ' maja', 'Novembertag', 'Steps', ''].map(ordinalBefore),
  ).toEqual(['november', 'marraskuuta', 'maja', undefined, undefined, undefined]))

it('and by the numbers beside it', () => {
  const numbers = [9, 1, 2, 5].map((number) => ({ number, rest: number === 9 ? 'Mai' : 'x' }))
  expect(numbersMeant(numbers, false)).toEqual(['ordinal', 'count', 'count', 'alone'])
})
