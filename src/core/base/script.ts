/** Words with each Traditional Chinese character made the Simplified one; of what is Simplified already nothing changes. */
export type Script = (words: string) => string

/** Leaves words as they are, where there is no table of characters. */
export const asWritten: Script = (words) => words

/** Whether there are Chinese characters in words: only those can be of another script. */
export const hasHan = (words: string): boolean => /\p{Script=Han}/u.test(words)

/**
 * A script by a table, character by character: 節 is 节, and 結 is another character still.
 * @param table `節 节|點 点|…`; of several Simplified characters the first counts
 */
export function scriptOf(table: string): Script {
  let characters: ReadonlyMap<string, string> | undefined
  return (words) => {
    if (!hasHan(words)) return words
    characters ??= new Map(table.split('|').map((pair) => pair.split(' ') as [string, string]))
    let simplified = ''
    for (const character of words) simplified += characters.get(character) ?? character
    return simplified
  }
}
