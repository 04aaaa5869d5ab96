/** What would make a line a heading, a quotation, a list, a fence, a rule, HTML or a definition. */
const BLOCK =
  /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|`{3}|~{3}|=+$|-[-\s]*$|_[_\s]*$|\*[*\s]*$|\[[^\]]*\]:|\|)/

/** The number of a list's item, up to its dot or bracket. */
const NUMBER = /^(\d{1,9})(?=[.)](?:\s|$))/

/** Code, which stays as it is, or the beginning of an HTML tag with the backslashes before it. */
const CODE_OR_TAG = /(?<![`\\])(`+)[^`]+\1(?!`)|(\\*)<(?=[a-z/!?])/gi

/**
 * One line as a paragraph of Markdown (CommonMark 0.31): it can begin no block and no HTML, and its
 * code and emphasis stay.
 */
export const paragraphMarkdown = (line: string): string =>
  line
    .trim()
    .replace(BLOCK, (mark) => `\\${mark}`)
    .replace(NUMBER, '$1\\')
    .replace(CODE_OR_TAG, (found, ticks: string | undefined, before = '') =>
      ticks === undefined && before.length % 2 === 0 ? `${before}\\<` : found,
    )

/** Words as code in Markdown, whatever backticks they have. */
export function codeMarkdown(words: string): string {
  const runs = new Set(words.match(/`+/g))
  let ticks = '`'
  while (runs.has(ticks)) ticks += '`'
  const space = /^`|`$/.test(words) ? ' ' : ''
  return ticks + space + words + space + ticks
}
