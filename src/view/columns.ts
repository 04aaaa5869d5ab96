import { maxOf } from '../core/base/collections.ts'
import { type Page, room } from './page.ts'
import { pad, UNLIMITED } from './width.ts'

/** Between two columns of text. */
const GAP = 3
/** Below so many columns of the page, two texts are below each other. */
const LEAST = 60
/** As wide as a column gets on a wide terminal: a longer line is hard to read. */
const WIDEST = 76

/**
 * The columns each of two texts beside each other has; undefined if they are below each other, as in a pipe: nobody
 * knows how wide its reader is, and two columns that are cut cannot be read; nor can two that are read aloud line by line.
 */
export function columnOf(page: Page): number | undefined {
  if (page.isSpoken || page.columns < LEAST || page.columns === UNLIMITED) return undefined
  return Math.min(WIDEST, Math.floor((room(page, 2) - GAP) / 2))
}

/** Two blocks of lines beside each other, each as wide as a column. */
export function beside(
  left: readonly string[],
  right: readonly string[],
  columns: number,
): string[] {
  const height = maxOf([left, right], ({ length }) => length)
  return Array.from({ length: height }, (_, i) =>
    `  ${pad(left[i] ?? '', columns + GAP)}${right[i] ?? ''}`.trimEnd(),
  )
}
