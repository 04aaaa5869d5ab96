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

/** A title with the nodes below it; the title alone if there are none. */
export function nest(title: Scalar, items: readonly DocumentNode[]): DocumentNode {
  if (items.length === 0) return title
  const entry: Entry = { key: title, value: { kind: 'list', items, at: title.at } }
  return { kind: 'table', entries: [entry], at: title.at }
}
