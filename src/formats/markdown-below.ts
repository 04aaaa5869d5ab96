import type { Block } from './markdown-block.ts'
import { isAnswerName, isLabelled, mayLead } from './markdown-labels.ts'
import { numberedIn } from './markdown-numbering.ts'
import type { ReadWords } from './markdown-words.ts'

/** Of more blocks no answer consists. */
const MOST_BLOCKS = 100

/** A name in bold: alone in its line, or with a colon. */
const BOLD_NAME =
  /^(?:\*\*|__)[^*_]{1,200}(?:\*\*|__)(?:$|[:：])|^(?:\*\*|__)[^*_]{1,60}[:：](?:\*\*|__)/

/** The blocks from an index on that belong to an answer whose label is alone above them. */
export function answerBlocks(
  blocks: readonly Block[],
  from: number,
  see: ReadWords,
): readonly Block[] {
  let end = from
  while (end < blocks.length && end - from < MOST_BLOCKS && !isBehind(blocks[end] as Block, see))
    end++
  return blocks.slice(from, end)
}

/** Whether a block begins something else: a title, another question, a part with a name. */
function isBehind(block: Block, see: ReadWords): boolean {
  if (block.kind === 'heading' || block.kind === 'details' || block.kind === 'html') return true
  if (block.kind === 'quote') return block.callout !== undefined
  if (block.kind !== 'paragraph') return false
  const source = block.lines[0]?.source ?? ''
  if (BOLD_NAME.test(source)) return true
  if (numberedIn(source)?.isSign === false && /[?？]$/.test(source)) return true
  if (!mayLead(source)) return false
  const { words } = see(source)
  return isAnswerName(words) || isLabelled(words)
}

/** The list or code directly at an index. */
export function listBlocks(blocks: readonly Block[], from: number): readonly Block[] {
  const below: Block[] = []
  for (const block of blocks.slice(from, from + MOST_BLOCKS)) {
    if (block.kind !== 'item' && (block.kind !== 'code' || below.length > 0)) break
    below.push(block)
  }
  return below
}
