import { LONGEST_WORDS } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import type { Block, SourceLine } from './markdown-block.ts'
import type { ReadWords, Seen } from './markdown-words.ts'

/** Between the lines of code, which stay apart on one line. */
const LINE_END = ' ⏎ '

/** The source of a paragraph, as one text. */
export const joined = (lines: readonly SourceLine[], most = lines.length): string =>
  lines
    .slice(0, most)
    .map(({ source }) => source)
    .join('\n')

/** What a picture says of itself is no answer. */
const said = ({ words, isPicture }: Seen): string => (isPicture ? '' : words)

/** All words of some blocks on one line, cut where they are too long. */
export function wordsOfBlocks(blocks: readonly Block[], see: ReadWords): string {
  const parts: string[] = []
  let length = 0
  const add = (words: string): void => {
    if (words === '') return
    parts.push(
      parts.length > 0 && /[\p{L}\p{N}）)\]”]$/u.test(parts.at(-1) ?? '')
        ? `; ${words}`
        : ` ${words}`,
    )
    length += words.length
  }
  const read = (within: readonly Block[]): void => {
    for (const block of within) {
      if (length > LONGEST_WORDS) return
      if (block.kind === 'paragraph') add(said(see(joined(block.lines), LONGEST_WORDS)))
      else if (block.kind === 'heading') add(said(see(block.source)))
      else if (block.kind === 'code') add(block.lines.filter((line) => line !== '').join(LINE_END))
      else if (block.kind === 'html') add(said(see(block.lines.join('\n'), LONGEST_WORDS)))
      else if (block.kind === 'table') {
        for (const row of block.lines) add(said(see(row)))
      } else if ('blocks' in block) {
        if (block.kind === 'details') add(said(see(block.summary.join('\n'))))
        read(block.blocks)
      }
    }
  }
  read(blocks)
  return shortened(parts.join('').replace(/\s+/g, ' ').trim(), LONGEST_WORDS)
}
