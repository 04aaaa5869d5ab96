/** Clozes of several programs, as sentences whose words between `==` are to be filled in. */

import { hasWords } from './markdown-names.ts'

const SIGNS = /\{\{(?:c\d{1,3}::|cloze )|\}\}|::|\\\\/g

/**
 * A text with Anki's `{{c1::word::hint}}` or Logseq's `{{cloze word \\ hint}}` as `==word==`;
 * undefined if it has none. A cloze within another is words of the outer one, and a hint is left
 * out.
 */
export function filledIn(words: string): string | undefined {
  let made = ''
  let done = 0
  let count = 0
  let depth = 0
  /** How deep the cloze is whose hint is being read; 0 outside of hints. */
  let hint = 0
  /** Where the outermost cloze begins in what is made. */
  let from = 0
  for (const { 0: sign, index } of words.matchAll(SIGNS)) {
    const isEnd = sign === '}}'
    const isHint = sign === '::' || sign === '\\\\'
    if (depth === 0 && (isEnd || isHint)) continue
    if (hint === 0) made += words.slice(done, index)
    done = index + sign.length
    if (isHint) hint ||= depth
    else if (!isEnd) {
      if (depth++ === 0) from = made.length
    } else {
      if (hint === depth) hint = 0
      if (--depth > 0) continue
      // Equal signs in a row, or at an end, would be taken for those around it: `a==b`.
      const filling = made
        .slice(from)
        .trim()
        .replace(/^=|={2,}|=$/g, (signs) => '＝'.repeat(signs.length))
      made = made.slice(0, from) + (filling === '' ? '' : `==${filling}==`)
      if (filling !== '') count++
    }
  }
  return count === 0 || depth > 0 ? undefined : made + words.slice(done)
}

/** Whether nothing is left of a sentence when what is to be filled in is gone. */
export const isAllMarked = (fill: string): boolean =>
  !hasWords(
    fill
      .split('==')
      .filter((_, i) => i % 2 === 0)
      .join(''),
  )
