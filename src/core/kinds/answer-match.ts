import { singularForms, withoutArticle } from '../base/english.ts'
import { asWritten, type Script } from '../base/script.ts'
import { distance, isMisspelling } from '../lookup/distance.ts'
import { fold } from '../model/names.ts'

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
  const [typed, meant] = [wordsOf(given), wordsOf(accepted)]
  // Names that are split differently are compared as one word.
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

/** What an answer is compared with, in addition to the accepted ones. */
interface Matching {
  /** How Chinese of either script is compared. */
  readonly script?: Script
  /** Whether a folded name belongs to something else. */
  readonly isOther?: (name: string) => boolean
}

/**
 * Whether a typed answer is one of the accepted ones. Differences of form are forgiven, and one or
 * two typing mistakes in a long word. A wrong thing is not forgiven: the right name of something
 * else (`isOther`) never counts as a typing mistake.
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
