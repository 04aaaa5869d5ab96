/** What a statement may be said to be, in the words of questions that ask whether it is true. */
const PAIRS: ReadonlyArray<readonly [right: string, wrong: string]> = [
  ['√', '×'],
  ['✓', '✗'],
  ['对', '错'],
  ['對', '錯'],
  ['正确', '错误'],
  ['正確', '錯誤'],
  ['是', '否'],
  ['True', 'False'],
  ['true', 'false'],
  ['Yes', 'No'],
  ['yes', 'no'],
  ['Right', 'Wrong'],
  ['right', 'wrong'],
  ['Correct', 'Incorrect'],
  ['correct', 'incorrect'],
]

/** The two things that a statement may be, if these words are one of them. */
export const truthValues = (words: string): readonly [right: string, wrong: string] | undefined =>
  PAIRS.find((pair) => pair.includes(words))

/** The opposite of such words; undefined for any others. */
export function oppositeOf(words: string): string | undefined {
  const bare = words.replace(/[.。]$/, '')
  return truthValues(bare)?.find((each) => each !== bare)
}
