import { lazy } from './collections.ts'

/**
 * Turns each Traditional Chinese character into the Simplified one; Simplified text does not
 * change.
 */
export type Script = (words: string) => string

/** Leaves words as they are: used when there is no table of characters. */
export const asWritten: Script = (words) => words

/** Whether words contain Chinese characters: only those can be in the other script. */
export const hasHan = (words: string): boolean => /\p{Script=Han}/u.test(words)

/** Words of which each character is what a table has for it; others stay. */
export function characterwise(words: string, table: ReadonlyMap<string, string>): string {
  let out = ''
  for (const character of words) out += table.get(character) ?? character
  return out
}

/**
 * A script from a table, applied character by character: 節 is 节, and 結 stays a different character.
 * @param table `節 节|點 点|…`; if there are several Simplified characters, the first counts
 */
export function scriptOf(table: string): Script {
  const characters = lazy(
    () => new Map(table.split('|').map((pair) => pair.split(' ') as [string, string])),
  )
  return (words) => {
    if (!hasHan(words)) return words
    const known = characters()
    return [...words].some((character) => known.has(character))
      ? characterwise(words, known)
      : words
  }
}
