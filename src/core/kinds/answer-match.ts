import { lazy } from '../base/collections.ts'
import { singularForms, withoutArticle } from '../base/english.ts'
import { asWritten, hasHan, type Script } from '../base/script.ts'
import { WRITTEN } from '../base/text.ts'
import { distance, isMisspelling } from '../lookup/distance.ts'
import { fold } from '../model/names.ts'
import { asPath, describedIn, withOwnerFirst, withoutAsides } from './asides.ts'
import {
  askedWords,
  asksForToken,
  asksForValue,
  withoutAsked,
  withoutLeadIn,
} from './asked-words.ts'
import { isCode, isSameCode, isSameLetters } from './code-match.ts'
import { isCommandLine, isProgram } from './command-line.ts'
import {
  asField,
  contrastIn,
  halvesIn,
  resultIn,
  withoutIntroduction,
  withReason,
} from './introduction.ts'
import { readNumber } from './numerals.ts'
import { isSameQuantity } from './quantity-match.ts'
import { bare, haveOneForm, sameForm, startsWithNumber } from './same-form.ts'
import { isWithSecondName } from './second-name.ts'
import { isApiValue, isToken, keepsToken } from './tokens.ts'

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
    // Of short ones, as in `O(n log n)`, each is a word of its own.
    return meant.some(({ length }) => length > 3) && isSlipOfWord(typed.join(''), meant.join(''), 1)
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
  const others = [withReason(plain), asField(plain), resultIn(plain)]
  if (others.some((words) => words !== undefined && isRight(words))) return true
  if (isRightOtherwise(plain, accepted, matching)) return true
  if (halvesIn(plain).some((halves) => halves.every(isRight))) return true
  const [meant, denied] = contrastIn(plain) ?? []
  return meant !== undefined && denied !== undefined && isRight(meant) && !isRight(denied)
}

/** Whether an answer is an accepted one without what it says beside it, or in another order of its words. */
function isRightOtherwise(given: string, accepted: readonly string[], matching: Matching): boolean {
  const { script = asWritten, isName = none, asks = [] } = matching
  // Beside brackets nothing is taken off, as what is in them is compared with the whole of it.
  if (/[()（）]/.test(given)) return false
  const isRight = (words: string): boolean => isMeant(words, accepted, matching)
  const asked = asks.map(script)
  const plain = script(given)
  if (withoutAsides(plain, asked).some(isRight)) return true
  const path = asPath(plain)
  if (path !== undefined && isMeant(path, accepted.filter(isCode), matching)) return true
  // Of the names of things an order of words may make another: the port of a node is no node port.
  const values = new Set(accepted.filter(isApiValue).map(fold))
  const phrases = accepted.filter(
    (each) => !isCode(each) && !isName(fold(each)) && !values.has(fold(each)),
  )
  if (
    !isCode(accepted[0] ?? '') &&
    !startsWithNumber(accepted[0] ?? '') &&
    withOwnerFirst(plain).some((words) => !isProgram(words) && isMeant(words, phrases, matching))
  )
    return true
  // What is said of a name, and not of a word that is an answer here only.
  const isProper = (name: string): boolean =>
    isName(name) ||
    accepted
      .slice(0, WRITTEN.length)
      .some((each) => fold(script(each.replace(/[(（].*/su, ''))) === name)
  const question = lazy(() => fold(asked.join(' ')))
  return describedIn(plain).some(
    ({ name, said, named }) =>
      isProper(bare(name, script)) &&
      (named === undefined || isName(named)) &&
      isRight(name) &&
      said.every((word) => question().includes(word)),
  )
}

/** Whether two single words have the same kind of first letter, and both or neither have a hyphen or a digit. */
function isWrittenLike(a: string, b: string): boolean {
  const [one, other] = [a, b].map((word) =>
    /\s/.test(word) ? undefined : `${/^[A-Z]/.test(word)} ${/[-\d]/.test(word)}`,
  )
  return one !== undefined && one === other
}

/** Whether an answer is an accepted one, alone or together with other names for it. */
function isMeant(given: string, accepted: readonly string[], matching: Matching): boolean {
  const { exact = false, script = asWritten, isAnother = () => false, asks = [] } = matching
  if (exact) {
    const isRight = (words: string): boolean =>
      accepted.some((each) =>
        [words, withoutArticle(words)].some((one) =>
          isSameCode(one, each, { exact, all: accepted }),
        ),
      )
    // In brackets another writing of it, or a word that is written like it, is a second guess.
    const isElse = (words: string): boolean =>
      isAnother(bare(words, script)) ||
      isWrittenLike(words, accepted[0] ?? '') ||
      accepted.some((each) => sameForm(words, each, script))
    return isRight(given) || isWithSecondName(given, { isRight, isElse })
  }
  const isRight = (words: string): boolean => isOneOf(words, accepted, matching)
  // Where the answer has parts with numbers, other numbers are other parts.
  const hasParts = accepted.some((each) => /^\s*\d[^(（]*[(（][^)）]*\d/.test(each))
  const isElse = (words: string): boolean =>
    isAnother(bare(words, script)) || (hasParts && /\d/.test(words))
  return (
    isRight(given) ||
    isCommandLine(given, accepted, asks) ||
    isSaidTwice(given, isRight) ||
    isWithSecondName(given, { isRight, isElse })
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

function isOneOf(given: string, all: readonly string[], matching: Matching): boolean {
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
    const short = isLetters(each) || isCount ? [] : withoutAsked(script(each), asked())
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
