import { characterwise } from './script.ts'

/** Characters and what each becomes, one after the other: `节節点點`. */
export type CharacterTable = string

/**
 * How a text of one script becomes that of the other after the table was applied: 0 is not at all, else that
 * many code units after a place are replaced.
 */
export type Patch = 0 | readonly [at: number, removed: number, put: string]

/** What each character becomes most often, where two texts have equally many. */
export function tableFor(from: readonly string[], to: readonly string[]): CharacterTable {
  const counts = new Map<string, Map<string, number>>()
  from.forEach((words, i) => {
    const [ones, others] = [[...words], [...(to[i] ?? '')]]
    if (ones.length !== others.length) return
    ones.forEach((one, j) => {
      const becomes = counts.get(one) ?? new Map<string, number>()
      const other = others[j] ?? ''
      becomes.set(other, (becomes.get(other) ?? 0) + 1)
      counts.set(one, becomes)
    })
  })
  return [...counts]
    .map(([one, becomes]) => {
      const [[most] = [one]] = [...becomes].sort(([, a], [, b]) => b - a)
      return most === one ? '' : one + most
    })
    .join('')
}

/** A table as a map: made once for all texts of a page. */
export function charactersOf(table: CharacterTable): ReadonlyMap<string, string> {
  const all = [...table]
  const characters = new Map<string, string>()
  for (let i = 0; i + 1 < all.length; i += 2) characters.set(all[i] ?? '', all[i + 1] ?? '')
  return characters
}

/** What is left to change when the table was applied: from the first difference to the last one. */
export function patchFor(from: string, to: string, characters: ReadonlyMap<string, string>): Patch {
  const words = characterwise(from, characters)
  if (words === to) return 0
  const shorter = Math.min(words.length, to.length)
  let start = 0
  while (start < shorter && words[start] === to[start]) start++
  let end = 0
  while (end < shorter - start && words.at(-1 - end) === to.at(-1 - end)) end++
  return [start, words.length - start - end, to.slice(start, to.length - end)]
}

/** The text that the patch was made for. */
export function applied(
  patch: Patch,
  from: string,
  characters: ReadonlyMap<string, string>,
): string {
  const words = characterwise(from, characters)
  if (patch === 0) return words
  const [at, removed, put] = patch
  return words.slice(0, at) + put + words.slice(at + removed)
}
