/** Where something stands: 1-based line and column, columns in characters. */
export interface Place {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** A document as read, before it means anything. Every value is text: an outline's `1.10` is no number. */
export type DocumentNode = Scalar | List | Table

export interface Scalar {
  readonly kind: 'scalar'
  readonly value: string
  readonly at: Place
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

export interface Entry {
  readonly key: Scalar
  readonly value: DocumentNode
}

/** The value under a key of a table. */
export function entry(node: DocumentNode, key: string): DocumentNode | undefined {
  if (node.kind !== 'table') return undefined
  return node.entries.find((each) => each.key.value === key)?.value
}
