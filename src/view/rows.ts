import { maxOf, sumOf } from '../core/base/collections.ts'
import { bar } from './bar.ts'
import type { Page } from './page.ts'
import { pad, width } from './width.ts'
import { wrap } from './wrap.ts'

/** A line of a table of bars. */
export interface Row {
  readonly label: string
  /** How long the bar is, 0 to 1. */
  readonly share: number
  /** Another share, drawn as a stroke on the bar. */
  readonly mark?: number | undefined
  /** What stands behind the bar, one for each column of the table. */
  readonly cells: readonly string[]
}

const INDENT = 2
const GAP = 2
/** Beside a label a bar is at least `least` columns long; below `none` it shows nothing, and is left out. */
const BAR = { none: 4, least: 8, most: 24 } as const

/**
 * Bars under each other: label, bar, cells flush right. Where labels leave no room for bars, each stands on a line of
 * its own above its bar.
 * @param head what the cells of each column are, above them; empty where they need no saying
 */
export function rowLines(page: Page, rows: readonly Row[], head: readonly string[] = []): string[] {
  const { theme, columns } = page
  const lines = [...rows.map(({ cells }) => cells), head]
  const widths = (rows[0]?.cells ?? []).map((_, i) =>
    maxOf(lines, (cells) => width(cells[i] ?? '')),
  )
  const behind = (cells: readonly string[]): string =>
    widths.map((columns, i) => ' '.repeat(GAP) + flushRight(cells[i] ?? '', columns)).join('')
  const cellColumns = sumOf(widths, (each) => GAP + each)
  const label = maxOf(rows, (row) => width(row.label))
  const isBeside = INDENT + label + GAP + BAR.least + cellColumns <= columns
  const before = isBeside ? INDENT + label + GAP : 2 * INDENT
  const left = Math.min(BAR.most, columns - before - cellColumns)
  const length = left < BAR.none ? 0 : left
  const blank = ' '.repeat(before)
  return [
    ...(head.length > 0 ? [theme.dim(blank + ' '.repeat(length) + behind(head))] : []),
    ...rows.flatMap(({ label: name, share, mark, cells }) => {
      const drawn = (length > 0 ? bar(page, share, length, mark) : '') + behind(cells)
      if (isBeside) return [`${' '.repeat(INDENT)}${pad(name, label)}${' '.repeat(GAP)}${drawn}`]
      return [
        ...wrap(name, columns - INDENT, theme).map((line) => ' '.repeat(INDENT) + line),
        blank + drawn,
      ]
    }),
  ]
}

const flushRight = (words: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - width(words))) + words
