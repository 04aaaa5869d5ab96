/** How blocks of Markdown begin and end (CommonMark 0.31), each tested on a line without its indent. */

import { besidesIn, headOf } from '../core/document/besides.ts'
import { explanationIn, isListName, questionIn } from './markdown-labels.ts'
import { numberedIn } from './markdown-numbering.ts'

/** A heading with its level and its source. */
export interface HeadingStart {
  readonly level: number
  readonly source: string
}

/** A heading of hashes; undefined if the line is none. */
export function headingIn(rest: string): HeadingStart | undefined {
  const hashes = /^#{1,6}(?=[ \t]|$)/.exec(rest)?.[0]
  if (!hashes) return undefined
  const source = rest.slice(hashes.length).trim()
  let end = source.length
  while (source[end - 1] === '#') end--
  // Hashes at the end count only behind a blank: `C#` is a word.
  const isClosed = end < source.length && /^[ \t]?$/.test(source.slice(end - 1, end))
  return { level: hashes.length, source: isClosed ? source.slice(0, end).trimEnd() : source }
}

/** The level of the heading that a line of `=` or `-` makes of the paragraph above it. */
export const underlineIn = (rest: string): number | undefined =>
  /^=+[ \t]*$/.test(rest) ? 1 : /^-+[ \t]*$/.test(rest) ? 2 : undefined

/** Whether a line is a horizontal rule: three or more of one sign, and blanks. */
export function isRule(rest: string): boolean {
  const [sign = ''] = rest
  if (!'-_*'.includes(sign)) return false
  let signs = 0
  for (const each of rest)
    if (each === sign) signs++
    else if (each !== ' ' && each !== '\t') return false
  return signs >= 3
}

/** The signs that open a block of code; undefined if the line does not. */
export function fenceIn(rest: string): string | undefined {
  const fence = /^(?:`{3,}|~{3,})/.exec(rest)?.[0]
  return fence?.startsWith('`') && rest.includes('`', fence.length) ? undefined : fence
}

/** Whether a line ends the block of code that these signs opened. */
export const isFenceEnd = (rest: string, fence: string): boolean => {
  const end = rest.trimEnd()
  return end.length >= fence.length && end === (fence[0] as string).repeat(end.length)
}

/** The marker of an item, and whether an item may begin with it inside a paragraph. */
export interface MarkerStart {
  readonly marker: string
  readonly interrupts: boolean
}

/** The marker at the beginning of an item, also Pandoc's, which leaves the number out; undefined if there is none. */
export function markerIn(rest: string): MarkerStart | undefined {
  const marker = /^(?:[*+-]|\d{1,9}[.)]|#\.)(?=[ \t]|$)/.exec(rest)?.[0]
  if (!marker) return undefined
  const hasWords = rest.slice(marker.length).trim() !== ''
  return { marker, interrupts: hasWords && /^(?:[*+-]|1[.)])$/.test(marker) }
}

/** The label of a link and its address, which may also be in the next line. */
export interface Label {
  /** As marked compares it. */
  readonly label: string
  readonly address: string
}

/** A link's label at the beginning of a paragraph; undefined if there is none. */
export function labelIn(rest: string): Label | undefined {
  // The label of a footnote.
  if (rest.startsWith('[^')) return undefined
  const [whole, label = ''] = /^\[((?:\\.|[^[\]\\])+)\]:/.exec(rest) ?? []
  if (whole === undefined) return undefined
  const [address = '', ...more] = rest
    .slice(whole.length)
    .trim()
    .split(/[ \t]+/)
  const isAddress = address.startsWith('<') ? address.endsWith('>') : !address.includes('<')
  const title = more.join(' ')
  if (!isAddress || !/^(?:"[^"]*"|'[^']*'|\([^()]*\))?$/.test(title)) return undefined
  const folded = label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase()
  return { label: folded, address: addressIn(address) }
}

/** The address at the beginning of some words, without its angle brackets. */
export const addressIn = (words: string): string =>
  (words.split(/[ \t]/)[0] ?? '').replace(/^<|>$/g, '')

/** Whether a line is the second of a table, under a header with as many cells. */
export const isTable = (header: string, rest: string): boolean =>
  rest.includes('|') &&
  /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(rest.trimEnd()) &&
  cellsIn(header) === cellsIn(rest)

const cellsIn = (row: string): number =>
  row.trim().replace(/^\|/, '').replaceAll('\\|', '').replace(/\|$/, '').split('|').length

const bare = (rest: string): string => rest.replace(/^(?:\*\*|__)/, '')

/** Whether a line begins with a number of its own, asks or explains (`Q:`), is a heading in bold, begins with a name in bold or says what else a card has, or is the name of a list. */
export const beginsOwn = (rest: string): boolean =>
  numberedIn(rest) !== undefined ||
  questionIn(bare(rest)) !== undefined ||
  explanationIn(bare(rest)) !== undefined ||
  /^(?:\*\*[^*]{1,200}\*\*|__[^_]{1,200}__)$/.test(rest) ||
  /^(?:\*\*[^*]{1,60}(?:[:：]\*\*|\*\* ?[:：])|__[^_]{1,60}(?:[:：]__|__ ?[:：]))/.test(rest) ||
  besidesIn(headOf(rest)) !== undefined ||
  isListName(rest)
