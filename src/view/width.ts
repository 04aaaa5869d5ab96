import fastStringWidth from 'fast-string-width'

/**
 * ASCII, Latin letters, punctuation, frames and the signs of lists: each has one column, and most texts have nothing else.
 * The tables for all of Unicode take longer to be made ready than a look-up has time for.
 */
const NARROW =
  /^[ -~\xa0-\u024f\u2010-\u2027\u2030-\u205e\u2190-\u22ff\u2500-\u259f\u25a0-\u25fc\u2713\u2717]*$/

/** What has two columns in Chinese texts: the characters, and the punctuation between them. */
const WIDE = /[\u3000-\u3029\u4e00-\u9fff\uff01-\uff60]/g

/** What paints and what links. */
const ESCAPES = /\x1b(?:\[[\d;]*m|\]8;;[^\x1b]*\x1b\\)/g

/** Display columns of a text; escape sequences have none, Chinese characters have two. */
export function width(words: string): number {
  if (NARROW.test(words)) return words.length
  const shown = words.includes('\x1b') ? words.replace(ESCAPES, '') : words
  const narrow = shown.replace(WIDE, '')
  return NARROW.test(narrow) ? 2 * shown.length - narrow.length : fastStringWidth(shown)
}

/** The text, filled with spaces to that many columns. */
export const pad = (words: string, columns: number): string =>
  words + ' '.repeat(Math.max(0, columns - width(words)))

/** Words with blanks before them, up to a width; words that are wider are whole. */
export const flushRight = (words: string, columns: number): string =>
  ' '.repeat(Math.max(0, columns - width(words))) + words

/** The columns of a pipe: nothing is wrapped there. */
export const UNLIMITED = Number.POSITIVE_INFINITY
