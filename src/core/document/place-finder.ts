import { firstWhere } from '../base/bisect.ts'
import type { Place } from './node.ts'

/** Turns offsets of a text into places by a binary search over the starts of its lines. */
export function placeFinder(text: string, file: string): (offset: number) => Place {
  const starts = [0]
  for (let i = text.indexOf('\n'); i !== -1; i = text.indexOf('\n', i + 1)) starts.push(i + 1)
  return (offset) => {
    const line = firstWhere(starts.length, (i) => (starts[i] as number) > offset)
    return { file, line, column: offset - (starts[line - 1] as number) + 1 }
  }
}
