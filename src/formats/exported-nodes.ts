import { type DocumentNode, type Entry, entry, type Place } from '../core/document/node.ts'
import { isNothing } from './records.ts'

/** Nothing. */
export const EMPTY: DocumentNode = { kind: 'list', items: [], at: { file: '', line: 1, column: 1 } }

/** The items of a list, or the values of a table. */
export const membersOf = (node: DocumentNode): readonly DocumentNode[] =>
  node.kind === 'list'
    ? node.items
    : node.kind === 'table'
      ? node.entries.map(({ value }) => value)
      : []

/** A key with its value, if there is something in it. */
export function fieldIn(node: DocumentNode, key: string, name = key): Entry[] {
  const value = entry(node, key)
  return value && !isNothing(value) ? [field(name, value)] : []
}

/** A key with a value. */
export const field = (key: string, value: DocumentNode): Entry => ({
  key: { kind: 'scalar', value: key, at: value.at },
  value,
})

/** A key with words. */
export const stringField = (key: string, words: string, at: Place): Entry =>
  field(key, { kind: 'scalar', value: words, at })

/** A table of entries. */
export const tableOf = (entries: readonly Entry[], at: Place): DocumentNode => ({
  kind: 'table',
  entries,
  at,
})

/** A list of words. */
export const wordsList = (words: readonly string[], at: Place): DocumentNode => ({
  kind: 'list',
  items: words.map((value) => ({ kind: 'scalar', value, at })),
  at,
})

/** The words at a key; '' without them. */
export const stringAt = (node: DocumentNode, key: string): string => {
  const value = entry(node, key)
  return value?.kind === 'scalar' ? value.value : ''
}
