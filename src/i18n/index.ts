import { en } from './en.ts'
import type { Words } from './words.ts'

/** The words of a language. English stands in the entry; Chinese waits in a chunk of its own. */
export async function wordsOf(language: string): Promise<Words> {
  if (language === 'en') return en
  const { zh } = await import('./zh.ts')
  return zh
}
