import { lazy } from '../base/collections.ts'
import { singularForms, withoutArticle } from '../base/english.ts'
import { asWritten, hasHan, type Script } from '../base/script.ts'
import { distance, isMisspelling } from '../lookup/distance.ts'
import { fold } from '../model/names.ts'
import {
  type AskedWords,
  askedWords,
  asksForValue,
  EMPTY_WORDS,
  withoutAsked,
  withoutLeadIn,
} from './asked-words.ts'
import { isCode, isSameCode, isSameLetters } from './code-match.ts'
import { isCommandLine } from './command-line.ts'
import { isSame, readQuantity, readRange, readVersion, type Sense, senseOf } from './quantity.ts'

/**
 * A typed answer reduced to its substance: width, case, punctuation, articles and Chinese script do
 * not count.
 */
function bare(answer: string, script: Script): string {
  return fold(withoutArticle(script(answer.normalize('NFKC'))))
}

/**
 * Whether two typed words differ only in form: case, width, spaces, hyphens, articles, plural,
 * Chinese script.
 */
export const sameForm = (given: string, accepted: string, script: Script = asWritten): boolean => {
  const a = bare(given, script)
  const b = bare(accepted, script)
  // An answer that is only punctuation, such as `""` or `-`, would be empty without it.
  if (b === '') return given.trim() !== '' && unquoted(given) === unquoted(accepted)
  if (a === '' || !isSameNumber(given, accepted)) return false
  const forms = new Set(singularForms(b))
  return singularForms(a).some((each) => forms.has(each))
}

const startsWithNumber = (answer: string): boolean => /^\s*[\d.]/.test(answer)

/** Punctuation that does not count in words does in numbers: `2.5` is not `25`, nor is `3%` 3. */
function isSameNumber(given: string, accepted: string): boolean {
  if (!startsWithNumber(accepted)) return true
  const [a, b] = [given, accepted].map(
    (words) => words.normalize('NFKC').match(/\d(?:[\d.]|,(?=\d{3}))*%?/g) ?? [],
  )
  return a?.join(' ').replaceAll(',', '') === b?.join(' ').replaceAll(',', '')
}

const unquoted = (answer: string): string =>
  answer
    .normalize('NFKC')
    .trim()
    .replace(/^([`'"])(.+)\1$/, '$2')
    .replace(/^“(.+)”$/, '$1')

/** The words of a name: `spec.nodeSelector` has three, `kube-proxy` two. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKC')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(fold)

/**
 * The length of the shortest word in which a slip is forgiven: in a shorter word, a slip makes
 * another word (`pod`, `node`; `os`, `tls`).
 */
const LONG = 6

/**
 * Whether an answer is a name with typing mistakes: compared word by word, none allowed in a short
 * word, and the first letter always right. A mistake is forgiven only if the answer cannot be
 * another thing: `scheduelr` is forgiven, but never `podSelector` for `nodeSelector` or `mutable`
 * for `immutable`.
 */
function isSlip(given: string, accepted: string): boolean {
  if (startsWithNumber(accepted)) return false
  const [typed, meant] = [wordsOf(given), wordsOf(accepted)]
  // Names that are split differently are compared as one word.
  if (typed.length !== meant.length) return isSlipOfWord(typed.join(''), meant.join(''), 1)
  return (
    typed.length > 0 &&
    typed.every((word, i) => word === meant[i] || isSlipOfWord(word, meant[i] as string, 2))
  )
}

/** One other character of Chinese is another word: 公钥 and 私钥. */
const isSlipOfWord = (typed: string, meant: string, most: number): boolean =>
  meant.length >= LONG &&
  typed[0] === meant[0] &&
  !hasHan(typed) &&
  !hasHan(meant) &&
  isMisspelling(typed, meant) &&
  distance(typed, meant, most) <= most

/** What an answer is compared with, in addition to the accepted ones. */
interface Matching {
  /** The question, in every language it is written in. */
  readonly asks?: readonly string[]
  /** Case is the point of the question. */
  readonly exact?: boolean
  /** How Chinese of either script is compared. */
  readonly script?: Script
  /** Whether a folded name belongs to something else. */
  readonly isOther?: (name: string) => boolean
  /** Whether a folded name belongs to anything. */
  readonly isName?: (name: string) => boolean
}

/** How many more characters than the longest accepted answer one may have: room for a sentence around it. */
const LONGEST = 200

/**
 * Whether a typed answer is one of the accepted ones. Forgiven are differences of form, one or two
 * typing mistakes in a long Latin word, the words of the question around the answer, and other
 * writings of the same quantity. A wrong thing is not: code is taken letter for letter, and the right
 * name of something else (`isOther`) never counts as a typing mistake.
 */
export function isAccepted(
  given: string,
  accepted: readonly string[],
  matching: Matching = {},
): boolean {
  const { exact = false, script = asWritten, isOther = () => false } = matching
  if (given.length > LONGEST + Math.max(0, ...accepted.map((each) => each.length))) return false
  if (exact) return accepted.some((each) => isSameCode(given, each, true))
  if (isOneOf(given, accepted, matching)) return true
  if (isCommandLine(given, accepted, matching.asks ?? [])) return true
  if (isSaidTwice(given, accepted, matching)) return true
  // `Pod（容器组）`: a name with another one for the same thing in brackets.
  const gloss = glossIn(given)
  if (!gloss?.some((each) => isOneOf(each, accepted, matching))) return false
  return gloss.every((each) => !isOther(bare(each, script)) || isOneOf(each, accepted, matching))
}

/** What is between two names for one thing: `-p or --previous`, `-p, --previous`, `-p 或 --previous`. */
const BETWEEN_NAMES = /[,，、;；|]即?| or | \/ |\/(?=-)|或者?/u

/** Whether an answer is several names, and each of them is right: who adds a wrong one does not know. */
function isSaidTwice(given: string, accepted: readonly string[], matching: Matching): boolean {
  const names = given
    .split(BETWEEN_NAMES)
    .map((each) => each.trim())
    .filter((each) => each !== '')
  return names.length > 1 && names.every((each) => isOneOf(each, accepted, matching))
}

/** The part outside the only brackets of an answer, and the part inside; undefined if there is one part only. */
function glossIn(given: string): readonly [outside: string, inside: string] | undefined {
  const text = given.normalize('NFKC')
  const [from, to] = [text.indexOf('('), text.indexOf(')')]
  if (from < 1 || to < from || text.lastIndexOf('(') !== from || text.lastIndexOf(')') !== to)
    return undefined
  const inside = text.slice(from + 1, to).trim()
  const outside = `${text.slice(0, from)} ${text.slice(to + 1)}`.trim()
  return inside === '' || outside === '' ? undefined : [outside, inside]
}

function isOneOf(
  given: string,
  accepted: readonly string[],
  { asks = [], script = asWritten, isOther = () => false, isName = () => false }: Matching,
): boolean {
  const asked = lazy(() => askedWords(asks.map(script)))
  const isLetters = (each: string): boolean =>
    isCode(each) || (isValue(each) && (!isName(fold(each)) || asksForValue(asked())))
  // Other words for code, `containers` for `--containers`, have no plural and no slip either.
  const isOfCode = isLetters(accepted[0] ?? '')
  const isSameAs = (words: string, each: string): boolean =>
    isLetters(each)
      ? isSameCode(words, each, false, asks)
      : isOfCode
        ? isSameLetters(script(words), script(each))
        : sameForm(words, each, script)
  if (accepted.some((each) => isSameAs(given, each))) return true
  if (isOther(bare(given, script))) return false
  if (isSameQuantity(script(given), accepted.map(script), asks.map(script), asked)) return true
  const words = isOfCode ? [] : accepted.filter((each) => !isLetters(each))
  const typed = script(withoutArticle(given))
  const isOtherForm = (said: string): boolean => singularForms(bare(said, script)).some(isOther)
  if (!isOtherForm(typed) && words.some((each) => isSlip(typed, script(each)))) return true
  if (asks.length === 0) return false
  // `the private half`, where “which half” is asked; or `private` where `private half` is accepted.
  const wordings = [typed, withoutLeadIn(typed)]
    .flatMap((each) => [each, ...withoutAsked(each, asked())])
    .filter((each) => isCode(each) || !isOther(bare(each, script)))
  return accepted.some((each) => {
    // Never both without their words: what is left of each may be the same by chance.
    const short = isLetters(each) ? [] : withoutAsked(script(each), asked())
    return (
      wordings.some(
        (said) =>
          isSameAs(said, each) ||
          (!isOfCode && !isLetters(each) && !isOtherForm(said) && isSlip(said, script(each))),
      ) || short.some((one) => isSameAs(typed, one))
    )
  })
}

/**
 * Whether an answer is written like a value of the API, `NoSchedule` or `IfNotPresent`, or the name of a
 * kind. It is a value if no topic has that name, or if the question asks for one.
 */
const isValue = (answer: string): boolean => /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(answer.trim())

/** Whether the answer is the quantity, the range or the version that an accepted one is. */
function isSameQuantity(
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
  return (
    isSaid(quantity.before, sense, asked()) &&
    (quantity.after === '' || sense.measure === 'count' || !quantity.isBare) &&
    isSaid(quantity.after, sense, asked()) &&
    accepted.some((each) => {
      const wanted = readQuantity(each, sense)
      return wanted?.before === '' && wanted.after === '' && isSame(wanted.value, quantity.value)
    })
  )
}

const isVersion = (answer: string, asks: readonly string[]): boolean =>
  /^v\d+(?:\.\d+)*$/i.test(answer) ||
  (/^\d+\.\d+$/.test(answer) && asks.some((ask) => /version|release|kernel|版本|内核/i.test(ask)))

/** Measure words of Chinese, for what is counted: 个, 台, 次, 层. */
const MEASURE_WORD =
  /^ ?[个個台次层種种条條项項人片块塊张張倍级級步轮輪名组組对對段行列座家版份只隻枚颗顆处處道套批节節位]/u

/**
 * Whether the words beside a number are the question's own: the thing it asks for, with words before
 * it (`5000 worker nodes`), or words that it says.
 */
function isSaid(words: string, { measure }: Sense, asked: AskedWords): boolean {
  const { all, thing, han, numbers } = asked
  const rest = measure === 'count' ? words.replace(MEASURE_WORD, '').trim() : words
  if (rest === '') return true
  if (hasHan(rest)) {
    const plain = rest.replace(/[的个個]/g, '').replace(/\s+/g, '')
    return plain === '' || han.replace(/\s+/g, '').toLowerCase().includes(plain.toLowerCase())
  }
  const said = rest.split(/[^A-Za-z\d]+/).filter((word) => word !== '')
  if (said.length === 0 || said.length > 6) return false
  const isIn = (words: ReadonlySet<string>, word: string): boolean =>
    singularForms(fold(word)).some((form) => words.has(form))
  const isEmpty = (word: string): boolean => EMPTY_WORDS.has(word.toLowerCase())
  const isKnown = (word: string): boolean => isEmpty(word) || numbers.has(word) || isIn(all, word)
  // “How many of them” leaves it to the words before.
  if (measure !== 'count' || thing.size === 0 || thing.has('them')) return said.every(isKnown)
  if (isIn(thing, said.at(-1) as string)) return true
  // What is counted comes right behind the number: `6 CPUs` are no replicas, whatever else is said of CPUs.
  const first = said[0] as string
  return said.every(isKnown) && (isEmpty(first) || isIn(thing, first) || numbers.has(first))
}
