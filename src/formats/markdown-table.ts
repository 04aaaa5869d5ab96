import { LONGEST_WORDS } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import { isAsked } from './asked-titles.ts'
import { howCompared } from './compared-columns.ts'
import type { Raw } from './markdown-block.ts'
import { askedWith } from './markdown-cards.ts'
import { addCards, type MarkdownDraft, type MarkdownReading, titled } from './markdown-draft.ts'
import {
  type AskedColumns,
  askedColumns,
  type TableColumns,
  tableColumns,
} from './table-columns.ts'
import { isUnsaid } from './unsaid.ts'

const MOST_CELLS = 50
/** A cell that asks, perhaps in bold. */
const ASKS = /[?？][*_]{0,3}$/

/**
 * Adds the rows of a table to a title: one cell of each is a title, the others its summary, with the words of
 * their columns where these say something. Columns of questions and answers are cards, also without names if all first cells ask; what is compared has a title for each column.
 * A table in which nothing has a name is skipped.
 */
export function addTable({ lines, line }: Raw, to: MarkdownDraft, reading: MarkdownReading): void {
  const { see, skipped, placeAt } = reading
  const [header = '', ...rest] = lines
  const written = cellsOf(header)
  const names = written.map((cell) => see(cell).words)
  const rows = rest.map((row) => cellsOf(row))
  const asked = askedColumns(names, rows)
  if (asked) {
    addAsked({ rows, line }, asked, { to, reading })
    return
  }
  const columns = tableColumns(names, rows)
  if (!columns) {
    skipped.add('table', placeAt(line))
    return
  }
  const table: Table = { header: written, names, rows, columns, line }
  const isCards = areCards(table)
  const compared = isCards ? undefined : howCompared(names, rows, to.title)
  if (compared) addSides(table, compared, to, reading)
  else addRows(table, isCards, to, reading)
}

/** A table in its parts. */
interface Table {
  /** The cells of its first line as they are written. */
  readonly header: readonly string[]
  readonly names: readonly string[]
  /** The cells as they are written. */
  readonly rows: ReadonlyArray<readonly string[]>
  readonly columns: TableColumns
  /** Where its header is. */
  readonly line: number
}

/** Where a row is: between the header and the first one is the row of dashes. */
const lineOf = ({ line }: Pick<Table, 'line'>, row: number): number => line + 2 + row

/** Adds the cards of a table with a column of questions and one of answers, below what they are about. */
function addAsked(
  table: Pick<Table, 'rows' | 'line'>,
  { question, answer, about, more }: AskedColumns,
  { to, reading }: { readonly to: MarkdownDraft; readonly reading: MarkdownReading },
): void {
  const titles = new Map<string, MarkdownDraft>()
  let above = to
  for (const [i, cells] of table.rows.entries()) {
    const at = lineOf(table, i)
    // Of merged cells the first one has the words.
    const name = about === undefined ? '' : (cells[about] ?? '')
    const topic = name === '' ? undefined : (titles.get(name) ?? titled(name, at, 'whole', reading))
    if (topic && !titles.has(name)) {
      titles.set(name, topic)
      to.children.push(topic)
    }
    above = topic ?? above
    const asks = cells[question] ?? ''
    const card = {
      ask: askedWith(reading.see(asks)),
      answer: told(cells, [[answer, '']], reading),
      explain: told(cells, more, reading),
    }
    if (addCards(above, [card], reading.placeAt(at))) continue
    const row = titled(asks, at, 'whole', reading)
    if (row) {
      row.summary = card.explain
      above.children.push(row)
    } else if (card.answer !== '' || card.explain !== '')
      reading.skipped.add('prose', reading.placeAt(at))
  }
}

/** Whether the second of two columns answers what is in the first, in each row. */
function areCards({ rows, columns: { title, said } }: Table): boolean {
  return (
    said.length === 1 &&
    rows.length > 1 &&
    rows.every((cells) => cells.length === 0 || ASKS.test(cells[title] ?? ''))
  )
}
function addRows(
  table: Table,
  isCards: boolean,
  to: MarkdownDraft,
  reading: MarkdownReading,
): void {
  const { see, skipped, placeAt } = reading
  const { title, said } = table.columns
  let above: MarkdownDraft | undefined
  for (const [i, cells] of table.rows.entries()) {
    const at = lineOf(table, i)
    const first = cells[title] ?? ''
    const text = told(cells, said, reading)
    if (isCards && addCards(to, [{ ask: askedWith(see(first)), answer: text }], placeAt(at)))
      continue
    const row = titled(first, at, 'whole', reading)
    if (row) {
      // The name of a column is no part of an answer.
      const [answer, ...more] = said.filter(([column]) => !isUnsaid(cells[column]?.trim() ?? ''))
      const card = answer?.[1] &&
        isAsked(row.title) && {
          ask: askedWith(see(first)),
          answer: told(cells, [[answer[0], '']], reading),
          explain: told(cells, more, reading),
        }
      if (!card || !addCards(row, [card], placeAt(at))) row.summary = text
      row.links.push(...said.flatMap(([column]) => see(cells[column] ?? '').links))
      to.children.push(row)
      above = row
    } else if (above && text !== '')
      above.summary = shortened([above.summary, text].filter(Boolean).join('; '), LONGEST_WORDS)
    else if (text !== '') skipped.add('prose', placeAt(at))
  }
}

/** Adds a title for each of two columns, with its cells below it: of rows that are pairs, each says what the other side is. */
function addSides(
  table: Table,
  compared: 'rows' | 'lists',
  to: MarkdownDraft,
  reading: MarkdownReading,
): void {
  for (const [column, name] of table.header.entries()) {
    const side = titled(name, table.line, 'whole', reading)
    if (!side) continue
    to.children.push(side)
    const other = 1 - column
    for (const [i, cells] of table.rows.entries()) {
      const cell = cells[column] ?? ''
      const row = isUnsaid(reading.see(cell).words)
        ? undefined
        : titled(cell, lineOf(table, i), 'whole', reading)
      if (!row) continue
      if (compared === 'rows')
        row.summary = told(cells, [[other, table.names[other] ?? '']], reading)
      side.children.push(row)
    }
  }
}

/** The words of a row's cells, each behind the name of its column if that has to be told. */
function told(
  cells: readonly string[],
  columns: TableColumns['said'],
  { see }: MarkdownReading,
): string {
  const parts = columns.flatMap(([column, name]) => {
    const { words } = see(cells[column] ?? '', LONGEST_WORDS)
    if (isUnsaid(words)) return []
    return [name === '' ? words : `${name}: ${words}`]
  })
  return shortened(parts.join('; '), LONGEST_WORDS)
}

/** The cells of a row; a bar behind a backslash is a word. */
function cellsOf(row: string): string[] {
  const inner = row.trim().replace(/^\|/, '')
  const cells: string[] = []
  let start = 0
  for (let i = 0; i < inner.length && cells.length < MOST_CELLS; i++) {
    if (inner[i] === '\\') i++
    else if (inner[i] === '|') {
      cells.push(inner.slice(start, i))
      start = i + 1
    }
  }
  const last = inner.slice(start)
  return [...cells, ...(last.trim() === '' ? [] : [last])].map((cell) =>
    cell.trim().replaceAll('\\|', '|'),
  )
}
