import { hasHan } from '../base/script.ts'
import { isHedged, isOnlyHedge } from './hedges.ts'
import { kinship } from './siblings.ts'

/** What the two parts of an answer with brackets are compared by. */
interface Comparing {
  /** Whether words are one of the accepted answers. */
  readonly isRight: (words: string) => boolean
  /** Whether words are the name of something else, or a wrong answer that is known. */
  readonly isElse: (words: string) => boolean
  /** Whether a remark on a right name is true, where that can be told. */
  readonly isTrue?: (remark: string, name: string) => boolean
  /** Whether words may be the same thing in the other language, where that can be told. */
  readonly mayTranslate?: (words: string) => boolean
}

const isNumber = (words: string): boolean => /^v?\d/i.test(words)

/** What denies all that follows it, or is a second guess: such a remark contradicts the answer, or says what it is not. */
const DENIAL = /^(?:not\b|or \S{1,40}$|不是|并非|而非|除了|或者? ?[A-Za-z])/i

/** What denies something anywhere in what is no translation then: 命令式而非, `anything but`. */
const DENIES =
  /\b(?:not|no|never|except|but|without|instead|than|old|former|wrong|opposite|unlike)\b|不是|不用|不能|[并並]非|而非|除[了去]|[绝絕]不|[旧舊]的|以前的|[错錯][误誤]|相反|[别別][用的]/i

/** How a name begins that says what does not happen: `NoSchedule`, 不调度. */
const NEGATIVE = /^(?:not?|never|non|un|dis|不|没|无|非)/i

/**
 * Whether an answer is a right name with something in brackets that belongs to it: `Pod（容器组）`, `Opaque (default)`.
 * What is in brackets may be a remark, but neither the name of something else nor another number. In brackets
 * the right name alone is not enough, or of two guesses, `Never (Always)`, one would always be right: what is before
 * it must be right too, be short for it, or be the same in the other language.
 */
export function isWithSecondName(given: string, comparing: Comparing): boolean {
  const parts = partsOf(given)
  if (!parts) return false
  const { isRight, isElse, isTrue, mayTranslate = () => true } = comparing
  const [outside, inside] = parts
  if (isRight(outside))
    return (
      isRight(inside) ||
      isRight(`${outside} ${inside}`) ||
      (isTrue ? isTrue(inside, outside) : isRemark(inside, outside, comparing))
    )
  if (!isRight(inside) || everyName(outside).some(isElse)) return false
  return (
    isShortFor(outside, inside) ||
    isShortFor(inside, outside) ||
    (isTranslation(outside, inside) && mayTranslate(outside))
  )
}

/** What is said, and each part of it if it is several things: `OnFailure or Never`. */
const listed = (words: string): string[] => [
  words,
  ...words.split(/[,，、;；|/]| or |或者?/u).map((name) => name.trim()),
]

/** Whether the numbers in some words make up another one: `6 (3 control plane and 3 etcd)`. */
function isSum(words: string, number: string): boolean {
  const parts = words.match(/\d{1,9}/g) ?? []
  const sum = parts.reduce((all, each) => all + Number(each), 0)
  return parts.length > 1 && /\band\b|[+和与、]/.test(words) && sum === Number.parseInt(number, 10)
}

/** Every name in a text, of whatever words. */
const everyName = (words: string): string[] => [
  words,
  ...words.split(
    /[^\p{L}\p{N}.-]+|(?<=\p{Script=Han})(?=[a-z\d])|(?<=[a-z\d])(?=\p{Script=Han})/iu,
  ),
]

/** Whether words only say more of a right answer. */
const isRemark = (words: string, right: string, { isElse, isRight }: Comparing): boolean =>
  isOnlyHedge(words) ||
  (!DENIAL.test(words) &&
    kinship(right, words) !== 'siblings' &&
    !isHedged(words, isRight) &&
    !(isNumber(right) && /\d/.test(words) && !isSum(words, right)) &&
    !listed(words).some(isElse))

/** The part outside the only brackets of an answer, and the part inside; undefined if there is one part only. */
function partsOf(given: string): readonly [outside: string, inside: string] | undefined {
  const text = given.normalize('NFKC')
  const [from, to] = [text.indexOf('('), text.indexOf(')')]
  if (from < 0 || to < from || text.lastIndexOf('(') !== from || text.lastIndexOf(')') !== to)
    return undefined
  const inside = text.slice(from + 1, to).trim()
  // Before a name it says how that is meant, or is the first of two guesses.
  if (from === 0 && !/^(?:optional(?:ly)?|可选)$/i.test(inside)) return undefined
  const outside = `${text.slice(0, from)} ${text.slice(to + 1)}`.trim()
  return inside === '' || outside === '' ? undefined : [outside, inside]
}

/** Whether the first is the initials of the words of the second. */
function isShortFor(short: string, long: string): boolean {
  const words = long.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '')
  const initials = words.map(([first = '']) => first).join('')
  return words.length > 1 && initials.toLowerCase() === short.toLowerCase()
}

/** Whether words may be a right name in the other language: a number is a translation of nothing. */
const isTranslation = (words: string, right: string): boolean =>
  hasHan(words) !== hasHan(right) &&
  /\p{L}/u.test(right) &&
  !/\d/.test(words) &&
  !DENIES.test(words) &&
  NEGATIVE.test(words) === NEGATIVE.test(right)
