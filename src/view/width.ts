import fastStringWidth from 'fast-string-width'

/** Display columns of a text; escape sequences take none, Chinese characters two. */
export const width = (words: string): number => fastStringWidth(words)

/** The text filled with spaces to that many columns. */
export const pad = (words: string, columns: number): string =>
  words + ' '.repeat(Math.max(0, columns - width(words)))

/** A line's worth of columns where the text is a pipe's: nothing is wrapped there. */
export const UNLIMITED = Number.POSITIVE_INFINITY
