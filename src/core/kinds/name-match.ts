import { lazy } from '../base/collections.ts'
import { singularForms, withoutArticle } from '../base/english.ts'
import { asWritten, hasHan, type Script } from '../base/script.ts'
import { distance, isMisspelling } from '../lookup/distance.ts'
import { fold } from '../model/names.ts'
import {
  askedWords,
  asksForToken,
  asksForValue,
  withoutAsked,
  withoutLeadIn,
} from './asked-words.ts'
import { isCode, isSameCode, isSameLetters } from './code-match.ts'
import { isProgram } from './command-line.ts'
import { readNumber } from './numerals.ts'
import { isSameQuantity } from './quantity-match.ts'
import { bare, haveOneForm, sameForm, startsWithNumber } from './same-form.ts'
import { isApiValue, isToken, keepsToken } from './tokens.ts'
import type { Background } from './told.ts'

const none = (): boolean => false

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
 * another thing: `scheduelr` is forgiven, but never `podSelector` for `nodeSelector`, `mutable` for `immutable`, or another
 * word that the outline uses: `system` for systemd.
 * @param isWord whether the outline uses a word
 */
function isSlip(given: string, accepted: string, isWord: (word: string) => boolean): boolean {
  if (startsWithNumber(accepted)) return false
  const [typed, meant] = [wordsOf(given), wordsOf(accepted)]
  if (isWord(typed.join(''))) return false
  // Names that are split differently are compared as one word.
  if (typed.length !== meant.length)
    // Of short ones, as in `O(n log n)`, each is a word of its own, and so is a flag.
    return (
      meant.some(({ length }) => length > 3) &&
      !/ -[a-z]/i.test(accepted) &&
      isSlipOfWord(typed.join(''), meant.join(''), 1)
    )
  const isNear = (word: string, of: string): boolean =>
    word === of || ((!isWord(word) || haveOneForm(word, of)) && isSlipOfWord(word, of, 2))
  return typed.length > 0 && typed.every((word, i) => isNear(word, meant[i] as string))
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
export interface Matching {
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
  /** Whether something in lower case is a word that the outline uses: it is not mistyped. */
  readonly isWord?: (word: string) => boolean
  /** Whether two answers have the same signs, where signs count. */
  readonly isSigned?: (given: string, accepted: string) => boolean
  /** What is said about the question: what is said beside a right name must agree with it. */
  readonly told?: Background
}

/** Whether an answer is a name, a number or code that is accepted, with nothing said beside it but words of the question. */
export function isOneOf(given: string, all: readonly string[], matching: Matching): boolean {
  const { asks = [], script = asWritten, isOther = none, isName = none, isWord = none } = matching
  const { isSigned } = matching
  // Two negative numbers are compared as others are.
  const negative =
    isSigned && given.startsWith('−') ? all.filter((each) => each.startsWith('−')) : []
  if (negative.length > 0)
    return isOneOf(
      given.slice(1).trimStart(),
      negative.map((each) => each.slice(1).trimStart()),
      matching,
    )
  const asked = lazy(() => askedWords(asks.map(script)))
  // A field, a verb or a flag that is one word, and what else has one way to be written.
  const isWordAlone = isToken(all[0] ?? '')
  const isOfToken = isWordAlone && asksForToken(asked())
  const hasNoPlural = isOfToken || (isWordAlone && asksForValue(asked()))
  const isOne = (each: string): boolean =>
    (!isSigned || isSigned(given, each)) &&
    (!hasNoPlural || keepsToken([given, each], all[0] ?? '', asked()))
  const accepted = all.filter(isOne)
  if (accepted.length === 0) return false
  const isLetters = (each: string): boolean =>
    isCode(each) || (isApiValue(each) && (!isName(fold(each)) || asksForValue(asked())))
  // Other words for code, `containers` for `--containers`, have no plural and no slip either.
  const isOfCode = isLetters(accepted[0] ?? '')
  // Where a plural is another thing it is no slip either.
  const isSlipOf = (said: string, each: string): boolean =>
    isSlip(said, script(each), isWord) && !isPluralOf(said, each, script)
  const isSameAs = (words: string, each: string): boolean =>
    hasNoPlural && !/\s/.test(each.trim()) && isPluralOf(words, each, script)
      ? false
      : isLetters(each)
        ? isSameCode(words, each, { asks, all: accepted })
        : isOfCode
          ? isSameLetters(script(words), script(each))
          : sameForm(words, each, script)
  if (accepted.some((each) => isSameAs(given, each))) return true
  if (isOther(bare(given, script))) return false
  if (isSameQuantity(script(given), accepted.map(script), asks.map(script), asked)) return true
  const words = isOfCode || isOfToken ? [] : accepted.filter((each) => !isLetters(each))
  const typed = script(withoutArticle(given))
  const led = withoutLeadIn(typed)
  if (!isCode(led) && isOther(bare(led, script))) return false
  const isOtherForm = (said: string): boolean => singularForms(bare(said, script)).some(isOther)
  if (!isOtherForm(typed) && words.some((each) => isSlipOf(typed, each))) return true
  if (asks.length === 0) return false
  // `the private half`, where “which half” is asked; or `private` where `private half` is accepted.
  const wordings = [typed, led]
    .flatMap((each) => [each, ...withoutAsked(each, asked())])
    .filter((each) => isCode(each) || !isOther(bare(each, script)))
  return accepted.some((each) => {
    // Never both without their words: what is left of each may be the same by chance.
    // Without its number `one ServiceImport` is no answer.
    const isCount = /^(?:\d|one )/i.test(each)
    // Of two numbers, `Zero, One`, none is left out.
    const isNumber = readNumber(each)?.rest === '' && /\bone\b/i.test(typed)
    // No word of a command is left out, even if the question says it: `journalctl -u` is another one.
    const isLine = / -/.test(each) && isProgram(each)
    const short = isLetters(each) || isCount || isLine ? [] : withoutAsked(script(each), asked())
    const whole = isNumber ? wordings.filter((said) => /\bone\b/i.test(said)) : wordings
    return (
      whole.some(
        (said) =>
          isSameAs(said, each) ||
          (words.includes(each) && !isOtherForm(said) && isSlipOf(said, each)),
      ) || short.some((one) => isSameAs(typed, one))
    )
  })
}

/** Whether the same name was typed in the plural, or in the singular of one. */
function isPluralOf(given: string, accepted: string, script: Script): boolean {
  const [a, b] = [bare(given, script), bare(accepted, script)]
  return a !== b && haveOneForm(a, b)
}
