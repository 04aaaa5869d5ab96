import { expect, it } from 'vitest'
import { markdown } from '../../src/formats/markdown.ts'
import { org } from '../../src/formats/org.ts'
import { drawn, skippedIn } from '../support/drawn-notes.ts'
import { drawnNotes } from '../support/whole-notes.ts'

/** The titles of a text, and what was skipped of it. */
const read = (text: string): string[] => {
  const { notes, problems } = markdown.read(text, 'tea.md')
  return [...drawn(notes.notes), ...skippedIn(problems)]
}

/** A table with its row of dashes behind the first line. */
const table = (header: string, ...rows: readonly string[]): string =>
  [header, header.replace(/[^|]+/g, '-'), ...rows].join('\n')

it.each<[string, string, string[]]>([
  [
    'of two columns',
    table('|a|b|', '|[c](https://d.e)|f \\| g|', '|h||'),
    ['c:3 = b: f | g @ https://d.e', 'h:4'],
  ],
  ['of more', table('| a | b | c |', '| d | e | f |', '| g | | - |'), ['d:3 = b: e; c: f', 'g:4']],
  ['without names is skipped', table('|n|b|', '|1|c|', '|2|d|'), ['1 table 1']],
  [
    'of measured numbers is skipped',
    table('| m | kg |', '| 1 | 2 kg |', '| 3 | – |'),
    ['1 table 1'],
  ],
  [
    'whose second column says what of the first',
    table('| Element | Atomic number |', '| Carbon | 6 |', '| Iron | 26 |'),
    ['Carbon:3 = Atomic number: 6', 'Iron:4 = Atomic number: 26'],
  ],
  [
    'of signs, which are asked about without the name of a column',
    table(
      '| Keys | Action | In |',
      '| `dd` | cut | all |',
      '| `.` | again | all |',
      '| ! | run | |',
    ),
    ['dd:3 = Action: cut; In: all', '.:4', '  ? . => again', '!:5', '  ? ! => run'],
  ],
  [
    'of questions by its names',
    table('| Frage | Antwort |', '| Nenne eins | ATP |'),
    ['tea:1', '  ? Nenne eins => ATP'],
  ],
  ['whose second column explains', table('| Word | Meaning |', '| cha | tea |'), ['cha:3 = tea']],
  ['in Chinese', table('| 术语 | 含义 |', '| 茶 | 叶子 |'), ['茶:3 = 叶子']],
  ['of words in two languages', table('| German | English |', '| Tee | tea |'), ['Tee:3 = tea']],
  ['without a header', table('| | |', '| cha | tea |'), ['cha:3 = tea']],
  [
    'of years',
    table('| Year | Event |', '| 1792 | Republic |', '| 1793 | Terror |'),
    ['Republic:3 = Year: 1792', 'Terror:4 = Year: 1793'],
  ],
  [
    'of dates',
    table('| Datum | Ereignis | Folge |', '| 11.1.1923 | Besetzung | Inflation |'),
    ['Besetzung:3 = Datum: 11.1.1923; Folge: Inflation'],
  ],
  [
    'of numbers and names',
    table('| Z | Symbol | Name |', '| 1 | H | Hydrogen |', '| 2 | He | Helium |'),
    ['Hydrogen:3 = Z: 1; Symbol: H', 'Helium:4 = Z: 2; Symbol: He'],
  ],
  [
    'of signs',
    table('| Sign | Meaning |', '| ∪ | union |', '| ∩ | intersection |'),
    ['union:3 = Sign: ∪', 'intersection:4 = Sign: ∩'],
  ],
  [
    'of years with texts',
    table('| Year | What |', `| 1792 | ${'The king is gone. '.repeat(5)}|`),
    [`1792:3 = What: ${'The king is gone. '.repeat(5).trim()}`],
  ],
  [
    'with a column that counts',
    table('| # | Tea | From |', '| 1 | Assam | India |', '| 2 | Pu | Yunnan |'),
    ['Assam:3 = From: India', 'Pu:4 = From: Yunnan'],
  ],
  [
    'of counted questions',
    table('| # | Question | Answer |', '| 1 | Where? | Here |'),
    ['tea:1', '  ? Where? => Here'],
  ],
  [
    'that compares, row by row',
    table('| Mitosis | Meiosis |', '| 2 daughter cells | 4 daughter cells |', '| alike | – |'),
    [
      ...['Mitosis:1', '  2 daughter cells:3 = Meiosis: 4 daughter cells', '  alike:4'],
      ...['Meiosis:1', '  4 daughter cells:3 = Mitosis: 2 daughter cells'],
    ],
  ],
  [
    'that compares what the title names',
    `# TCP 与 UDP\n${table('| TCP | UDP |', '| 慢 | 快 |')}`,
    ['TCP 与 UDP:1', '  TCP:2', '    慢:4 = UDP: 快', '  UDP:2', '    快:4 = TCP: 慢'],
  ],
  [
    'of two lists',
    table('| Pros | Cons |', '| cheap | slow |', '| | loud |'),
    ['Pros:1', '  cheap:3', 'Cons:1', '  slow:3', '  loud:4'],
  ],
  [
    'of pairs that are not compared',
    table('| Imperial | Metric |', '| 1 mile | 1.6 km |'),
    ['1 mile:3 = Metric: 1.6 km'],
  ],
])('a table %s', (_, text, wanted) => expect(read(text)).toEqual(wanted))

it('is read in Org, too', () => {
  const read = org.read('| Year | Event |\n|--+--|\n| 1792 | Republic |\n', 'tea.org')
  expect(drawnNotes(read)).toEqual(['Republic @3:10 — Year: 1792'])
})
