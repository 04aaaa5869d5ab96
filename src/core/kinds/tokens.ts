import { type AskedWords, asksForName } from './asked-words.ts'

/** Whether an answer is one word, as fields, verbs and flags are: `list`, `tier`, `X-Remote-User`. */
export const isToken = (answer: string): boolean => /^[A-Za-z][A-Za-z-]*$/.test(answer.trim())

/** Whether an answer is written like a value of the API, `NoSchedule` or `IfNotPresent`, or the name of a kind. */
export const isApiValue = (answer: string): boolean =>
  /^[A-Z][a-z]+(?:[A-Z][a-z]+)+$/.test(answer.trim())

/**
 * Whether an answer has the very word of lower case that is asked for, where what it is compared with has it: `logs` is
 * another plugin than `log`, and a hyphen counts. A blank is as good as one, but not in a name: `kind ci` is no context.
 * @param token the word that is asked for; of another form than lower case it may be typed in any way
 */
export function keepsToken(
  [given, accepted]: readonly [given: string, accepted: string],
  token: string,
  asked: AskedWords,
): boolean {
  if (!/^[a-z][a-z-]*$/.test(token)) return true
  const forms = asksForName(asked) ? [token] : [token, token.replaceAll('-', ' ')]
  const isIn = (words: string): boolean => {
    const plain = words.normalize('NFKC').toLowerCase()
    const spaced = ` ${plain.split(/[^\w-]+/).join(' ')} `
    return forms.some((each) => spaced.includes(` ${each} `))
  }
  return isIn(given) || !isIn(accepted)
}
