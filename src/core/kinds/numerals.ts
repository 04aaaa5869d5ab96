/** Numbers as people write them, in digits and in the words of either language. */

/** A number at the beginning of a text, and what comes after it. */
export interface ReadNumber {
  readonly value: number
  readonly rest: string
  /** It was written as a part of a whole: `1/4`, `a quarter`, `百分之五`. */
  readonly isShare?: true
  /** It is only an article: one of something, if a unit follows (`an hour`). */
  readonly isArticle?: true
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
/** The words of 20, 30 … 90. */
export const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const VALUES: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, i) => [word, i] as const),
  ...TENS.map((word, i) => [word, 20 + 10 * i] as const),
  ['a', 1],
  ['an', 1],
])
const SCALES: ReadonlyMap<string, number> = new Map([
  ['dozen', 12],
  ['hundred', 100],
  ['thousand', 1000],
  ['million', 1_000_000],
  ['billion', 1_000_000_000],
])
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['tenth', 10],
  ['hundredth', 100],
])

/** Digits, a part of a whole, or words, at the beginning; undefined if no number is there. */
export const readNumber = (text: string): ReadNumber | undefined =>
  fraction(text) ?? digits(text) ?? english(text) ?? chinese(text)

/** Whether a word is a number itself, and no article: beside another one it is a second answer. */
export const isNumberWord = (word: string): boolean => {
  const number = readNumber(word)
  return number?.rest === '' && !number.isArticle
}

function fraction(text: string): ReadNumber | undefined {
  const match = /^(\d+) ?\/ ?(\d+)(?![\d./])/.exec(text)
  if (!match || Number(match[2]) === 0) return undefined
  return { value: Number(match[1]) / Number(match[2]), rest: after(text, match[0]), isShare: true }
}

function digits(text: string): ReadNumber | undefined {
  const match = /^(\d{1,3}(?:[,' ]\d{3})+(?![\d])|\d+)(\.\d+)?|^\.\d+/.exec(text)
  if (!match) return undefined
  const value = Number(match[0].replace(/[,' ]/g, ''))
  const rest = after(text, match[0])
  const scale = /^ ?([百千万萬亿億]|(?:hundred|thousand|million|billion|k)(?![a-z]))/i.exec(rest)
  if (!scale) return { value, rest }
  const word = (scale[1] as string).toLowerCase()
  const times =
    SCALES.get(word) ?? (word === 'k' ? 1000 : ((LARGE.get(word) ?? TIMES.get(word)) as number))
  return { value: value * times, rest: after(rest, scale[0]) }
}

/** `twenty-five`, `ten thousand eight hundred`, `a hundred and ten`, `half`, `three quarters`. */
function english(text: string): ReadNumber | undefined {
  let rest = text
  let whole: number | undefined
  let group = 0
  let isBare = true
  for (;;) {
    const match = /^[ -]*(?:and )?([a-z]+)/i.exec(rest)
    const word = match?.[1]?.toLowerCase() ?? ''
    const part = PARTS.get(word) ?? PARTS.get(word.replace(/s$/, ''))
    if (match && part !== undefined && (whole === undefined || group > 0)) {
      const count = whole === undefined ? 1 : whole + group
      return { value: count / part, rest: after(rest, match[0]), isShare: true }
    }
    const scale = SCALES.get(word)
    const value = VALUES.get(word)
    if (match && scale !== undefined) {
      const times = group === 0 ? 1 : group
      if (scale <= 100) group = times * scale
      else {
        whole = (whole ?? 0) + times * scale
        group = 0
      }
    } else if (match && value !== undefined) group += value
    else break
    isBare &&= word === 'a' || word === 'an'
    whole ??= 0
    rest = after(rest, match[0])
  }
  if (whole === undefined) return undefined
  return { value: whole + group, rest, ...(isBare && { isArticle: true }) }
}

const HAN_DIGITS: ReadonlyMap<string, number> = new Map([
  ['零', 0],
  ['〇', 0],
  ['一', 1],
  ['二', 2],
  ['两', 2],
  ['兩', 2],
  ['三', 3],
  ['四', 4],
  ['五', 5],
  ['六', 6],
  ['七', 7],
  ['八', 8],
  ['九', 9],
])
const TIMES = new Map([
  ['十', 10],
  ['百', 100],
  ['千', 1000],
])
const LARGE: ReadonlyMap<string, number> = new Map([
  ['万', 10_000],
  ['萬', 10_000],
  ['亿', 100_000_000],
  ['億', 100_000_000],
])

/** `十五`, `一千零二十四`, `百分之二十五`, `四分之一`, `一半`. */
function chinese(text: string): ReadNumber | undefined {
  const half = /^一?半/.exec(text)
  if (half) return { value: 0.5, rest: after(text, half[0]), isShare: true }
  const percent = /^百分之(?=.)/.exec(text)
  if (percent) {
    const of = readNumber(after(text, percent[0]))
    return of && { value: of.value / 100, rest: of.rest, isShare: true }
  }
  const run = /^[零〇一二两兩三四五六七八九十百千万萬亿億]+/.exec(text)?.[0]
  if (run === undefined) return undefined
  const value = hanValue(run)
  const rest = after(text, run)
  if (value === undefined) return undefined
  const over = /^分之/.exec(rest)
  const part = over && readNumber(after(rest, over[0]))
  if (part && value > 0) return { value: part.value / value, rest: part.rest, isShare: true }
  return { value, rest }
}

function hanValue(run: string): number | undefined {
  let total = 0
  let group = 0
  let digit: number | undefined
  for (const character of run) {
    const times = TIMES.get(character)
    const large = LARGE.get(character)
    if (times !== undefined) {
      group += (digit ?? 1) * times
      digit = undefined
    } else if (large !== undefined) {
      total = (total + group + (digit ?? 0)) * large
      group = 0
      digit = undefined
    } else {
      const next = HAN_DIGITS.get(character)
      // Digits in a row, without their places, are read one by one: `二〇二一`.
      digit = (digit ?? 0) * 10 + (next ?? 0)
    }
  }
  return total + group + (digit ?? 0)
}

const after = (text: string, beginning: string): string => text.slice(beginning.length)
