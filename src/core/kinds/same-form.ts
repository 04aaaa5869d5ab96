import { singularForms, withoutArticle } from '../base/english.ts'
import { asWritten, type Script } from '../base/script.ts'
import { fold } from '../model/names.ts'

/**
 * A typed answer reduced to its substance: width, case, punctuation, articles and Chinese script do
 * not count.
 */
export function bare(answer: string, script: Script): string {
  return fold(withoutArticle(script(answer.normalize('NFKC'))))
}

/** 的 between two words may be there or not: 客户端的 IP, 客户端 IP. Not in 目的. */
const BETWEEN_WORDS = /(?<=[\p{L}\p{N}])(?<!目) ?的 ?(?=[\p{L}\p{N}])/gu

/**
 * Whether two typed words differ only in form: case, width, spaces, hyphens, articles, plural,
 * Chinese script.
 */
export const sameForm = (given: string, accepted: string, script: Script = asWritten): boolean => {
  const [a = '', b = ''] = [given, accepted].map((each) =>
    bare(each.replace(BETWEEN_WORDS, ''), script),
  )
  // An answer that is only punctuation, such as `""` or `-`, would be empty without it.
  if (b === '') return given.trim() !== '' && unquoted(given) === unquoted(accepted)
  if (a === '' || !isSameNumber(given, accepted)) return false
  // `clusterIPs` is a field, and no plural of the type `ClusterIP`.
  if (a !== b && isFieldName(given)) return false
  return haveOneForm(a, b)
}

/** Whether two folded names are one, or one of them the plural of the other. */
export function haveOneForm(a: string, b: string): boolean {
  const forms = new Set(singularForms(b))
  return singularForms(a).some((each) => forms.has(each))
}

const isFieldName = (words: string): boolean => /^[a-z]+[A-Z][A-Za-z]*$/.test(words.trim())

/** Whether an answer begins with a number. */
export const startsWithNumber = (answer: string): boolean => /^\s*[\d.]/.test(answer)

/** Whether a number in an answer has a sign in it: `7.4`, `140/90`, `1756-1791`. */
const hasParts = (answer: string): boolean => /\d[./-]\d/.test(answer)

/** Punctuation that does not count in words does in numbers: `2.5` is not `25`, nor is `3%` 3. */
function isSameNumber(given: string, accepted: string): boolean {
  if (!startsWithNumber(accepted) && !hasParts(accepted) && !hasParts(given)) return true
  if (startsWithNumber(accepted) && isSigned(given) && !isSigned(accepted)) return false
  // With a blank before it, too: `4 %` is not 4.
  if (startsWithNumber(accepted) && /[%‰]/.test(given) && !/[%‰]/.test(accepted)) return false
  const [a, b] = [given, accepted].map(
    (words) => words.normalize('NFKC').match(/\d(?:[\d.]|\/(?=\d)|,(?=\d{3}))*%?/g) ?? [],
  )
  return a?.join(' ').replaceAll(',', '') === b?.join(' ').replaceAll(',', '')
}

/** Whether a sign or a word makes another number of one: `>300`, `-300`, `300+`, 300 多. */
const isSigned = (words: string): boolean =>
  /[<>≤≥]|(?<![\d\p{L}] ?)-\s*\d|\d\s*(?:[+多几幾余餘來来]|-\s*$)/u.test(words.normalize('NFKC'))

const unquoted = (answer: string): string =>
  answer
    .normalize('NFKC')
    .trim()
    .replace(/^([`'"])(.+)\1$/, '$2')
    .replace(/^“(.+)”$/, '$1')
