import { inEach, type Written } from '../base/text.ts'
import { type Apart, apart, together } from './apart.ts'

/** A text of lines, each with its end. */
export const linesText = (lines: readonly string[]): string => `${lines.join('\n')}\n`

/** Reads a range of a text, in the units of the lengths. */
export type ReadRange = (offset: number, length: number) => string

/** Reads the line with a number from such a text, of which the lengths of the lines are known. */
export function lineReader(
  lengths: readonly number[],
  read: ReadRange,
): (number: number) => string {
  let end = 0
  const begins = lengths.map((length) => {
    const begin = end
    end += length + 1
    return begin
  })
  return (number) => read(begins[number] ?? 0, lengths[number] ?? 0)
}

/** Texts of values that were taken apart: a line for each value in every text. */
export interface ApartLines extends Apart {
  readonly lengths: LineLengths
}

/** How long each line of such texts is, in the units of the texts. */
export interface LineLengths {
  readonly shape: readonly number[]
  readonly words: Readonly<Record<Written, readonly number[]>>
}

/** Reads ranges of such texts. */
export interface ApartRanges {
  readonly shape: ReadRange
  readonly words: Readonly<Record<Written, ReadRange>>
}

/** Values as texts. */
export function linesApart(
  values: readonly unknown[],
  bytes: (text: string) => number,
): ApartLines {
  const all = values.map(apart)
  const shapes = all.map(({ shape }) => shape)
  const wordsIn = (language: Written): string[] => all.map(({ words }) => words[language])
  return {
    shape: linesText(shapes),
    words: inEach((each) => linesText(wordsIn(each))),
    lengths: { shape: shapes.map(bytes), words: inEach((each) => wordsIn(each).map(bytes)) },
  }
}

/** Reads the value with a number from such texts. */
export function valueReader(lengths: LineLengths, read: ApartRanges): (number: number) => unknown {
  const shapeOf = lineReader(lengths.shape, read.shape)
  const wordsOf = inEach((each) => lineReader(lengths.words[each], read.words[each]))
  return (number) =>
    together({ shape: shapeOf(number), words: inEach((each) => wordsOf[each](number)) })
}
