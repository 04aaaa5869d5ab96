import { type Text, wordsIn } from '../core/base/text.ts'
import { rightsOf } from '../core/model/flashcard.ts'
import type { Flashcard } from '../core/model/topic.ts'
import { csvText } from './csv-text.ts'
import type { Exported } from './exporter.ts'
import { exportedLinks } from './links.ts'
import { isWhole, stepsOf, type TreeStep } from './tree.ts'

/** As RFC 4180 has it, and as spreadsheets read it. */
const DIALECT = { delimiter: ',', newline: '\r\n', isForSpreadsheets: true } as const

/**
 * The tree as a table for a spreadsheet: a row for each topic, in reading order, with the id of the
 * one above it. Titles and summaries have a column for each language; aliases and links are below
 * each other in one cell, because they may contain every other separator. The outline's own id is in
 * the row of the root, in a column of its own: a remark or a name of the file would not survive a
 * spreadsheet. Where there are cards, each has a row below its topic's, which is its parent, and the
 * columns for them are at the end.
 */
export function* csvPieces(exported: Exported): Generator<string> {
  const { library, page } = exported
  const inEach = (name: string): string[] => page.languages.map((each) => `${name}_${each}`)
  const hasCards = [...stepsOf(exported)].some(({ topic }) => library.knowledge(topic.id).cards)
  const forCards = [
    ...inEach('question'),
    ...inEach('answer'),
    ...inEach('wrong'),
    'also',
    ...inEach('explain'),
  ]
  const about = ['id', 'parent', ...inEach('title'), 'aliases', ...inEach('summary'), 'links']
  const header = [...about, ...(isWhole(exported) ? ['outline'] : [])]
  yield csvText([[...header, ...(hasCards ? forCards : [])]], DIALECT)
  const blank = hasCards ? forCards.map(() => '') : []
  for (const step of stepsOf(exported)) {
    yield csvText([[...rowOf(exported, step), ...blank]], DIALECT)
    const cards = library.knowledge(step.topic.id).cards ?? []
    const empty = header.slice(2).map(() => '')
    yield csvText(
      cards.map((card) => [card.id, step.topic.id, ...empty, ...cellsOf(page, card)]),
      DIALECT,
    )
  }
}

function cellsOf({ languages }: Exported['page'], card: Flashcard): string[] {
  const { ask, wrong = [], also, explain } = card
  const inEach = (texts: readonly Text[]): string[] =>
    languages.map((language) => texts.map((text) => wordsIn(text, language)).join('\n'))
  return [
    ...[...inEach([ask]), ...inEach(rightsOf(card)), ...inEach(wrong), also.join('\n')],
    ...inEach(explain ? [explain] : []),
  ]
}

function rowOf(exported: Exported, { topic, level }: TreeStep): string[] {
  const { library, page } = exported
  const { id, parent, title, aliases } = topic
  const { summary } = library.knowledge(id)
  return [
    id,
    // The topics above a branch are not in its table.
    level === 0 ? '' : (parent ?? ''),
    ...page.languages.map((language) => wordsIn(title, language)),
    aliases.join('\n'),
    ...page.languages.map((language) => wordsIn(summary, language)),
    exportedLinks(library, id).join('\n'),
    ...(isWhole(exported) ? [level === 0 ? library.outline.id : ''] : []),
  ]
}
