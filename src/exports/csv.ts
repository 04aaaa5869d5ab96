import { wordsIn } from '../core/base/text.ts'
import { csvText } from './csv-text.ts'
import type { Exported } from './exporter.ts'
import { stepsOf, type TreeStep } from './tree.ts'

/** As RFC 4180 has it, and as spreadsheets read it. */
const DIALECT = { delimiter: ',', newline: '\r\n', isForSpreadsheets: true } as const

/**
 * The tree as a table for a spreadsheet: a row for each topic, in reading order, with the id of the
 * one above it. Titles and summaries have a column for each language; aliases and links are below
 * each other in one cell, because they may contain every other separator.
 */
export function* csvPieces(exported: Exported): Generator<string> {
  const { languages } = exported.page
  const titles = languages.map((language) => `title_${language}`)
  const summaries = languages.map((language) => `summary_${language}`)
  yield csvText([['id', 'parent', ...titles, 'aliases', ...summaries, 'links']], DIALECT)
  for (const step of stepsOf(exported)) yield csvText([rowOf(exported, step)], DIALECT)
}

function rowOf({ library, page }: Exported, { topic, level }: TreeStep): string[] {
  const { id, parent, title, aliases } = topic
  const { summary, links } = library.knowledge(id)
  return [
    id,
    // The topics above a branch are not in its table.
    level === 0 ? '' : (parent ?? ''),
    ...page.languages.map((language) => wordsIn(title, language)),
    aliases.join('\n'),
    ...page.languages.map((language) => wordsIn(summary, language)),
    links.join('\n'),
  ]
}
