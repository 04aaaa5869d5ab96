import { isAccepted } from './answer-match.ts'
import { isAcceptedOfCard } from './card-answer.ts'
import type { Matching } from './name-match.ts'
import { withoutForms } from './noted-forms.ts'
import { withOrdinalsIn } from './ordinal-words.ts'
import { asksForForm } from './word-forms.ts'

/** What of a question says who wrote its answer. */
interface Written {
  readonly origin: 'written' | 'generated'
  readonly card?: unknown
}

/** What typed answers are compared with. */
interface Comparing extends Matching {
  /** Whether forms of verbs are noted beside each other where the question comes from. */
  readonly hasVerbs?: () => boolean
}

/**
 * Whether a typed answer is right for a question. The answers of cards are as a person noted them down, and so are
 * titles, most of which are names. The answers of written questions are not.
 */
export function isRightFor(
  { origin, card }: Written,
  typed: string,
  accepted: readonly string[],
  matching: Comparing,
): boolean {
  const { asks = [], hasVerbs = () => false, exact = false } = matching
  if (card === undefined && origin === 'written') return isAccepted(typed, accepted, matching)
  // The forms of a verb may be what a card asks for; a title with them is a word among others.
  const mayHaveVerbs = (): boolean => card === undefined && hasVerbs()
  const words = exact
    ? []
    : accepted.flatMap((each) => [
        ...withoutForms(each, asks, mayHaveVerbs),
        ...withOrdinalsIn(each),
      ])
  const all = [...accepted, ...words]
  if (isAcceptedOfCard(typed, all, matching)) return true
  // A summary in notes may ask for a form, too: plural of mouse.
  return card === undefined && !asksForForm(asks) && isAccepted(typed, all, matching)
}
