import { combine, type Language, type Text } from '../../base/text.ts'

/**
 * The sentences of generated questions, in one language; they come from outside the core, like all
 * words.
 */
interface Sentences {
  /** Under which heading is this topic, directly? */
  readonly parent: (title: string) => string
  /** It is under that heading, beside those topics. */
  readonly parentWhy: (title: string, parent: string, beside: readonly string[]) => string
  /** That heading is under another one. */
  readonly elsewhere: (title: string, parent: string) => string
  /** Which title comes directly after this one? */
  readonly next: (title: string, parent: string) => string
  readonly nextWhy: (title: string, next: string) => string
  readonly notNext: (title: string, before: string) => string
  /** Which topic is described here? */
  readonly described: (description: string) => string
  readonly describedWhy: (title: string, path: readonly string[]) => string
  /** Name the parts directly below this topic. */
  readonly parts: (title: string, count: number) => string
  readonly partsWhy: (title: string) => string
  /** Put these in order, the broadest first. */
  readonly path: () => string
  readonly pathWhy: (title: string) => string
  /** Put the parts of this topic in their order. */
  readonly sequence: (title: string) => string
  readonly sequenceWhy: (title: string) => string
}

/** The sentences of generated questions, by language. */
export type Phrases = Readonly<Record<Language, Sentences>>

/** Makes a text from a sentence and the texts it mentions, in every language that these have. */
export type Say = <T extends readonly Text[]>(
  about: T,
  sentence: (sentences: Sentences, ...words: { [I in keyof T]: string }) => string,
) => Text

/** The `Say` for these phrases. */
export const sayWith =
  (phrases: Phrases): Say =>
  (about, sentence) =>
    combine(about, (words, language) =>
      // There are as many words as texts.
      sentence(phrases[language], ...(words as { [I in keyof typeof about]: string })),
    )
