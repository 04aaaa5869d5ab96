import { mapText } from '../core/base/text.ts'
import type { Place } from '../core/document/node.ts'
import { type NotedCard, plainWording, type Wording } from '../core/document/note.ts'
import type { Skipped } from '../core/document/skipped.ts'
import { isAsked } from './asked-titles.ts'
import type { Counting } from './counted-options.ts'
import { type Column, type Columns, SUMMARIES, TITLES, type Worded } from './csv-columns.ts'
import type { TableRow } from './csv-rows.ts'
import { asWording, filledText, pagesIn } from './note-draft.ts'
import type { TableTopic } from './table-topics.ts'
import { writtenCard } from './written-card.ts'

/** What a row is read with. */
export interface RowReading {
  readonly columns: Columns
  readonly pick: (id: string) => string | undefined
  readonly skipped: Skipped
  readonly counts: OptionCounts
}

/** How numbers of right options count, in a column of nothing else and in that of the answers. */
export interface OptionCounts {
  readonly right: Counting
  readonly answer: Counting
}

/** A cell that `k8smap export csv` made harmless for spreadsheets. */
const FORMULA = /^'+[=+\-@\t\r＝＋－＠]/

/** The words of a row's cell, without the apostrophe that keeps a spreadsheet from computing it. */
export function cellAt({ cells }: TableRow, column: number | undefined): string {
  const words = (column === undefined ? undefined : cells[column]?.words) ?? ''
  return (FORMULA.test(words) ? words.slice(1) : words).trim()
}

/** The words in a named column of a row; '' if it has none. */
export const wordsAt = (row: TableRow, { of }: Columns, name: Column): string =>
  cellAt(row, of.get(name))

/** Where a row's cell is; where the row is, if it has no such cell. */
export const placeAt = ({ cells }: TableRow, column: number | undefined): Place =>
  ((column === undefined ? undefined : cells[column]) ?? cells[0])?.at as Place

/**
 * The topic that a row says, with all that is written at its title; undefined without a title.
 * @param last what it is called without a title of its own: the last one on its path
 */
export function topicOfRow(
  row: TableRow,
  reading: RowReading,
  last?: string,
): TableTopic | undefined {
  const { columns, pick } = reading
  const { of } = columns
  const title = wordingIn(row, columns, 'title') ?? last
  if (title === undefined) return undefined
  const card = cardOfNamed(row, reading, title)
  const summary = card ? undefined : summaryIn(row, reading)
  const aliases = namesIn(row, columns, 'aliases')
  const links = linksIn(row, reading)
  const column = TITLES.find((each) => wordsAt(row, columns, each) !== '') ?? 'path'
  return {
    title,
    at: placeAt(row, of.get(column)),
    id: pick(wordsAt(row, columns, 'id')),
    ...(aliases.length > 0 && { aliases }),
    ...(summary !== undefined && { summary }),
    ...(links.length > 0 && { links }),
    cards: card ? [card] : [],
    below: [],
  }
}

/** A row's title in one language; '' if it has none. */
export const titleOfRow = (row: TableRow, columns: Columns): string =>
  wordsAt(row, columns, TITLES.find((each) => wordsAt(row, columns, each) !== '') ?? 'title')

/** A wording in the columns for any language and for each of them; one fills in for another. */
export function wordingIn(row: TableRow, columns: Columns, name: Worded): Wording | undefined {
  const wordsOf = (column: Column): string =>
    wordsAt(row, columns, column).replace(/[ \t\n]+/g, ' ')
  const text = filledText((language) => wordsOf(`${name}_${language}`), wordsOf(name))
  return text && asWording(text)
}

/**
 * The card of a title that asks, where only columns of unknown names say something: the first of them answers, without
 * its name, which is none of the answer; undefined if it is not so.
 */
function cardOfNamed(
  row: TableRow,
  { columns }: RowReading,
  title: Wording,
): NotedCard | undefined {
  const isTold = SUMMARIES.some((each) => wordsAt(row, columns, each) !== '')
  if (isTold || wordsAt(row, columns, 'id') !== '' || !isAsked(plainWording(title)))
    return undefined
  const [answer, ...rest] = columns.others.filter(([, column]) => cellAt(row, column) !== '')
  return (
    answer &&
    writtenCard(
      {
        front: plainWording(title),
        back: cellAt(row, answer[1]),
        extra: [rest.map((each) => namedCell(row, each)).join('; ')],
      },
      placeAt(row, columns.of.get('title')),
    )
  )
}

const namedCell = (row: TableRow, [name, column]: readonly [string, number]): string =>
  `${name}: ${cellAt(row, column)}`

/** The summary, and what the columns say whose names are unknown. */
function summaryIn(row: TableRow, { columns, skipped }: RowReading): Wording | undefined {
  const others = columns.others.flatMap((each) =>
    cellAt(row, each[1]) === '' ? [] : [namedCell(row, each)],
  )
  const said = SUMMARIES.some((each) => columns.of.has(each))
    ? wordingIn(row, columns, 'summary')
    : undefined
  if (columns.isOwn && others.length > 0) {
    skipped.add('property', placeAt(row, undefined), others.length)
    return said
  }
  const rest = others.join('; ')
  if (said === undefined || rest === '') return said ?? (rest || undefined)
  const added = (words: string): string => `${words}; ${rest}`
  return typeof said === 'string' ? added(said) : mapText(said, added)
}

/** The names in a column: one a line in a table that k8smap wrote, elsewhere between other signs too. */
export const namesIn = (
  row: TableRow,
  columns: Columns,
  name: 'aliases' | 'also',
): readonly string[] => listIn(wordsAt(row, columns, name), columns.isOwn ? /\n/ : /[\n;；|,，、]/)

/** The lines in a column. */
export const linesAt = (row: TableRow, columns: Columns, name: Column): readonly string[] =>
  listIn(wordsAt(row, columns, name), /\n/)

function linksIn(row: TableRow, { columns, skipped }: RowReading): readonly string[] {
  const written = listIn(wordsAt(row, columns, 'links'), /\s/).map((each) =>
    columns.isOwn ? each : each.replace(/[;,]$/, ''),
  )
  return pagesIn(written, placeAt(row, columns.of.get('links')), skipped)
}

const listIn = (words: string, separator: RegExp): readonly string[] =>
  words
    .split(separator)
    .map((each) => each.trim())
    .filter((each) => each !== '')
