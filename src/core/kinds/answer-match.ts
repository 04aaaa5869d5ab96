import { lazy } from '../base/collections.ts'
import { singularForms, withoutArticle } from '../base/english.ts'
import { asWritten, hasHan, type Script } from '../base/script.ts'
import { distance, isMisspelling } from '../lookup/distance.ts'
import { fold } from '../model/names.ts'
import { askedWords, asksForValue, withoutAsked, withoutLeadIn } from './asked-words.ts'
import { isCode, isSameCode, isSameLetters } from './code-match.ts'
import { isCommandLine } from './command-line.ts'
import { contrastIn, withoutIntroduction } from './introduction.ts'
import { isSameQuantity } from './quantity-match.ts'
import { isWithSecondName } from './second-name.ts'

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
  if (isSigned(given) && !isSigned(accepted)) return false
  const [a, b] = [given, accepted].map(
    (words) => words.normalize('NFKC').match(/\d(?:[\d.]|,(?=\d{3}))*%?/g) ?? [],
  )
  return a?.join(' ').replaceAll(',', '') === b?.join(' ').replaceAll(',', '')
}

/** Whether a sign or a word makes another number of one: `>300`, `-300`, `300+`, 300 多. */
const isSigned = (words: string): boolean =>
  /[<>≤≥]|(?<![\d\p{L}] ?)-\s*\d|\d\s*(?:[+多几幾余餘來来]|-\s*$)/u.test(words.normalize('NFKC'))

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
  /** Whether a folded name belongs to something else, or answers another question: it is no remark on an answer. */
  readonly isAnother?: (name: string) => boolean
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
  if (given.length > LONGEST + Math.max(0, ...accepted.map((each) => each.length))) return false
  const isRight = (words: string): boolean => isMeant(words, accepted, matching)
  const plain = withoutIntroduction(given)
  if (isRight(given) || (plain !== given && isRight(plain))) return true
  const [meant, denied] = contrastIn(plain) ?? []
  return meant !== undefined && denied !== undefined && isRight(meant) && !isRight(denied)
}

/** Whether an answer is an accepted one, alone or together with other names for it. */
function isMeant(given: string, accepted: readonly string[], matching: Matching): boolean {
  const { exact = false, script = asWritten, isAnother = () => false, asks = [] } = matching
  if (exact) {
    const wordings = [given, withoutArticle(given)]
    return accepted.some((each) => wordings.some((words) => isSameCode(words, each, true)))
  }
  const isRight = (words: string): boolean => isOneOf(words, accepted, matching)
  return (
    isRight(given) ||
    isCommandLine(given, accepted, asks) ||
    isSaidTwice(given, isRight) ||
    isWithSecondName(given, { isRight, isElse: (each) => isAnother(bare(each, script)) })
  )
}

/** What is between two names for one thing: `-p or --previous`, `-p, --previous`, `-p 或 --previous`. */
const BETWEEN_NAMES = /[,，、;；|]即?| or | \/ |\/(?=-)|或者?/u

/** Whether an answer is several names, and each of them is right: who adds a wrong one does not know. */
function isSaidTwice(given: string, isRight: (name: string) => boolean): boolean {
  const names = given
    .split(BETWEEN_NAMES)
    .map((each) => each.trim())
    .filter((each) => each !== '')
  return names.length > 1 && names.every(isRight)
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
