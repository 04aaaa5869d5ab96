import type { NotedCard } from '../core/document/note.ts'
import { type Problem, problem } from '../core/document/problem.ts'
import { type Skipped, skipping } from '../core/document/skipped.ts'
import { isId } from '../core/model/names.ts'
import { anki } from './anki.ts'
import { hasAnkiHeader } from './anki-header.ts'
import { withAsked } from './asked-titles.ts'
import { numberIn } from './bullets.ts'
import { addCard, cardOfRow, countingIn, isCardRow } from './csv-cards.ts'
import { askingColumn, type Columns, columnsOf } from './csv-columns.ts'
import { guessedColumns, mayBeHeader, withAnswerNamed } from './csv-guess.ts'
import { withoutKept } from './csv-kept.ts'
import { byParents, pathLinks, type RowTopic } from './csv-links.ts'
import { pathSplitter } from './csv-path.ts'
import { cellAt, placeAt, type RowReading, titleOfRow, topicOfRow, wordsAt } from './csv-row.ts'
import { rowsOf, type TableRow } from './csv-rows.ts'
import { type Format, noNotes, type ReadNotes, type ReadOutline } from './format.ts'
import { headless } from './headless-table.ts'
import { levelTree } from './level-tree.ts'
import { withLoose } from './loose-cards.ts'
import { isMerged, type PathStep, pathsOf } from './merged-cells.ts'
import { idPicker, type NoteDraft } from './note-draft.ts'
import { type TableTopic, treeOf } from './table-topics.ts'

/** A table with a header. */
interface Reading extends RowReading {
  readonly file: string
  /** The rows below the header. */
  readonly rows: readonly TableRow[]
  readonly header: TableRow
  readonly found: Problem[]
}

/**
 * Reads a table: topics by a column of parents, paths, levels or groups, or one below the other; with
 * questions and answers, cards of these topics. The first row may be a header; without one,
 * `headless` decides what the columns are. With the first lines of Anki's export it is that.
 */
function readCsv(text: string, file: string): ReadOutline {
  if (hasAnkiHeader(text)) return anki.read(text, file)
  const lines = text.replace(/\r\n?/g, '\n')
  // Excel's own line, which no other program shows as a row.
  const told = /^sep=(.)(?=\n|$)/i.exec(lines)
  const delimiter = told?.[1] ?? (/\.(?:tsv|tab)$/i.test(file) ? '\t' : undefined)
  const from = told ? told[0].length + 1 : 0
  const table = rowsOf(lines, file, { format: 'CSV', delimiter, from })
  if (table.problem) return noNotes([table.problem])
  const [header, ...rows] = table.rows
  const names = withAnswerNamed(header?.cells.map(({ words }) => words) ?? [], rows)
  const columns = columnsOf(names) ?? guessedColumns(names, rows)
  const skipped = skipping()
  const found: Problem[] = []
  if (!columns && header && mayBeHeader(names, rows))
    found.push(problem('first-row', placeAt(header, 0)))
  const read =
    !columns || !header
      ? headless(table.rows, file)
      : readTable({
          ...{ file, rows, header, skipped },
          columns: keptOut(termsAsQuestions(columns), rows, skipped),
          ...{ pick: idPicker(), found, counts: countingIn(rows, columns) },
        })
  return { ...read, problems: [...found, ...read.problems, ...skipped.all()] }
}

/** A table of questions counts all columns of unknown names itself, and k8smap's own has none. */
const keptOut = (columns: Columns, rows: readonly TableRow[], skipped: Skipped): Columns =>
  columns.isOwn || askingColumn(columns) !== undefined
    ? columns
    : withoutKept(columns, rows, skipped)

/** A title with an answer is what is asked; a question without answers is a title. */
function termsAsQuestions({ of, ...rest }: Columns): Columns {
  const renamed = new Map(of)
  const title = of.get('title')
  const question = of.get('question')
  const hasAnswer = of.has('answer') || of.has('right')
  if (hasAnswer && question === undefined && title !== undefined) {
    renamed.set('question', title)
    renamed.delete('title')
  } else if (question !== undefined && title === undefined && !hasAnswer) {
    renamed.set('title', question)
    renamed.delete('question')
  }
  return { of: renamed, ...rest }
}

function readTable(reading: Reading): ReadNotes {
  const { of } = reading.columns
  const parent = of.get('parent')
  if (parent !== undefined) return readParents(reading, parent)
  if (of.has('level')) return readLevels(reading)
  return isNumbered(reading) ? readLevels(numbered(reading)) : readPaths(reading)
}

/** Whether nothing says where the rows belong but their ids, which number an outline: 1, 1.1, 2. */
function isNumbered({ columns: { of, levels }, rows }: Reading): boolean {
  if (
    levels ||
    !of.has('id') ||
    of.has('path') ||
    of.has('group') ||
    askingColumn({ of }) !== undefined
  )
    return false
  const numbers = rows.map((row) => numberIn(`${cellAt(row, of.get('id'))} x`)?.parts ?? [])
  return (
    numbers.some(({ length }) => length > 1) &&
    numbers.every((parts, i) => {
      const before = numbers[i - 1] ?? []
      return parts.length > 0 && parts.slice(0, -1).every((part, j) => part === before[j])
    })
  )
}

/** The same table with its numbers for levels. */
function numbered({ columns, ...reading }: Reading): Reading {
  const of = new Map(columns.of)
  of.set('level', of.get('id') as number)
  of.delete('id')
  return { ...reading, columns: { ...columns, of } }
}

/** Each row that has a title, with its topic; the others are told. */
const topicsOf = (
  reading: Reading,
): Array<{ readonly row: TableRow; readonly topic: TableTopic }> =>
  reading.rows.flatMap((row) => {
    const topic = topicOfRow(row, reading)
    if (!topic) {
      reading.found.push(problem('wordless-heading', placeAt(row, undefined)))
      return []
    }
    const card = cardOfRow(row, reading)
    if (card) topic.cards.push(card)
    return [{ row, topic }]
  })

/** What Notion writes behind the title of another page. */
const ADDRESS = / \((?:https?:\/\/[^()\s]{1,500}|[^()\s]{1,500}\.md)\)$/

function readParents(reading: Reading, column: number): ReadNotes {
  const { columns, header } = reading
  const asked = reading.rows.filter((row) => isCardRow(row, reading))
  const cards = new Set(asked)
  const titled = reading.rows.filter((row) => !cards.has(row))
  const rows = topicsOf({ ...reading, rows: titled }).map(
    ({ row, topic }): RowTopic => ({
      topic,
      id: wordsAt(row, columns, 'id'),
      parent: wordsAt(row, columns, 'parent').replace(ADDRESS, ''),
      parentAt: placeAt(row, column),
    }),
  )
  const { problems, ...linked } = byParents(rows, columns.of.has('id'))
  for (const row of asked) {
    const card = cardOfRow(row, reading)
    const topic = linked.named(wordsAt(row, columns, 'parent'))
    if (card && topic) topic.cards.push(card)
    else reading.skipped.add('prose', placeAt(row, undefined))
  }
  const tree = treeOf(linked, header.cells[column]?.words.trim() ?? '')
  const id = reading.rows.map((row) => wordsAt(row, columns, 'outline')).find(isId)
  const notes = { ...tree.notes, ...(id !== undefined && { id }) }
  return { notes, problems: [...problems, ...tree.problems] }
}

/** A greater level is below; a row without one is beside the row above. */
function readLevels(reading: Reading): ReadNotes {
  const rows = topicsOf(reading).map(({ row, topic }) => ({
    topic,
    words: wordsAt(row, reading.columns, 'level'),
  }))
  // In an outline, 2 is beside 1 and not below it.
  const isNumbered = rows.some(({ words }) => NUMBERED.test(words))
  const tree = levelTree<NoteDraft>()
  let last = 0
  for (const { topic, words } of rows) {
    const { below: _, ...draft } = topic
    last = levelOf(words, isNumbered) ?? last
    if (!tree.add(last, { ...draft, children: [] })) return noNotes([problem('too-deep', topic.at)])
  }
  return { notes: { notes: withAsked(tree.done()) }, problems: [] }
}

/** A number of an outline: `1.2.3`. */
const NUMBERED = /^\d+(?:\.\d+)+\.?$/

function levelOf(words: string, isNumbered: boolean): number | undefined {
  if (!/^\d{1,9}\.?$/.test(words) && !NUMBERED.test(words)) return undefined
  return isNumbered ? words.split('.').filter(Boolean).length : Number.parseInt(words, 10)
}

/**
 * Topics by their paths, levels or groups; where there are questions, these are cards of such topics.
 */
function readPaths(reading: Reading): ReadNotes {
  const { columns, rows, file, found } = reading
  const links = pathLinks()
  const loose: NotedCard[] = []
  const pathOf = stepsOf(reading)
  const isAsking = askingColumn(columns) !== undefined
  for (const [i, row] of rows.entries()) {
    const { path, groups } = pathOf(row, i)
    const names = wordsOf(groups)
    if (isAsking) {
      addCard(row, { reading, links, loose, groups: names })
      continue
    }
    const last = path.at(-1)
    const topic = saysNothing(row, columns) ? undefined : topicOfRow(row, reading, last?.words)
    const title = titleOfRow(row, columns)
    const isLast = last !== undefined && (title === '' || title === last.words)
    if (!topic) found.push(problem('wordless-heading', placeAt(row, undefined)))
    else {
      const above = isLast ? path.slice(0, -1) : groups
      const at = isLast && title === '' ? last.at : topic.at
      // What no row of its own says is where it is written first.
      links.branch(wordsOf(above), (level) => above[level]?.at ?? at)
      // The same path again, with nothing else, is no second topic.
      if (isLast && columns.levels && isPlain(topic)) links.branch(wordsOf(path), () => at)
      else links.add(wordsOf(above), { ...topic, at })
    }
  }
  const tree = treeOf(links.linked(), 'path')
  return { ...tree, notes: { notes: withLoose(tree.notes.notes, loose, file) } }
}

const wordsOf = (steps: readonly PathStep[]): readonly string[] => steps.map(({ words }) => words)

/** Where a row, by its number, is: on a path that ends with itself, or below groups. */
type StepsOfRow = (
  row: TableRow,
  number: number,
) => { readonly path: readonly PathStep[]; readonly groups: readonly PathStep[] }

function stepsOf({ columns, rows, header }: Reading): StepsOfRow {
  const { of, levels } = columns
  const column = of.get('path')
  const split = pathSplitter(rows, column)
  const group = of.get('group')
  const used = levels?.columns ?? (group === undefined ? [] : [group])
  const paths = pathsOf(rows, used, {
    isMerged: levels?.isNumbered || isMerged(rows, used[0]),
    nameOf: (column) => (levels?.isNumbered ? undefined : header.cells[column]?.words.trim()),
  })
  const splitGroup = levels ? (words: string) => [words] : pathSplitter(rows, group)
  return (row, number) => {
    const at = placeAt(row, column)
    const written = split(wordsAt(row, columns, 'path')).map((words) => ({ words, at }))
    const groups = (paths[number] ?? []).flatMap((step) =>
      splitGroup(step.words).map((words) => ({ words, at: step.at })),
    )
    if (written.length > 0) return { path: written, groups: written }
    return { path: levels ? groups : [], groups }
  }
}

/** Whether a topic says nothing besides its title. */
const isPlain = ({ id, aliases, summary, links, cards }: TableTopic): boolean =>
  (id ?? aliases ?? summary ?? links) === undefined && cards.length === 0

/** Whether a row has neither a title nor a word in the columns of levels. */
const saysNothing = (row: TableRow, columns: Columns): boolean =>
  columns.levels !== undefined &&
  titleOfRow(row, columns) === '' &&
  columns.levels.columns.every((each) => cellAt(row, each) === '')

/** Tables of any spreadsheet. */
export const csv = {
  name: 'CSV',
  endings: ['csv', 'tsv'],
  isLike: isTable,
  separators: '\n\r',
  inFolders: true,
  read: readCsv,
} satisfies Format

/** Whether a text whose name says nothing begins with a header of two or more columns. */
function isTable(head: string): boolean {
  if (/^sep=.\r?\n/i.test(head)) return true
  return isHeader(firstLine(head).split(/[,;\t|]/))
}

const firstLine = (text: string): string => /^[^\r\n]{0,4096}/.exec(text)?.[0] ?? ''

/** Whether the names of columns are those of a header: two or more are known. */
export function isHeader(names: readonly string[]): boolean {
  const columns = names.length > 1 ? columnsOf(names) : undefined
  return columns !== undefined && (columns.levels !== undefined || columns.of.size > 1)
}
