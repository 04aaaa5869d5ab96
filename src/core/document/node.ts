/** A position in a file: 1-based line and column, columns in characters. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/**
 * A document as it was read, before its meaning is known. Every value is text: an outline's `1.10`
 * is not a number.
 */
export type DocumentNode = Scalar | List | Table

/** A single value, kept as text. */
export interface Scalar {
  readonly kind: 'scalar'
  readonly value: string
  readonly at: Place
  /** In JSON: it is written without quotes, so it is a number, a truth value or null, and no words. */
  readonly isBare?: true
  /** It is written in quotes, or it would be nothing: `"null"`, `"~"`. */
  readonly isWord?: true
  /** The id that is written beside a title, in a format that has a place for it. */
  readonly id?: string
  /** A title's wordings in the order of the written languages, if it has several. */
  readonly wordings?: readonly string[]
  /** What is written beside a title: the keys of a topic's table and their values. */
  readonly about?: readonly Entry[]
}

interface List {
  readonly kind: 'list'
  readonly items: readonly DocumentNode[]
  readonly at: Place
}

interface Table {
  readonly kind: 'table'
  readonly entries: readonly Entry[]
  readonly at: Place
}

/** A key of a table and its value. */
export interface Entry {
  readonly key: Scalar
  readonly value: DocumentNode
}

/** The value of a key in a table; undefined if it is missing or the node is not a table. */
export function entry(node: DocumentNode, key: string): DocumentNode | undefined {
  if (node.kind !== 'table') return undefined
  return node.entries.find((each) => each.key.value === key)?.value
}

/** The words at a key of a table, as they are written; '' without them. */
export function stringAt(node: DocumentNode, key: string): string {
  const value = entry(node, key)
  return value?.kind === 'scalar' ? value.value : ''
}

/** The items of a list; none of anything else. */
export const itemsOf = (node: DocumentNode | undefined): readonly DocumentNode[] =>
  node?.kind === 'list' ? node.items : []

/** A single value. */
export const scalar = (value: string, at: Place): Scalar => ({ kind: 'scalar', value, at })

/** A key with its value, at the place of the value. */
export const field = (key: string, value: DocumentNode): Entry => ({
  key: scalar(key, value.at),
  value,
})

/** A list of words. */
export const wordsList = (words: readonly string[], at: Place): DocumentNode => ({
  kind: 'list',
  items: words.map((each) => scalar(each, at)),
  at,
})

/** A title with the nodes below it; the title alone if there are none. */
export function nest(title: Scalar, items: readonly DocumentNode[]): DocumentNode {
  if (items.length === 0) return title
  const entry: Entry = { key: title, value: { kind: 'list', items, at: title.at } }
  return { kind: 'table', entries: [entry], at: title.at }
}
