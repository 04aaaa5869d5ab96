import type { Language } from '../core/base/text.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'

/**
 * Where the words of each language come from. English is in the entry bundle; every other language
 * has a chunk of its own.
 */
const WORDS: Readonly<Record<Language, () => Words | Promise<Words>>> = {
  en: () => en,
  zh: async () => (await import('./zh.ts')).zh,
  'zh-Hant': async () => (await import('./zh.ts?zh-Hant')).zh,
}

/** The words of a language. */
export const wordsOf = async (language: Language): Promise<Words> => WORDS[language]()

/** The words of each of these languages, if they are several. */
export async function wordsOfSeveral(
  languages: readonly Language[],
): Promise<Readonly<Partial<Record<Language, Words>>> | undefined> {
  if (languages.length < 2) return undefined
  const all = languages.map(async (each) => [each, await wordsOf(each)] as const)
  return Object.fromEntries(await Promise.all(all))
}
