import { singularForms } from '../base/english.ts'
import { distance, isMisspelling } from '../lookup/distance.ts'
import { areOpposite, areTurning, isTurning } from './opposites.ts'
import { comparedParts, type Title, type TitleParts } from './title.ts'

/**
 * How a title became another one: not at all; in its spelling (a typing mistake, a plural,
 * punctuation); by words that were added or taken away; or it is `another` title.
 */
export type TitleChange = 'none' | 'spelling' | 'words' | 'another'

/** A word that is longer is compared as a whole: the time for one pair grows with its square. */
const LONGEST = 64
/** An abbreviation in capitals that is no longer than this is never misspelt: `MTBF` and `MTTF`. */
const ABBREVIATION = /^\p{Lu}{2,5}$/u
/** Says too little to be all that two titles have in common. */
const SMALL: ReadonlySet<string> = new Set('a an and by for in of on or the to with'.split(' '))

/** How one title became the other. The order of the two does not matter. */
export function titleChange(before: Title, after: Title): TitleChange {
  if (before.key === after.key) return 'none'
  const [a, b] = [comparedParts(before), comparedParts(after)]
  if (a.numbers !== b.numbers) return 'another'
  if (isRespelt(a, b)) return 'spelling'
  return isWithin(a, b) || isWithin(b, a) ? 'words' : 'another'
}

/** Whether what differs between two titles makes opposites of them. */
export function areOpposed(before: Title, after: Title): boolean {
  const [a, b] = [comparedParts(before), comparedParts(after)]
  if (areTurning(a.east) !== areTurning(b.east)) return true
  return a.words.length === b.words.length
    ? a.words.some((word, i) => word !== b.words[i] && areOpposite(word, b.words[i] as string))
    : a.words.filter(isTurning).join() !== b.words.filter(isTurning).join()
}

/**
 * Whether one text plainly is the other one, corrected: spelt differently, or with words more, or both. No word of weight
 * may have another one in its place, and the numbers are the same.
 */
export function areAlike(before: Title, after: Title): boolean {
  const change = titleChange(before, after)
  if (change === 'none' || change === 'spelling') return true
  if (areOpposed(before, after)) return false
  if (change === 'words') return true
  const [a, b] = [comparedParts(before), comparedParts(after)]
  if (a.numbers !== b.numbers || a.east !== b.east) return false
  return hasItsWords(a, b) || hasItsWords(b, a)
}

/** Whether the words of a text are in a longer one in their order, some of them spelt differently. */
function hasItsWords({ written, words }: TitleParts, long: TitleParts): boolean {
  if (words.filter((word) => word.length > 1 && !SMALL.has(word)).length < 2) return false
  let next = 0
  const added = long.written.filter((word) => {
    if (next === written.length || !isSpellingOf(word, written[next] as string)) return true
    next++
    return false
  })
  return next === written.length && !added.some((word) => isTellingApart(word.toLowerCase()))
}

/** Whether two titles have a word of some weight in common, or two Chinese characters in a row. */
export function areAkin(before: Title, after: Title): boolean {
  const [a, b] = [comparedParts(before), comparedParts(after)]
  const words = new Set(a.words.filter((word) => word.length > 2 && !SMALL.has(word)))
  if (b.words.some((word) => words.has(word))) return true
  const twos = new Set(twosOf(a.east))
  return twosOf(b.east).some((two) => twos.has(two))
}

/** Two Chinese characters each that are next to each other. */
export const twosOf = (east: string): string[] => {
  const characters = [...east]
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}

/** The same words, spelt differently; a Chinese character that differs is another meaning. */
function isRespelt(a: TitleParts, b: TitleParts): boolean {
  if (a.east !== b.east || a.words.length + a.east.length === 0) return false
  if (a.words.length !== b.words.length)
    return ![...a.words, ...b.words].some(isTurning) && a.words.join('') === b.words.join('')
  return a.written.every((word, i) => isSpellingOf(word, b.written[i] as string))
}

function isSpellingOf(a: string, b: string): boolean {
  const [one, other] = [a.toLowerCase(), b.toLowerCase()]
  if (one === other) return true
  if (Math.max(a.length, b.length) > LONGEST) return false
  if (ABBREVIATION.test(a) || ABBREVIATION.test(b))
    return `${a}s` === b || `${b}s` === a || isSwap(one, other)
  return isNearly(one, other) && !areOpposite(one, other)
}

/** Whether a word is the other's plural, or one of them is a misspelling. */
const isNearly = (a: string, b: string): boolean =>
  isMisspelling(a, b) ||
  isMisspelling(b, a) ||
  singularForms(a).some((form) => singularForms(b).includes(form))

/** Whether two neighbours changed places, and nothing else. */
const isSwap = (a: string, b: string): boolean =>
  a.length > 3 && [...a].sort().join('') === [...b].sort().join('') && distance(a, b, 1) === 1

/**
 * Whether all of a title is within a longer one: its words in their order, its Chinese characters in
 * one run of at least two. What the longer one adds may not be a number, a letter that tells things
 * apart (`Vitamin` and `Vitamin C`), or a word that turns the meaning.
 */
function isWithin(short: TitleParts, long: TitleParts): boolean {
  const added = wordsAdded(short.words, long.words)
  const at = long.east.indexOf(short.east)
  if (added === undefined || at < 0) return false
  const addedEast = long.east.slice(0, at) + long.east.slice(at + short.east.length)
  if (short.east.length === 1 && addedEast !== '') return false
  const isSaying =
    short.east !== '' || short.words.some((word) => word.length > 1 && !SMALL.has(word))
  return isSaying && !added.some(isTellingApart) && !areTurning(addedEast)
}

const isTellingApart = (word: string): boolean =>
  isTurning(word) || /^(?:.|[ivx]+)$/u.test(word) || /[\p{N}\p{S}#]/u.test(word)

/** What the longer list has besides the words of the shorter one; undefined if it lacks one. */
function wordsAdded(short: readonly string[], long: readonly string[]): string[] | undefined {
  let next = 0
  const added = long.filter((word) => {
    if (word !== short[next]) return true
    next++
    return false
  })
  return next === short.length ? added : undefined
}
