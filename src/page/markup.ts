import { sanitizeLine } from '../core/base/control-characters.ts'
import { type Language, type Text, wordsIn } from '../core/base/text.ts'
import { tagOf } from './data.ts'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** Words from outside, harmless as text and as an attribute's value in quotes. */
export const escaped = (words: string): string =>
  sanitizeLine(words).replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)

/** Words in which code is in backticks. */
const withCode = (words: string): string => escaped(words).replace(/`([^`]+)`/g, '<code>$1</code>')

/**
 * A text in every language of the page, each marked as what it is; the style sheet shows what is asked for.
 * Words that are the same in all languages are there once.
 */
export function spans(text: Text, languages: readonly Language[]): string {
  const said = languages.map((language) => wordsIn(text, language))
  if (new Set(said).size === 1) return withCode(said[0] ?? '')
  return languages
    .map((language, i) => `<span lang="${tagOf(language)}">${withCode(said[i] ?? '')}</span>`)
    .join('')
}

/**
 * A value as JSON inside a script element: nothing in it can end the element, begin a comment or be a
 * line end of JavaScript. Control characters in strings are replaced as they are on a terminal.
 */
export const jsonInScript = (value: unknown): string =>
  JSON.stringify(harmless(value)).replace(
    /[<>&\u2028\u2029]/g,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )

/** A value whose strings have no control characters but line ends. */
export const harmless = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, inner: unknown) =>
      typeof inner === 'string' ? inner.split('\n').map(sanitizeLine).join('\n') : inner,
    ),
  )
