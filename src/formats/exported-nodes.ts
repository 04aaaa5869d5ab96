import {
  type DocumentNode,
  type Entry,
  entry,
  field,
  itemsOf,
  type Place,
  scalar,
} from '../core/document/node.ts'
import { isNothing } from './records.ts'

/** The items of a list, or the values of a table. */
export const membersOf = (node: DocumentNode | undefined): readonly DocumentNode[] =>
  node?.kind === 'table' ? node.entries.map(({ value }) => value) : itemsOf(node)

/** A key with its value, if there is something in it. */
export function fieldIn(node: DocumentNode, key: string, name = key): Entry[] {
  const value = entry(node, key)
  return value && !isNothing(value) ? [field(name, value)] : []
}

/** A key with words. */
export const stringField = (key: string, words: string, at: Place): Entry =>
  field(key, scalar(words, at))

/** A table of entries. */
export const tableOf = (entries: readonly Entry[], at: Place): DocumentNode => ({
  kind: 'table',
  entries,
  at,
})

/**
 * Whether a question is one that a card makes: the first has the card's id, the others a number behind it.
 * @param cards the ids of cards
 */
export const isOfCard = (id: string, cards: ReadonlySet<string>): boolean =>
  cards.has(id) || cards.has(id.replace(/-\d{1,9}$/, ''))
