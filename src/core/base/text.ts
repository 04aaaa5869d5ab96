import { lazy } from './collections.ts'

/**
 * What is known of a language: the locales that mean it and, for a derived language, the written
 * language it is derived from.
 */
interface LanguageFacts {
  /**
   * Matches the beginning of a locale’s name (`zh_TW.UTF-8`), in small letters; if several match, the
   * last one counts.
   */
  readonly locale: RegExp
  readonly from?: string
}

/**
 * Every language, in the order they are shown. The flag, the settings, the locale, the readers and
 * the words all derive from this one list. A written language has its words in the data and in
 * `i18n`. The build makes a derived language from a written one, and a text has it only if it was
 * asked for.
 */
const FACTS = {
  en: { locale: /^en/ },
  zh: { locale: /^zh/ },
  'zh-Hant': { locale: /^zh[-_](?:hant|tw|hk|mo)\b/, from: 'zh' },
} as const satisfies Record<string, LanguageFacts>

/** The code of a language, written or derived: a BCP 47 tag such as `zh-Hant`. */
export type Language = keyof typeof FACTS
/** A language that is derived from another one. */
export type Derived = {
  [L in Language]: (typeof FACTS)[L] extends { readonly from: string } ? L : never
}[Language]
/** A language that people write. */
export type Written = Exclude<Language, Derived>

/** Every language, written and derived, in the order they are shown. */
export const LANGUAGES = Object.keys(FACTS) as readonly Language[]

/** Whether a name is the code of a language. */
export const isLanguage = (name: string): name is Language => Object.hasOwn(FACTS, name)

/** The written language a derived one is made from; undefined for a written one. */
export const sourceOf = (language: Language): Written | undefined =>
  (FACTS[language] as LanguageFacts).from as Written | undefined

/** Whether a language is derived from a written one. */
export const isDerived = (language: Language): language is Derived =>
  sourceOf(language) !== undefined

/** The languages people write, in the order they are shown. */
export const WRITTEN = LANGUAGES.filter(
  (each) => sourceOf(each) === undefined,
) as readonly Written[]

/** The languages derived from written ones. */
export const DERIVED: readonly Derived[] = LANGUAGES.filter(isDerived)

/** The language of a locale's name: the last one in the list that matches it; undefined if it is none of them. */
export function languageOfLocale(locale: string): Language | undefined {
  const name = locale.toLowerCase()
  return LANGUAGES.findLast((each) => FACTS[each].locale.test(name))
}

/** One meaning in every written language, and in the derived ones that were asked for. */
export type Text = Readonly<Record<Written, string>> & { readonly [L in Derived]?: string }

/** Whether a value is a text. */
export const isText = (value: object): value is Text =>
  WRITTEN.every((language) => typeof (value as Partial<Text>)[language] === 'string')

/** What there is of each written language. */
export const inEach = <T>(of: (language: Written) => T): Readonly<Record<Written, T>> =>
  Object.fromEntries(WRITTEN.map((each) => [each, of(each)])) as Record<Written, T>

/** A text built from one string for each written language. */
export function textOf(say: (language: Written) => string): Text {
  // Filled in place: an outline has a hundred thousand of them.
  const text = {} as Record<Written, string>
  for (const each of WRITTEN) text[each] = say(each)
  return text
}

/**
 * A text that reads the same in every language: a name, a number, the words of an outline in one
 * language.
 */
export const same = (words: string): Text => textOf(() => words)

/**
 * The text in a language; a derived language that was not asked for falls back to its written one.
 */
export const wordsIn = (text: Text, language: Language): string =>
  text[language] ?? text[sourceOf(language) ?? 'en']

/** A text in which each language's words are changed separately. */
export function mapText(text: Text, change: (words: string, language: Language) => string): Text {
  // A page is made of hundreds of these: no lists are made that it can do without.
  const mapped: Partial<Record<Language, string>> = {}
  for (const language of LANGUAGES) {
    const words = text[language]
    if (words !== undefined) mapped[language] = change(words, language)
  }
  return mapped as Text
}

/** The same, where one language is all that most readers ask for: words are changed when they are read. */
export function mapTextLazily(text: Text, change: (words: string) => string): Text {
  const mapped = {}
  for (const language of LANGUAGES) {
    const words = text[language]
    if (words !== undefined)
      Object.defineProperty(mapped, language, { get: lazy(() => change(words)), enumerable: true })
  }
  return mapped as Text
}

/**
 * Combines several texts into one, language by language, in every language that one of them has.
 */
export function combine(
  texts: readonly Text[],
  change: (words: readonly string[], language: Language) => string,
): Text {
  const combined: Partial<Record<Language, string>> = {}
  for (const language of LANGUAGES) {
    const isWritten = sourceOf(language) === undefined
    if (!isWritten && texts.every((text) => text[language] === undefined)) continue
    const words = texts.map((text) => wordsIn(text, language))
    combined[language] = change(words, language)
  }
  return combined as Text
}

/** Joins several texts into one, with each language's own separator. */
export const joinTexts = (texts: readonly Text[], separator: Text): Text =>
  combine([separator, ...texts], ([between = '', ...words]) => words.join(between))

/** The different wordings of a text: only one if all languages say the same. */
export function wordings(text: Text): string[] {
  const said = Object.values<string>(text)
  // Most texts are of one language, and are asked for their wordings again and again.
  const [first = ''] = said
  return said.every((words) => words === first) ? [first] : [...new Set(said)]
}

/** Whether the text has no words in any language. */
export const isEmpty = (text: Text): boolean => wordings(text).every((words) => words === '')
