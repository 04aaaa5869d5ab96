import { MOST_LEVELS } from '../core/document/note.ts'
import type { TableRow } from './csv-rows.ts'

/** Divides a path into the titles on it. */
export type SplitPath = (path: string) => readonly string[]

/** What is between the titles of paths; the first one that a table uses counts. */
const SEPARATORS = [' > ', '::', ' / ', ' → ', ' » ', '/', '>', '→', '\\', '|']

/** How the paths of a column are divided: `A/B/C`, `A > B > C`. */
export function pathSplitter(rows: readonly TableRow[], column: number | undefined): SplitPath {
  if (column === undefined) return () => []
  const paths = rows.map(({ cells }) => cells[column]?.words ?? '')
  const separator = SEPARATORS.find((each) => paths.some((path) => path.includes(each)))
  // Without empty titles; one level more than a tree may have is kept.
  return (path) =>
    (separator === undefined ? [path] : path.split(separator, 2 * MOST_LEVELS))
      .map((each) => each.trim())
      .filter((each) => each !== '')
      .slice(0, MOST_LEVELS + 1)
}
