import { isTable } from './block-starts.ts'
import type { Paragraph } from './markdown-block.ts'
import { type BlockReader, blocksOf, cutLine } from './markdown-lines.ts'

/** Begins a table below the header that is the last line of a paragraph. */
export function beginsTable(state: BlockReader, block: Paragraph, rest: string): boolean {
  const header = block.lines.at(-1)
  if (!header || !isTable(header.source, rest)) return false
  block.lines.pop()
  const blocks = blocksOf(state)
  if (block.lines.length === 0) blocks.pop()
  const lines = [header.source]
  blocks.push({ kind: 'table', lines, line: header.line })
  state.leaf = { kind: 'table', lines }
  return true
}

/** Adds a line to the open paragraph, although it may be indented less than its item. */
export function isContinued(
  { leaf }: BlockReader,
  rest: string,
  line: number,
  indent: number,
): boolean {
  if (leaf.kind !== 'paragraph') return false
  const { block } = leaf
  block.lines.push({ source: cutLine(rest), line, indent })
  return true
}
