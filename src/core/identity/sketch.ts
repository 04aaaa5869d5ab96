import { fingerprint } from '../base/hash.ts'
import { twosOf } from './change.ts'
import { comparedParts, titleOf } from './title.ts'

/** So many words of a text tell what it is about. */
const MOST_WORDS = 12
/** The characters of a word in a sketch. */
const WIDTH = 3
/** Words that are in texts about anything. */
const FILLERS: ReadonlySet<string> = new Set(
  'also are for from into that the this when which with'.split(' '),
)

/** A short trace of the first words of weight in a text, by which it is known again once it was edited; empty if it has none. */
export function sketchOf(text: string): string {
  const { words, east } = comparedParts(titleOf(text))
  const weighty = words.filter((word) => word.length > 2 && !FILLERS.has(word))
  const traces = [...new Set([...weighty, ...twosOf(east)])]
  return traces
    .slice(0, MOST_WORDS)
    .map((word) => fingerprint(word).slice(-WIDTH))
    .join('')
}

/**
 * Whether two sketches are of texts about two things: of the shorter one, three in five words or fewer are in the other one. A
 * definition's frame is the same for many things: `inflammation of`, `limestone formation that … cave`.
 */
export function areOfTwoThings(one: string, other: string): boolean {
  const [a, b] = [one, other].map((sketch) => new Set(sketch.match(TRACE))) as [
    Set<string>,
    Set<string>,
  ]
  const shared = [...a].filter((trace) => b.has(trace)).length
  return a.size > 0 && b.size > 0 && 5 * shared <= 3 * Math.min(a.size, b.size)
}

const TRACE = /.{3}/g
