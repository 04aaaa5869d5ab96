import { LONGEST_WORDS } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import type { Block, SourceLine } from './markdown-block.ts'
import type { ReadWords } from './markdown-words.ts'

/** Between the lines of code, which stay apart on one line. */
const LINE_END = ' ⏎ '

/** The source of a paragraph, as one text. */
export const joined = (lines: readonly SourceLine[], most = lines.length): string =>
  lines
    .slice(0, most)
    .map(({ source }) => source)
    .join('\n')

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
      if (block.kind === 'paragraph') add(see(joined(block.lines), LONGEST_WORDS).words)
      else if (block.kind === 'heading') add(see(block.source).words)
      else if (block.kind === 'code') add(block.lines.filter((line) => line !== '').join(LINE_END))
      else if (block.kind === 'html') add(see(block.lines.join('\n'), LONGEST_WORDS).words)
      else if (block.kind === 'table') {
        for (const row of block.lines) add(see(row).words)
      } else if ('blocks' in block) {
        if (block.kind === 'details') add(see(block.summary.join('\n')).words)
        read(block.blocks)
      }
    }
  }
  read(blocks)
  return shortened(parts.join('').replace(/\s+/g, ' ').trim(), LONGEST_WORDS)
}
