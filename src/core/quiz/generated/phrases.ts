import { combine, type Language, type Text } from '../../base/text.ts'

/** The sentences generated questions are made of, in one language; they come from outside, as all words do. */
interface Sentences {
  /** Directly under which heading does this topic stand? */
  readonly parent: (title: string) => string
  /** It stands under that one; beside it stand those. */
  readonly parentWhy: (title: string, parent: string, beside: readonly string[]) => string
  /** That heading stands under another one. */
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

export type Phrases = Readonly<Record<Language, Sentences>>

/** Makes a text of a sentence and the texts it speaks of, in every language that these have. */
export type Say = <T extends readonly Text[]>(
  about: T,
  sentence: (sentences: Sentences, ...words: { [I in keyof T]: string }) => string,
) => Text

export const sayWith =
  (phrases: Phrases): Say =>
  (about, sentence) =>
    combine(about, (words, language) =>
      // There are as many words as texts.
      sentence(phrases[language], ...(words as { [I in keyof typeof about]: string })),
    )
