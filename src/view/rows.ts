import { maxOf, sumOf } from '../core/base/collections.ts'
import { bar } from './bar.ts'
import type { Page } from './page.ts'
import { flushRight, pad, width } from './width.ts'
import { wrap } from './wrap.ts'

/** A line of a table of bars. */
export interface Row {
  readonly label: string
  /** How long the bar is, 0 to 1. */
  readonly share: number
  /** Another share, drawn as a stroke on the bar. */
  readonly mark?: number | undefined
  /** The texts after the bar, one for each column of the table. */
  readonly cells: readonly string[]
}

const INDENT = 2
const GAP = 2
/**
 * The lengths of a bar in columns: `least` beside a label; below `none` it would show nothing, and
 * is left out.
 */
const BAR = { none: 4, least: 8, most: 24 } as const

/**
 * Bars below each other: label, bar, cells aligned at the right. If the labels leave no room for
 * bars, each label is on a line of its own above its bar.
 * @param head the headings of the cells; empty if they need none
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
