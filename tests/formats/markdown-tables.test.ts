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
  [
    'whose first column has articles',
    table('|Artikel|Wort|Sinn|', '|der|Hund|dog|', '|das|Haus|house|'),
    ['Hund:3 = Artikel: der; Sinn: dog', 'Haus:4 = Artikel: das; Sinn: house'],
  ],
  [
    'about articles',
    table('|Artikel|Genus|', '|der|m|', '|das|n|'),
    ['der:3 = Genus: m', 'das:4 = Genus: n'],
  ],
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
  [
    'in whose first column most words are in several rows, with short names beside it',
    table(
      '| Art | W | B |',
      '|der|Hund|dog|',
      '|die|Katze|cat|',
      '|das|Haus|house|',
      '|der|Baum|tree|',
    ),
    [
      ...['Hund:3 = Art: der; B: dog', 'Katze:4 = Art: die; B: cat'],
      ...['Haus:5 = Art: das; B: house', 'Baum:6 = Art: der; B: tree'],
    ],
  ],
  [
    'in which one of several words has two rows',
    table('| V | T |', '|bank|Ufer|', '|bank|Geld|', '|tree|Baum|', '|cat|Katze|', '|dog|Hund|'),
    [
      'bank:3 = T: Ufer',
      'bank:4 = T: Geld',
      'tree:5 = T: Baum',
      'cat:6 = T: Katze',
      'dog:7 = T: Hund',
    ],
  ],
  [
    'in whose first column most words are in several rows, beside what is said of them',
    table(
      '| V | T |',
      '|git reset|takes out of the index what was staged|',
      '|git reset|goes back to another commit|',
      '|git log|shows all that was done|',
    ),
    [
      ...['git reset:3 = T: takes out of the index what was staged'],
      ...['git reset:4 = T: goes back to another commit', 'git log:5 = T: shows all that was done'],
    ],
  ],
  [
    'in whose first column names are in several rows',
    table('| Name | T |', '|bank|Ufer|', '|bank|Geld|', '|tree|Baum|'),
    ['bank:3 = T: Ufer', 'bank:4 = T: Geld', 'tree:5 = T: Baum'],
  ],
  [
    'whose first column repeats itself, and says of what kind each row is',
    table(
      '| Type | Name | Meaning |',
      '|v|aller|go|',
      '|v|venir|come|',
      '|n|chat|cat|',
      '|n|or|gold|',
    ),
    [
      'aller:3 = Type: v; Meaning: go',
      'venir:4 = Type: v; Meaning: come',
      'chat:5 = Type: n; Meaning: cat',
      'or:6 = Type: n; Meaning: gold',
    ],
  ],
  [
    'whose first column is called one of groups, and has one twice',
    table(
      '| 类别 | 命令 | 作用 |',
      '| 文件 | `ls` | 列出 |',
      '|文件|`cp`|复制|',
      '|网络|`ss`|连接|',
    ),
    [
      'ls:3 = 类别: 文件; 作用: 列出',
      'cp:4 = 类别: 文件; 作用: 复制',
      'ss:5 = 类别: 网络; 作用: 连接',
    ],
  ],
  [
    'whose first column repeats itself before numbers and a column with few words',
    table(
      '| Proto | Way | Port | For |',
      '| TCP | In | 6443 | API |',
      '| TCP | In | 22 | `sshd` |',
    ),
    ['API:3 = Proto: TCP; Way: In; Port: 6443', 'sshd:4 = Proto: TCP; Way: In; Port: 22'],
  ],
  [
    'whose first column repeats itself before meanings or numbers alone, or is of names',
    `${table('| Wort | Meaning |', '| Bank | bench |', '| Bank | bank |')}\n\n${table('| As | Definition |', '| b | house |', '| b | bench |')}\n\n${table('| c | 1 |', '| x | 4 |', '| x | 5 |')}`,
    [
      ...['Bank:3 = bench', 'Bank:4 = bank', 'b:8 = house', 'b:9 = bench'],
      ...['x:13 = 1: 4', 'x:14 = 1: 5'],
    ],
  ],
  [
    'of questions and answers with more columns, which explain',
    table(
      '| # | Question | Level | Answer | Explanation |',
      '| 1 | Port? | easy | 3306 | b |',
      '|2|c||d||',
    ),
    ['tea:1', '  ? Port? => 3306', '  ? c => d'],
  ],
  [
    'of questions and answers with what they are about, also of merged cells',
    table(
      '| Topic | Question | Answer |',
      ...['| My | Port? | 1 |', '| | Level | RR |', '| Re | Port? | 2 |', '| My | Who? | |'],
    ),
    ['My:3', '  ? Port? => 1', '  ? Level => RR', '  Who?:6', 'Re:5', '  ? Port? => 2'],
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

it('questions and answers with more columns are cards in Org, too, and the others explain', () => {
  const rows =
    '| ID | Topic | Question | Answer | Level |\n|1|My|Port|3306|easy|\n|2| |Who?|Ann| |\n|3|Re|c||d|\n'
  const ruled = rows.replace('\n', '\n|--+--+--+--+--|\n')
  const cards = ['  ? Port → 3306 (Level: easy)', '  ? Who? → Ann']
  const told = (lines: readonly string[]): string[] => lines.map((line) => line.replace(/ @.*/, ''))
  expect(told(drawnNotes(org.read(`* A\n${ruled}`, 'a.org')))).toEqual([
    ...['A', '  My', ...cards.map((card) => `  ${card}`)],
    ...['  Re', '! skipped prose 1'],
  ])
  const marked = ruled.replaceAll('+', '|')
  expect(told(drawnNotes(markdown.read(`# A\n${marked}`, 'a.md')))).toEqual([
    ...['A', '  My', ...cards.map((card) => `  ${card}`)],
    ...['  Re', '    c'],
  ])
})

it('a row of Org that asks is answered without the name of a column', () => {
  const read = org.read('| Ask | What |\n|--+--|\n| Who is Ann? | She |\n| Tea | hot |\n', 'a.org')
  expect(drawnNotes(read)).toEqual([
    'Who is Ann? @3:3',
    '  ? Who is Ann? → She @3:3',
    'Tea @4:3 — What: hot',
  ])
})

it('options of a table are no explanation', () => {
  const rows = '| Question | A | B | Answer |\n|---|---|---|---|\n| One of them | x | y | B |\n'
  expect(drawnNotes(markdown.read(rows, 'a.md'))).toEqual([
    'One of them @3:1 — A: x; B: y; Answer: B',
  ])
})
