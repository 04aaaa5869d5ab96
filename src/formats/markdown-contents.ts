import { joined } from './markdown-answers.ts'
import type { Block, ListItem } from './markdown-block.ts'
import type { ReadWords, Seen } from './markdown-words.ts'

const NAME =
  /^[^\p{L}\p{N}]*(?:(?:table of )?contents?|toc|index|目录|目錄|内容|内容目录|本文目录|导航)[^\p{L}\p{N}]*$/iu

/** Whether words are what people write above a list of contents. */
export const isContentsName = (words: string): boolean => words.length < 60 && NAME.test(words)

/** Whether all words are links into the document itself. */
export function isInnerLinks({ words, marks }: Seen): boolean {
  const links = marks.filter(({ kind, href = '' }) => kind === 'link' && href.startsWith('#'))
  if (links.length === 0) return false
  let end = 0
  for (const link of links) {
    if (/[\p{L}\p{N}]/u.test(words.slice(end, link.start))) return false
    end = link.end
  }
  return !/[\p{L}\p{N}]/u.test(words.slice(end))
}

/** Whether a list leads to nothing but places in the document itself. */
export const isContents = (items: readonly ListItem[], see: ReadWords): boolean =>
  items.every(({ blocks }) => isContentsItem(blocks, see))

function isContentsItem(blocks: readonly Block[], see: ReadWords): boolean {
  const [first, ...below] = blocks
  if (first?.kind !== 'paragraph') return false
  const items = below.filter((block): block is ListItem => block.kind === 'item')
  if (items.length < below.length) return false
  const source = joined(first.lines)
  // A group of a list of contents may be no link itself.
  const isLink = /#/.test(source) ? isInnerLinks(see(source)) : items.length > 0
  return isLink && isContents(items, see)
}
