import { sanitizeLine } from '../core/base/control-characters.ts'
import { type Language, type Text, wordsIn } from '../core/base/text.ts'
import { unicodeEscape } from '../core/base/unicode-escape.ts'
import { inMarkup, withCode } from '../pictures/escaping.ts'
import { tagOf } from './data.ts'

/** Words from outside, harmless as text and as an attribute's value in quotes. */
export const escaped = (words: string): string =>
  inMarkup(sanitizeLine(words)).replaceAll("'", '&#39;')

/**
 * A text in every language of the page, each marked as what it is; the style sheet shows what is asked for.
 * Words that are the same in all languages are there once.
 */
export function spans(text: Text, languages: readonly Language[]): string {
  const said = languages.map((language) => wordsIn(text, language))
  if (new Set(said).size === 1) return withCode(escaped(said[0] ?? ''))
  return languages
    .map(
      (language, i) => `<span lang="${tagOf(language)}">${withCode(escaped(said[i] ?? ''))}</span>`,
    )
    .join('')
}

/**
 * A value as JSON inside a script element: nothing in it can end the element, begin a comment or be a
 * line end of JavaScript. Control characters in strings are replaced as they are on a terminal.
 */
export const jsonInScript = (value: unknown): string =>
  JSON.stringify(value, cleaned).replace(/[<>&\u2028\u2029]/g, unicodeEscape)

/** A value whose strings have no control characters but line ends. */
export const harmless = (value: unknown): unknown => JSON.parse(JSON.stringify(value, cleaned))

/** What becomes of each part of a value, as `JSON.stringify` asks for it. */
const cleaned = (_: string, inner: unknown): unknown =>
  typeof inner === 'string' ? inner.split('\n').map(sanitizeLine).join('\n') : inner
