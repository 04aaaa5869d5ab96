import { tidy } from './quantity.ts'

/** The months by their first three letters, which all abbreviations have, in English and German. */
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')
const GERMAN = 'jan feb mär apr mai jun jul aug sep okt nov dez'.split(' ')
const MONTH =
  /(?<!\p{L})(?:jan(?:uary?)?|feb(?:ruary?)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?)(?:\.|(?!\p{L}))/iu

const monthOf = (start: string): number =>
  Math.max(MONTHS.indexOf(start), GERMAN.indexOf(start)) + 1

/** How a date is written, with `m11` for November. */
const FORMS: readonly RegExp[] = [
  /^(?:on )?(?:the )?(?<day>\d{1,2})(?:st|nd|rd|th|\.)?(?: of)? m(?<month>\d{1,2}),? ?(?<year>\d{4})?$/i,
  /^(?:on )?m(?<month>\d{1,2}) (?:the )?(?<day>\d{1,2})(?:st|nd|rd|th)?,? ?(?<year>\d{4})?$/i,
  // With points, the day is first everywhere.
  /^(?:am )?(?<day>\d{1,2})\. ?(?<month>\d{1,2})\. ?(?<year>\d{4})$/i,
  // With strokes, only where one of the two numbers is no month.
  /^(?<month>\d{1,2})\/(?<day>1[3-9]|[23]\d)\/(?<year>\d{4})$/,
  /^(?<day>1[3-9]|[23]\d)\/(?<month>\d{1,2})\/(?<year>\d{4})$/,
  /^(?:in )?m(?<month>\d{1,2}),? (?<year>\d{4})$/i,
  /^(?<year>\d{4})[-/.](?<month>\d{1,2})[-/.](?<day>\d{1,2})$/,
  /^(?:(?<year>\d{3,4}) ?年 ?)?(?<month>\d{1,2}) ?月(?: ?(?<day>\d{1,2}) ?[日号號])?$/,
]

/**
 * A date as people write it in either language, or in digits with the year first, as year, month and day, where it
 * has them; undefined if it is none.
 */
function readDate(words: string): string | undefined {
  const text = tidy(words).replace(MONTH, (name) => `m${monthOf(name.slice(0, 3).toLowerCase())}`)
  for (const form of FORMS) {
    const { year = 0, month = 0, day = 0 } = form.exec(text)?.groups ?? {}
    if (Number(month) >= 1 && Number(month) <= 12 && Number(day) <= 31)
      return [year, month, day].map(Number).join('-')
  }
  return undefined
}

/** Whether two answers are one date, with the same parts of it, in any writing. */
export function isSameDate(given: string, accepted: string): boolean {
  const date = readDate(accepted)
  return date !== undefined && readDate(given) === date
}
