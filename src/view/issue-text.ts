/** What would make a line a heading, a quotation, a list, a fence, a rule, a definition or a table. */
const BLOCK =
  /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|`{3}|~{3}|=+$|-[-\s]*$|_[_\s]*$|\*[*\s]*$|\[[^\]]*\]:|\|)/

/** The number of a list's item, up to its dot or bracket. */
const NUMBER = /^(\d{1,9})(?=[.)](?:\s|$))/

/** What begins an HTML tag or comment, and the same beside code, where it begins none. */
const TAG = /<(?=[a-z/!?])/gi
const CODE_OR_TAG = /(?<![`\\])(`+)[^`]+\1(?!`)|<(?=[a-z/!?])/gi

/** A link without brackets: it may swallow the backtick that would begin code. */
const BARE_LINK = /:\/\/|www\./i

/**
 * One line as a paragraph of Markdown (CommonMark 0.31 with GitHub's links): it can begin no block
 * and no HTML; its code and emphasis stay.
 */
export const paragraphMarkdown = (line: string): string =>
  line
    .trim()
    .replace(BLOCK, (mark) => `\\${mark}`)
    .replace(NUMBER, '$1\\')
    .replace(BARE_LINK.test(line) ? TAG : CODE_OR_TAG, (found) => (found === '<' ? '&lt;' : found))

/** Words as code in Markdown, whatever backticks they have. */
export function codeMarkdown(words: string): string {
  const runs = new Set(words.match(/`+/g))
  let ticks = '`'
  while (runs.has(ticks)) ticks += '`'
  const space = /^`|`$/.test(words) ? ' ' : ''
  return ticks + space + words + space + ticks
}
