import { hasHan } from '../core/base/script.ts'
import { fold } from '../core/model/names.ts'
import { columnKey } from './column-names.ts'
import {
  type Column,
  type Columns,
  columnNamed,
  columnsNamed,
  optionColumnsOf,
} from './csv-columns.ts'
import { isKindName } from './csv-kinds.ts'
import { cellAt } from './csv-row.ts'
import type { TableRow } from './csv-rows.ts'

/** The most characters of a column's name. */
const LONGEST_NAME = 30
/** Cells of at least so many characters, and so many times as long as the name above, are no names. */
const LONG = { least: 30, times: 3 } as const
/** Columns whose names are rarely what a row says. */
const TELLING: ReadonlySet<Column> = new Set<Column>([
  ...(['summary', 'answer', 'explain', 'aliases', 'links', 'group', 'tags'] as const),
])

const NUMBER = /^[+-]?[¥$€£]?\d[\d,. ]{0,20}(?:%|[a-z]{1,3}|[年月天个元分小时钟]{1,2})?$/i
const DATE =
  /^(?:\d{4}[-/.年]\d{1,2}(?:[-/.月]\d{1,2}日?)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:[ T].{0,20})?$/

/** What a cell of a kind that a name is not of is told by. */
const KINDS: ReadonlyArray<(words: string, name: string) => boolean> = [
  (words) => NUMBER.test(words) || DATE.test(words),
  (words) => /[?？]$/.test(words),
  (words, name) => /^[ -~]+$/.test(name) && /^[^a-z]+$/i.test(words) && /\p{L}/u.test(words),
  (words, name) => words.length >= LONG.least && words.length >= LONG.times * name.length,
]

const KEY_OF_OPTION = /^[A-H](?: ?[,，、;]? ?[A-H]){0,7}[.。]?$/i
/** A number there may be how hard a question is, unless the column's name says something else. */
const NUMBER_OF_OPTION = /^\d(?: ?[,，、;] ?\d){0,7}$/
const MAY_BE_ANSWER = /ans|key|corr|right|richtig|bonne|solution|[答正]/i

/**
 * The names of columns, with `answer` for one of an unknown name beside options: the last one, if each row has letters or
 * numbers of options there, or the words of one. An option must never be taken for the answer.
 */
export function withAnswerNamed(
  header: readonly string[],
  rows: readonly TableRow[],
): readonly string[] {
  const { options, wrongs, signs } = optionColumnsOf(header)
  if (options.length < 2 || wrongs.length > 0) return header
  const known = columnsNamed(header).map((name, i) => (options.includes(i) ? undefined : name))
  if (known.includes('answer') || known.includes('right')) return header
  const key = header.findLastIndex((name, i) => {
    const isFree = !options.includes(i) && (known[i] === undefined || known[i] === 'id')
    if (!isFree || i <= (options[0] ?? 0)) return false
    const said = rows.filter((row) => cellAt(row, i) !== '')
    return (
      said.length > 0 &&
      said.every((row) => {
        const words = cellAt(row, i)
        const isNumber = MAY_BE_ANSWER.test(name) && NUMBER_OF_OPTION.test(words)
        const isOption = isNumber || options.some((option) => cellAt(row, option) === words)
        return isOption || KEY_OF_OPTION.test(words) || signs.includes(columnKey(words))
      })
    )
  })
  return key < 0 ? header : header.map((name, i) => (i === key ? 'answer' : name))
}

/** The cells of a column that say something. */
const cellsIn = (rows: readonly TableRow[], column: number): string[] =>
  rows.map((row) => cellAt(row, column)).filter((words) => words !== '')

/**
 * The columns of a table whose names are not known: its first row is a header if it has only short
 * words, each once, and either a known name beside the first, or a column of which all other cells are
 * of another kind than its name (numbers, dates, questions, another script, long texts), or at least two names of kinds of
 * things (`Country`, `朝代`) that no other row has. The first
 * column of different words is the titles, and columns that repeat themselves before it are above.
 * Undefined if the first row may be like all others.
 */
export function guessedColumns(
  header: readonly string[],
  rows: readonly TableRow[],
): Columns | undefined {
  if (rows.length < 2 || !areNames(header)) return undefined
  const cells = header.map((_, i) => cellsIn(rows, i))
  // A letter is a name that any column may have.
  const known = header.map((name) => (/^\s*[a-z]\s*$/i.test(name) ? undefined : columnNamed(name)))
  const isKnown = known.some(
    (column, i) => i > 0 && column !== undefined && TELLING.has(column) && header[i]!.length > 3,
  )
  const kinds = header.map((name, i) => kindOf(cells[i] as string[], name.trim()))
  const isTold = isKnown || kinds.some((kind) => kind !== undefined)
  if (!isTold && !areKinds(header, cells)) return undefined
  const of = new Map<Column, number>()
  for (const [i, column] of known.entries())
    if (column !== undefined && !of.has(column)) of.set(column, i)
  const levels = of.has('title') || of.has('question') ? [] : placeTitle(of, { cells, kinds })
  const used = new Set([...of.values(), ...levels])
  const others = header.flatMap((name, i) =>
    used.has(i) || name.trim() === '' ? [] : [[name.trim(), i] as const],
  )
  const at = levels.length > 1 ? { levels: { columns: levels, isNumbered: false } } : {}
  return { of, ...at, others, options: [], wrongs: [], signs: [], isOwn: false }
}

/** Whether a first row that nothing tells from the others may be a header: it has names, in capitals, that no other row has. */
export function mayBeHeader(header: readonly string[], rows: readonly TableRow[]): boolean {
  if (rows.length < 2 || !areNames(header) || header.some((name) => /^\p{Ll}/u.test(name)))
    return false
  const names = new Set(header.map(fold))
  return rows.every(
    (row) => cellAt(row, 0) !== '' && row.cells.every(({ words }) => !names.has(fold(words))),
  )
}

/** Whether words may be the names of columns. */
function areNames(header: readonly string[]): boolean {
  const names = header.map((name) => name.trim()).filter((name) => name !== '')
  return (
    names.length > 1 &&
    new Set(names.map(fold)).size === names.length &&
    names.every(
      (name) =>
        name.length <= LONGEST_NAME &&
        /\p{L}/u.test(name) &&
        !NUMBER.test(name) &&
        !DATE.test(name) &&
        !/[.。?？!！;；]$/.test(name),
    )
  )
}

/** Whether two names or more are what people call columns, in one script, and no cell below is. */
function areKinds(header: readonly string[], cells: ReadonlyArray<readonly string[]>): boolean {
  const names = header.filter(isKindName)
  const isChinese = names.map(hasHan)
  return names.length > 1 && new Set(isChinese).size === 1 && !cells.flat().some(isKindName)
}

/** The kind that all cells of a column have and its name has not, by its index; undefined if there is none. */
function kindOf(cells: readonly string[], name: string): number | undefined {
  const index = KINDS.findIndex(
    (isKind) =>
      !isKind(name, name) && cells.length > 1 && cells.every((each) => isKind(each, name)),
  )
  return index === -1 ? undefined : index
}

/** What the columns of a table have. */
interface Columned {
  readonly cells: ReadonlyArray<readonly string[]>
  readonly kinds: ReadonlyArray<number | undefined>
}

/**
 * Sets which column has the titles, or the questions and their answers.
 * @returns the columns of levels that end with the titles; none if nothing is above these
 */
function placeTitle(of: Map<Column, number>, { cells, kinds }: Columned): readonly number[] {
  const asking = kinds.indexOf(1)
  if (asking !== -1) {
    of.set('question', asking)
    if (!of.has('answer') && asking + 1 < cells.length) of.set('answer', asking + 1)
    return []
  }
  const taken = new Set(of.values())
  const free = cells.flatMap((_, i) => (taken.has(i) || kinds[i] === 0 ? [] : [i]))
  const isVaried = (i: number): boolean =>
    new Set(cells[i]).size * 2 > (cells[i] as readonly string[]).length
  const title = free.find(isVaried)
  const summary = of.get('summary')
  if (title === undefined && summary !== undefined) {
    of.delete('summary')
    of.set('title', summary)
    return []
  }
  const above = title === undefined ? [] : free.slice(0, free.indexOf(title))
  if (above.length > 0) return [...above, title as number]
  of.set('title', title ?? 0)
  return []
}
