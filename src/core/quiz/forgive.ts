import { isMisspelling } from '../outline/distance.ts'
import { fold } from '../outline/names.ts'

/** A typed answer without its form: width, case, punctuation, articles. */
function bare(answer: string): string {
  return fold(answer.normalize('NFKC').replace(/^\s*(?:the|an?)\s+/i, ''))
}

/** Without its plural's s; the one in HTTPS is none. */
const unplural = (word: string): string => word.replace(/(?<=[a-z]{2})(?<!^http)s$/, '')

/** Whether two typed words mean the same but for their form: case, width, spaces, hyphens, articles, plural. */
export const sameForm = (given: string, accepted: string): boolean => {
  const a = bare(given)
  const b = bare(accepted)
  // An answer that is all punctuation, as `""` or `-`, is nothing but form.
  if (b === '')
    return (
      given.trim() !== '' && given.normalize('NFKC').trim() === accepted.normalize('NFKC').trim()
    )
  return a !== '' && (a === b || unplural(a) === unplural(b))
}

/**
 * Whether a typed answer is one of the accepted ones. Form is forgiven, and a slip or two of the finger in a long
 * word; substance is not: an answer that is the right name of something else (`others`) is never a slip.
 */
export function isAccepted(
  given: string,
  accepted: readonly string[],
  others: (name: string) => boolean = () => false,
): boolean {
  if (accepted.some((each) => sameForm(given, each))) return true
  const typed = bare(given)
  if (typed.length < 6 || others(typed)) return false
  return accepted.some((each) => isMisspelling(typed, bare(each)))
}
