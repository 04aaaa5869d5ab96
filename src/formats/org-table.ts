import type { Place } from '../core/document/node.ts'
import type { NotedTitle } from '../core/document/note.ts'
import type { Skipped } from '../core/document/skipped.ts'
import { finished } from './note-draft.ts'
import { orgWords } from './org-inline.ts'
import { tableColumns } from './table-columns.ts'

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
  const columns = tableColumns(
    header.map(({ words }) => words),
    rows.map(({ cells }) => cells.map(({ words }) => words)),
  )
  if (!columns) {
    if (lines[0]) skipped.add('table', lines[0].at)
    return []
  }
  return rows.flatMap(({ at, cells }) => {
    const first = cells[columns.title]
    const said = columns.said.flatMap(([column, name]) => {
      const words = cells[column]?.words ?? ''
      return words === '' ? [] : [name === '' ? words : `${name}: ${words}`]
    })
    if (!first || first.words === '') {
      if (said.length > 0) skipped.add('prose', at)
      return []
    }
    const links = cells.flatMap((cell) => cell.links)
    const place = { ...at, column: at.column + first.offset }
    const summary = said.join('; ')
    return [finished({ title: first.words, at: place, summary, links, children: [] })]
  })
}

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
