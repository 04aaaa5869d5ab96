import { colonsIn, containerIn } from './container-starts.ts'
import type { Block } from './markdown-block.ts'
import { type BlockReader, blocksOf, close, columnAt, type Line, push } from './markdown-lines.ts'

/** More containers than anybody has within each other. */
const MOST_CONTAINERS = 10

const isFull = ({ open }: BlockReader): boolean =>
  open.filter(({ kind }) => kind === 'container').length >= MOST_CONTAINERS

/** Reads the first or the last line of a container; whether it is one. */
export function readContainer(state: BlockReader, { n, rest, column, depth }: Line): boolean {
  const { open } = state
  const end = colonsIn(rest)
  if (end > 0) {
    const last = open.findLastIndex(({ colons }) => colons !== undefined && colons <= end)
    // Colons that end nothing are no words either.
    close(state, last === -1 ? depth : Math.min(last, depth))
    return true
  }
  // The name of a tab (VuePress).
  if (rest.startsWith('@tab') && open.some(({ kind }) => kind === 'container')) {
    close(state, depth)
    return true
  }
  const start = containerIn(rest)
  if (!start) return false
  close(state, depth)
  const { callout, colons } = start
  const blocks: Block[] = []
  blocksOf(state).push({ kind: 'quote', blocks, line: n, callout: { ...callout, line: n } })
  // One that is never ended would hold all others.
  if (colons !== undefined && isFull(state)) return true
  const inner = colons === undefined ? column + 4 : columnAt(state, depth)
  push(state, { kind: 'container', blocks, column: inner, colons }, n)
  return true
}
