import { senseOf } from './quantity.ts'

/**
 * The signs that make another answer of one, in the writing of `inOneWriting`: of numbers, charges, comparisons and
 * formulas, and those that are part of a name, as in C# and `A*`.
 */
const COUNTED: readonly RegExp[] = [
  // Of two numbers the one that it is before: `(-1, 2)`.
  /(?<![\p{L}\p{N})\]'] ?)− ?[(√]?[\p{L}\p{N}]|[−+<≤≥≠±∓¬√∛∞∫∑∏∂∇∈∉⊂⊃⊆⊇∪∩∧∨∀∃⊕⊗∝≡↑↓]|&&|\|\||(?<=\S)\||\|(?=\S)/gu,
  // Between words it leads on, as an arrow does: `File > Open`.
  /(?<!\p{L}{4} ?)>|>(?! ?\p{L}{4})/gu,
  // The power of a letter is typed without a sign: `E = mc2`.
  /(?<=\d)\^|\^(?!\d(?!\d))/gu,
  /(?<=\p{L})#/gu,
  /(?<=(?<!\p{L})[\p{L}\d)] ?)×(?= ?[\p{L}\d(](?!\p{L}))/gu,
  /(?<=(?<!\p{L})\p{L})\*(?![\p{L}\d*])|(?<!\S)\*(?=\p{L}[^*]{0,60}$)|(?<!\S)[&!](?=\p{L})/gu,
  /(?<=(?<!\p{L})[\p{L}\d)])!(?!=)|(?<=(?<![\p{L}'"‘“])\p{L}'?)'(?!\p{L})/gu,
]

/** An interval, whose brackets say whether its ends are in it. */
const INTERVAL = /^([[\](]) ?[^[\]()]{1,30}[,;] ?[^[\]()]{1,30}([\])[])$/u

/** The signs of an answer that count, kind by kind. */
function signsIn(answer: string): string {
  const text = answer
    .trim()
    .replace(/[.。]$/u, '')
    .replace(/[’′]/gu, "'")
  const [, open = '', close = ''] = INTERVAL.exec(text) ?? []
  const isInterval = open === '[' || close === ']' || open === ']' || text.includes('∞')
  const signs = COUNTED.map((pattern) =>
    (text.match(pattern) ?? []).join('').replace(/ /g, '').toLowerCase(),
  ).join(' ')
  return (isInterval ? open + close : '') + signs
}

/** Flags of one letter or a few, of which the case counts. */
const flagsIn = (line: string): string =>
  (line.match(/(?<!\S)[-−][A-Za-z]{1,4}(?!\S)/gu) ?? []).join(' ')

/** Whether two answers have no flags that differ in the case of a letter: `ls -l` and `ls -L`. */
function haveSameFlags(given: string, accepted: string): boolean {
  const flags = flagsIn(accepted)
  if (flags.length > 2 && flags === accepted.trim()) return true
  const said = flagsIn(given) || (flags === accepted.trim() ? `${flags[0]}${given.trim()}` : flags)
  return flags === '' || said === flags || said.toLowerCase() !== flags.toLowerCase()
}

const CURRENCY = /[$€£¥₹]/u

/**
 * Whether two answers, in one writing, have the same signs as far as these count. The bound that a question asks for, as
 * the least that is enough, may be left out, and so may a currency.
 */
export function haveSameSigns(given: string, accepted: string, asks: readonly string[]): boolean {
  if (!haveSameFlags(given, accepted)) return false
  const [money, wanted] = [given, accepted].map((words) => CURRENCY.exec(words)?.[0])
  if (money && wanted && money !== wanted) return false
  const [a, b] = [signsIn(given), signsIn(accepted)]
  if (a === b) return true
  const bounds = senseOf(asks, [accepted]).bounds?.filter((each) => each.length === 1) ?? []
  const unbound = (signs: string): string =>
    [...signs].filter((each) => !bounds.includes(each)).join('')
  return unbound(a) === unbound(b)
}
