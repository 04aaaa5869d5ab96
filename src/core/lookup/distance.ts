/**
 * The most characters of a term that may be a name: nobody types a longer one, and to compare it
 * with every name takes long.
 */
export const LONGEST_NAME = 200

/** The most mistakes of a misspelling. */
export const MOST_SLIPS = 2

/**
 * How many single-character insertions, deletions, substitutions and swaps of neighbours turn one
 * word into the other (optimal string alignment, the restricted Damerau-Levenshtein distance).
 * Stops above `limit` and then returns `limit + 1`.
 */
export function distance(from: string, to: string, limit: number): number {
  const a = [...from]
  const b = [...to]
  if (Math.abs(a.length - b.length) > limit) return limit + 1
  let before: number[] = []
  let last = b.map((_, j) => j)
  last.push(b.length)
  for (let i = 1; i <= a.length; i++) {
    const row = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1
      let value = Math.min(
        (last[j] as number) + 1,
        (row[j - 1] as number) + 1,
        (last[j - 1] as number) + cost,
      )
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        value = Math.min(value, (before[j - 2] as number) + 1)
      row.push(value)
      least = Math.min(least, value)
    }
    if (least > limit) return limit + 1
    before = last
    last = row
  }
  return Math.min(last[b.length] as number, limit + 1)
}

/**
 * Whether `typed` is a misspelling of `meant` (both folded): one mistake in a word of four letters
 * or more, two in one of nine or more, none in its digits (`ipv4` is not `ipv6`), and none in its
 * first letter unless the word is long.
 */
export const isMisspelling = (typed: string, meant: string): boolean => misspellingOf(typed)(meant)

/** Whether that was typed for a word; asked of each name of an outline. */
export function misspellingOf(typed: string): (meant: string) => boolean {
  const letters = lettersIn(typed)
  return (meant) => {
    // Tested first because it decides nearly all pairs.
    if (Math.abs(typed.length - meant.length) > MOST_SLIPS) return false
    const swapped = typed[0] === meant[1] && typed[1] === meant[0]
    if (meant.length < 9 && typed[0] !== meant[0] && !swapped) return false
    return !hasOthers(meant, letters) && isNear(typed, meant)
  }
}

/** Whether a word can be typed so, as far as its length and its distance say. */
function isNear(typed: string, meant: string): boolean {
  const length = Math.min([...typed].length, [...meant].length)
  const allowed = length >= 9 ? MOST_SLIPS : length >= 4 ? 1 : 0
  if (allowed === 0 || typed === meant) return false
  if (digits(typed) !== digits(meant)) return false
  return distance(typed, meant, allowed) <= allowed
}

/**
 * Whether a word has more letters that were not typed than there may be mistakes. It decides nearly
 * all pairs that are left, in a tenth of the time of a distance.
 * @param letters those that were typed, as `lettersIn` has them
 */
function hasOthers(word: string, letters: number): boolean {
  let others = 0
  for (let i = 0; i < word.length; i++)
    if ((letters & bitOf(word.charCodeAt(i))) === 0 && ++others > MOST_SLIPS) return true
  return false
}

/** Which letters are in a word, a bit for each; some share one. */
function lettersIn(word: string): number {
  let bits = HALVES
  for (let i = 0; i < word.length; i++) bits |= bitOf(word.charCodeAt(i))
  return bits
}

/** All halves of characters share a bit: one that was not typed is one mistake, and not two. */
const HALVES = 1

const bitOf = (unit: number): number => (unit >> 11 === 0xd800 >> 11 ? HALVES : 1 << (unit & 31))

const digits = (word: string): string => word.replace(/\D/g, '')
