import { lazy } from './collections.ts'

/**
 * Turns each Traditional Chinese character into the Simplified one; Simplified text does not
 * change.
 */
export type Script = (words: string) => string

/** Leaves words as they are: used when there is no table of characters. */
export const asWritten: Script = (words) => words

/** Words of plain letters and signs, which need no pattern over all of Unicode. */
export const ASCII_ONLY = /^[\x00-\x7f]*$/

/**
 * Whether words contain Chinese characters: only those can be in the other script. A pattern for all of
 * them takes long to compile; most look-ups have none, and else the usual ones.
 */
export const hasHan = (words: string): boolean =>
  !ASCII_ONLY.test(words) && (/[\u4e00-\u9fff]/.test(words) || /\p{Script=Han}/u.test(words))

/**
 * The blocks of Chinese characters (Unicode 17, Blocks.txt; Scripts.txt for the signs that are
 * Han among others): a look-up asks it of a few characters, for which a pattern takes too long to
 * compile.
 */
const HAN_BLOCKS: ReadonlyArray<readonly [first: number, last: number]> = [
  [0x2e80, 0x2fdf],
  [0x3005, 0x3005],
  [0x3007, 0x3007],
  [0x3021, 0x3029],
  [0x3038, 0x303b],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xf900, 0xfaff],
  [0x16fe2, 0x16fe3],
  [0x16ff0, 0x16ff6],
  [0x20000, 0x3ffff],
]

/** Whether a code point is a Chinese character, or may become one. */
export const isHan = (point: number): boolean =>
  point >= 0x2e80 && HAN_BLOCKS.some(([first, last]) => point >= first && point <= last)

/** How many code units are such a character; of those beyond the first plane none is. */
export function countHan(words: string): number {
  let count = 0
  for (let i = 0; i < words.length; i++) if (isHan(words.charCodeAt(i))) count++
  return count
}

/** Words of which each character is what a table has for it; others stay. */
function characterwise(words: string, table: ReadonlyMap<string, string>): string {
  let out = ''
  for (const character of words) out += table.get(character) ?? character
  return out
}

/**
 * Characters or words, each before what it becomes in the other script, with bars between the pairs:
 * `節 节|點 点|程序 程式`. OpenCC writes its tables like that.
 */
export type ScriptTable = string

/** The pairs of a table; if it has several words for one, the first counts. */
export const pairsOf = (table: ScriptTable): Array<[from: string, to: string]> =>
  table === '' ? [] : table.split('|').map((pair) => pair.split(' ') as [string, string])

/** A script from a table, applied character by character: 節 is 节, and 結 stays a different character. */
export function scriptOf(table: ScriptTable): Script {
  const characters = lazy(() => new Map(pairsOf(table)))
  return (words) => {
    if (!hasHan(words)) return words
    const known = characters()
    return [...words].some((character) => known.has(character))
      ? characterwise(words, known)
      : words
  }
}
