import { diffChars } from 'diff'
import { sumOf } from '../core/base/collections.ts'
import { width } from './width.ts'

/** Two texts that have less in common are different answers, not one with a slip: marks would only be noise. */
const ALIKE = 0.5

/** Pieces of a text, each the same in both or not. */
type Pieces = ReadonlyArray<{ readonly text: string; readonly differs: boolean }>

/**
 * Where an answer and the right one differ, character by character, whatever the letter case; undefined where they
 * are the same or have little in common.
 */
export function difference(
  given: string,
  expected: string,
): { given: Pieces; expected: Pieces } | undefined {
  if (given === expected || given === '' || expected === '') return undefined
  // An answer is a line; what is longer is no slip, and would take the comparison long.
  if (given.length > 200 || expected.length > 200) return undefined
  const parts = diffChars(given, expected, { ignoreCase: true })
  const common = sumOf(parts, ({ value, added, removed }) => (added || removed ? 0 : value.length))
  if (common < ALIKE * Math.max(given.length, expected.length)) return undefined
  // A common part has the letter case of the right answer: the learner's own is cut from the learner's words.
  const own = [...given]
  return {
    given: parts
      .filter(({ added }) => !added)
      .map(({ count, removed }) => ({ text: own.splice(0, count).join(''), differs: removed })),
    expected: parts
      .filter(({ removed }) => !removed)
      .map(({ value, added }) => ({ text: value, differs: added })),
  }
}

/** A line of carets below what differs; '' where nothing does. */
export const carets = (pieces: Pieces): string =>
  pieces
    .map(({ text, differs }) => (differs ? '^' : ' ').repeat(width(text)))
    .join('')
    .trimEnd()
