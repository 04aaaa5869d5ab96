import { readNumber } from './numerals.ts'

/** What leads to all names of a list, up to their number or the first of them: `There are`, `namely`. */
const LEAD =
  /^(?:there (?:are|is|exist)|(?:they|these|those|which|it) (?:are|include|(?:can|could|may|might) be)|namely|i\.e|such as|we have|the|these|those|(?:(?:it|they) )?(?:includ(?:es?|ing)|consists? of))\b[.,]{0,2} ?[:：]? ?/i

/** The same in Chinese: 一共有, 它们分别是, 包括. */
const HAN_LEAD =
  /^(?:[它他她]们?|[这這]些|答案)?(?:[一总總]?共)?(?:主要|其中)?(?:分[别別])?(?:可?分[为為成]|包[括含]|(?:可以?)?[即指有是为為])?(?:以下|下面|下列)? ?[:：]? ?/u

/** What is counted, behind its number, up to where the names begin: `kinds:`, 种：, 个阶段，分别是. */
const COUNTED =
  /^(?:(?: [a-z]{1,20}){0,3} ?[:：]|,? namely\b[:,]?| ?[个個种種类類项項条條层層步者部点點]\p{Script=Han}{0,4}?(?:[:：,，] ?(?:分[别別])?[是为為]?[:：]?|分[别別][是为為]?[:：]?)) ?/iu

/** What says behind all names that there may be more: `etc.`, 等. */
const MORE =
  /[,，、;；.。]? ?(?:\b(?:etc|and so (?:on|forth)|that(?:['’]s| is) all)|等等?|就[这這]些|[这這][几幾些][个個种種类類项項]?)$/iu

/** The number of what was named, behind it: 这三种, 共 3 个. */
const COUNT_BEHIND =
  /[,，、;；]? ?[这這一总總共]{0,2} ?([\d一二两兩三四五六七八九十]{1,2}) ?[个個种種类類项項条條层層步者部点點]\p{Script=Han}{0,4}$/u

/** Words and letters that number names: `first`, 一是, 其一, `a)`. */
const NUMBERING =
  /(?:^|[,，;；、。\n]) ?(?:and )?(?:(?:first|second|third|fourth|fifth|sixth|seventh|eighth|last|final)(?:ly)?[,:]? (?=\S)|其?[一二三四五六七八九十](?:[个個]?[是为為]|[、，:：]))|(?:^|[\s,，;；、])[a-i][.)）] ?(?=\S)/giu

/**
 * A list of names without what is around all of them, as far as it says nothing or how many they are: `there are three: A,
 * B and C`, A、B、C 这三种. Undefined if nothing is there, or another number.
 * @param count how many names are asked for
 */
export function unframed(answer: string, count: number): string | undefined {
  const given = answer.trim().replace(/[.。!！]$/u, '')
  let names = given
  const behind = COUNT_BEHIND.exec(names)
  if (behind) {
    if (readNumber(behind[1] ?? '')?.value !== count) return undefined
    names = names.slice(0, behind.index)
  }
  names = names.replace(MORE, '').replace(LEAD, '').replace(HAN_LEAD, '')
  const number = readNumber(names)
  const counted = number && COUNTED.exec(number.rest)
  if (number && counted) {
    if (number.value !== count) return undefined
    names = number.rest.slice(counted[0].length)
  }
  names = names.replace(NUMBERING, '\n').trim()
  return names === given || names === '' ? undefined : names
}
