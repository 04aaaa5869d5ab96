/** A code unit as JSON and JavaScript write it in a string: `\\u` and four digits. */
export const unicodeEscape = (unit: string): string =>
  `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`

/** JSON or JavaScript in ASCII: what else is in its strings is escaped. */
export const inAscii = (code: string): string => code.replace(/[^\0-\x7f]/g, unicodeEscape)
