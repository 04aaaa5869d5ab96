import type { Place } from '../core/document/node.ts'
import { MOST_LEVELS } from '../core/document/note.ts'
import { cellAt, placeAt } from './csv-row.ts'
import type { TableRow } from './csv-rows.ts'

/** A title on a row's path, and where it is written. */
export interface PathStep {
  readonly words: string
  readonly at: Place
}

/** How the columns of a path are read. */
interface PathColumns {
  /** Whether equal cells were merged: else a cell without words only says nothing. */
  readonly isMerged: boolean
  /** What a column is called, of whose titles some are only numbers; undefined if that says nothing. */
  readonly nameOf?: (column: number) => string | undefined
}

/**
 * The path of each row by its columns. A cell without words before the first one with words has those
 * of the row above, as merged cells of a spreadsheet are exported.
 * @param columns those of the levels, from the top down
 */
export function pathsOf(
  rows: readonly TableRow[],
  columns: readonly number[],
  { isMerged, nameOf = () => undefined }: PathColumns,
): ReadonlyArray<readonly PathStep[]> {
  let above: ReadonlyArray<PathStep | undefined> = []
  return rows.map((row) => {
    const within = columns.filter((column) => column < row.cells.length)
    const own = within.map((column): PathStep | undefined => {
      const words = cellAt(row, column).replace(/[ \t\n]+/g, ' ')
      const at = placeAt(row, column)
      if (words === '') return undefined
      const name = /^\d{1,3}$/.test(words) ? nameOf(column) : undefined
      return { words: name ? `${name} ${words}` : words, at }
    })
    const first = own.findIndex((step) => step !== undefined)
    const from = first === -1 ? columns.length : first
    const all = isMerged ? [...above.slice(0, from), ...own.slice(from)] : own
    if (isMerged) above = all
    return all.filter((step) => step !== undefined).slice(0, MOST_LEVELS + 1)
  })
}

/** Whether a column has each value only once before the next one: its equal cells were merged. */
export function isMerged(rows: readonly TableRow[], column: number | undefined): boolean {
  let before = ''
  return rows.every((row) => {
    const words = cellAt(row, column)
    const isRepeated = words !== '' && words === before
    before = words
    return !isRepeated
  })
}
