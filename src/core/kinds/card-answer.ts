import { asWritten } from '../base/script.ts'
import { isAccepted } from './answer-match.ts'
import { otherWordings } from './card-wordings.ts'
import { isSameDate } from './dates.ts'
import { isSameList } from './enumerations.ts'
import { isFormula, isSameFormula } from './formulas.ts'
import type { Matching } from './name-match.ts'
import { haveSameSigns } from './signs.ts'
import { asksForForm, isNoPlural, isSameWord } from './word-forms.ts'
import { inOneWriting, inWritingOf } from './writing.ts'

/** How many more characters than the longest accepted answer one may have: room for the numbers and signs of a list. */
const LONGEST = 1000

/**
 * Whether a typed answer is right for a card, whose accepted answers are as a person noted them down: with a unit, a
 * remark, alternatives, a date or a list in one of many writings. The signs of numbers, charges and formulas, and of
 * names, are part of an answer. Where a form of a word is asked for, it is that form, letter by letter.
 */
export function isAcceptedOfCard(
  typed: string,
  noted: readonly string[],
  matching: Matching,
): boolean {
  const { asks = [], exact = false } = matching
  if (typed.length > LONGEST + Math.max(0, ...noted.map((each) => each.length))) return false
  if (exact) return isNoted(typed, noted, matching)
  const isSigned = (words: string, each: string): boolean => haveSameSigns(words, each, asks)
  const given = inOneWriting(inWritingOf(typed, noted), asks)
  const accepted = [...new Set(noted.map((each) => inOneWriting(each, asks)))]
  return isNoted(given, accepted, { ...matching, isSigned })
}

/** Whether two answers, as they were typed and noted down, have the same signs. */
export function isSignedAlike(typed: string, noted: string): boolean {
  const [given, wanted] = [inOneWriting(typed, []), inOneWriting(noted, [])]
  // The sign of a flat is left out where names are compared, unlike the letter for it.
  const isOfNotes = /♭/u.test(typed + noted)
  return haveSameSigns(given, wanted, []) && (!isOfNotes || flatsIn(given) === flatsIn(wanted))
}

/** The flat notes in one writing: `Bb`. */
const flatsIn = (words: string): string =>
  (words.match(/(?<!\p{L})[a-g]b(?!\p{L})/giu) ?? []).join(' ').toLowerCase()

/** The same, where both answers have one writing. */
function isNoted(given: string, noted: readonly string[], matching: Matching): boolean {
  const { asks = [], script = asWritten, isSigned = () => true } = matching
  const all = [...noted, ...noted.flatMap((each) => otherWordings(each, asks))]
  const isExactly = (words: string, each: string): boolean => isSameWord(words, each, script)
  const isForm = asksForForm(asks)
  const isOne = (words: string, each: string): boolean => {
    if (isForm) return isExactly(words, each)
    return isFormula(each) ? isSameFormula(words, each) : isAccepted(words, [each], matching)
  }
  // Of a point or an interval, the brackets are a part.
  const isList = (each: string): boolean =>
    (!/^[[(\]]/.test(each) || isSigned(given, each)) &&
    isSameList(given, each, { asks, isSame: isOne })
  if (all.some(isList)) return true
  const wanted = all.filter((each) => isSigned(given, each))
  if (wanted.some((each) => isExactly(given, each))) return true
  if (all.some((each) => isSameDate(given, each))) return true
  if (isForm || wanted.some((each) => isNoPlural(given, each))) return false
  // What is accepted together tells what a number of it means.
  const words = noted.filter((each) => !isFormula(each))
  return isAccepted(given, words, matching) || all.some((each) => isOne(given, each))
}
