import { lazy } from '../base/collections.ts'
import { withoutArticle } from '../base/english.ts'
import { asWritten, hasHan } from '../base/script.ts'
import { WRITTEN } from '../base/text.ts'
import { fold } from '../model/names.ts'
import { asPath, describedIn, withOwnerFirst, withoutAsides } from './asides.ts'
import { isCode, isSameCode } from './code-match.ts'
import { isCommandLine, isProgram } from './command-line.ts'
import { asksWhatIsWrong, deniedIn, faultyIn, isSaidRight } from './denials.ts'
import { isInWrongPlace, mayBePath } from './field-paths.ts'
import { framedIn } from './frames.ts'
import { withoutHedges } from './hedges.ts'
import {
  asField,
  contrastIn,
  halvesIn,
  resultIn,
  withoutIntroduction,
  withReason,
} from './introduction.ts'
import { isOneOf, type Matching } from './name-match.ts'
import { contradicts } from './opposites.ts'
import { isTrueRemark, isWithWrongValue, type Judging } from './remark.ts'
import { remarkedIn } from './remarked.ts'
import { restatedIn } from './restatements.ts'
import { bare, sameForm, startsWithNumber } from './same-form.ts'
import { isWithSecondName } from './second-name.ts'
import { isWrittenLike, withoutJoin } from './siblings.ts'
import { boundFirst, isOfEach, isTwoCounts } from './spoken-counts.ts'
import { isApiValue } from './tokens.ts'
import { saidWordsIn } from './told.ts'

/** How many more characters than the longest accepted answer one may have: room for a sentence around it. */
const LONGEST = 200

/**
 * Whether a typed answer is one of the accepted ones. Forgiven are differences of form, one or two
 * typing mistakes in a long Latin word, the words of the question around the answer, and other
 * writings of the same quantity. A wrong thing is not: code is taken letter for letter, and the right
 * name of something else (`isOther`) never counts as a typing mistake.
 */
export function isAccepted(
  answer: string,
  accepted: readonly string[],
  matching: Matching = {},
): boolean {
  const { script = asWritten } = matching
  const given = boundFirst(answer.trim())
  if (given.length > LONGEST + Math.max(0, ...accepted.map((each) => each.length))) return false
  // `, right?` may belong to a name.
  const isWhole = accepted.some((each) => sameForm(given, each, script))
  const plain = isWhole ? given : withoutHedges(given, script)
  return (
    isFaulty(plain, accepted, matching) ||
    (isTaken(plain, accepted, matching) && !isDeniedBehind(plain, accepted, matching))
  )
}

/** The same for an answer of bounded length, with nothing asked of what may deny it. */
function isTaken(given: string, accepted: readonly string[], matching: Matching): boolean {
  const { asks = [] } = matching
  // On a card nothing tells whether there are several of what it asks for: `46 per cell`.
  if (
    matching.told &&
    (isOfEach(given, accepted, asks) ||
      isTwoCounts(given, accepted, asks) ||
      isInWrongPlace(given, matching.told))
  )
    return false
  const isRight = (words: string): boolean => isMeant(words, accepted, matching)
  const plain = withoutIntroduction(given)
  const judging = judgingOf(accepted, matching)
  if (judging && isWithWrongValue(plain, judging)) return false
  if (isRight(given) || (plain !== given && isRight(plain))) return true
  const reasoned = matching.told ? undefined : withReason(plain)
  const others = [reasoned, asField(plain), resultIn(plain), kindIn(plain, matching)]
  if (others.some((words) => words !== undefined && isRight(words))) return true
  const readings = [...new Set([plain, given])]
  const restated = readings.flatMap((words) =>
    restatedIn(words, { asks, told: matching.told, isAnother: matching.isAnother }),
  )
  if (restated.some(isRight)) return true
  if (isRightOtherwise(plain, accepted, matching)) return true
  if (halvesIn(plain).some((halves) => halves.every(isRight))) return true
  const isRemarked = (words: string): boolean =>
    judging !== undefined && isRightWithRemark(words, accepted, matching, judging)
  if (readings.some(isRemarked)) return true
  const [meant, denied, more] = contrastIn(plain) ?? []
  if (meant === undefined || denied === undefined || !isRight(meant) || isRight(denied))
    return false
  // What is behind the one that is denied is judged as if it were behind the one that is meant: it may be meant instead.
  return more === undefined || isTaken(`${meant}, ${more}`, accepted, matching)
}

/** The kind of an object as a manifest has it: `kind: Job`. */
function kindIn(answer: string, { isName = () => false }: Matching): string | undefined {
  const [, kind] = /^kind: ?([A-Z][A-Za-z]+)$/.exec(answer) ?? []
  return kind !== undefined && isName(fold(kind)) ? kind : undefined
}

/** Whether an answer is a right one with what is wrong with it, where the question asks for that. */
function isFaulty(given: string, accepted: readonly string[], matching: Matching): boolean {
  const { script = asWritten, asks = [] } = matching
  const names = faultyIn(script(given).trim(), asks.map(script))
  return names.some((name) => isTaken(name, accepted, matching))
}

/**
 * Whether an answer is a right one, and behind it says that this is not right, or that it is where what is wrong is asked
 * for. The last word of a command is an object, whatever that is called: `kubectl debug x`.
 */
function isDeniedBehind(given: string, accepted: readonly string[], matching: Matching): boolean {
  const { script = asWritten, asks = [] } = matching
  if (accepted.some((each) => sameForm(given, each, script))) return false
  if (asks.map(script).some(asksWhatIsWrong)) return isSaidRight(script(given))
  return (
    !isCommandLine(given, accepted, asks) &&
    deniedIn(script(given)).some((name) => isTaken(name, accepted, matching))
  )
}

/** Whether an answer is an accepted one without what it says beside it, or in another order of its words. */
function isRightOtherwise(given: string, accepted: readonly string[], matching: Matching): boolean {
  const { script = asWritten, isName = () => false, asks = [] } = matching
  // Beside brackets nothing is taken off, as what is in them is compared with the whole of it.
  if (/[()（）]/.test(given)) return false
  const isRight = (words: string): boolean => isMeant(words, accepted, matching)
  const asked = asks.map(script)
  const plain = script(given)
  if (withoutAsides(plain, asked).some(isRight)) return true
  const path = asPath(plain)
  if (
    path !== undefined &&
    !(matching.told && isInWrongPlace(path, matching.told)) &&
    mayBePath(plain, path, matching) &&
    isMeant(path, accepted.filter(isCode), matching)
  )
    return true
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
    ({ name, said, named, isClaim }) =>
      // A claim is judged as a remark where something is told.
      !(isClaim && matching.told) &&
      isProper(bare(name, script)) &&
      (named === undefined || isName(named)) &&
      isRight(name) &&
      said.every((word) => question().includes(word)),
  )
}

/** What remarks on an accepted answer are judged by; undefined where nothing is told. */
function judgingOf(accepted: readonly string[], matching: Matching): Judging | undefined {
  const { told, script = asWritten, isOther = () => false, isAnother = () => false } = matching
  return (
    told && {
      told,
      script,
      isOther,
      isElse: (words) => isAnother(bare(words, script)),
      isRight: (words) => isOneOf(words, accepted, matching),
    }
  )
}

/** Whether an answer is an accepted one with something true said of it. */
function isRightWithRemark(
  given: string,
  accepted: readonly string[],
  matching: Matching,
  judging: Judging,
): boolean {
  const isFramed = (words: string): boolean =>
    framedIn(words, judging).some((name) => isMeant(name, accepted, matching))
  const isName = (words: string): boolean =>
    isMeant(words, accepted, matching) ||
    isRightOtherwise(words, accepted, matching) ||
    isFramed(words)
  return (
    isFramed(given) ||
    remarkedIn(given).some((each) => isName(each.name) && isTrueRemark(each, judging))
  )
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
      [words, withoutJoin(words)].some(
        (each) => isAnother(bare(each, script)) || isWrittenLike(each, accepted[0] ?? ''),
      ) || accepted.some((each) => sameForm(words, each, script))
    return isRight(given) || isWithSecondName(given, { isRight, isElse })
  }
  const isRight = (words: string): boolean => isOneOf(words, accepted, matching)
  // Where the answer has parts with numbers, other numbers are other parts.
  const hasParts = accepted.some((each) => /^\s*\d[^(（]*[(（][^)）]*\d/.test(each))
  const isElse = (words: string): boolean =>
    isAnother(bare(words, script)) || (hasParts && /\d/.test(words))
  const judging = judgingOf(accepted, matching)
  const isTrue = (remark: string, name: string): boolean =>
    judging !== undefined && isTrueRemark({ name, remark, joint: 'brackets' }, judging)
  return (
    isRight(given) ||
    isCommandLine(given, accepted, asks) ||
    isSaidTwice(given, isRight) ||
    isWithSecondName(given, {
      isRight,
      isElse,
      ...(judging && { isTrue, mayTranslate: (words) => mayTranslate(words, accepted, judging) }),
    })
  )
}

/** Whether words may be a name for what is accepted, in a language in which that has one: `gradual（滚动更新）` is none. */
function mayTranslate(
  words: string,
  accepted: readonly string[],
  { script, told }: Judging,
): boolean {
  const said = saidWordsIn([words], script)
  if (contradicts(said.text, told.answers())) return false
  // In `spec 的 tier` the name is in the other language.
  const isOfThat = (each: string): boolean =>
    hasHan(words) ? !/[a-z]/i.test(each) : !hasHan(each) && !isCode(each)
  const others = accepted.filter(isOfThat)
  if (others.length === 0) return true
  const names = saidWordsIn(others, script)
  const shared = [...said.terms].filter((term) => names.terms.has(term)).length
  const sharedHan = [...said.han].filter((character) => names.han.has(character)).length
  return 2 * (shared + sharedHan) >= said.terms.size + said.han.size && shared + sharedHan > 0
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
