import type { Place } from '../core/document/node.ts'
import { problem } from '../core/document/problem.ts'
import { pathLinks } from './csv-links.ts'
import { cellAt, placeAt } from './csv-row.ts'
import type { TableRow } from './csv-rows.ts'
import type { ReadOutline } from './format.ts'
import { withLoose } from './loose-cards.ts'
import { isMerged, pathsOf } from './merged-cells.ts'
import { implied, treeOf } from './table-topics.ts'
import { writtenCard } from './written-card.ts'

/**
 * Reads a table without a header. Where the first column repeats itself, or its equal cells were
 * merged (at least half of its rows), a row is a path, each column below the one before. Where at least half of the rows begin with a
 * question, the second column is the answer. Otherwise the first column is titles, and what is in the
 * others is the summary.
 */
export function headless(rows: readonly TableRow[], file: string): ReadOutline {
  const firsts = rows.map((row) => cellAt(row, 0))
  const isWide = rows.some(({ cells }) => cells.length > 1)
  const different = new Set(firsts.filter((words) => words !== '')).size
  if (isWide && rows.length > 1 && different * 2 <= rows.length) return asPaths(rows)
  const questions = firsts.filter((words) => /[?？]$/.test(words))
  if (isWide && questions.length * 2 >= rows.length) return asCards(rows, file)
  const links = pathLinks()
  const found = rows.filter((row) => cellAt(row, 0) === '')
  for (const row of rows) {
    const [title = '', ...others] = wordsOf(row)
    const summary = others.filter((words) => words !== '').join('; ')
    const topic = implied(title, placeAt(row, 0))
    if (title !== '') links.add([], { ...topic, ...(summary !== '' && { summary }) })
  }
  const tree = treeOf(links.linked(), '')
  const problems = found.map((row) => problem('wordless-heading', placeAt(row, 0)))
  return { ...tree, problems: [...problems, ...tree.problems] }
}

const wordsOf = (row: TableRow): string[] => row.cells.map((_, i) => cellAt(row, i))

function asPaths(rows: readonly TableRow[]): ReadOutline {
  const links = pathLinks()
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const columns = Array.from({ length: width }, (_, column) => column)
  for (const path of pathsOf(rows, columns, { isMerged: isMerged(rows, 0) }))
    links.branch(
      path.map(({ words }) => words),
      (level) => path[level]?.at as Place,
    )
  return treeOf(links.linked(), '')
}

function asCards(rows: readonly TableRow[], file: string): ReadOutline {
  const cards = rows.map((row) => {
    const [front = '', back = '', ...extra] = wordsOf(row)
    return { row, card: writtenCard({ front, back, extra }, placeAt(row, 0)) }
  })
  return {
    notes: {
      notes: withLoose(
        [],
        cards.flatMap(({ card }) => card ?? []),
        file,
      ),
    },
    problems: cards.flatMap(({ row, card }) =>
      card ? [] : [problem('wordless-heading', placeAt(row, 0))],
    ),
  }
}
