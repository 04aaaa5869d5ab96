import { isLocalId } from '../core/document/common-fields.ts'
import type { NotedCard, Wording } from '../core/document/note.ts'
import type { ChoiceParts } from './choice-card.ts'
import { columnKey } from './column-names.ts'
import { type Counting, countingOf, numbersOf } from './counted-options.ts'
import { askingColumn, type Columns, SUMMARIES } from './csv-columns.ts'
import type { PathLinks } from './csv-links.ts'
import { cardOfOptions, optionsOfCell } from './csv-options.ts'
import {
  cellAt,
  linesAt,
  namesIn,
  type OptionCounts,
  placeAt,
  type RowReading,
  titleOfRow,
  wordingIn,
  wordsAt,
} from './csv-row.ts'
import type { TableRow } from './csv-rows.ts'
import { wordingsIn } from './note-draft.ts'
import { cardFrom, joinedWords, writtenCard } from './written-card.ts'

/** Where the cards of a table go. */
export interface CardTarget {
  readonly reading: RowReading
  readonly links: PathLinks
  /** Cards that belong to no topic. */
  readonly loose: NotedCard[]
  /** The titles that the row is below. */
  readonly groups: readonly string[]
}

/**
 * Adds a row's card to its topic: the one it names, else its path or group, else its first tag. A row
 * without an answer, and what a card has no place for, is told.
 */
export function addCard(row: TableRow, { reading, links, loose, groups }: CardTarget): void {
  const { columns, skipped } = reading
  const card = cardOfRow(row, reading)
  const at = placeAt(row, askingColumn(columns))
  if (!card) {
    skipped.add('prose', at)
    return
  }
  const title = titleOfRow(row, columns)
  const [tag, ...tags] = wordsAt(row, columns, 'tags')
    .split(/[\s,;，；、]+/)
    .filter((each) => each !== '')
  const named = title === '' ? groups : [...groups, title]
  const isByTag = named.length === 0 && tag !== undefined
  const path = isByTag ? tag.split('::', 100).filter((each) => each !== '') : named
  const topic = links.branch(path, () => at)
  ;(topic?.cards ?? loose).push(card)
  const unused = unusedIn(row, columns) + tags.length + (isByTag || tag === undefined ? 0 : 1)
  if (unused > 0) skipped.add('property', at, unused)
}

/** The card of a row's question and answer; undefined if it has none. */
export function cardOfRow(row: TableRow, reading: RowReading): NotedCard | undefined {
  const { columns, pick, counts } = reading
  const id = wordsAt(row, columns, 'id')
  const at = placeAt(row, askingColumn(columns))
  const [ask = '', answer = '', explain = ''] = (['question', 'answer', 'explain'] as const).map(
    (name) => wordingIn(row, columns, name),
  )
  const also = namesIn(row, columns, 'also')
  const listAt = (name: 'answer' | 'wrong'): readonly Wording[] =>
    wordingsIn((language) => linesAt(row, columns, language ? `${name}_${language}` : name))
  if (columns.isOwn || typeof ask !== 'string' || typeof answer !== 'string')
    return cardFrom({
      at,
      id,
      ask,
      answers: listAt('answer'),
      wrong: listAt('wrong'),
      also,
      explain,
    })
  const extra = [wordsAt(row, columns, 'explain')]
  if (!columns.of.has('title')) extra.push(wordsAt(row, columns, 'summary'))
  const known = isShortId(id) ? pick(id) : undefined
  const options = optionsAt(row, reading, answer)
  const choice =
    options &&
    cardOfOptions({
      ...options,
      at,
      ask,
      explain: joinedWords(extra),
      ...(known !== undefined && { id: known }),
    })
  // A number of an option that is not there is no answer.
  if (!choice && options && arePlaces(counts.answer) && numbersOf(answer).length > 0)
    return undefined
  const card = choice ?? writtenCard({ front: ask, back: answer, extra }, at, known)
  return card && { ...card, ...(also.length > 0 && { also }) }
}

/** What columns say which options are right, and from where they usually count. */
const RIGHTS = [
  ['right', 0],
  ['answer', 1],
] as const

/** How the rows of a table say by numbers which of their options are right. */
export function countingIn(rows: readonly TableRow[], columns: Columns): OptionCounts {
  const asking = rows.flatMap((row) => {
    const options = filledOptions(row, columns)
    return options ? [{ row, options }] : []
  })
  const [right, answer] = RIGHTS.map(([name, usual]) =>
    countingOf(
      asking.map(({ row, options }) => ({ options, said: saidAt(row, columns, name) })),
      usual,
    ),
  )
  return { right: right as Counting, answer: answer as Counting }
}

/** What a row says of which option is right: its numbers, or all its words as one. */
function saidAt(row: TableRow, columns: Columns, name: 'right' | 'answer'): readonly string[] {
  const words = wordsAt(row, columns, name)
  const numbers = numbersOf(words)
  return numbers.length > 0 || words === '' ? numbers : [words]
}

/** The options of a row in their places, without the empty ones at the end; undefined if it has no columns of such. */
function filledOptions(row: TableRow, columns: Columns): readonly string[] | undefined {
  const { options, of } = columns
  if (options.length === 0 && !of.has('options')) return undefined
  const all =
    options.length > 0
      ? options.map((column) => cellAt(row, column))
      : optionsOfCell(wordsAt(row, columns, 'options'))
  return all.slice(0, all.findLastIndex((each) => each !== '') + 1)
}

/** Whether the numbers of a column are surely places, and no words. */
const arePlaces = ({ from, isAll }: Counting): boolean => isAll || from === 0

/** The places of the right options that the numbers of a row say, from 0; undefined if none of them says any. */
function placesAt(
  row: TableRow,
  { columns, counts }: RowReading,
  options: readonly string[],
): readonly number[] | undefined {
  for (const [name] of RIGHTS) {
    const words = wordsAt(row, columns, name)
    const { from, isAll } = counts[name]
    const isWords = name === 'answer' && !isAll && options.includes(words)
    const places = isWords ? [] : numbersOf(words).map((each) => Number(each) - from)
    if (places.length > 0 && places.every((each) => (options[each] ?? '') !== '')) return places
  }
  return undefined
}

/** The options of a row, and which of them is right; undefined if it has none. */
function optionsAt(
  row: TableRow,
  reading: RowReading,
  answer: string,
): Pick<ChoiceParts, 'options' | 'right'> | undefined {
  const { columns, counts } = reading
  const options = filledOptions(row, columns)
  if (options) {
    const places = placesAt(row, reading, options)
    const isPlace = arePlaces(counts.answer) && !options.includes(answer)
    if (places ?? (isPlace && numbersOf(answer).length > 0)) return { options, right: places ?? [] }
    // The right one may be called as its column is: `Opción B`, or as that ends.
    const key = columnKey(answer)
    const called = options.includes(answer)
      ? -1
      : columns.signs.findIndex((sign) => sign === key || (key.length === 1 && sign.endsWith(key)))
    return { options, right: called < 0 ? answer || wordsAt(row, columns, 'right') : [called] }
  }
  const wrong = [
    ...optionsOfCell(wordsAt(row, columns, 'wrong')),
    ...columns.wrongs.map((column) => cellAt(row, column)),
  ]
  return wrong.length > 0 ? { options: [answer, ...wrong], right: answer } : undefined
}

const isShortId = (id: string): boolean => isLocalId(id) && id.length <= 80

/** The row of a card that is below a topic: it asks something and has no title. */
export const isCardRow = (row: TableRow, { columns }: RowReading): boolean =>
  wordingIn(row, columns, 'title') === undefined &&
  wordingIn(row, columns, 'question') !== undefined

/** How many cells of a card's row say something that a card has no place for. */
const unusedIn = (row: TableRow, { of, others }: Columns): number =>
  [
    ...others.map(([, column]) => column),
    ...[...SUMMARIES.slice(1), 'aliases' as const, 'links' as const].map((each) => of.get(each)),
    ...(of.has('title') ? [of.get('summary')] : []),
  ].filter((column) => cellAt(row, column) !== '').length
