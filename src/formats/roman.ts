const ROMAN = /^(?:XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/i
const VALUES: ReadonlyMap<string, number> = new Map([
  ['I', 1],
  ['V', 5],
  ['X', 10],
  ['L', 50],
])

/** The value of a Roman numeral up to 89, in letters of one case; undefined if it is none. */
export function romanValue(numeral: string): number | undefined {
  if (numeral === '' || !ROMAN.test(numeral)) return undefined
  const values = [...numeral.toUpperCase()].map((letter) => VALUES.get(letter) as number)
  return values.reduce(
    (sum, value, i) => (value < (values[i + 1] ?? 0) ? sum - value : sum + value),
    0,
  )
}
