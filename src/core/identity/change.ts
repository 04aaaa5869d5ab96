import { singularForms } from '../base/english.ts'
import { distance, isMisspelling } from '../lookup/distance.ts'
import { areOpposite, areTurning, isTurning } from './opposites.ts'
import { partsOfTitle, type TitleParts, titleKey } from './title.ts'

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
export function titleChange(before: string, after: string): TitleChange {
  if (titleKey(before) === titleKey(after)) return 'none'
  const [a, b] = [partsOfTitle(before), partsOfTitle(after)]
  if (a.digits !== b.digits) return 'another'
  if (isRespelt(a, b)) return 'spelling'
  return isWithin(a, b) || isWithin(b, a) ? 'words' : 'another'
}

/** Whether what differs between two titles makes opposites of them. */
export function areOpposed(before: string, after: string): boolean {
  const [a, b] = [partsOfTitle(before), partsOfTitle(after)]
  const [left, right] = [a.words.map(lower), b.words.map(lower)]
  const isPair = left.length === right.length
  return (
    (isPair
      ? left.some((word, i) => word !== right[i] && areOpposite(word, right[i] as string))
      : left.filter(isTurning).join() !== right.filter(isTurning).join()) ||
    areTurning(a.east) !== areTurning(b.east)
  )
}

/** Whether two titles have a word of some weight in common, or two Chinese characters in a row. */
export function areAkin(before: string, after: string): boolean {
  const [a, b] = [partsOfTitle(before), partsOfTitle(after)]
  const words = new Set(a.words.map(lower).filter((word) => word.length > 2 && !SMALL.has(word)))
  if (b.words.some((word) => words.has(lower(word)))) return true
  const twos = new Set(twosOf(a.east))
  return twosOf(b.east).some((two) => twos.has(two))
}

const lower = (word: string): string => word.toLowerCase()

const twosOf = (east: string): string[] => {
  const characters = [...east]
  return characters.slice(1).map((character, i) => `${characters[i]}${character}`)
}

/** The same words, spelt differently; a Chinese character that differs is another meaning. */
function isRespelt(a: TitleParts, b: TitleParts): boolean {
  if (a.east !== b.east || a.words.length + a.east.length === 0) return false
  if (a.words.length !== b.words.length)
    return (
      [...a.words, ...b.words].every((word) => !isTurning(lower(word))) &&
      lower(a.words.join('')) === lower(b.words.join(''))
    )
  return a.words.every((word, i) => isSpellingOf(word, b.words[i] as string))
}

function isSpellingOf(a: string, b: string): boolean {
  const [one, other] = [lower(a), lower(b)]
  if (one === other) return true
  if (Math.max(a.length, b.length) > LONGEST || areOpposite(one, other)) return false
  if (ABBREVIATION.test(a) || ABBREVIATION.test(b))
    return `${a}s` === b || `${b}s` === a || isSwap(one, other)
  const forms = new Set(singularForms(one))
  return (
    singularForms(other).some((form) => forms.has(form)) ||
    isMisspelling(one, other) ||
    isMisspelling(other, one)
  )
}

/** Whether two neighbours changed places, and nothing else. */
const isSwap = (a: string, b: string): boolean =>
  a.length > 3 && [...a].sort().join('') === [...b].sort().join('') && distance(a, b, 1) === 1

/**
 * Whether all of a title is within a longer one: its words in their order, its Chinese characters in
 * one run of at least two. What the longer one adds may not be a number, a letter that tells things
 * apart (`Vitamin` and `Vitamin C`), or a word that turns the meaning.
 */
function isWithin(short: TitleParts, long: TitleParts): boolean {
  const added = wordsAdded(short.words.map(lower), long.words.map(lower))
  const at = long.east.indexOf(short.east)
  if (added === undefined || at < 0) return false
  const addedEast = long.east.slice(0, at) + long.east.slice(at + short.east.length)
  if (short.east.length === 1 && addedEast !== '') return false
  const isSaying =
    short.east !== '' || short.words.some((word) => word.length > 1 && !SMALL.has(lower(word)))
  return isSaying && !added.some(isTellingApart) && !areTurning(addedEast)
}

const isTellingApart = (word: string): boolean =>
  isTurning(word) || /^(?:.|[ivx]+|.*[\p{N}\p{S}#].*)$/u.test(word)

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
