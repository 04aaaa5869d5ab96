import { headOf } from '../core/document/besides.ts'
import { cardLabel, isOptionsName } from '../core/document/card-labels.ts'
import type { Block, ListItem, Paragraph, SourceLine } from './markdown-block.ts'
import { optionIn, optionLetter, withOptionLetter } from './markdown-options.ts'

/**
 * Blocks in which the options below `Options:` are lines with letters: those with numbers, or items of a list. An answer with
 * its label is right behind them; elsewhere such a list may be of the options of a command.
 */
export const withListedOptions = (blocks: readonly Block[]): readonly Block[] => {
  const made: Block[] = []
  for (let i = 0; i < blocks.length; i++) {
    const block = blocks[i] as Block
    const lettered = block.kind === 'paragraph' ? letteredAt(blocks, i, block) : undefined
    if (lettered) {
      made.push({ ...(block as Paragraph), lines: [...lettered.lines] })
      i += lettered.items
    } else if ('blocks' in block)
      made.push({ ...block, blocks: [...withListedOptions(block.blocks)] })
    else made.push(block)
  }
  return made
}

/** The lines of a paragraph with its options, and of how many items below it they are; undefined if there are none. */
function letteredAt(
  blocks: readonly Block[],
  at: number,
  { lines }: Paragraph,
): { readonly lines: readonly SourceLine[]; readonly items: number } | undefined {
  const name = lines.findIndex(({ source }) => isOptionsName(source))
  if (name === -1) return undefined
  const behind = lines.slice(name + 1)
  const end = at + 1
  let next = end
  while (behind.length === 0 && blocks[next]?.kind === 'item') next++
  const items = blocks.slice(end, next) as ListItem[]
  const { options, rest } = next > end ? optionsOfItems(items) : numberedOptions(behind)
  const follower = blocks[next]
  const [first = follower?.kind === 'paragraph' ? follower.lines[0] : undefined] = rest
  const isTold = rest.length === 0 && follower?.kind === 'details'
  if (options.length < 2 || !(isTold || isLabel(first, true))) return undefined
  const written = options.map((option, i) => ({
    ...option,
    source: optionIn(option.source) ? option.source : `${optionLetter(i)}. ${option.source}`,
  }))
  return { lines: [...lines.slice(0, name + 1), ...written, ...rest], items: items.length }
}

/** Options, and the lines behind them. */
interface Listed {
  readonly options: readonly SourceLine[]
  readonly rest: readonly SourceLine[]
}
const NONE: Listed = { options: [], rest: [] }

/** The options that the items of a list are; what is behind the last one may be in it. */
function optionsOfItems(items: readonly ListItem[]): Listed {
  const options: SourceLine[] = []
  let rest: readonly SourceLine[] = []
  for (const [i, { blocks, number = i + 1 }] of items.entries()) {
    const [first, ...more] = blocks
    if (first?.kind !== 'paragraph' || more.length > 0 || number !== i + 1) return NONE
    const end = first.lines.findIndex((line, at) => at > 0 && isLabel(line))
    const own = first.lines.slice(0, end === -1 ? undefined : end)
    rest = end === -1 ? [] : first.lines.slice(end)
    const source = own.map((line) => line.source).join(' ')
    const isLast = i === items.length - 1
    if (optionIn(source)?.isChecked !== undefined || (rest.length > 0 && !isLast)) return NONE
    options.push({ ...(first.lines[0] as SourceLine), source })
  }
  return { options, rest }
}

/** The options that lines are, counted from 1. */
function numberedOptions(lines: readonly SourceLine[]): Listed {
  const lettered = lines.map(({ source }, i) => withOptionLetter(source, i))
  const end = lines.findIndex(({ source }, i) => source === lettered[i])
  const options = lines
    .slice(0, end === -1 ? undefined : end)
    .map((line, i) => ({ ...line, source: lettered[i] as string }))
  return { options, rest: end === -1 ? [] : lines.slice(end) }
}

/** Whether a line has the label of an answer, or another one that a card has. */
function isLabel(line: SourceLine | undefined, isAnswer = false): boolean {
  const label = cardLabel(headOf(line?.source ?? ''))
  return label !== undefined && (!isAnswer || label.kind === 'answer')
}
