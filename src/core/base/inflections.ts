/**
 * The regular forms of words in English and German: where the word itself must not be read, as in a description of what
 * is asked for, none of these may be read either. Forms that are no words of any text do no harm there.
 */

import { singularForms } from './english.ts'

/** What is before a word in a list of words, and none of it: `to abolish`, `der Hund`. */
const LED =
  /^(?:(?:to|the|an?|el|la|los|las|le|les|il|lo|une?|una) |l['’])(?=\p{Ll}{3})|^(?:der|die|das|eine?) (?=\p{Lu}\p{L})/u
const GERMAN = /^(?:der|die|das|eine?) (?=\p{Lu})/u

/** Words without what only leads to them. */
export const bareName = (words: string): string => words.replace(LED, '')

/** A word in which each letter is one of the alphabet: no abbreviation, and nothing that a number belongs to. */
const WORD = /^[A-Za-z][a-z]{2,}$/

/** A title that may be a plural, where its description has the singular: `Secrets`, but not `Alias`. */
const PLURAL = /[a-z]{4}s$/i
const NO_PLURAL = /(?:ss|us|is|as|ics|news)$/i

/** The other forms in which a name may be read: of a word alone, of a verb with its words, of the last noun; in lower case. */
export const inflectedForms = (name: string): string[] =>
  formsOf(name).map((form) => form.toLowerCase())

function formsOf(name: string): string[] {
  const bare = bareName(name)
  if (GERMAN.test(name)) return bare.includes(' ') ? [bare] : [bare, ...nounForms(bare)]
  const words = bare.split(' ')
  const [first = '', ...rest] = words
  if (rest.length === 0) return [bare, ...wordForms(bare)]
  const isVerb = /^to /.test(name)
  const forms = isVerb
    ? wordForms(first).map((form) => [form, ...rest].join(' '))
    : numberForms(words.at(-1) ?? '').map((form) => [...words.slice(0, -1), form].join(' '))
  return [bare, ...forms]
}

function wordForms(word: string): string[] {
  if (!WORD.test(word)) return []
  return [...numberForms(word), ...englishForms(word), ...verbForms(word)]
}

/** A plural in `-ies`, and a singular; other plurals have the word in them. */
function numberForms(word: string): string[] {
  const plurals = /[a-z]{2}[^aeiou\W]y$/i.test(word) ? [word.replace(/y$/, 'ies')] : []
  const isPlural = PLURAL.test(word) && !NO_PLURAL.test(word)
  return [...plurals, ...(isPlural ? singularForms(word).filter((form) => form !== word) : [])]
}

/** The forms of an English verb, the degrees of an adjective, and its adverb. */
function englishForms(word: string): string[] {
  const endings = (stem: string, ends: string): string[] => ends.split(' ').map((end) => stem + end)
  if (/[^aeiou]y$/.test(word)) {
    const stem = word.slice(0, -1)
    return [...endings(stem, 'ies ied ier iest ily'), `${word}ing`]
  }
  if (word.endsWith('e')) {
    const stem = word.slice(0, -1)
    return [
      ...endings(stem, 'ed ing er ers est ely'),
      ...(/[^aeiou]le$/.test(word) ? [`${stem}y`] : []),
      ...(word.endsWith('ie') ? [`${stem.slice(0, -1)}ying`] : [`${word}ing`]),
    ]
  }
  const doubled = /[^aeiou][aeiou][bdgklmnprtvz]$/.test(word) ? word + word.at(-1) : undefined
  return [
    ...endings(word, 'ed ing er ers est ly'),
    ...(doubled ? endings(doubled, 'ed ing er ers est') : []),
    ...(word.endsWith('ic') ? [`${word}ally`] : []),
  ]
}

/** The forms of a regular verb in German. */
function verbForms(word: string): string[] {
  const [, stem] = /^([a-z]{3,})en$/.exec(word) ?? []
  if (stem === undefined) return []
  const ends = 'e st t est et te test ten tet ete etest eten etet end'.split(' ')
  return [...ends.map((end) => stem + end), `ge${stem}t`, `ge${stem}et`, `ge${stem}en`]
}

/** The forms of a noun in German, also those with another vowel: `Häuser`. */
function nounForms(noun: string): string[] {
  const ends = ['', 'e', 'en', 'er', 'ern', 'es', 'n', 's', 'se', 'sen', 'ses', 'nen']
  const changed = noun.replace(
    /(?:[Aa]u|[AaOoUu])(?=[^AaOoUu]*$)/,
    (vowel) => `${VOWELS[vowel[0] ?? ''] ?? ''}${vowel.slice(1)}`,
  )
  return [noun, changed].flatMap((stem) => ends.map((end) => stem + end))
}

const VOWELS: Readonly<Record<string, string>> = { a: 'ä', o: 'ö', u: 'ü', A: 'Ä', O: 'Ö', U: 'Ü' }
