import { LONGEST_WORDS } from '../core/document/note.ts'
import { shortened } from '../core/document/short.ts'
import type { Block, Raw, SourceLine } from './markdown-block.ts'
import { withoutProperties } from './markdown-properties.ts'
import type { ReadWords, Seen } from './markdown-words.ts'

/** Between the lines of code, which stay apart on one line. */
const LINE_END = ' ⏎ '

/** The source of a paragraph, as one text. */
export const joined = (lines: readonly SourceLine[], most = lines.length): string =>
  lines
    .slice(0, most)
    .map(({ source }) => source)
    .join('\n')

/** The state of a task (Logseq, Org), and its priority. */
const STATE =
  /^(?:TODO|DOING|DONE|LATER|NOW|WAIT|WAITING|CANCELED|CANCELLED|IN-PROGRESS)[ \t]{1,9}(?=\S)/

/** The source of an item without the signs of a task at its beginning. */
export const withoutState = (source: string): string =>
  source
    .replace(/^\[[ xX/<>!?*-]\][ \t]+(?=\S)|^\[[ xX]\]$/, '')
    .replace(STATE, '')
    .replace(/^\[#[A-Z]\][ \t]{1,9}(?=\S)/, '')

/** What a picture says of itself is no answer. */
const said = ({ words, isPicture }: Seen): string => (isPicture ? '' : words)

const codeLine = ({ lines }: Raw): string => lines.filter((line) => line !== '').join(LINE_END)

/** The lines of code on one line, cut where they are too long. */
export const codeWords = (code: Raw): string =>
  shortened(codeLine(code).replace(/\s+/g, ' ').trim(), LONGEST_WORDS)

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
  const read = (within: readonly Block[], isItem: boolean): void => {
    for (const block of within) {
      if (length > LONGEST_WORDS) return
      if (block.kind === 'paragraph') {
        const source = joined(withoutProperties(block.lines, isItem).lines)
        add(said(see(isItem ? withoutState(source) : source, LONGEST_WORDS)))
      } else if (block.kind === 'heading') add(said(see(block.source)))
      else if (block.kind === 'code') add(codeLine(block))
      else if (block.kind === 'html') add(said(see(block.lines.join('\n'), LONGEST_WORDS)))
      else if (block.kind === 'table') {
        for (const row of block.lines) add(said(see(row)))
      } else if ('blocks' in block) {
        if (block.kind === 'details') add(said(see(block.summary.join('\n'))))
        if (block.kind === 'quote' && block.callout?.title) add(said(see(block.callout.title)))
        read(block.blocks, block.kind === 'item')
      }
    }
  }
  read(blocks, false)
  return shortened(parts.join('').replace(/\s+/g, ' ').trim(), LONGEST_WORDS)
}
