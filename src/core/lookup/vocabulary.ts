import type { Written } from '../base/text.ts'

/** What a search knows of the languages: `data/vocabulary.json` in this shape. */
export interface Vocabulary {
  /** Words that say nothing of what a text is about. */
  readonly functionWords: Readonly<Record<Written, readonly string[]>>
  /** Words that ask for what tells two things apart. */
  readonly comparing: Readonly<Record<Written, readonly string[]>>
  /** Words between two things that are compared. */
  readonly joining: Readonly<Record<Written, readonly string[]>>
  /** Groups of words that mean nearly the same; a word may be in several. */
  readonly synonyms: Readonly<Record<Written, ReadonlyArray<readonly string[]>>>
}
