import { joined } from './markdown-answers.ts'
import type { Block } from './markdown-block.ts'
import { hasCardSign } from './markdown-card-signs.ts'
import { asksItself } from './markdown-cards.ts'
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

/** The same, without another card behind the list that the answer is. */
export function labelledBlocks(
  blocks: readonly Block[],
  from: number,
  see: ReadWords,
): readonly Block[] {
  const below = answerBlocks(blocks, from, see)
  const end = below.findIndex(({ kind }) => kind !== 'item')
  const behind = below[end]
  const isCard =
    end > 0 &&
    behind?.kind === 'paragraph' &&
    (hasCardSign(behind.lines) || asksItself(joined(behind.lines)))
  return isCard ? below.slice(0, end) : below
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

/**
 * The list or code directly at an index.
 * @param isNamed a name in bold is above it: so may lists behind it have, which belong to it
 */
export function listBlocks(
  blocks: readonly Block[],
  from: number,
  isNamed = false,
): readonly Block[] {
  const below: Block[] = []
  for (const [i, block] of blocks.slice(from, from + MOST_BLOCKS).entries()) {
    const isList = block.kind === 'item' || (block.kind === 'code' && i === 0)
    if (!isList && !(isNamed && i > 0 && isName(blocks, from + i))) break
    below.push(block)
  }
  return below
}

/** Whether a block is a name in bold, alone above a list. */
const isName = (blocks: readonly Block[], at: number): boolean => {
  const block = blocks[at]
  return (
    block?.kind === 'paragraph' &&
    blocks[at + 1]?.kind === 'item' &&
    isBoldName(joined(block.lines))
  )
}

/** Whether a line is nothing but a name in bold, with its colon or without. */
export const isBoldName = (source: string): boolean =>
  /^(\*\*|__)[^*_?？]{1,60}\1 ?[:：]?$/.test(source)
