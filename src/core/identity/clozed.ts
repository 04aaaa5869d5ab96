import { HOLE } from '../base/punctuation.ts'
import { fillingsIn, sentenceWith, withFillings } from '../model/flashcard.ts'
import { areAlike } from './change.ts'
import { areTurning, isTurning } from './opposites.ts'
import { comparedParts, titleKey, titleOf } from './title.ts'

/** One of the sentences of a paragraph, with the gaps that are in it. */
export interface Clozed {
  /** The same for sentences that differ in case, width and space alone, wherever their gaps are. */
  readonly key: string
  /** Its words, without signs. */
  readonly words: string
  readonly gaps: readonly ClozedGap[]
  /** All but what fills the gaps, as a key. */
  readonly around: string
  /** What fills the gap that it begins with, and so is about, as a key; undefined if it begins with other words. */
  readonly about: string | undefined
}

/** What is to be filled in somewhere. */
export interface ClozedGap {
  /** Which one of its paragraph it is, from 1. */
  readonly number: number
  /** What fills it, as a key. */
  readonly filling: string
  /** Its sentence with this gap alone. */
  readonly holed: string
}

/**
 * Where a sentence ends and another one begins. No number and no word in small letters begins one: much ends with a full stop
 * that is no sentence, `approx. 5`, and so does what is written with one inside or is a short title, `U.S.`, `Dr. Watson`.
 */
const BETWEEN =
  /(?<!\p{L}\.\p{L})(?<!(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{0,2})(?<!(?<![\p{L}\p{N}])\p{Ll}{1,2})[.!?…]["'”’)\]]{0,2}\s{1,9}(?=["'“‘([]{0,2}(?:==)?[\p{Lu}\p{Lo}])|[。！？]["'”’）」』]{0,2}(?!["'”’）」』])|\n/gu

/** With fewer words, or so few characters of a script without spaces, it is rather the end of the sentence before: `Prof. Fleming.` */
const FEWEST = 3

/** The sentences of a paragraph, in its order. */
export function sentencesIn(paragraph: string): readonly Clozed[] {
  // Nothing ends within a filling.
  const masked = withFillings(
    paragraph,
    (filling) => `==${filling.replace(/[.!?…。！？]/gu, '_')}==`,
  )
  const parts: string[] = []
  let start = 0
  for (const { index, 0: end } of [...masked.matchAll(BETWEEN), { index: masked.length, 0: '' }]) {
    const part = paragraph.slice(start, index + end.length)
    start = index + end.length
    if (parts.length > 0 && isScrap(part)) parts.push(`${parts.pop()}${part}`)
    else parts.push(part)
  }
  const read = clozesOf(parts)
  const isWhole =
    fillingsIn(paragraph).join('\n') === parts.flatMap((part) => fillingsIn(part)).join('\n')
  return isWhole ? read : clozesOf([paragraph])
}

function isScrap(part: string): boolean {
  const { words, east } = comparedParts(titleOf(part))
  return words.length + east.length < FEWEST
}

function clozesOf(parts: readonly string[]): Clozed[] {
  let number = 0
  return parts.map((part) => {
    const fillings = fillingsIn(part)
    const words = sentenceWith(part).trim()
    return {
      key: titleKey(words),
      words,
      around: titleKey(withFillings(part, () => HOLE)),
      gaps: fillings.map((filling, n) => ({
        number: ++number,
        filling: titleKey(filling),
        holed: sentenceWith(part, [n, HOLE]).trim(),
      })),
      about: /^\s*(?:(?:the|an?)\s+)?==/i.test(part) ? titleKey(fillings[0] ?? '') : undefined,
    }
  })
}

/** Whether one sentence plainly is the other one, corrected, or has more behind it. */
export const areOneSentence = (before: string, now: string): boolean =>
  areAlike(titleOf(before), titleOf(now)) || hasMore(before, now) || hasMore(now, before)

/** Whether a longer sentence begins with all of a short one, and what it adds behind it turns nothing around. */
function hasMore(short: string, long: string): boolean {
  const begun = short.replace(/[\s.!?…。！？]{1,9}$/u, '')
  if (!long.startsWith(begun)) return false
  const more = long.slice(begun.length)
  // A number right behind it makes another thing of the last word: `HTTP` and `HTTP 3`.
  if (!/^(?:\s*[,;:(–—，；：（]|\s+\p{Ll}{2})/u.test(more)) return false
  const { words, east } = comparedParts(titleOf(more))
  return !words.some(isTurning) && !areTurning(east)
}
