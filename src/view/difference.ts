import { diffChars } from 'diff'
import { sumOf } from '../core/base/collections.ts'
import { width } from './width.ts'

/**
 * Two texts with less in common are different answers, not one with a typing mistake: marks would
 * not help.
 */
const ALIKE = 0.5

/** Pieces of a text, each the same in both or not. */
export type Pieces = ReadonlyArray<{ readonly text: string; readonly differs: boolean }>

/**
 * Where an answer and the right one differ, character by character, in any letter case; undefined
 * if they are the same or have little in common.
 */
export function difference(
  given: string,
  expected: string,
): { given: Pieces; expected: Pieces } | undefined {
  if (given === expected || given === '' || expected === '') return undefined
  // An answer is one line; a longer text is not a typing mistake, and to compare it would take
  // long.
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

/** A line of carets below what differs; '' if nothing does. */
export const carets = (pieces: Pieces): string =>
  pieces
    .map(({ text, differs }) => (differs ? '^' : ' ').repeat(width(text)))
    .join('')
    .trimEnd()
