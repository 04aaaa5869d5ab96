import { type ReadNumber, readNumber } from './numerals.ts'

/** What is measured. Of a count, the unit is the thing that is counted. */
type Measure = 'count' | 'time' | 'months' | 'share' | 'cpu' | 'bytes' | 'bits'

/** A unit's measure, and how many of the measure's own unit it is. */
interface Unit {
  readonly measure: Measure
  readonly size: number
}

const unit = (measure: Measure, size: number): Unit => ({ measure, size })

/**
 * Units as they are written; the longest spelling that fits is meant. Binary and decimal multiples
 * of bytes are not the same (IEC 80000-13, and the quantities of Kubernetes: `Mi` is not `M`).
 */
const UNITS: ReadonlyArray<readonly [pattern: RegExp, unit: Unit]> = [
  [/^(?:(?:ms|msecs?|milliseconds?)(?![a-z])|毫秒)/i, unit('time', 0.001)],
  [/^(?:(?:s|secs?|seconds?)(?![a-z])|秒[钟鐘]?)/i, unit('time', 1)],
  [/^(?:(?:m|mins?|minutes?)(?![a-z])|分[钟鐘]?)/i, unit('time', 60)],
  [/^(?:(?:h|hrs?|hours?)(?![a-z])|[个個]?(?:小[时時]|[钟鐘][头頭]))/i, unit('time', 3600)],
  [/^(?:(?:d|days?)(?![a-z])|天|日)/i, unit('time', 86_400)],
  [/^(?:(?:w|wks?|weeks?)(?![a-z])|周|週|[个個]?(?:星期|[礼禮]拜))/i, unit('time', 7 * 86_400)],
  [/^(?:(?:mo|months?)(?![a-z])|[个個]?月)/i, unit('months', 1)],
  [/^(?:(?:y|yrs?|years?)(?![a-z])|年)/i, unit('months', 12)],
  [/^(?:(?:percent|per ?cent|pct)(?![a-z])|%)/i, unit('share', 0.01)],
  [/^(?:(?:m|millicores?|millicpus?)(?![a-z])|毫核)/i, unit('cpu', 0.001)],
  [/^(?:(?:v?cpus?(?: cores?)?|cores?)(?![a-z])|[个個]? ?(?:cpu ?)?核心?)/i, unit('cpu', 1)],
  [/^(?:bits?(?![a-z])|比特|位)/i, unit('bits', 1)],
  [/^(?:(?:B|bytes?)(?![a-z])|字[节節])/i, unit('bytes', 1)],
  [/^(?:KiB?|kibibytes?)(?![a-z])/i, unit('bytes', 1024)],
  [/^(?:MiB?|mebibytes?)(?![a-z])/i, unit('bytes', 1024 ** 2)],
  [/^(?:GiB?|gibibytes?)(?![a-z])/i, unit('bytes', 1024 ** 3)],
  [/^(?:TiB?|tebibytes?)(?![a-z])/i, unit('bytes', 1024 ** 4)],
  [/^(?:KB?|kilobytes?)(?![a-z])/i, unit('bytes', 1000)],
  [/^(?:MB?|megabytes?)(?![a-z])/i, unit('bytes', 1000 ** 2)],
  [/^(?:GB?|gigabytes?)(?![a-z])/i, unit('bytes', 1000 ** 3)],
  [/^(?:TB?|terabytes?)(?![a-z])/i, unit('bytes', 1000 ** 4)],
]

/** The unit of that measure at the beginning of a text, and what comes after it. */
function readUnit(text: string, measures: readonly Measure[]) {
  let found: { readonly unit: Unit; readonly rest: string } | undefined
  for (const [pattern, each] of UNITS) {
    const match = measures.includes(each.measure) ? pattern.exec(text) : null
    if (!match) continue
    const rest = text.slice(match[0].length)
    if (!found || rest.length < found.rest.length) found = { unit: each, rest }
  }
  return found
}

const EVERY: readonly Measure[] = ['time', 'months', 'share', 'cpu', 'bytes', 'bits']

/** How numbers in answers to one question are read. */
export interface Sense {
  readonly measure: Measure
  /** What a number without a unit means; undefined if it needs one. */
  readonly bare: number | undefined
  /** The words and signs that make a bound, where the question asks for one: `at least 3` and `≥ 3` are numbers. */
  readonly bounds?: readonly string[]
  /** The question asks for a place in a row: `第 7 层` is a number. */
  readonly isPlace?: boolean
}

const COUNT: Sense = { measure: 'count', bare: 1 }

/** What a question asks in, in its own words: `how many seconds`, `多少秒`, `____ seconds`. */
function askedUnit(ask: string): Unit | undefined {
  const text = ask.replace(/\s+/g, ' ')
  const latin = /(?:how many|____|\bin|\() ?(?:further |more )?([a-z%]{1,12})/gi
  for (const [, word = ''] of text.matchAll(latin)) {
    const read = readUnit(word, EVERY)
    // `m` and `s` alone are no words of a question.
    if (read?.rest === '' && word.length > 2) return read.unit
  }
  const han = /(?:多少|几|幾|____) ?([个個]? ?[\p{Script=Han}%]{1,4})/gu
  for (const [, words = ''] of text.matchAll(han)) {
    const read = readUnit(
      words,
      EVERY.filter((each) => each !== 'bits'),
    )
    if (read) return read.unit
  }
  if (/percent|per cent|百分之[几幾多]|百分比/i.test(ask)) return unit('share', 0.01)
  return undefined
}

/**
 * How answers to a question are read: in the measure of what is accepted, and in the unit that the
 * question names. `5m` is five minutes where seconds are asked for, and five thousandths of a CPU
 * where CPUs are.
 */
export function senseOf(asks: readonly string[], accepted: readonly string[]): Sense {
  return {
    ...unitsOf(asks, accepted),
    bounds: BOUNDS.flatMap(([pattern, words]) =>
      asks.some((ask) => pattern.test(ask)) ? words : [],
    ),
    isPlace: asks.some((ask) => /第|\b(?:layer|level|position)\b/i.test(ask)),
  }
}

/** The measure of a question's answers, and the unit that it names. */
function unitsOf(asks: readonly string[], accepted: readonly string[]): Sense {
  const asked = asks.map(askedUnit).find((each) => each !== undefined)
  const isCpu = asks.some((ask) => /\bcpus?\b|\bcores?\b|毫核|millic/i.test(ask))
  const writtenIn = (measures: readonly Measure[]): Unit | undefined =>
    accepted
      .map((each) => {
        const number = readNumber(tidy(each))
        return number && readUnit(number.rest.trimStart(), measures)?.unit
      })
      .find((each) => each !== undefined)
  const written = (isCpu ? writtenIn(['cpu']) : undefined) ?? writtenIn(EVERY)
  const measure = asked?.measure ?? written?.measure
  const isShare = accepted.some((each) => readNumber(tidy(each))?.isShare)
  if (measure === undefined) return isShare ? { measure: 'share', bare: undefined } : COUNT
  // A number of CPUs needs no unit, as in a manifest: `cpu: 0.5`.
  const bare = measure === 'cpu' ? 1 : undefined
  return { measure, bare: asked?.measure === measure ? asked.size : bare }
}

/** The words around a number that change nothing: `about`, `just`, `port`, `HTTP`, `第`. */
const AROUND: ReadonlySet<string> = new Set([
  ...'about around approximately roughly exactly just only a total of'.split(' '),
  ...'all the port code status http number no. ~ ≈ = +/- ±'.split(' '),
  ...'约 約 大约 大約 只有 只 仅 僅 共 总共 總共 端口 状态码 狀態碼'.split(' '),
])

/** A question that asks for the least that is enough, and one that asks for the most that may be. */
const ASKS_LEAST =
  /\b(?:least|minimum|lowest|smallest|shortest|must|needs?|required)\b|最[少小低短]|必须|需|要有|至少|下限/i
const ASKS_MOST =
  /\b(?:most|up to|limit|maximum|highest|greatest|longest)\b|最[多大高长長]|至多|不超过|上限/i

/** What makes a bound of a number: it is the question's own where it asks for that bound. */
const BOUNDS: ReadonlyArray<readonly [asked: RegExp, words: readonly string[]]> = [
  [ASKS_LEAST, 'at least 至少 最少 ≥ >='.split(' ')],
  [ASKS_MOST, 'at most up to 最多 至多 ≤ <='.split(' ')],
]

/** A quantity as it was typed. */
export interface Quantity {
  /** In the measure's own unit, to be compared with others of the same measure. */
  readonly value: number
  /** It has no unit: that of the question is meant. */
  readonly isBare: boolean
  /** The words before and after it. */
  readonly before: string
  readonly after: string
}

/**
 * Reads an answer that is one quantity; undefined if it is none, or one of another measure.
 */
export function readQuantity(answer: string, sense: Sense): Quantity | undefined {
  // `4/7` is no share where things are counted, and `3+` is a bound.
  const said =
    sense.measure === 'count' ? tidy(answer).replace(/^(\d+) ?\/(?= ?\d)/, '$1 of ') : tidy(answer)
  const text = sense.bounds?.includes('≥') ? said.replace(/(?<=\d) ?\+$/, '') : said
  const start = startOf(text, sense)
  if (start === undefined) return undefined
  const [words, number] = start
  let rest = text.slice(number)
  let value: number | undefined
  let isBare = false
  const measures: readonly Measure[] =
    sense.measure === 'time' || sense.measure === 'months' ? ['time', 'months'] : [sense.measure]
  for (let next = readNumber(rest); next; next = readNumber(rest)) {
    const read = oneOf(next, sense, measures)
    // Only times are put together: `1h30m`.
    if (!read || (value !== undefined && (sense.measure !== 'time' || read.isBare)))
      return undefined
    value = (value ?? 0) + read.value
    rest = read.rest.replace(/^ *(?:and )?/, '')
    isBare ||= read.isBare
    if (read.isBare) break
  }
  if (value === undefined) return undefined
  return { value, isBare, before: text.slice(words, number).trim(), after: rest.trim() }
}

function oneOf(number: ReadNumber, sense: Sense, measures: readonly Measure[]) {
  const { isShare } = number
  // `half an hour`, `半个小时`, `半个 CPU`.
  const rest = number.rest.replace(isShare ? /^ *(?:of )?(?:an? )?/ : /^[ -]*/, '')
  const read = readUnit(rest, measures) ?? readUnit(rest.replace(/^[个個] ?/, ''), measures)
  if (read) {
    const { measure, size } = read.unit
    const inTime = sense.measure === 'time' && measure === 'months' ? DAYS_OF_MONTHS : 1
    const inMonths = sense.measure === 'months' && measure === 'time' ? 1 / DAYS_OF_MONTHS : 1
    return { value: number.value * size * inTime * inMonths, rest: read.rest, isBare: false }
  }
  if (number.isArticle || (readUnit(rest, EVERY) && sense.measure !== 'count')) return undefined
  if (sense.measure === 'share' && (isShare || number.value < 1))
    return { value: number.value, rest, isBare: true }
  if (sense.bare === undefined) return undefined
  // `八个`, where CPUs are asked for.
  const left = sense.measure === 'cpu' ? rest.replace(/^[个個]/, '') : rest
  return { value: number.value * sense.bare, rest: left, isBare: true }
}

/** A twelfth of 365 days, in seconds: a year is as good as 365 days, a month is no number of days. */
const DAYS_OF_MONTHS = (365 * 86_400) / 12

/**
 * Where the words before the number begin that change something, and where it begins itself;
 * undefined if there is none.
 */
function startOf(
  text: string,
  { bounds = [], isPlace = false }: Sense,
): readonly [words: number, number: number] | undefined {
  let at = 0
  for (;;) {
    // `a quarter` and `up to 3` both begin with words that may be part of a number, or around it.
    if (isNumber(text.slice(at))) return [at, at]
    const around =
      /^(?:[a-z/.]+|[~≈=+±/<>≤≥-]+|\p{Script=Han}+?(?=[\d ]|[零〇一二两兩三四五六七八九十百半])) ?/iu.exec(
        text.slice(at),
      )
    const word = around?.[0].trim().toLowerCase() ?? ''
    const isEmpty = AROUND.has(word) || bounds.includes(word) || (isPlace && word === '第')
    if (!around || !isEmpty) break
    at += around[0].length
  }
  for (let index = at; index < text.length; index++)
    if (isEdge(text, index) && isNumber(text.slice(index))) return [at, index]
  return undefined
}

/** Whether a number is there that is more than an article before a word. */
const isNumber = (text: string): boolean => readNumber(text) !== undefined

/** Whether a word, a number or Chinese begins there. */
function isEdge(text: string, index: number): boolean {
  const [before = ' ', here = ''] = [text[index - 1], text[index]]
  if (!/[\p{L}\p{N}]/u.test(here)) return false
  return !/[\p{L}\p{N}.]/u.test(before) || (/\d/.test(here) && /\p{Script=Han}/u.test(before))
}

/** Whether two values are the same, apart from the rounding of a fraction. */
export const isSame = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b))

/** Two ends of a range: `30000-32767`, `from 30000 to 32767`, `30000 到 32767`. */
export function readRange(words: string): readonly [number, number] | undefined {
  const match =
    /^(?:from |between |从|從|在)? ?(\d[\d,]*) ?(?:-|–|—|~|〜|to|and|through|到|至|和)+ ?(\d[\d,]*) ?(?:之间|之間)?$/i.exec(
      tidy(words),
    )
  if (!match) return undefined
  const [low, high] = [match[1], match[2]].map((each) =>
    Number((each as string).replaceAll(',', '')),
  )
  return low !== undefined && high !== undefined && low < high ? [low, high] : undefined
}

const QUOTES = new Set('"\'`“”‘’')
const STOPS = new Set('.。!,、;:')
/** Brackets around the whole of an answer. */
const BRACKETS = ['()', '「」', '『』', '【】', '《》']

/** One line in half width, without quotation marks or brackets around it and a full stop behind it. */
export function tidy(words: string): string {
  const characters = [...words.normalize('NFKC').trim()]
  while (QUOTES.has(characters[0] ?? '')) characters.shift()
  const isOver = (last = ''): boolean =>
    QUOTES.has(last) || (characters.length > 1 && STOPS.has(last))
  while (isOver(characters.at(-1))) characters.pop()
  const text = characters.join('').replace(/\s+/g, ' ')
  const isWrapped = BRACKETS.some(
    (pair) =>
      text.length > 2 && text[0] === pair[0] && text.indexOf(pair[1] as string) === text.length - 1,
  )
  return isWrapped ? tidy(text.slice(1, -1)) : text
}
