/**
 * A regular expression's source that matches exactly these words. (RegExp.escape needs Node 24.)
 */
export const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/**
 * A name where it is no part of another word, also as a plural, whose ending is the first group. Inside it, a hyphen may be
 * a blank or missing; at its beginning or its end it is what the name is known by: `-e`, `--all`, `re-`.
 */
export function nameAlone(name: string): RegExp {
  const escaped = literally(name).replace(/(?<=[^\s-])[\s-]+(?=[^\s-])/g, '[\\s-]?')
  const edge = name.startsWith('-') ? '(?<!-)' : WORD_START.test(name) ? `(?<!${LETTER})` : ''
  const end = /[a-z0-9]$/i.test(name)
    ? `(e?s)?(?!${LETTER})`
    : name.endsWith('-')
      ? '()(?!-)'
      : '()'
  return new RegExp(`${edge}${escaped}${end}`, 'giu')
}

/** What makes a longer word of one in Latin letters, also with accents: `fa` is no name in `façade`. */
const LETTER = '[a-z0-9\\u00c0-\\u00d6\\u00d8-\\u00f6\\u00f8-\\u024f]'
const WORD_START = /^[a-z0-9]/i
