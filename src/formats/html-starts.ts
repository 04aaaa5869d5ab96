import type { HeadingStart } from './block-starts.ts'

/** How blocks of HTML begin and end in Markdown (CommonMark 0.31), and the tags of disclosures. */

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
  // A remark of Obsidian, over several lines.
  if (rest.startsWith('%%')) return rest.includes('%%', 2) ? undefined : /%%/
  if (!rest.startsWith('<')) return undefined
  const [, end] = HTML.find(([start]) => start.test(rest)) ?? []
  if (end) return end
  const [, tag = ''] = TAG.exec(rest) ?? []
  if (BLOCK_TAGS.has(tag.toLowerCase())) return 'blank'
  return !isInParagraph && ONE_TAG.test(rest.trimEnd()) ? 'blank' : undefined
}

/** Whether a block of HTML ends in the line in which it begins. */
export const isOneLine = (rest: string, end: HtmlEnd): boolean =>
  end !== 'blank' && end.test(rest.slice(rest.startsWith('<!--') ? 4 : 2))

/** The words behind a comment in the line that begins with it; undefined if there are none. */
export function behindRemark(rest: string): string | undefined {
  const end = rest.startsWith('<!--') ? rest.indexOf('-->', 4) : -1
  const words = end < 0 ? '' : rest.slice(end + 3).trim()
  return words === '' ? undefined : words
}

const HEADING = /^<h([1-6])(?=[\s>])[^<>]*>/i

/** A heading in tags that is alone in its line; undefined if there is none. */
export function htmlHeadingIn(rest: string): HeadingStart | undefined {
  const { 0: opening = '', 1: level = '' } = HEADING.exec(rest) ?? []
  const closing = `</h${level}>`
  if (opening === '' || !rest.toLowerCase().endsWith(closing)) return undefined
  return { level: Number(level), source: rest.slice(opening.length, -closing.length).trim() }
}

/** A tag of a disclosure in a line, or the words between two of them. */
export type DetailsPart =
  | { readonly tag: 'details' | '/details' | 'summary' | '/summary' }
  | { readonly words: string }

// Behind a tick it is code, about HTML.
const DETAILS_TAG = /(?<!`)<(\/?(?:details|summary))(?=[\s>])[^<>]*>/gi

/** Whether a line has a tag of a disclosure. */
export const hasDetailsTag = (rest: string): boolean =>
  rest.includes('<') && rest.search(DETAILS_TAG) !== -1

/** The tags of disclosures in a line, and the words before, between and behind them. */
export function detailsPartsIn(rest: string): readonly DetailsPart[] {
  const parts: DetailsPart[] = []
  let start = 0
  const addWords = (end: number): void => {
    const words = rest.slice(start, end).trim()
    if (words !== '') parts.push({ words })
  }
  for (const { 0: whole, 1: tag = '', index } of rest.matchAll(DETAILS_TAG)) {
    addWords(index)
    parts.push({ tag: tag.toLowerCase() as 'details' })
    start = index + whole.length
  }
  addWords(rest.length)
  return parts
}
