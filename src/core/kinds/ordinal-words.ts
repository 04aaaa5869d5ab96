import { TENS } from './numerals.ts'

const FIRST =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth'.split(
    ' ',
  )

/** The words of the ordinals from 1 to 99, in their order. */
const WORDS: readonly string[] = [
  ...FIRST,
  ...TENS.flatMap((ten) => [
    ten.replace(/y$/, 'ieth'),
    ...FIRST.slice(0, 9).map((one) => `${ten}-${one}`),
  ]),
]
const NUMBERS: ReadonlyMap<string, number> = new Map(WORDS.map((word, i) => [word, i + 1]))

const IN_DIGITS = /(?<![\p{L}\d.,])(\d{1,2})(?:st|nd|rd|th)(?!\p{L})/giu
/** A word that may be an ordinal, with the tens before it. */
const IN_WORDS =
  /(?<!\p{L})(?:(?:twen|thir|for|fif|six|seven|eigh|nine)ty[- ])?[a-z]{5,11}(?!\p{L})/giu

const suffixOf = (number: number): string =>
  (Math.floor(number / 10) === 1 ? undefined : ['', 'st', 'nd', 'rd'][number % 10]) || 'th'

/** An answer with its English ordinals in the other writing, `Perfect fifth` of `Perfect 5th`; none if it has none. */
export function withOrdinalsIn(answer: string): string[] {
  const inWords = answer.replace(
    IN_DIGITS,
    (all, digits: string) => WORDS[Number(digits) - 1] ?? all,
  )
  const inDigits = answer.replace(IN_WORDS, (all: string) => {
    const number = NUMBERS.get(all.toLowerCase().replace(' ', '-'))
    return number === undefined ? all : `${number}${suffixOf(number)}`
  })
  return [inWords, inDigits].filter((each) => each !== answer)
}
