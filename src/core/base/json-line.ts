import { CONTROLS } from './control-characters.ts'
import { unicodeEscape } from './unicode-escape.ts'

/**
 * A value as one line of JSON that is harmless on a terminal: JSON itself escapes only C0, so the
 * other control characters become `\u` and four digits, which parse to the same value.
 */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(CONTROLS, unicodeEscape)
