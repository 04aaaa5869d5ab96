import { singularForms } from '../base/english.ts'
import { hasHan } from '../base/script.ts'
import { fold } from '../model/names.ts'
import { type AskedWords, EMPTY_WORDS } from './asked-words.ts'
import { isNumberWord, readNumber } from './numerals.ts'
import { isSame, type Quantity, readQuantity, readRange, type Sense, senseOf } from './quantity.ts'
import { readVersion } from './version.ts'

/** Whether the answer is the quantity, the range or the version that an accepted one is. */
export function isSameQuantity(
  given: string,
  accepted: readonly string[],
  asks: readonly string[],
  asked: () => AskedWords,
): boolean {
  if (!/\d|[零〇一二两兩三四五六七八九十百千万半]|[a-z]/i.test(given)) return false
  const range = readRange(given)
  if (range)
    return accepted.some((each) => {
      const wanted = readRange(each)
      return wanted?.[0] === range[0] && wanted[1] === range[1]
    })
  const main = accepted[0] ?? ''
  if (isVersion(main, asks)) {
    const version = readVersion(given)
    return version !== undefined && accepted.some((each) => readVersion(each) === version)
  }
  const sense = senseOf(asks, accepted)
  const quantity = readQuantity(given, sense)
  if (!quantity) return false
  const behind = withoutWhole(quantity, asked())
  return (
    !DENIAL.test(quantity.before) &&
    isSaid(quantity.before, sense, asked()) &&
    (behind === '' || sense.measure === 'count' || !quantity.isBare) &&
    isSaid(behind, sense, asked()) &&
    accepted.some((each) => {
      const wanted = readQuantity(each, sense)
      return wanted?.before === '' && wanted.after === '' && isSame(wanted.value, quantity.value)
    })
  )
}

const isVersion = (answer: string, asks: readonly string[]): boolean =>
  /^v\d+(?:\.\d+)*$/i.test(answer) ||
  (/^\d+\.\d+$/.test(answer) && asks.some((ask) => /version|release|kernel|版本|内核/i.test(ask)))

/** Words before a number that deny it. */
const DENIAL = /\b(?:not|never|no)\b|[不非没沒无無别別勿]/i

/** The whole that a number is a part of: `4 of 7`, `4 members of the 7`, `4/7`. */
const WHOLE = /(?:^|(?<= ))(?:out )?of (?:the |all )?([a-z]+|\d+)(?![a-z\d]) */i

/** What is behind a number, without the whole of it, where the question says how many that is. */
const withoutWhole = ({ value, after }: Quantity, { numbers }: AskedWords): string =>
  after.replace(WHOLE, (words, word: string) => {
    if (word === 'them') return ''
    const of = readNumber(word)?.value
    return of !== undefined && of >= value && numbers.has(String(of)) ? '' : words
  })

/** Measure words of Chinese, for what is counted: 个, 台, 次, 层. */
const MEASURE_WORD =
  /^ ?[个個台次层種种条條项項人片块塊张張级級步轮輪名组組段行列座家版份只隻枚颗顆处處道套批节節位]/u

/** Whether a question's words are there in their order, some of them left out: 个 Pod 可用 of 个 Pod 保持可用. */
function isWithin(words: string, asked: string): boolean {
  let at = 0
  for (const character of words) {
    at = asked.indexOf(character, at) + 1
    if (at === 0) return false
  }
  return true
}

/**
 * Whether the words beside a number are the question's own: the thing it asks for, or other words that it says. A word
 * of the learner's own before that thing makes another one of it: `8 unavailable Pods`, `3 major versions`.
 */
function isSaid(words: string, { measure }: Sense, asked: AskedWords): boolean {
  const { all, thing, han } = asked
  const rest = measure === 'count' ? words.replace(MEASURE_WORD, '').trim() : words
  if (rest === '') return true
  if (hasHan(rest)) {
    const plain = rest.replace(/[的个個]/g, '').replace(/\s+/g, '')
    if (/^[多几幾余餘來来]/.test(plain)) return false
    return (
      !DENIAL.test(plain) && isWithin(plain.toLowerCase(), han.replace(/\s+/g, '').toLowerCase())
    )
  }
  const said = rest.split(/[^A-Za-z\d]+/).filter((word) => word !== '')
  if (said.length === 0 || said.length > 6 || said.some(isNumberWord)) return false
  const isIn = (words: ReadonlySet<string>, word: string): boolean =>
    singularForms(fold(word)).some((form) => words.has(form))
  const isEmpty = (word: string): boolean => EMPTY_WORDS.has(word.toLowerCase())
  const isKnown = (word: string): boolean => isEmpty(word) || isIn(all, word)
  if (!said.every(isKnown)) return false
  // “How many of them” leaves it to the words before.
  if (measure !== 'count' || thing.size === 0 || thing.has('them')) return true
  // What is counted is named: `6 CPUs` are no replicas, whatever else is said of CPUs.
  const [first = '', last = ''] = [said[0], said.at(-1)]
  return isIn(thing, last) || isEmpty(first) || isIn(thing, first)
}
