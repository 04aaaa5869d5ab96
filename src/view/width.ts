import fastStringWidth from 'fast-string-width'

const ASCII = /^[ -~]*$/

/** Display columns of a text; escape sequences have none, Chinese characters have two. */
export const width = (words: string): number =>
  ASCII.test(words) ? words.length : fastStringWidth(words)

/** The text, filled with spaces to that many columns. */
export const pad = (words: string, columns: number): string =>
  words + ' '.repeat(Math.max(0, columns - width(words)))

/** The columns of a pipe: nothing is wrapped there. */
export const UNLIMITED = Number.POSITIVE_INFINITY
