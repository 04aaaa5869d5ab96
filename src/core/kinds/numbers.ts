/**
 * `134`, `1 3 4` or `1，3，4` as indexes from 0; undefined if a number is not between 1 and `most`.
 */
export function readNumbers(answer: string, most: number): number[] | undefined {
  const plain = answer.normalize('NFKC').trim()
  if (!/^[\d\s,、;>→-]+$/.test(plain)) return undefined
  const separated = plain.split(/[^\d]+/).filter((part) => part !== '')
  const numbers = separated.length === 1 && most < 10 ? [...(separated[0] as string)] : separated
  const indexes = numbers.map((number) => Number(number) - 1)
  return indexes.length > 0 && indexes.every((index) => index >= 0 && index < most)
    ? indexes
    : undefined
}

/** Whether an answer says "I don't know" where numbers are the answer: nothing, or a zero. */
export const isNoNumber = (answer: string): boolean =>
  ['', '0'].includes(answer.normalize('NFKC').trim())
