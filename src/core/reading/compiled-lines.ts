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
