import { codeParts } from '../../core/base/code-spans.ts'
import { isLanguage, LANGUAGES, type Language, type Text, wordsIn } from '../../core/base/text.ts'
import { type PageData, tagOf } from '../data.ts'
import type { PageWord } from '../page-words.ts'
import { phraseIn } from '../phrase.ts'
import { type Child, give, make } from './dom.ts'

/** What the page says, in the languages that are shown. */
export interface Speech {
  readonly languages: readonly Language[]
  /** The languages that are shown now. */
  readonly shown: () => readonly Language[]
  readonly show: (languages: readonly Language[]) => void
  /** A phrase of the interface in every language; the style sheet shows what is asked for. */
  readonly say: (key: PageWord, ...given: readonly string[]) => Child
  /** A phrase of the interface as a text, to be joined with others: so each language is said as a whole. */
  readonly phrase: (key: PageWord, ...given: readonly string[]) => Text
  /** A phrase in the first language that is shown. */
  readonly line: (key: PageWord, ...given: readonly string[]) => string
  /** A text of the outline in every language, with code in it. */
  readonly text: (text: Text) => Child
  /** A text in the first language that is shown. */
  readonly name: (text: Text) => string
  /** Gives an element an attribute that is a phrase, now and after each change of the language. */
  readonly label: <E extends Element>(element: E, attribute: string, key: PageWord) => E
  /** Calls a function after each change of the language. */
  readonly onChange: (then: () => void) => void
}

/** The speech of a page: what is shown is kept in the root element, where the style sheet sees it. */
export function speechOf({ languages, words }: Pick<PageData, 'languages' | 'words'>): Speech {
  const root = document.documentElement
  const after: Array<() => void> = []
  const shown = (): Language[] => (root.dataset['shown'] ?? '').split(' ').filter(isLanguage)
  const first = (): Language => shown()[0] ?? languages[0] ?? 'en'
  const phrase = (key: PageWord, language: Language, given: readonly string[]): string =>
    phraseIn(words[key], language).replace(/\{(\d)\}/g, (_, i) => given[Number(i)] ?? '')
  const inEach = (wordsFor: (language: Language) => string): Child => {
    const said = languages.map(wordsFor)
    if (new Set(said).size === 1) return withCode(said[0] ?? '')
    return languages.map((language, i) =>
      make('span', { lang: tagOf(language) }, withCode(said[i] ?? '')),
    )
  }
  const line: Speech['line'] = (key, ...given) => phrase(key, first(), given)
  return {
    languages,
    shown,
    show: (wanted) => {
      root.dataset['shown'] = wanted.join(' ')
      root.lang = tagOf(first())
      give(root, { 'data-several': wanted.length > 1 })
      for (const then of after) then()
    },
    say: (key, ...given) => inEach((language) => phrase(key, language, given)),
    phrase: (key, ...given) =>
      Object.fromEntries(
        LANGUAGES.map((each) => [each, phrase(key, each, given)]),
      ) as unknown as Text,
    line,
    text: (text) => inEach((language) => wordsIn(text, language)),
    name: (text) => wordsIn(text, first()),
    label: (element, attribute, key) => {
      const set = (): void => give(element, { [attribute]: line(key) })
      set()
      after.push(set)
      return element
    },
    onChange: (then) => {
      after.push(then)
    },
  }
}

/** Words in which code is in backticks. */
const withCode = (words: string): Child =>
  codeParts(words).map((part, i) => (i % 2 === 1 ? make('code', {}, part) : part))
