import { keyOfName } from '../model/names.ts'
import { senseOf } from './quantity.ts'
import { inOneWriting } from './writing.ts'

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
  /(?<=\d)\^|\^(?!−?\d(?!\d))/gu,
  /(?<=[\p{L}\d])#|(?<=(?<!\p{L})\p{L}\p{Ll}? ?)(?:\/{1,2}|%)(?= ?[\p{L}\d(])/gu,
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
  const isInterval = open === '[' || close === ']' || open === ']'
  const brackets = text.includes('∞')
    ? text.replace(/[^[\]()]/g, '')
    : isInterval
      ? open + close
      : ''
  const signs = COUNTED.map((pattern) =>
    (text.match(pattern) ?? []).join('').replace(/ /g, '').toLowerCase(),
  ).join(' ')
  return brackets + signs
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

/** What may be left out, but is never another one: a currency, and what begins the name of a class. */
const CURRENCY = /[$€£¥₹]/u
const START = /^[#.@](?=\p{L})/u

/** Genes, of which the case of a letter says which they are: `Aa`, `AaBb`. */
const GENES = /(?<!\p{L})(?:([A-Z])\1){1,4}(?!\p{L})/giu

/** Whether two answers name the same genes, where a card has some. */
function haveSameGenes(given: string, accepted: string): boolean {
  const [said = '', meant = ''] = [given, accepted].map((each) => each.match(GENES)?.join(' '))
  const isOfGenes = /([A-Z])(?!\1)[a-z]/.test(meant)
  return !isOfGenes || said === meant || said.toLowerCase() !== meant.toLowerCase()
}

/**
 * Whether two answers, in one writing, have the same signs as far as these count. The bound that a question asks for, as
 * the least that is enough, may be left out, and so may a currency.
 */
export function haveSameSigns(given: string, accepted: string, asks: readonly string[]): boolean {
  if (!haveSameFlags(given, accepted) || !haveSameGenes(given, accepted)) return false
  for (const sign of [CURRENCY, START]) {
    const [said, meant] = [given, accepted].map((words) => sign.exec(words)?.[0])
    if (said && meant && said !== meant) return false
  }
  const [a, b] = [signsIn(given), signsIn(accepted)]
  if (a === b) return true
  const bounds = senseOf(asks, [accepted]).bounds?.filter((each) => each.length === 1) ?? []
  const unbound = (signs: string): string =>
    [...signs].filter((each) => !bounds.includes(each)).join('')
  return unbound(a) === unbound(b)
}

/** What may be a sign that counts, or makes another number of digits. */
const MAY_COUNT = /[-+<>=#*^|&!%$/'\u2010-\u22ff⁰-⁻♭♯]|\d[.,]\d/u

/** The numbers with a sign in them, which are others without it. */
const PARTED = /\d[./]\d/u

/**
 * Words reduced to what tells them apart, as `keyOfName` does it, with the signs that count: what is asked of C++ is not
 * asked of C#, and `-2` says something else than `+2`.
 */
export function keyWithSigns(words: string): string {
  const key = keyOfName(words)
  if (!MAY_COUNT.test(words)) return key
  const text = inOneWriting(words, [])
  const numbers = PARTED.test(text) ? (text.match(/\d[\d./]*/g) ?? []).join(' ') : ''
  return [key, signsIn(text).trim(), numbers].join(' ').trimEnd()
}
