import type { Block, ListItem, Paragraph } from './markdown-block.ts'
import { numbersMeant } from './ordinals.ts'
import { hasVerdict } from './verdicts.ts'

/** A number before words in a list, with the item that it makes. */
interface Counted {
  readonly item: ListItem
  readonly words: Paragraph
  readonly number: number
  readonly marker: string
  readonly rest: string
}

/**
 * Blocks in which numbers that only look like those of a list are words again: Markdown takes `- 9. November 1989`
 * for an item with a list of one item in it, whose number is 9, and `20. Jahrhundert` for a list. A number that counts has others beside it;
 * alone, in an item that is nothing else, it counts if it is 1 and something is below it; at the beginning of a list, if it is 1, something is below it,
 * or it asks.
 */
export const withOrdinals = (blocks: readonly Block[]): readonly Block[] => within(blocks, false)

/** @param isItem the blocks are those of an item without a number, which says what the number of their first one is */
function within(blocks: readonly Block[], isItem: boolean): readonly Block[] {
  return withoutLists(withoutItems(blocks), isItem).map((block): Block => {
    if (!('blocks' in block)) return block
    const inner = within(block.blocks, block.kind === 'item' && block.number === undefined)
    return inner.every((each, i) => each === block.blocks[i])
      ? block
      : { ...block, blocks: [...inner] }
  })
}

/** Items with the words of the only item of a list that is in its place: below these is what is below the item. */
function withoutItems(blocks: readonly Block[]): readonly Block[] {
  const inner = blocks.flatMap((block) => {
    if (block.kind !== 'item' || block.number !== undefined) return []
    const [first, second] = block.blocks
    const isAlone = second?.kind !== 'item' || second.number === undefined
    const counted = isAlone && first ? countedIn(first) : undefined
    return counted ? [{ block, counted }] : []
  })
  const meanings = numbersMeant(
    inner.map(({ counted }) => counted),
    false,
  )
  const made = new Map<Block, Block>()
  for (const [i, { block, counted }] of inner.entries()) {
    const isLeaf = counted.item.blocks.length + block.blocks.length === 2
    const isWords =
      meanings[i] === 'ordinal' || (meanings[i] === 'alone' && (counted.number !== 1 || isLeaf))
    const own = isWords ? wordsOf(counted) : counted.item.blocks
    const { number, marker } = counted
    const count = isWords ? {} : { number, marker }
    made.set(block, { ...block, ...count, blocks: [...own, ...block.blocks.slice(1)] })
  }
  return made.size === 0 ? blocks : blocks.map((block) => made.get(block) ?? block)
}

/** Items without a number in the place of those that only seem to have one. */
function withoutLists(blocks: readonly Block[], isItem: boolean): readonly Block[] {
  const items = (isItem ? blocks.slice(1) : blocks).flatMap((block) => countedIn(block) ?? [])
  const meanings = numbersMeant(items, true)
  const made = new Map<Block, Block>()
  for (const [i, counted] of items.entries()) {
    const { item, number, words } = counted
    const mayBeWords = number !== 1 && item.blocks.length === 1 && words.lines.length === 1
    const isWords =
      meanings[i] === 'ordinal' || (meanings[i] === 'alone' && mayBeWords && !isAsked(counted))
    const { number: _, marker: __, ...rest } = item
    if (isWords) made.set(item, { ...rest, blocks: [...wordsOf(counted)] })
  }
  return made.size === 0 ? blocks : blocks.map((block) => made.get(block) ?? block)
}

/** Whether an item asks, or is a statement with its verdict: such ones are counted, also when one is alone. */
const isAsked = ({ rest }: Counted): boolean => /[?？]/.test(rest) || hasVerdict(rest)

/** An item with a number and a dot, if it begins with words; else undefined. */
function countedIn(block: Block): Counted | undefined {
  if (block.kind !== 'item') return undefined
  const [words] = block.blocks
  const { number, marker } = block
  if (words?.kind !== 'paragraph' || number === undefined || !marker?.endsWith('.'))
    return undefined
  return { item: block, words, number, marker, rest: words.lines[0]?.source ?? '' }
}

/** The blocks of an item with its number before its words; the backslash says that it is no sign. */
function wordsOf({ item, words, marker }: Counted): readonly Block[] {
  const number = marker.slice(0, -1)
  const lines = words.lines.map((line, i) =>
    i === 0 ? { ...line, source: `${number}\\. ${line.source}` } : line,
  )
  return [{ ...words, lines }, ...item.blocks.slice(1)]
}
