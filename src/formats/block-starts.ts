/** How blocks of Markdown begin and end (CommonMark 0.31), each tested on a line without its indent. */

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

/** The marker at the beginning of an item; undefined if there is none. */
export function markerIn(rest: string): MarkerStart | undefined {
  const marker = /^(?:[*+-]|\d{1,9}[.)])(?=[ \t]|$)/.exec(rest)?.[0]
  if (!marker) return undefined
  const hasWords = rest.slice(marker.length).trim() !== ''
  return { marker, interrupts: hasWords && /^(?:[*+-]|1[.)])$/.test(marker) }
}

/** A link's label at the beginning of a paragraph, as marked compares it; its address may follow. */
export function labelIn(rest: string): string | undefined {
  const [whole, label = ''] = /^\[((?:\\.|[^[\]\\])+)\]:/.exec(rest) ?? []
  if (whole === undefined) return undefined
  const [address = '', ...more] = rest
    .slice(whole.length)
    .trim()
    .split(/[ \t]+/)
  const isAddress = address.startsWith('<') ? address.endsWith('>') : !address.includes('<')
  const title = more.join(' ')
  if (!isAddress || !/^(?:"[^"]*"|'[^']*'|\([^()]*\))?$/.test(title)) return undefined
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase().toLowerCase()
}

/** Whether a line is the second of a table, under a header with as many cells. */
export const isTable = (header: string, rest: string): boolean =>
  rest.includes('|') &&
  /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/.test(rest.trimEnd()) &&
  cellsIn(header) === cellsIn(rest)

const cellsIn = (row: string): number =>
  row.trim().replace(/^\|/, '').replaceAll('\\|', '').replace(/\|$/, '').split('|').length

/** What ends a block of HTML: a line with these words, or an empty line. */
export type HtmlEnd = RegExp | 'blank'

const HTML: ReadonlyArray<readonly [start: RegExp, end: RegExp]> = [
  [/^<(?:script|pre|style|textarea)(?:[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<![a-z]/i, />/],
  [/^<!\[CDATA\[/, /\]\]>/],
]

const BLOCK_TAGS: ReadonlySet<string> = new Set([
  ...['address', 'article', 'aside', 'base', 'basefont', 'blockquote', 'body', 'caption', 'center'],
  ...['col', 'colgroup', 'dd', 'details', 'dialog', 'dir', 'div', 'dl', 'dt', 'fieldset'],
  ...['figcaption', 'figure', 'footer', 'form', 'frame', 'frameset', 'h1', 'h2', 'h3', 'h4', 'h5'],
  ...['h6', 'head', 'header', 'hr', 'html', 'iframe', 'legend', 'li', 'link', 'main', 'menu'],
  ...['menuitem', 'meta', 'nav', 'noframes', 'ol', 'optgroup', 'option', 'p', 'param', 'search'],
  ...['section', 'summary', 'table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'title', 'tr', 'track'],
  'ul',
])
const TAG = /^<\/?([a-z][a-z0-9]*)(?=[ \t>]|\/>|$)/i

/** A tag alone on its line, of any name. */
const ONE_TAG = /^<(?:\/[a-z][a-z0-9-]*\s*|[a-z][a-z0-9-]*(?:\s[^<>]*)?)>$/i

/** The end of the block of HTML that begins here; undefined if none begins. */
export function htmlIn(rest: string, isInParagraph: boolean): HtmlEnd | undefined {
  if (!rest.startsWith('<')) return undefined
  const [, end] = HTML.find(([start]) => start.test(rest)) ?? []
  if (end) return end
  const [, tag = ''] = TAG.exec(rest) ?? []
  if (BLOCK_TAGS.has(tag.toLowerCase())) return 'blank'
  return !isInParagraph && ONE_TAG.test(rest.trimEnd()) ? 'blank' : undefined
}
