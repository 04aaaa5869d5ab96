/** What is known of a language: the locales that mean it, and the written language it is derived from, if it is. */
interface LanguageFacts {
  /** Matches the beginning of a locale's name (`zh_TW.UTF-8`); of several that match, the last language counts. */
  readonly locale: RegExp
  readonly from?: string
}

/**
 * Every language there is, in the order they are shown: the one list from which the flag, the settings, the locale, the
 * readers and the words derive. A written language stands in the data and in `i18n`; a derived one is made of a written
 * one by the build, and a text has it only where it was asked for.
 */
const FACTS = {
  en: { locale: /^/ },
  zh: { locale: /^zh/i },
  'zh-Hant': { locale: /^zh[-_](?:hant|tw|hk|mo)\b/i, from: 'zh' },
} as const satisfies Record<string, LanguageFacts>

export type Language = keyof typeof FACTS
/** A language that is derived from another one. */
export type Derived = {
  [L in Language]: (typeof FACTS)[L] extends { readonly from: string } ? L : never
}[Language]
/** A language that people write. */
export type Written = Exclude<Language, Derived>

export const LANGUAGES = Object.keys(FACTS) as readonly Language[]

export const isLanguage = (name: string): name is Language => Object.hasOwn(FACTS, name)

/** The written language a derived one is made of; undefined for a written one. */
export const sourceOf = (language: Language): Written | undefined =>
  (FACTS[language] as LanguageFacts).from as Written | undefined

export const isDerived = (language: Language): language is Derived =>
  sourceOf(language) !== undefined

export const WRITTEN = LANGUAGES.filter(
  (each) => sourceOf(each) === undefined,
) as readonly Written[]

export const DERIVED: readonly Derived[] = LANGUAGES.filter(isDerived)

/** The language of a locale's name: the last one in the list that it matches. */
export const languageOfLocale = (locale: string): Language =>
  LANGUAGES.findLast((each) => FACTS[each].locale.test(locale)) ?? 'en'

/** One meaning in every written language, and in those derived ones that were asked for. */
export type Text = Readonly<Record<Written, string>> & { readonly [L in Derived]?: string }

/** A text made language by language. */
export const textOf = (say: (language: Written) => string): Text =>
  Object.fromEntries(WRITTEN.map((each) => [each, say(each)])) as Text

/** A text that reads the same in every language: a name, a number, a one-language outline's words. */
export const same = (words: string): Text => textOf(() => words)

/** The text in a language; a derived one that was not asked for reads as the one it is made of. */
export const wordsIn = (text: Text, language: Language): string =>
  text[language] ?? text[sourceOf(language) ?? 'en']

/** Each language's words changed on their own. */
export const mapText = (text: Text, change: (words: string, language: Language) => string): Text =>
  combine([text], ([words = ''], language) => change(words, language))

/** Several texts made one, language by language, in every language that one of them has. */
export const combine = (
  texts: readonly Text[],
  change: (words: readonly string[], language: Language) => string,
): Text =>
  Object.fromEntries(
    LANGUAGES.filter(
      (each) => sourceOf(each) === undefined || texts.some((text) => text[each] !== undefined),
    ).map((language) => [
      language,
      change(
        texts.map((text) => wordsIn(text, language)),
        language,
      ),
    ]),
  ) as Text

/** Several texts as one, joined in each language's manner. */
export const joinTexts = (texts: readonly Text[], separator: Text): Text =>
  combine([separator, ...texts], ([between = '', ...words]) => words.join(between))

/** The text's different wordings: one where all languages say the same. */
export const wordings = (text: Text): string[] => [...new Set(Object.values<string>(text))]

/** Whether there are no words at all, in any language. */
export const isEmpty = (text: Text): boolean => wordings(text).every((words) => words === '')
