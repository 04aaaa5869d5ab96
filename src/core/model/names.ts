import { onceFor } from '../base/collections.ts'
import { ASCII_ONLY } from '../base/script.ts'
import type { Topic } from './topic.ts'

/** ASCII, Chinese characters, and the punctuation around them. */
const CHINESE = /^[\x00-\x7f\u00b7\u2013-\u201d\u3001\u3002\u300a-\u3011\u4e00-\u9fff]*$/

/**
 * A name reduced to what tells names apart: without width, case, spaces, hyphens and punctuation; '' if
 * nothing is left.
 */
export function fold(name: string): string {
  // Most names are ASCII, and a look-up folds every name in the outline.
  if (ASCII_ONLY.test(name)) return name.toLowerCase().replace(/[^a-z0-9]+/g, '')
  const plain = name.normalize('NFKC').toLowerCase()
  // A pattern over all of Unicode takes milliseconds to be compiled, a tenth of a look-up's time.
  if (CHINESE.test(plain)) return plain.replace(/[^a-z0-9\u4e00-\u9fff]+/g, '')
  return plain.replace(/[^\p{L}\p{N}]+/gu, '')
}

/** A name folded; of one that is nothing but signs, these: `---` and `☕` are two names. */
export const keyOfName = (name: string): string => fold(name) || signsOf(name)

/** Without blanks, and without what only says whether a sign is drawn in colour. */
const signsOf = (name: string): string => name.normalize('NFKC').replace(/\s|\ufe0e|\ufe0f/gu, '')

/** Whether a name is nothing but signs of which one is a picture: `🍵`. */
export const isPictures = (name: string): boolean =>
  /\p{Extended_Pictographic}/u.test(name) && !/[\p{L}\p{N}]/u.test(name)

/** Whether one of a topic's names has such signs in it. */
export const hasPictures = (
  topic: Pick<Topic, 'id' | 'title' | 'aliases'>,
  signs: string,
): boolean => fullNames(topic).some((name) => signsOf(name).includes(signs))

/**
 * A readable id made from a title: letters and digits of any script, joined by hyphens; '' if the
 * title has none.
 */
export const slug = (title: string): string =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)

/** The most characters of an id. */
const LONGEST_ID = 120

/**
 * Whether a person may write this id: letters, digits, `-`, `_` and `.`, starting with a letter or
 * digit.
 */
export const isId = (id: string): boolean =>
  id.length <= 2 * LONGEST_ID &&
  /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u.test(id) &&
  [...id].length <= LONGEST_ID

/**
 * The names inside one title. `Pod 干扰预算（PDB）` has three: the whole, the part outside and the part
 * inside the brackets.
 */
export function partsOf(title: string): string[] {
  const gloss = glossIn(title)
  if (!gloss) return []
  return [joinedAround(gloss), gloss.inside]
    .map((part) => part.normalize('NFKC').trim())
    .filter((part) => part !== '')
}

/** What is another name even without a blank before it, as Chinese people write it: `Autoscaler(HPA)`, `Pod(容器组)`. */
const ABBREVIATION = /\p{Script=Han}|^[A-Z][A-Za-z]*[A-Z]s?$/u

/** Another name in brackets, with what is before and behind it. */
interface Gloss {
  readonly before: string
  readonly inside: string
  readonly after: string
}

/**
 * The first brackets in a title, if they are another name or explain it; undefined where they are of a name itself, as
 * in `O(1)` and `Vitamin B (12)`.
 */
function glossIn(title: string): Gloss | undefined {
  if (!/[(（]/.test(title)) return undefined
  const match = /[(（]([^()（）]+)[)）]/.exec(title)
  if (!match) return undefined
  const { 0: brackets, 1: inside = '', index } = match
  const isDirect = brackets.startsWith('(') && /[A-Za-z0-9]/.test(title[index - 1] ?? '')
  if ((isDirect && !ABBREVIATION.test(inside)) || /^\d+$/.test(inside)) return undefined
  return { before: title.slice(0, index), inside, after: title.slice(index + brackets.length) }
}

// Without a pattern: one with the blanks around the brackets is slow on a long row of blanks.
const joinedAround = ({ before, after }: Gloss): string =>
  `${before.trimEnd()} ${after.trimStart()}`.trim()

/** The full names of a topic: id, titles, aliases. */
export const fullNames = (topic: Pick<Topic, 'id' | 'title' | 'aliases'>): string[] => [
  topic.id,
  ...Object.values(topic.title),
  ...topic.aliases,
]

/** Everything that means a topic, folded: its names, and what else it is found by. */
export const foldedNames = ({ keys, foundBy = [] }: Topic): string[] => [
  ...keys,
  ...foundBy.map(keyOfName),
]

/** A topic with the folded names that the finder needs. */
export const withKeys = (topic: Omit<Topic, 'keys'>): Topic => ({
  ...topic,
  keys: ownKeys(topic),
})

/** The full names of a topic, folded. */
export const ownKeys = (topic: Parameters<typeof fullNames>[0]): string[] =>
  foldedOnce(fullNames(topic))

/** Names folded, each once. */
function foldedOnce(names: readonly string[]): string[] {
  const keys = new Set<string>()
  let last: string | undefined
  for (const name of names) {
    // Most names are the same in all languages, and folding takes time.
    if (name !== last) keys.add(keyOfName(name))
    last = name
  }
  return [...keys]
}

/**
 * Gives names that are free: the stem itself, else the stem with a number. Continues counting where
 * it stopped, because a list may have the same title a hundred thousand times; so each name must be
 * taken before the next one is asked for.
 */
export function freeNames(isTaken: (name: string) => boolean): (stem: string) => string {
  const numbers = new Map<string, number>()
  const numbered = (stem: string, n: number): string => (n === 1 ? stem : `${stem}-${n}`)
  return (stem) => {
    let n = numbers.get(stem) ?? 1
    while (isTaken(numbered(stem, n))) n++
    numbers.set(stem, n + 1)
    return numbered(stem, n)
  }
}

/** Every title of a topic, including those in languages that are not shown. */
const titlesOf = ({ title, also = [] }: Topic): string[] => [...Object.values(title), ...also]

/** Parts of a topic's titles that serve as names. */
export const partNames = (topic: Topic): string[] => [...new Set(titlesOf(topic).flatMap(partsOf))]

/** The parts of a topic's titles that serve as names, folded: worked out once, as it takes long. */
export const foldedParts = onceFor((topic: Topic): readonly string[] => partNames(topic).map(fold))

/**
 * The proper names of a topic: its titles, their parts and its id. An alias may be only a way to
 * find it.
 */
export const properNames = (topic: Topic): string[] => [
  ...new Set([...titlesOf(topic), ...partNames(topic), topic.id]),
]

/** Every name that finds a topic, including aliases. */
export const answerNames = (topic: Topic): string[] => [
  ...new Set([...titlesOf(topic), ...partNames(topic), ...topic.aliases, topic.id]),
]

/** A title without its first brackets and what is in them, with signs as wide as they are. */
export function outsideBrackets(title: string): string {
  const gloss = glossIn(title)
  return gloss ? joinedAround(gloss) : title
}
