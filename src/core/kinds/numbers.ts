import { withoutIntroduction } from './introduction.ts'
import { readNumber } from './numerals.ts'

/** What people write around the number of an option: `option 3`, `no. 3`, `第3个`, `选3`, `3号`. */
const AROUND =
  /\b(?:options?|numbers?|nos?\.?)\s{0,4}(?=\d)|(?:选项|选择|[#第选])(?=\s{0,4}\d)|(?<=\d)\s{0,4}[个项号]/gi
/** A place in words: 第三. */
const PLACE = /第([一二三四五六七八九])(?=[个项]|$)/g
/** What they write between numbers, in words. */
const BETWEEN = /\band\b|\bthen\b|[和与及]|然后|再/gi
/** Nothing but Chinese digits, with signs between: 三一二. */
const HAN = /^[一二三四五六七八九\s,、;>→-]+$/
/** Numbers alone, with signs between and brackets around them; a point within a number is none. */
const NUMBERS = /^(?:[\d\s,、;>→/+&|()-]|\.(?!\d))+$/
/** `1-4` may be two options or four. */
const RANGE = /^(\d{1,3})\s{0,4}[-–~]\s{0,4}(\d{1,3})$/

/**
 * The numbers of options as indexes from 0: `134`, `1 3 4`, `1，3，4`, `1) 3) 4)`, `4/3/1`, 三一二 or `1 and 3`;
 * undefined if a number is not between 1 and `most`, or if they may be a range, `1-4`.
 */
export function readNumbers(answer: string, most: number): number[] | undefined {
  const plain = unwrapped(answer)
    .replace(BETWEEN, ' ')
    .replace(HAN, (digits) => [...digits].map((each) => readNumber(each)?.value ?? each).join(''))
  if (!NUMBERS.test(plain) || mayBeRange(plain)) return undefined
  const separated = plain.split(/[^\d]+/).filter((part) => part !== '')
  const numbers = separated.length === 1 && most < 10 ? [...(separated[0] as string)] : separated
  const indexes = numbers.map((number) => Number(number) - 1)
  return indexes.length > 0 && indexes.every((index) => index >= 0 && index < most)
    ? indexes
    : undefined
}

/** The number of one option as an index from 0: `3`, `3)`, `(3)`, `option 3`; undefined if it is none. */
export function optionNumber(answer: string, most: number): number | undefined {
  const [, digits] = /^\(?\s?(\d{1,9})\s?[).、:]?$/.exec(unwrapped(answer)) ?? []
  const number = Number(digits ?? 0)
  return number >= 1 && number <= most ? number - 1 : undefined
}

/** An option's index from 0 and what is beside its number, where an answer has both: `3) kubelet`. */
export function numberWithWords(
  answer: string,
): { readonly index: number; readonly words: string } | undefined {
  const [, digits, words] =
    /^\(?(\d{1,3})(?:\s?[)、:]\s?|\.?\s)(.+)$/s.exec(unwrapped(answer)) ?? []
  return words === undefined ? undefined : { index: Number(digits) - 1, words }
}

const unwrapped = (answer: string): string =>
  withoutIntroduction(answer.normalize('NFKC'))
    .replace(PLACE, (_, place: string) => `第${readNumber(place)?.value}`)
    .replace(AROUND, '')
    .trim()

function mayBeRange(plain: string): boolean {
  const [, from, to] = RANGE.exec(plain) ?? []
  return from !== undefined && Number(to) > Number(from) + 1
}

/** Whether an answer says "I don't know" where numbers are the answer: nothing, or a zero. */
export const isNoNumber = (answer: string): boolean =>
  ['', '0'].includes(answer.normalize('NFKC').trim())
