import { addAll } from '../core/base/collections.ts'
import { cardLabel, isOptionsName } from '../core/document/card-labels.ts'
import type { Block, Paragraph } from './markdown-block.ts'
import { isContentsName } from './markdown-contents.ts'
import { isListName } from './markdown-labels.ts'
import { optionIn } from './markdown-options.ts'

/** So few names above lists, below one heading, may only introduce them. */
const FEWEST = 2

/**
 * Blocks in which lists with names (`Ingredients:`, `Steps:`), several of them below one heading, are items with these
 * names. A name that is the last line of a paragraph is no part of its text.
 */
export function withListNames(written: readonly Block[]): readonly Block[] {
  const blocks = written.flatMap((block, i) => nameApart(block, written[i + 1]))
  const made: Block[] = []
  for (let start = 0; start < blocks.length; ) {
    let end = start + 1
    while (end < blocks.length && blocks[end]?.kind !== 'heading') end++
    const part = blocks.slice(start, end)
    const count = part.filter(
      (block, i) => isNameOf(block, part[i + 1]) || endsInName(block, part[i + 1]),
    ).length
    addAll(made, count < FEWEST ? part : asItems(part))
    start = end
  }
  return made.map((block) =>
    'blocks' in block ? { ...block, blocks: [...withListNames(block.blocks)] } : block,
  )
}

/** A paragraph, and the name of the list below it, if it ends with that. */
function nameApart(block: Block, next: Block | undefined): readonly Block[] {
  const last = block.kind === 'paragraph' ? block.lines.at(-1) : undefined
  if (block.kind !== 'paragraph' || !last || block.lines.length < 2) return [block]
  const name: Paragraph = { kind: 'paragraph', lines: [last], line: last.line }
  return isNameOf(name, next) ? [{ ...block, lines: block.lines.slice(0, -1) }, name] : [block]
}

/** Whether a block is nothing but the name of the list below it. */
function isNameOf(block: Block, next: Block | undefined): block is Paragraph {
  if (block.kind !== 'paragraph' || next?.kind !== 'item') return false
  const [only, ...more] = block.lines
  const [first] = next.blocks
  const isChoice = first?.kind === 'paragraph' && optionIn(first.lines[0]?.source ?? '')
  return (
    only !== undefined &&
    more.length === 0 &&
    isListName(only.source) &&
    !isContentsName(only.source) &&
    !isOptionsName(only.source) &&
    !isChoice
  )
}

/** Whether an answer that ends a paragraph is the name of the list below it: `A: Early:` */
function endsInName(block: Block, next: Block | undefined): boolean {
  const last = block.kind === 'paragraph' ? block.lines.at(-1)?.source : undefined
  const label = next?.kind === 'item' ? cardLabel(last ?? '') : undefined
  return label?.kind === 'answer' && isListName(label.said)
}

/** The blocks with an item in the place of each name and its list. */
function asItems(blocks: readonly Block[]): readonly Block[] {
  const made: Block[] = []
  for (let i = 0; i < blocks.length; ) {
    const block = blocks[i] as Block
    const isName = isNameOf(block, blocks[i + 1])
    let end = i + 1
    while (isName && blocks[end]?.kind === 'item') end++
    if (!isName) made.push(block)
    else {
      const lines = block.lines.map((line) => ({
        ...line,
        source: line.source.replace(/ ?[:：]$/, ''),
      }))
      const { line } = block
      made.push({
        kind: 'item',
        blocks: [{ ...block, lines }, ...blocks.slice(i + 1, end)],
        line,
      })
    }
    i = end
  }
  return made
}
