import type { Place } from '../core/document/node.ts'
import type { NotedCard, NotedTitle } from '../core/document/note.ts'
import type { Skipped } from '../core/document/skipped.ts'
import { isAsked } from './asked-titles.ts'
import { finished } from './note-draft.ts'
import { orgWords } from './org-inline.ts'
import {
  type AskedColumns,
  askedColumns,
  type TableColumns,
  tableColumns,
} from './table-columns.ts'
import { writtenCard } from './written-card.ts'

/** A line of a table, with its number. */
export interface TableLine {
  readonly line: string
  readonly at: Place
}

/** The most columns that are read. */
const MOST_COLUMNS = 100

const isRule = ({ line }: TableLine): boolean => /^\|[-+|:]+$/.test(line.trim())

/**
 * The titles in a table: one column of it, with the others as the summary, as in Markdown. A table in which
 * nothing has a name is skipped.
 */
export function tableTitles(lines: readonly TableLine[], skipped: Skipped): readonly NotedTitle[] {
  const rule = lines.findIndex(isRule)
  const header = rule > 0 ? cellsOf(lines[rule - 1] as TableLine, skipped) : []
  const rows = lines
    .slice(rule > 0 ? rule + 1 : 0)
    .filter((line) => !isRule(line))
    .map((row) => ({ at: row.at, cells: cellsOf(row, skipped) }))
  const names = header.map(({ words }) => words)
  const words = rows.map(({ cells }) => cells.map((cell) => cell.words))
  const asked = askedColumns(names, words)
  if (asked) return askedTitles(rows, asked, skipped)
  const columns = tableColumns(names, words)
  if (!columns) {
    if (lines[0]) skipped.add('table', lines[0].at)
    return []
  }
  return rows.flatMap(({ at, cells }) => {
    const first = cells[columns.title]
    const said = told(cells, columns.said)
    if (!first || first.words === '') {
      if (said.length > 0) skipped.add('prose', at)
      return []
    }
    const links = cells.flatMap((cell) => cell.links)
    const place = { ...at, column: at.column + first.offset }
    // The name of a column is no part of an answer.
    const [answer, ...more] = columns.said.filter(
      ([column]) => told(cells, [[column, '']]).length > 0,
    )
    const card =
      answer && isAsked(first.words)
        ? cardOf(first.words, told(cells, [[answer[0], '']]), told(cells, more), place)
        : undefined
    const summary = card ? '' : said.join('; ')
    const cards = card ? [card] : []
    return [finished({ title: first.words, at: place, summary, links, cards, children: [] })]
  })
}

/** The cells of a row. */
interface OrgRow {
  readonly at: Place
  readonly cells: readonly OrgCell[]
}

/** The cards of a table with a column of questions and one of answers, each title with those about it; '' is the one above. */
function askedTitles(
  rows: readonly OrgRow[],
  { question, answer, about, more }: AskedColumns,
  skipped: Skipped,
): readonly NotedTitle[] {
  const titles = new Map<string, { readonly at: Place; readonly cards: NotedCard[] }>()
  let above = ''
  for (const { at, cells } of rows) {
    const [asks = ''] = told(cells, [[question, '']])
    const [name = above] = about === undefined ? [] : told(cells, [[about, '']])
    above = name
    const topic = titles.get(name) ?? { at, cards: [] }
    titles.set(name, topic)
    const card = cardOf(asks, told(cells, [[answer, '']]), told(cells, more), at)
    if (card) topic.cards.push(card)
    else if (cells.some(({ words }) => words !== '')) skipped.add('prose', at)
  }
  return [...titles].map(([title, topic]) => ({ title, ...topic, children: [] }))
}

const cardOf = (
  front: string,
  answer: readonly string[],
  more: readonly string[],
  at: Place,
): NotedCard | undefined =>
  writtenCard({ front, back: answer.join('; '), extra: [more.join('; ')] }, at)

/** What cells say that are not empty, each behind the name of its column if that has to be told. */
const told = (cells: readonly OrgCell[], columns: TableColumns['said']): string[] =>
  columns.flatMap(([column, name]) => {
    const words = cells[column]?.words ?? ''
    return words === '' ? [] : [name === '' ? words : `${name}: ${words}`]
  })

/** A cell as a reader sees it. */
interface OrgCell {
  readonly words: string
  readonly links: readonly string[]
  /** How many characters of its line are before it. */
  readonly offset: number
}

function cellsOf({ line, at }: TableLine, skipped: Skipped): OrgCell[] {
  const row = line.trimEnd()
  const start = line.indexOf('|') + 1
  const inner = row.slice(start, row.endsWith('|') && row.length > start ? -1 : undefined)
  let end = start
  return inner.split('|', MOST_COLUMNS).map((cell) => {
    const offset = end + cell.length - cell.trimStart().length
    end += cell.length + 1
    const { words, links, pictures } = orgWords(cell)
    if (pictures > 0) skipped.add('picture', at, pictures)
    return { words, links, offset }
  })
}
