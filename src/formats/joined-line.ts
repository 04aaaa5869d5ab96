/** Characters of a script without blanks between words, and its punctuation. */
const UNSPACED = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u

/** A line with the one below it: the end of a line is a blank, except between Chinese characters. */
export function joinedLine(above: string, line: string): string {
  const isOne = UNSPACED.test(above.trimEnd().at(-1) ?? '') && UNSPACED.test(line.trim()[0] ?? '')
  return isOne ? above.trimEnd() + line.trimStart() : `${above.trimEnd()} ${line.trimStart()}`
}
