import { CONTROLS } from './control-characters.ts'

/**
 * A value as one line of JSON that is harmless on a terminal: JSON itself escapes only C0, so the
 * other control characters become `\u` and four digits, which parse to the same value.
 */
export const jsonLine = (value: unknown): string =>
  JSON.stringify(value).replace(
    CONTROLS,
    (control) => `\\u${control.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
