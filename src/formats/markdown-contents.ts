import { joined } from './markdown-answers.ts'
import type { Block, ListItem } from './markdown-block.ts'
import { hasWords } from './markdown-names.ts'
import type { Mark, ReadWords, Seen } from './markdown-words.ts'

const NAME =
  /^[^\p{L}\p{N}]*(?:(?:table of )?contents?|toc|index|目录|目錄|内容|内容目录|本文目录|导航)[^\p{L}\p{N}]*$/iu

/** What people write above links to other notes. */
const LINKS =
  /^[^\p{L}\p{N}]*(?:related(?: notes| pages| topics| links)?|see also|links|backlinks|navigation|相关|相关笔记|相关链接|相关页面|参见|另见|反向链接|双链)[^\p{L}\p{N}]*$/iu

/** Whether words are what people write above a list of contents, or of other notes. */
export const isContentsName = (words: string): boolean =>
  words.length < 60 && (NAME.test(words) || LINKS.test(words))

/** Whether all words are links into the document itself. */
export function isInnerLinks({ words, marks }: Seen): boolean {
  const links = marks.filter(({ kind, href = '' }) => kind === 'link' && href.startsWith('#'))
  return links.length > 0 && areAll(links, words)
}

/** Whether there are no words besides those of some marks, which are in their order. */
export function areAll(marks: readonly Mark[], words: string): boolean {
  let end = 0
  for (const mark of marks) {
    if (hasWords(words.slice(end, mark.start))) return false
    end = mark.end
  }
  return !hasWords(words.slice(end))
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
