import { hasHan } from './script.ts'

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

/** What is before a Chinese noun where a clause begins. */
const CLAUSE = /^|[^\p{L}\p{N}]|因[为為]|所以|其中|而|但/u
/** What is behind it: a verb, or what leads to one. */
const VERBAL = /[是的在有与與也不被占使约約遇会會可能和为為由比皆很最因将將从從，、；。]/

/** What a letter is a part of; Chinese is written without blanks around it. */
const INNER = "(?!\\p{Script=Han})[\\p{L}\\p{N}\\p{M}'’]"

/**
 * A name of one character where it surely is one: a letter, in its case, that is no part of a word, of a formula or of `C++`;
 * a Chinese character at the beginning of a clause with the beginning of a verb or a sign behind it, as others may be parts of words.
 */
export const characterAlone = (name: string): RegExp =>
  hasHan(name)
    ? new RegExp(`(?<=${CLAUSE.source})${name}(?=${VERBAL.source})`, 'gu')
    : new RegExp(`(?<!${INNER})${name}(?!${INNER}|[+#])`, 'gu')
