/** Replaces each character that is taken out. */
const REPLACEMENT = '\ufffd'

/**
 * Characters that could control a terminal, break a line or turn text around: C0 and C1 controls,
 * the bidirectional marks, overrides and isolates of Unicode (UAX 9), Unicode's own line ends, and
 * the byte order mark, which nobody sees.
 */
export const CONTROLS =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

/**
 * A text without the marks that only hint in which direction it runs, or embed a run of another one (UAX 9): nobody sees
 * them, and most texts in Hebrew or Arabic have some. What turns characters around against their own direction stays, to be
 * seen.
 */
export const withoutDirections = (text: string): string =>
  text.replace(/[\u061c\u200e\u200f\u202a-\u202c\u2066-\u2069]/g, '')

/**
 * One line of text from outside, made harmless on a terminal. A tab becomes a space; every other
 * control character, a line end too, becomes U+FFFD, which is one column wide.
 */
export const sanitizeLine = (line: string): string =>
  line.replaceAll('\t', ' ').replace(CONTROLS, REPLACEMENT)

/**
 * Text of several lines from outside, made harmless on a terminal; its tabs and line ends stay, of
 * which a carriage return is one only before a line feed.
 */
export const sanitizeText = (text: string): string =>
  text.replace(CONTROLS, (found, at: number) =>
    found === '\t' || found === '\n' || (found === '\r' && text[at + 1] === '\n')
      ? found
      : REPLACEMENT,
  )
