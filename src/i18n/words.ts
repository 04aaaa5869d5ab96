import type { en } from './en.ts'

/**
 * The type of all words of the interface. A word that is missing in one language does not compile.
 */
export type Words = typeof en
