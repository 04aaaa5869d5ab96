import { readNumber } from './numerals.ts'
import { tidy } from './quantity.ts'

/** Units outside of a cluster: the sign, and the same in words, which may be in the plural. */
const UNITS: ReadonlyArray<readonly [sign: string, ...names: readonly string[]]> = [
  ['km', 'kilometer', 'kilometre', '公里', '千米'],
  ['m', 'meter', 'metre', '米'],
  ['cm', 'centimeter', 'centimetre', '厘米'],
  ['mm', 'millimeter', 'millimetre', '毫米'],
  ['kg', 'kilogram', '公斤', '千克'],
  ['g', 'gram', '克'],
  ['l', 'liter', 'litre', '升'],
  ['L', 'liter', 'litre', '升'],
  ['ml', 'milliliter', 'millilitre', '毫升'],
  ['V', 'volt', '伏', '伏特'],
  ['A', 'ampere', 'amp', '安', '安培'],
  ['W', 'watt', '瓦', '瓦特'],
  ['kW', 'kilowatt', '千瓦'],
  ['J', 'joule', '焦耳'],
  ['N', 'newton', '牛顿'],
  ['Pa', 'pascal', '帕'],
  ['Hz', 'hertz', '赫兹', '赫'],
  ['mol', 'mole', '摩尔'],
  ['g/mol', 'grams per mole', 'g per mol'],
  ['km/h', 'kmh', 'kph', 'kilometers per hour', 'kilometres per hour'],
  ['m/s', 'meters per second', 'metres per second'],
  ['°C', 'degrees Celsius', '℃', '摄氏度', '度'],
]

/** What asks for a time, where `m` are minutes. */
const ASKS_TIME =
  /\b(?:minutes?|how long (?:does|do|did|is it|until)|time)\b|分[钟鐘]|多久|[时時]间/i

/** A number as it is written, and what is behind it; undefined if an answer begins with none. */
export function measuredIn(
  answer: string,
): { readonly digits: string; readonly unit: string } | undefined {
  const text = tidy(answer)
  const number = readNumber(text)
  if (!number || number.isArticle) return undefined
  const digits = text.slice(0, text.length - number.rest.length).trim()
  return { digits, unit: number.rest.trim() }
}

/** The same quantity with its unit written in another way; none for a number of something that is counted. */
export function inOtherUnits(answer: string, asks: readonly string[]): string[] {
  const { digits, unit } = measuredIn(answer) ?? {}
  if (unit === undefined || unit === '') return []
  const isSaid = (name: string): boolean => name === unit || `${name}s` === unit
  return UNITS.filter(([sign, ...names]) => sign === unit || names.some(isSaid))
    .filter(([sign]) => sign !== 'm' || !asks.some((ask) => ASKS_TIME.test(ask)))
    .flatMap(([sign, ...names]) => [sign, ...names.flatMap((name) => [name, `${name}s`])])
    .map((name) => `${digits} ${name}`)
}

const ASKS_YEAR = /\b(?:years?|when|since|until)\b|年|何[时時]|什么[时時]候/i
const YEAR =
  /^(?:AD |A\.D\. |公元)?(\d{1,4})(?: ?(AD|A\.D\.|CE|C\.E\.|BC|B\.C\.|BCE|B\.C\.E\.))?年?$/i

/** A year with or without its era: `476`, `476 AD`, `490 BCE`. */
export function inOtherEras(answer: string, asks: readonly string[]): string[] {
  const [, year = '', era = ''] = YEAR.exec(answer.trim()) ?? []
  if (year === '' || !asks.some((ask) => ASKS_YEAR.test(ask))) return []
  const before = /^B/i.test(era)
  const isBare = /^\d+$/.test(answer.trim())
  // A bare number of less than three digits is no year.
  if (isBare && year.length < 3) return []
  return before
    ? [`${year} BC`, `${year} BCE`, `公元前${year}年`]
    : [`${year}`, `${year} AD`, `AD ${year}`, `${year} CE`, `公元${year}年`]
}

const ASKS_AGE = /\bhow old\b|\bage\b|多大|年[龄齡]|[几幾]岁|周[岁歲]/i
const AGE = /^(?:年?[满滿])?(\d{1,3})(?: ?(?:years?(?: old| of age)?|周?[岁歲]))?$/i

/** An age in years: `18`, `18 years old`, 18 周岁. */
export function inOtherAges(answer: string, asks: readonly string[]): string[] {
  const [, years] = AGE.exec(answer.trim()) ?? []
  if (years === undefined || !asks.some((ask) => ASKS_AGE.test(ask))) return []
  return ['', ' years', ' years old', '岁', '周岁']
    .map((unit) => years + unit)
    .concat(`年满${years}周岁`, `满${years}周岁`)
}

/** Letters as people write them whose keyboard lacks them: DIN 5007, and the French and Latin ligatures. */
const TRANSCRIBED: Readonly<Record<string, string>> = {
  ...{ ß: 'ss', ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue' },
  ...{ œ: 'oe', æ: 'ae', Œ: 'Oe', Æ: 'Ae' },
}

/** A word with its letters written in ASCII: `Strasse` for Straße. */
export function transcribed(answer: string): string[] {
  const words = answer.replace(/[ßäöüÄÖÜœæŒÆ]/g, (letter) => TRANSCRIBED[letter] ?? letter)
  return words === answer ? [] : [words]
}
