/** What asks for a flag, or for a part of a word, in which a dash is no minus. */
const ASKS_PART =
  /\b(?:flags?|options?|switch(?:es)?|arguments?|parameters?|(?:pre|suf|af)fix(?:es)?|endings?|stem|combining form|vorsilben?|nachsilben?|endung(?:en)?)\b|选项|選項|参数|參數|标志|开关|[前后後][缀綴]|[词詞語][缀綴尾根]|接[頭尾]/iu

/** What begins a function of mathematics. */
const FUNCTION = /^(?:arc)?(?:sin|cos|tan|cot|sec|csc|ln|log|exp)h?[a-z]?(?![a-z])/iu

/** A word that is too long for a formula; the name of a function is none. */
const LONG_WORD = /(?<!\p{L})(?!(?:arc)?(?:sin|cos|tan|sinh|cosh|tanh)[a-z]?(?![a-z]))\p{L}{4}/iu

/** One letter or a number, as it is beside the minus of a formula, or brackets. */
const TERM_BEFORE = /(?:(?<![\p{L}\p{N}])(?:\d{0,9}\p{L}|\d{1,9})|[)\]'])$/u
const TERM_BEHIND = /^(?:\d{1,9}\p{L}?(?![\p{L}\p{N}])|\p{L}(?!\p{L})|[(√])/u

/** How many characters on either side of a dash tell what it is. */
const REACH = 40

/** A text whose dashes `-` are `−` where they are a minus, or a negative charge. */
export function dashesTold(text: string, asks: readonly string[]): string {
  if (!text.includes('-')) return text
  const isOfPart = asks.some((ask) => ASKS_PART.test(ask))
  const isFormula = !LONG_WORD.test(text)
  return text.replace(/-/gu, (dash, at: number) => {
    const before = text.slice(Math.max(0, at - REACH), at)
    const behind = text.slice(at + 1, at + 1 + REACH)
    if (before.endsWith('-') || behind.startsWith('-')) return dash
    return isMinus(before, behind, { isOfPart, isFormula }) ? '−' : dash
  })
}

/** What is known of the whole in which a dash is. */
interface Whole {
  /** It may be a part of a word, or a flag. */
  readonly isOfPart: boolean
  /** It has no long words. */
  readonly isFormula: boolean
}

function isMinus(before: string, behind: string, { isOfPart, isFormula }: Whole): boolean {
  const [left, right] = [before.trimEnd(), behind.trimStart()]
  const isAfterTerm = /[\p{L}\p{N})\]|!°%']$/u.test(left)
  const [isTight, isTightBehind] = [left === before, right === behind]
  if (isAfterTerm && isTight && !/^[\p{L}\p{N}(.√∞]/u.test(behind))
    return !isOfPart && !/(?:(?<!\p{L})\p{Ll}{2,20}|\p{L}\p{L}\p{Ll})$/u.test(left)
  if (!isAfterTerm || (!isTight && isTightBehind)) {
    if (/^[\d.(√∞π]/u.test(right)) return true
    if (isOfPart) return false
    const [name = ''] = /^[\p{Script=Latin}\p{Script=Greek}]{1,20}/u.exec(behind) ?? []
    return FUNCTION.test(right) || (name !== '' && name.length <= 2)
  }
  if (!isFormula || !TERM_BEFORE.test(left)) return false
  const isBetweenDigits = /\d$/.test(left) && /^\d/.test(right) && !/\p{L}\d{0,9}$/u.test(left)
  const isDesignation =
    isTight &&
    ((/\p{Lu}$/u.test(left) && /^\d/.test(right)) || (/\d$/.test(left) && /^\p{Lu}/u.test(right)))
  return !isBetweenDigits && !isDesignation && (TERM_BEHIND.test(right) || FUNCTION.test(right))
}
