import type { phrases } from './en/phrases.ts'

/** The sentences of generated questions in one language, as functions over plain words. */
export type Sentences = typeof phrases
