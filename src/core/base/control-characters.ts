/** Replaces each character that is taken out. */
const REPLACEMENT = '\ufffd'

/**
 * Characters that could control a terminal or turn text around: C0 and C1 controls except tab and
 * line end, and the bidirectional marks and overrides of Unicode (UAX 9).
 */
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Also taken out of a single line: Unicode's own line ends, and the invisible byte order mark. */
const UNSEEN = /[\t\n\u2028\u2029\ufeff]/g

/** Text from outside, made harmless on a terminal: no control characters, no reversed text. */
export const sanitize = (words: string): string => words.replace(CONTROLS, REPLACEMENT)

/** One line of text, made harmless. */
export const sanitizeLine = (line: string): string => sanitize(line).replace(UNSEEN, REPLACEMENT)
