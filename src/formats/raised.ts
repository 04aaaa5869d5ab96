/** Characters of Unicode that are above the line, and below it. */
const ABOVE = new Map(
  [...'0123456789+-−=()n'].map((each, i) => [each, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][i] ?? each]),
)
const BELOW = new Map([...'0123456789'].map((each, i) => [each, [...'₀₁₂₃₄₅₆₇₈₉'][i] ?? each]))

/** A power that has no such characters: `e^-kt`; of an ordinal number, `19th`, the letters are plain. */
const POWER = /^[-+−(]{1,2}[\p{L}\d]{1,5}\)?$|^[ikmpqrtxyz]$/u

/**
 * What a text has raised or lowered beside other words, as it is seen without that: `10²³`, `e^x`, `H2O`. What is below
 * the line stays plain, unless it is behind a digit, whose number it would change.
 * @param before the words before it
 */
export function raisedWords(words: string, name: 'sup' | 'sub', before: string): string {
  const plain = words.trim()
  if (name === 'sub')
    return /\d$/.test(before) && /^\d{1,4}$/.test(plain) ? inSigns(plain, BELOW) : words
  if (/^[\d+\-−=()n]{1,12}$/u.test(plain) && plain !== '()') return inSigns(plain, ABOVE)
  return POWER.test(plain) && /(?:\d|(?<!\p{L})\p{L}|[)\]])$/u.test(before) ? `^${plain}` : words
}

const inSigns = (words: string, signs: ReadonlyMap<string, string>): string =>
  [...words].map((each) => signs.get(each) ?? each).join('')
