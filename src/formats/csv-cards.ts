import type { NotedCard } from '../core/document/note.ts'
import { type Columns, SUMMARIES } from './csv-columns.ts'
import type { PathLinks } from './csv-links.ts'
import { cellAt, placeAt, type RowReading, titleOfRow, wordsAt } from './csv-row.ts'
import type { TableRow } from './csv-rows.ts'
import { writtenCard } from './written-card.ts'

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
  const at = placeAt(row, columns.of.get('question'))
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
export function cardOfRow(row: TableRow, { columns, pick }: RowReading): NotedCard | undefined {
  const id = wordsAt(row, columns, 'id')
  const extra = [wordsAt(row, columns, 'explain')]
  if (!columns.of.has('title')) extra.push(wordsAt(row, columns, 'summary'))
  return writtenCard(
    { front: wordsAt(row, columns, 'question'), back: wordsAt(row, columns, 'answer'), extra },
    placeAt(row, columns.of.get('question')),
    /^[a-z0-9][a-z0-9-]{0,79}$/.test(id) ? pick(id) : undefined,
  )
}

/** How many cells of a card's row say something that a card has no place for. */
const unusedIn = (row: TableRow, { of, others }: Columns): number =>
  [
    ...others.map(([, column]) => column),
    ...[...SUMMARIES.slice(1), 'aliases' as const, 'links' as const].map((each) => of.get(each)),
    ...(of.has('title') ? [of.get('summary')] : []),
  ].filter((column) => cellAt(row, column) !== '').length
