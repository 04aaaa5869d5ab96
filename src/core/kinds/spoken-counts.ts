import { isNumberWord, readNumber } from './numerals.ts'
import { senseOf } from './quantity.ts'

/** Words that say a number of each of several things: `one for each version`, 每个版本一个. */
const OF_EACH = [/\b(?:each|every|per|apiece)\b/i, /[各每]/]

/** Where a remark on a number begins: `7, one on each node`, `7 (one for each)`. */
const REMARK = /[,，;；:：(（—–]| - |\b(?:because|since|as|so)\b|因为/i

const COUNTS = /\bhow many\b|多少|[几幾]/i

/**
 * Whether an answer says a number of each of several things where the question asks how many there are together, and
 * neither it nor an accepted answer says `each`: `one for each version` is as many as there are versions.
 */
export function isOfEach(
  given: string,
  accepted: readonly string[],
  asks: readonly string[],
): boolean {
  const [said = ''] = given.split(REMARK, 1)
  const isOwn = (sign: RegExp): boolean =>
    sign.test(said) && ![...accepted, ...asks].some((words) => sign.test(words))
  return OF_EACH.some(isOwn) && asksForCount(accepted, asks)
}

/** One number in the first case and another in a second one: `one in v1 and one in v1beta1`. */
const IN_TURN = /^\s*(\w+)\b.{1,60}\b(?:and|plus) (\w+)\b/i

/** Whether an answer adds a second number where one is asked for. */
export const isTwoCounts = (
  given: string,
  accepted: readonly string[],
  asks: readonly string[],
): boolean => {
  const [, first = '', second = ''] = IN_TURN.exec(given.split(REMARK, 1)[0] ?? '') ?? []
  return isNumberWord(first) && isNumberWord(second) && asksForCount(accepted, asks)
}

const asksForCount = (accepted: readonly string[], asks: readonly string[]): boolean =>
  readNumber(accepted[0] ?? '') !== undefined &&
  asks.some((ask) => COUNTS.test(ask)) &&
  senseOf(asks, accepted).measure === 'count'

/** What makes a bound of the number before it. */
const BOUND = /^(\d[\d.,]*|[a-z]+)(?: [a-z]+)?,? (at (?:the )?(?:most|least))$/i

/** Other words for a bound before a number: `no more than`, `max`, 不超过. */
const SAME_BOUND: ReadonlyArray<readonly [bound: string, words: RegExp]> = [
  ['at most ', /^(?:(?:no|not) more than|max(?:imum|\.)?|不[超多][过過於于]|至多)[:：]? ?(?=\S)/i],
  [
    'at least ',
    /^(?:(?:no|not) (?:less|fewer) than|min(?:imum|\.)?|不[少低][于於])[:：]? ?(?=\S)/i,
  ],
]

/** An answer with its bound before its number, where bounds are judged: `at most 4` for `4 at most`. */
export function boundFirst(given: string): string {
  for (const [same, words] of SAME_BOUND) {
    const rest = given.replace(words, '')
    if (rest !== given && readNumber(rest) !== undefined) return same + rest
  }
  const [, number = '', bound = ''] = BOUND.exec(given.trim()) ?? []
  if (bound === '' || !(/^\d/.test(number) || isNumberWord(number))) return given
  return `${bound.replace(/ the /i, ' ')} ${given.trim().slice(0, -bound.length).replace(/,? $/, '')}`
}
