import { codeParts } from '../core/base/code-spans.ts'
import type { Block, ListItem, SourceLine } from './markdown-block.ts'

/** What is struck out; a backslash before a tilde makes it a word. */
const STRUCK =
  /(?<![\\~])~~(?![\s~])([^~]{1,1000})~~(?!~)|<(?:del|s|strike)>[^<>]{1,1000}<\/(?:del|s|strike)>/g

/** A task that is done is often struck out, which does not say that it is wrong. */
const DONE = /^\[[xX]\] /

/** The name of an item that is struck out as a whole: only a sign, or what is said of it, is behind it. */
const STRUCK_NAME =
  /^(?:\[ \] )?[*_]{0,3}(?:~~(?![\s~])[^~]{0,1000}[^~\s]~~(?!~)|<(?:del|s|strike)>[^<>]{1,1000}<\/(?:del|s|strike)>)[*_]{0,3}\s{0,3}(?:[-–—:：.。,，;；(（]|[^\p{L}\p{N}]{0,20}$)/u

/** A row of a table whose first cell is struck out as a whole. */
const STRUCK_ROW =
  /^\s{0,9}\|?\s{0,99}[*_]{0,3}(?:~~(?![\s~])[^~|]{1,1000}~~|<(?:del|s|strike)>[^<>|]{1,1000}<\/(?:del|s|strike)>)[*_]{0,3}\s{0,99}(?:\||$)/

/**
 * Blocks without the words that are struck out: who wrote them takes them back. A heading that is all struck out stays, as
 * what is below it does.
 * @param skip is told the line of each
 */
export function withoutStruck(
  blocks: readonly Block[],
  skip: (line: number) => void,
): readonly Block[] {
  return blocks.flatMap((block) => strippedBlock(block, skip) ?? [])
}

/** A block without what is struck out; undefined if nothing else is in it. */
function strippedBlock(block: Block, skip: (line: number) => void): Block | undefined {
  switch (block.kind) {
    case 'paragraph': {
      const lines = strippedLines(block.lines, skip)
      return lines.length > 0 ? { ...block, lines } : undefined
    }
    case 'heading': {
      const source = stripped(block.source, () => undefined)
      if (source === block.source || STRUCK_NAME.test(block.source)) return block
      skip(block.line)
      return { ...block, source }
    }
    case 'table': {
      const at = (i: number): number => block.line + (i === 0 ? 0 : i + 1)
      const lines = block.lines.map((line, i) => {
        if (i === 0 || !STRUCK_ROW.test(line)) return stripped(line, () => skip(at(i)))
        skip(at(i))
        return ''
      })
      return { ...block, lines }
    }
    case 'item':
      if (isStruckItem(block)) {
        skip(block.line)
        return undefined
      }
      return strippedInner(block, skip)
    case 'quote':
    case 'details':
      return strippedInner(block, skip)
    default:
      return block
  }
}

/** Whether the name of an item is struck out: then nothing of it is left. */
function isStruckItem({ blocks: [first] }: ListItem): boolean {
  if (first?.kind !== 'paragraph') return false
  const whole = first.lines.map(({ source }) => source).join('\n')
  return STRUCK_NAME.test(whole)
}

function strippedInner<T extends Block & { readonly blocks: readonly Block[] }>(
  block: T,
  skip: (line: number) => void,
): T | undefined {
  const inner = [...withoutStruck(block.blocks, skip)]
  return inner.length > 0 || block.blocks.length === 0 ? { ...block, blocks: inner } : undefined
}

/** Lines of words without what is struck out in them, also from one line to the next. */
function strippedLines(lines: readonly SourceLine[], skip: (line: number) => void): SourceLine[] {
  const whole = lines.map(({ source }) => source).join('\n')
  const [first] = lines
  if (!first || DONE.test(whole) || !/~~|<(?:del|s|strike)>/.test(whole)) return [...lines]
  const bare = stripped(whole, () => skip(first.line)).split('\n')
  return lines.flatMap((line, i) => {
    const source = (bare[i] ?? '').trim()
    return source === '' ? [] : [{ ...line, source }]
  })
}

/** A text without what is struck out in it, on as many lines. */
function stripped(text: string, skip: () => void): string {
  if (!/~~|<(?:del|s|strike)>/.test(text)) return text
  const parts = codeParts(text).map((part, i) =>
    i % 2 === 1 ? `\`${part}\`` : bareWords(part, skip),
  )
  return parts.join('')
}

/** Words without what is struck out in them, and without the blank before that, if no word is behind it. */
function bareWords(marked: string, skip: () => void): string {
  // Bold around them would be left without words.
  const words = marked.replace(/\*\*(~~[^~*]{1,1000}~~)\*\*/g, '$1')
  let kept = ''
  let from = 0
  for (const { 0: found, 1: inner = '', index } of words.matchAll(STRUCK)) {
    // With a blank before them, the tildes begin something else.
    if (/\s$/.test(inner)) continue
    skip()
    const before = words.slice(from, index)
    from = index + found.length
    const isBeforeWord = /[\p{L}\p{N}([{“‘*_=]/u.test(words[from] ?? '')
    kept += (isBeforeWord ? before : before.replace(/ $/, '')) + found.replace(/[^\n]/g, '')
  }
  return kept + words.slice(from)
}
