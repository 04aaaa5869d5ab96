import { type Text, wordings } from '../base/text.ts'

/** Something said, with how much its words count. */
export type SaidPart = readonly [worth: number, texts: readonly Text[]]

/**
 * How often each term is in each of many names and passages. Terms have numbers, in the order in
 * which they are first met, and all counts are in two lists: an outline may have millions of them,
 * and a map for each place takes longer to make and to free than all the rest of a search.
 */
export interface TermCounts {
  /** The numbers of the terms. */
  readonly numbers: ReadonlyMap<string, number>
  /** For each place where its counts begin, and at last where the counts of the last one end. */
  readonly starts: readonly number[]
  /** The number of a term, and how much it counts there: each term once in each place. */
  readonly terms: readonly number[]
  readonly counts: readonly number[]
  /** Adds a place; a text in several languages counts where it has a term most often. */
  readonly add: (parts: readonly SaidPart[]) => void
  /** Forgets what was read of texts before: the next ones are others. */
  readonly forget: () => void
}

/** @param termsIn the terms of a text in one language */
export function termCounts(termsIn: (words: string) => readonly string[]): TermCounts {
  const numbers = new Map<string, number>()
  const [starts, terms, counts]: [number[], number[], number[]] = [[0], [], []]
  // Where a term of the place that is being added is in the lists.
  const at: number[] = []
  const numberOf = (term: string): number => {
    const known = numbers.get(term)
    if (known !== undefined) return known
    numbers.set(term, at.length)
    at.push(-1)
    return at.length - 1
  }
  const read = new Map<string, readonly number[]>()
  const numbered = (words: string): readonly number[] => {
    const known = read.get(words) ?? termsIn(words).map(numberOf)
    read.set(words, known)
    return known
  }
  let start = 0

  function addText(worth: number, text: Text): void {
    for (const [term, n] of mostIn(wordings(text).map(numbered))) {
      const known = at[term] as number
      if (known >= start) counts[known] = (counts[known] as number) + worth * n
      else {
        at[term] = terms.length
        terms.push(term)
        counts.push(worth * n)
      }
    }
  }
  return {
    ...{ numbers, starts, terms, counts },
    add: (parts) => {
      for (const [worth, texts] of parts) for (const text of texts) addText(worth, text)
      start = terms.length
      starts.push(start)
    },
    forget: () => read.clear(),
  }
}

/** How often each number is in a list, in the order of their first places. */
function tally(list: readonly number[]): Map<number, number> {
  const found = new Map<number, number>()
  for (const each of list) found.set(each, (found.get(each) ?? 0) + 1)
  return found
}

/** How often each number is in the list that has it most often. */
function mostIn(lists: ReadonlyArray<readonly number[]>): Map<number, number> {
  const [only] = lists
  if (lists.length === 1 && only) return tally(only)
  const most = new Map<number, number>()
  for (const list of lists)
    for (const [each, n] of tally(list)) most.set(each, Math.max(most.get(each) ?? 0, n))
  return most
}
