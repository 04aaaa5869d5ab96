import { singularForms, withoutArticle } from '../base/english.ts'
import { asWritten, type Script } from '../base/script.ts'
import { distance, isMisspelling } from '../lookup/distance.ts'
import { fold } from '../model/names.ts'

/** A typed answer without its form: width, case, punctuation, articles, Chinese script. */
function bare(answer: string, script: Script): string {
  return fold(withoutArticle(script(answer.normalize('NFKC'))))
}

/** Whether two typed words mean the same but for their form: case, width, spaces, hyphens, articles, plural, Chinese script. */
export const sameForm = (given: string, accepted: string, script: Script = asWritten): boolean => {
  const a = bare(given, script)
  const b = bare(accepted, script)
  // An answer that is all punctuation, as `""` or `-`, is nothing but form.
  if (b === '')
    return (
      given.trim() !== '' && given.normalize('NFKC').trim() === accepted.normalize('NFKC').trim()
    )
  if (a === '') return false
  const forms = new Set(singularForms(b))
  return singularForms(a).some((each) => forms.has(each))
}

/** The words of a name: `spec.nodeSelector` has three, `kube-proxy` two. */
const wordsOf = (name: string): string[] =>
  name
    .normalize('NFKC')
    .replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map(fold)

/** The shortest word in which a slip is forgiven: in a shorter one it makes another word (`pod`, `node`; `os`, `tls`). */
const LONG = 6

/**
 * Whether an answer is a name with slips of the finger: word by word, none in a short word, and the first letter always
 * right. A slip is forgiven where it cannot be another thing: `scheduelr`, and never `podSelector` for `nodeSelector`
 * or `mutable` for `immutable`.
 */
function isSlip(given: string, accepted: string): boolean {
  const [typed, meant] = [wordsOf(given), wordsOf(accepted)]
  // Written together or apart: one word against another, as a whole.
  if (typed.length !== meant.length) return isSlipOfWord(typed.join(''), meant.join(''), 1)
  return (
    typed.length > 0 &&
    typed.every((word, i) => word === meant[i] || isSlipOfWord(word, meant[i] as string, 2))
  )
}

const isSlipOfWord = (typed: string, meant: string, most: number): boolean =>
  meant.length >= LONG &&
  typed[0] === meant[0] &&
  isMisspelling(typed, meant) &&
  distance(typed, meant, most) <= most

/** What an answer is held against beside the accepted ones. */
interface Matching {
  /** How Chinese of either script is compared. */
  readonly script?: Script
  /** Whether a folded name is that of something else. */
  readonly isOther?: (name: string) => boolean
}

/**
 * Whether a typed answer is one of the accepted ones. Form is forgiven, and a slip or two of the finger in a long
 * word; substance is not: an answer that is the right name of something else (`isOther`) is never a slip.
 */
export function isAccepted(
  given: string,
  accepted: readonly string[],
  { script = asWritten, isOther = () => false }: Matching = {},
): boolean {
  if (accepted.some((each) => sameForm(given, each, script))) return true
  if (isOther(bare(given, script))) return false
  const words = script(withoutArticle(given))
  return accepted.some((each) => isSlip(words, script(each)))
}
