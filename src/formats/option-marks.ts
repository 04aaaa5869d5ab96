/** An option as it is written, with what says before its letter that it is the right one. */
export interface WrittenOption {
  readonly words: string
  /** A sign is before its letter. */
  readonly isSigned?: boolean | undefined
  /** All of it is in bold. */
  readonly isBold?: boolean | undefined
}

/** Options without the signs that say which are right. */
export interface MarkedOptions {
  readonly options: readonly string[]
  /** The places of those that are right, from 0. */
  readonly right: readonly number[]
  /** Only bold says so. */
  readonly isBold: boolean
}

/** A sign before the letter of an option: a lone star, a tick, or bold up to the end. */
const BEFORE = /^(?:[✅☑✔✓√]\ufe0f?\s{0,3}|\*(?=[^\s*][^*]*$))/u
const WRONG_SIGN = /^[❌✗✘×]\s{0,3}/u
/** A sign behind the words, or before them. */
const RIGHT =
  /(?:\s{0,3}(?:✅|☑\ufe0f?|✔\ufe0f?)|\s{1,3}[✓√]|\s{0,3}[(（[【]\s?(?:correct(?: answer)?|✓|√|✔\ufe0f?|✅|正确(?:答案)?|正確(?:答案)?|对|對)\s?[)）\]】]|\s{1,3}(?:<-{1,2}|←)\s?(?:correct|right|answer|正确|正確|答案)?)$/iu
const RIGHT_BEFORE = /^(?:(?:✅|☑|✔)\ufe0f?\s{0,3}|[✓√]\s{1,3})/u
const WRONG =
  /(?:\s{0,3}❌|\s{1,3}[✗✘×]|\s{0,3}[(（[【]\s?(?:incorrect|wrong|✗|✘|×|❌|错误|錯誤|错|錯)\s?[)）\]】])$/iu
const WRONG_BEFORE = /^(?:❌\s{0,3}|[✗✘×]\s{1,3})/u
const BOLD = /^\*\*([^*]{1,2000})\*\*$/

/** A line without the sign that says before its letter whether an option is right: `*B. S3`, `✅ B. S3`. */
export function behindMark(line: string): { readonly line: string; readonly isSigned: boolean } {
  const sign = BEFORE.exec(line)?.[0]
  const rest = line.slice((sign ?? WRONG_SIGN.exec(line)?.[0] ?? '').length)
  return { line: rest, isSigned: sign !== undefined }
}

/** The words of what is all in bold; undefined of anything else. */
export const boldWords = (line: string): string | undefined => BOLD.exec(line)?.[1]

/**
 * Finds which options are right by the signs at them (`S3 ✅`, `S3 (correct)`), or because they alone are in bold.
 * @returns undefined if nothing tells them apart
 */
export function markedOptions(written: readonly WrittenOption[]): MarkedOptions | undefined {
  const read = written.map(({ words, isSigned = false, isBold = false }) => {
    const bare = without(words, [RIGHT, RIGHT_BEFORE])
    return {
      words: without(bare, [WRONG, WRONG_BEFORE]),
      isSigned: isSigned || bare !== words,
      isBold,
    }
  })
  const placesOf = (isRight: (option: (typeof read)[number]) => boolean): readonly number[] =>
    read.flatMap((each, i) => (isRight(each) ? [i] : []))
  const [signed, bold] = [placesOf((each) => each.isSigned), placesOf((each) => each.isBold)]
  const isBold = signed.length === 0
  const right = isBold ? bold : signed
  if (right.length === 0 || right.length === written.length) return undefined
  return { options: read.map(({ words }) => words), right, isBold }
}

/** Words without such signs, if anything is left of them. */
function without(words: string, signs: readonly RegExp[]): string {
  for (const sign of signs) {
    const bare = words.trim().replace(sign, '')
    if (bare !== '' && bare !== words.trim()) return bare
  }
  return words
}
