import { type Language, sourceOf } from '../core/base/text.ts'
import type { PageWords } from './page-words.ts'

/** The phrase in a language; in the one that it is derived from, where it is not said. */
export const phraseIn = (phrase: PageWords[keyof PageWords], language: Language): string =>
  phrase[language] ?? phrase[sourceOf(language) ?? 'en'] ?? ''
