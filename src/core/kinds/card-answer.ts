import { asWritten } from '../base/script.ts'
import { isAccepted, type Matching } from './answer-match.ts'
import { otherWordings } from './card-wordings.ts'
import { isSameDate } from './dates.ts'
import { isSameList } from './enumerations.ts'
import { isFormula, isSameFormula } from './formulas.ts'
import { asksForForm, isNoPlural, isSameWord } from './word-forms.ts'

/**
 * Whether a typed answer is right for a card, whose accepted answers are as a person noted them down: with a unit, a
 * remark, alternatives, a date or a list in one of many writings. Where a form of a word is asked for, it is that form,
 * letter by letter.
 */
export function isAcceptedOfCard(
  given: string,
  accepted: readonly string[],
  matching: Matching,
): boolean {
  const { asks = [], script = asWritten } = matching
  const others = accepted.flatMap((each) => otherWordings(each, asks))
  const wanted = [...accepted, ...others]
  const isExactly = (words: string, each: string): boolean => isSameWord(words, each, script)
  const isForm = asksForForm(asks)
  const isOne = (words: string, each: string): boolean => {
    if (isForm) return isExactly(words, each)
    return isFormula(each) ? isSameFormula(words, each) : isAccepted(words, [each], matching)
  }
  if (accepted.some((each) => isSameList(given, each, { asks, isSame: isOne }))) return true
  if (wanted.some((each) => isExactly(given, each) || isSameDate(given, each))) return true
  if (isForm || wanted.some((each) => isNoPlural(given, each))) return false
  // What is accepted together tells what a number of it means.
  const words = accepted.filter((each) => !isFormula(each))
  return isAccepted(given, words, matching) || wanted.some((each) => isOne(given, each))
}
