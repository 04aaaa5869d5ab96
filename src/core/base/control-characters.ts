/** Stands where a character was taken out. */
const REPLACEMENT = '\ufffd'

/**
 * Characters that could steer a terminal or turn text around: C0 and C1 controls but for tab and line end, and the
 * bidirectional marks and overrides of Unicode (UAX 9).
 */
const CONTROLS =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** Beside them, what breaks a line or is not seen: Unicode's own line ends, and the byte order mark. */
const UNSEEN = /[\t\n\u2028\u2029\ufeff]/g

/** Text from outside, made harmless on a terminal: no control characters, no turned-around writing. */
export const sanitize = (words: string): string => words.replace(CONTROLS, REPLACEMENT)

/** One line of text, made harmless. */
export const sanitizeLine = (line: string): string => sanitize(line).replace(UNSEEN, REPLACEMENT)
