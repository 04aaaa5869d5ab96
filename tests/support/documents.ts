import type { DocumentNode, Place, Scalar } from '../../src/core/document/node.ts'

const at = (column: number): Place => ({ file: 'a.yaml', line: 1, column })

/** Parts of a document made without a parser, each at a column that identifies it in a finding. */
export const scalar = (value: string, column = 1): Scalar => ({
  kind: 'scalar',
  value,
  at: at(column),
})

export const list = (items: DocumentNode[], column = 1) => ({
  kind: 'list' as const,
  items,
  at: at(column),
})

/** A table; its keys are one column to the right. */
export const table = (entries: Array<[key: string, value: DocumentNode]>, column = 5) => ({
  kind: 'table' as const,
  entries: entries.map(([key, value]) => ({ key: scalar(key, column + 1), value })),
  at: at(column),
})
