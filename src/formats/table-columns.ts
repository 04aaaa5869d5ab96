import { countBy } from '../core/base/collections.ts'
import { behindSpeech } from '../core/base/parts-of-speech.ts'
import {
  columnNamed,
  columnsNamed,
  isCountName,
  isLanguageName,
  optionColumnsOf,
  SUMMARIES,
} from './csv-columns.ts'

/** The columns of a table of notes: the topics, and what is said of them. */
export interface TableColumns {
  /** Of the titles, from 0. */
  readonly title: number
  /** The others, each with the words before its cells; '' where the cells say enough alone. */
  readonly said: ReadonlyArray<readonly [column: number, name: string]>
}

/** A title is a name: a longer text is what is said of a date or a number. */
const LONGEST_NAME = 60

/** With more columns on a screen, on average, a cell may be what is said of the one before. */
const LONGEST_SHORT = 20

/** Columns whose cells say what the title is, so that their name adds nothing. */
const TOLD: ReadonlySet<string> = new Set([
  ...SUMMARIES,
  'answer',
  'explain',
  'title_en',
  'title_zh',
])

/**
 * Which column of a table has the titles: the first one. Where that only has numbers, dates and signs, or words that
 * repeat themselves (`Verb`, `Verb`, `Noun`, `Noun`), it is the first column of names, or the one that is called so; if they repeat
 * themselves less (`der`, `die`, `das`, `der`), only one of short names that differ; of articles or parts of speech that all
 * differ, the one of words. A column that counts the rows is left out. Of
 * two columns the second one is told with its name, unless that says only that it explains (`Meaning`).
 * @param names of the columns, in order; '' or none where a column has no name
 * @param rows the cells of each row
 * @returns undefined if nothing in the table has a name
 */
export function tableColumns(
  names: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): TableColumns | undefined {
  const width = rows.reduce((most, { length }) => Math.max(most, length), names.length)
  const cells = Array.from({ length: width }, (_, i) => rows.map((row) => row[i] ?? ''))
  const columns = cells.flatMap((each, i) => (isCount(names[i] ?? '', each) ? [] : [i]))
  const [first] = columns
  if (first === undefined) return undefined
  const isWorded = first === 0 && rows.some(([words = '']) => /\p{L}/u.test(words))
  const behind = columns.filter((i) => i !== first && !isTold(names[i] ?? ''))
  const [name, own] = [names[0] ?? '', cells[0] as string[]]
  const words = own.every(isLittle) ? columns.filter((i) => i > 0 && isOfWords(names[i] ?? '')) : []
  const others = !isWorded
    ? columns
    : areClasses(name, own)
      ? behind
      : areShared(name, own)
        ? behind.filter((i) => areShortNames(cells[i] as string[]))
        : words
  const named = namesAmong(others, names, cells) ?? (isWorded ? first : undefined)
  if (named === undefined) return undefined
  const title = areTexts(cells[named] as string[]) ? first : named
  const rest = columns.filter((i) => i !== title)
  const isPlain = rest.length === 1 && title === first && isTold(names[rest[0] as number] ?? '')
  return { title, said: rest.map((i) => [i, isPlain ? '' : (names[i] ?? '')]) }
}

/** Articles of several languages. */
const ARTICLE =
  /^(?:d(?:er|ie|as)|eine?|e?l|la|l[aeo]s|les?|l['’]|il|lo|gli|[aeio]|[ao]s|une?|un[ao]|uma?|an|the)$/i

/** Whether a cell is an article or a part of speech (`n.`), which are said of a word. */
const isLittle = (words: string): boolean =>
  ARTICLE.test(words) || behindSpeech(`${words} xx`) === 'xx'

/** Whether a column has words by its name, or those of a language. */
const isOfWords = (name: string): boolean => columnNamed(name) === 'title' || isLanguageName(name)

/** Whether words repeat themselves below a name that is none of names: they say what kind each row is of. */
function areClasses(name: string, cells: readonly string[]): boolean {
  const column = columnNamed(name)
  const said = cells.filter((words) => words !== '')
  const different = new Set(said).size
  const isRepeated =
    column === 'group' ? different < said.length : said.length > 1 && different * 2 <= said.length
  return isRepeated && column !== 'title'
}

/** Whether at least half of some rows have their first word with another row, so that it alone is the name of none. */
function areShared(name: string, cells: readonly string[]): boolean {
  const said = cells.filter((words) => words !== '')
  const counts = countBy(said, (words) => words)
  const shared = said.filter((words) => counts.get(words) !== 1).length
  return shared > 0 && shared * 2 >= said.length && columnNamed(name) !== 'title'
}

/** Whether cells are short, and no two are the same: names of what other columns have several of. */
function areShortNames(cells: readonly string[]): boolean {
  const said = cells.filter((words) => words !== '')
  const length = said.join('').replace(/\p{Lo}/gu, 'xx').length
  return new Set(said).size === cells.length && length <= LONGEST_SHORT * said.length
}

/** Whether a column says what is in the column before, and not what of it. */
const isTold = (name: string): boolean => TOLD.has(columnNamed(name) ?? '') || isLanguageName(name)

/** Whether cells only count the rows: their column says so, or has no name and counts from 1, or has only signs. */
const isCount = (name: string, cells: readonly string[]): boolean =>
  cells.every((words) => !/\p{L}/u.test(words)) &&
  (isCountName(name) ||
    (name === '' &&
      (cells.every((words) => !/\d/.test(words)) ||
        cells.every((words, i) => words.replace(/[.)]$/, '') === String(i + 1)))))

/** The column of names behind one of numbers; undefined if there is none. */
function namesAmong(
  columns: readonly number[],
  names: readonly string[],
  cells: ReadonlyArray<readonly string[]>,
): number | undefined {
  const worded = columns.filter((i) => areNames(cells[i] as readonly string[]))
  return worded.find((i) => columnNamed(names[i] ?? '') === 'title') ?? worded[0]
}

/** Whether most cells of a column begin with words, are no letters alone, and differ. */
function areNames(cells: readonly string[]): boolean {
  const said = cells.filter((words) => words !== '')
  const named = said.filter((words) => /^[^\p{L}\d]{0,3}\p{L}/u.test(words))
  return (
    named.length > 0 &&
    named.length * 4 >= said.length * 3 &&
    named.some((words) => !/^\p{Script=Latin}$/u.test(words)) &&
    new Set(said).size * 2 > said.length
  )
}

/** Whether cells are texts and no names. */
function areTexts(cells: readonly string[]): boolean {
  const length = cells.reduce((sum, words) => sum + words.length, 0)
  return length > LONGEST_NAME * cells.length
}

/** The columns of a table of questions. */
export interface AskedColumns {
  readonly question: number
  readonly answer: number
  /** Of what the questions are about; undefined if no column says it. */
  readonly about: number | undefined
  /** The others, which explain, each with the words before its cells. */
  readonly more: TableColumns['said']
}

/** Which columns of a table are asked and answer by their names; undefined if none do, or there are options to choose from. */
export function askedColumns(
  names: readonly string[],
  rows: ReadonlyArray<readonly string[]>,
): AskedColumns | undefined {
  const known = columnsNamed(names)
  const [question, answer] = [known.indexOf('question'), known.indexOf('answer')]
  const { options, wrongs } = optionColumnsOf(names)
  const isChoice = known.includes('options') || known.includes('wrong') || wrongs.length > 0
  if (question < 0 || answer < 0 || isChoice || options.length > 1) return undefined
  const about = known.findIndex((column) => column === 'group' || column === 'title')
  const more = names.flatMap((name, i): Array<readonly [number, string]> => {
    const cells = rows.map((row) => row[i] ?? '')
    const isLeft =
      [question, answer, about].includes(i) || known[i] === 'id' || isCount(name, cells)
    return isLeft ? [] : [[i, known[i] === 'explain' ? '' : name]]
  })
  return { question, answer, about: about < 0 ? undefined : about, more }
}
