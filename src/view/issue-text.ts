/** What would make a line a heading, a quotation, a list, a fence, a rule, a definition or a table. */
const BLOCK =
  /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|`{3}|~{3}|=+$|-[-\s]*$|_[_\s]*$|\*[*\s]*$|\[[^\]]*\]:|\|)/

/** The number of a list's item, up to its dot or bracket. */
const NUMBER = /^(\d{1,9})(?=[.)](?:\s|$))/

/** What means something within a line: an escape, a run of backticks, the beginning of an HTML tag. */
const MARK = /\\.|`+|<(?=[a-z/!?])/gi

/** A link without brackets: it may swallow the backtick that would begin code. */
const BARE_LINK = /:\/\/|www\./i

/**
 * One line as a paragraph of Markdown (CommonMark 0.31 with GitHub's links): it can begin no block
 * and no HTML, and no code that goes on in the next line; its code and emphasis stay.
 */
export const paragraphMarkdown = (line: string): string =>
  inlineMarkdown(
    line
      .trim()
      .replace(BLOCK, (mark) => `\\${mark}`)
      .replace(NUMBER, '$1\\'),
  )

/** Code stays as it is; of what is outside of it, neither a backtick nor a tag means anything. */
function inlineMarkdown(line: string): string {
  const hasLink = BARE_LINK.test(line)
  const marks = [...line.matchAll(MARK)]
  let safe = ''
  let at = 0
  for (const [i, { 0: mark, index }] of marks.entries()) {
    if (index < at) continue
    safe += line.slice(at, index)
    at = index + mark.length
    if (mark === '<') safe += '&lt;'
    else if (!mark.startsWith('`')) safe += mark
    else {
      const end = hasLink ? undefined : marks.slice(i + 1).find((each) => each[0] === mark)
      if (end) at = end.index + mark.length
      safe += end ? line.slice(index, at) : mark.replaceAll('`', '\\`')
    }
  }
  return safe + line.slice(at)
}

/** Words as code in Markdown, whatever backticks they have. */
export function codeMarkdown(words: string): string {
  const runs = new Set(words.match(/`+/g))
  let ticks = '`'
  while (runs.has(ticks)) ticks += '`'
  const space = /^`|`$/.test(words) ? ' ' : ''
  return ticks + space + words + space + ticks
}
