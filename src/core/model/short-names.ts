import { addTo, lazy, onceFor } from '../base/collections.ts'
import { spaced } from '../base/punctuation.ts'
import { ASCII_ONLY, hasHan } from '../base/script.ts'
import { mapTextLazily, type Text, wordings } from '../base/text.ts'
import { fold, keyOfName, outsideBrackets, partsOf, slug } from './names.ts'
import type { Outline, Topic } from './topic.ts'

const MAY_JOIN = /[./_*@]/

/**
 * The ids of the topics that have a name, folded, in full or, if there are none, as a part of a title, as an index finds
 * them (`Topics.called`). Only asked for such parts and for titles with signs that join words: no other names are found.
 */
const havingPart = onceFor(({ topics }: Outline): ((name: string) => readonly string[]) => {
  const parts = new Map<string, string[]>()
  for (const { id, title, also = [] } of topics.values())
    for (const words of new Set([...Object.values(title), ...also]))
      for (const part of [...partsOf(words), ...(MAY_JOIN.test(words) ? [words] : [])])
        addTo(parts, keyOfName(part), id)
  const full = new Map<string, string[]>()
  for (const { id, keys } of parts.size > 0 ? topics.values() : [])
    for (const key of keys) if (parts.has(key)) addTo(full, key, id)
  return (name) => full.get(name) ?? parts.get(name) ?? []
})

/** Whether a part of a topic's title, or what is typed for it, is a name of another topic, or a part of its title. */
function isPartOfOthers(outline: Outline, name: string, topic: string): boolean {
  const key = keyOfName(name)
  // An index has it at once, without reading all topics.
  const called = outline.topics.called?.(key).map(({ id }) => id) ?? havingPart(outline)(key)
  return called.some((id) => id !== topic)
}

const hasLatin = (words: string): boolean => /[a-z]/i.test(words)

/** Roman numerals tell things apart: `Iron (III)`. */
const NUMERAL = /^[IVXLC]+$/

/** The sign of an element, which may be short for another name of it: `Sodium (Na)`. */
const ELEMENT = /^[A-Z][a-z]$/

const GREEK: Readonly<Record<string, string>> = { α: 'a', β: 'b', γ: 'g', δ: 'd' }

/**
 * Whether one side of brackets is another name of the other side: it is so in the other language, a part of it, or
 * short for it, as `HPA`. Other words only say which one is meant: `Mitosis (plants)`.
 */
function isSecondName(outside: string, inside: string): boolean {
  const differs = (has: (words: string) => boolean): boolean => has(outside) !== has(inside)
  if (differs(hasHan) || differs(hasLatin)) return true
  if (fold(inside).length > 2 && fold(outside).includes(fold(inside))) return true
  if (ELEMENT.test(inside) && /^[A-Z]?[a-z]{3,20}$/.test(outside)) return true
  return isShortFor(inside, outside) || isShortFor(outside, inside)
}

/**
 * Whether a name is short for a longer one: its letters are there in their order, or its capitals begin its words, as in
 * `PhD (Doctor of Philosophy)`. Of Chinese each character has to be there.
 */
function isShortFor(short: string, long: string): boolean {
  if (NUMERAL.test(short) || !isShortened(short)) return false
  const letters = [...fold(short.replace(/(?<=[A-Z])s$/, ''))]
  const whole = fold(long.replace(/[α-δ]/g, (letter) => GREEK[letter] ?? letter))
  if (whole.length <= (hasHan(short) ? letters.length : 2 * letters.length)) return false
  return areInOrder(letters, whole) || beginItsWords(short, long)
}

/** Whether it may be short for something: one word with capitals, a unit as `kg`, or Chinese. */
const isShortened = (name: string): boolean =>
  /^[A-Za-z]{0,10}[A-Z][A-Za-z]{0,10}[A-Z][A-Za-z]{0,10}$|^[A-Za-z][a-z]$/.test(name) ||
  /^\p{Script=Han}{2,8}$/u.test(name)

function areInOrder(letters: readonly string[], long: string): boolean {
  let at = -1
  return letters.every((letter, i) => {
    at = long.indexOf(letter, at + 1)
    return i === 0 ? at === 0 : at > 0
  })
}

/** Whether each capital of a short name begins a word of the long one, which has no more such words. */
function beginItsWords(short: string, long: string): boolean {
  const begin = (words: string): string => [...(words.match(/[A-Z]/g) ?? [])].sort().join('')
  return /^[A-Z]/.test(short) && begin(short).length > 1 && begin(short) === begin(long)
}

/** The parts of a topic's titles by which it is called, and no other topic is. */
const ownParts = (outline: Outline, { id, title, also = [] }: Topic): string[] =>
  [...Object.values(title), ...also].flatMap((words) => {
    const [outside = '', inside] = partsOf(words)
    const isCalled = inside !== undefined && isSecondName(outside, inside)
    return [outside, ...(isCalled ? [inside] : [])].filter(
      (part) => part !== '' && !isPartOfOthers(outline, part, id),
    )
  })

/** Signs that only join words, or are before one: `Node.js`, `A/B testing`, `snake_case`, `*args`. */
const JOINING =
  /(?<=\p{L})[._@](?=[\p{L}\p{N}])|(?<=\p{N})[._@](?=\p{L})|(?<=[\p{L}\p{N}])\/(?=[\p{L}\p{N}])|(?<!\S)[._*@]{1,2}(?=\p{L}{2})/gu

/** So short a name with a slash is another one without it: `m/s` and `ms`. */
const SHORT_WITH_SLASH = /^[^/\d]{1,3}\/[^/\d]{1,2}$/

/** Whether a title says the same without its signs; `Cl⁻` and `-70 mV` do not. */
const isPlainWithout = (title: string): boolean =>
  !SHORT_WITH_SLASH.test(title) &&
  !/(?<![\p{L}\p{N}])-(?=\p{N})|[^\p{L}\p{N}\s-]/u.test(title.replace(JOINING, ' '))

/** An id that a person wrote, unless it is a title without the signs of that: `cl` is another thing than `Cl⁻`. */
const writtenId = ({ unnamed }: Outline, { id, title }: Topic): string[] => {
  const hasLostSigns = (words: string): boolean => slug(words) === id && !isPlainWithout(words)
  return unnamed?.has(id) || wordings(title).some(hasLostSigns) ? [] : [id]
}

/** Titles with blanks for signs that only join words, and with nothing, which makes another number of digits. */
const withoutJoins = (outline: Outline, { id, title }: Topic): string[] =>
  [...new Set(wordings(title))].flatMap((words) => {
    const spaced = words.replace(JOINING, ' ').trim()
    const isSame = spaced !== words && isPlainWithout(words) && !isPartOfOthers(outline, words, id)
    if (!isSame) return []
    return /\d/.test(words) ? [spaced] : [...new Set([spaced, words.replace(JOINING, '')])]
  })

/**
 * The names by which a topic is right as an answer: they mean it alone.
 * @param aliases those that count; one may be only a way to find it
 */
export const namesAlone = (
  outline: Outline,
  topic: Topic,
  aliases: readonly string[] = [],
): string[] => [
  ...new Set([
    ...Object.values(topic.title),
    ...(topic.also ?? []),
    ...ownParts(outline, topic),
    ...aliases,
    ...withoutJoins(outline, topic),
    ...writtenId(outline, topic),
  ]),
]

/** The aliases that are short for a title, in capitals, and belong to no other topic: `PVC`. */
export const abbreviationsOf = (outline: Outline, { id, title, aliases }: Topic): string[] =>
  aliases.filter(
    (alias) =>
      /^[A-Z]{2,6}$/.test(alias) &&
      wordings(title).some((words) => beginItsWords(alias, words)) &&
      [...outline.topics.values()].every(
        (each) => each.id === id || !each.keys.includes(fold(alias)),
      ),
  )

/** Whether a name is a part of that topic's title, and another topic is called so, too. */
export function isSharedPart(outline: Outline, name: string, topic: string): boolean {
  const { title } = outline.topics.get(topic) ?? {}
  return title !== undefined && isPartOf(title, name) && isPartOfOthers(outline, name, topic)
}

/** Whether a name is what is outside of the brackets of a title, or in them. */
export const isPartOf = (title: Text, name: string): boolean =>
  wordings(title).some((words) => partsOf(words).map(keyOfName).includes(keyOfName(name)))

/** A title that is longer is no name to be used in a sentence: characters, Chinese ones counted twice. */
const LONGEST_IN_SENTENCE = 32

/** Brackets between words are of the phrase around them: `x and (y) and z`, `Iron(II) oxide`. */
const BETWEEN_WORDS = /[a-z\d]\s{0,4}\([^()]{1,200}\)\s{0,4}[a-z\d]/i

/**
 * What a topic is called in a sentence: its title without brackets, if no other topic is called so; where that is a
 * sentence itself, as in the outline of 2021, the English title, if that is a name.
 */
export function shortTitle(outline: Outline, { id, title }: Pick<Topic, 'id' | 'title'>): Text {
  // Most titles are short already, and a page has dozens of them.
  if (wordings(title).every((words) => isPlain(words) && isShort(words))) return title
  const plain = (words: string): string => {
    if (isPlain(words)) return words
    const outside = BETWEEN_WORDS.test(words) ? '' : outsideBrackets(words)
    const isWhole = outside === words || outside === '' || isPartOfOthers(outline, outside, id)
    return spaced((isWhole ? words : outside).split(' '))
  }
  /** The name that a title explains, 控制回路：使状态向期望靠拢, if it is one of the topic. */
  const nameIn = (words: string): string | undefined => {
    const [name = ''] = words.split(/[:：]/)
    const isName = isShort(name) && outline.topics.get(id)?.keys.includes(keyOfName(name))
    return isName ? name.trim() : undefined
  }
  // Which names there are in the other script is in another text.
  return mapTextLazily(title, (words) => {
    const short = plain(words)
    if (isShort(short)) return short
    const english = lazy(() => plain(title.en))
    return nameIn(short) ?? (isShort(english()) ? english() : short)
  })
}

/** Whether nothing is to be left out. */
const isPlain = (words: string): boolean =>
  (ASCII_ONLY.test(words) && !/^ | {2}| $|\(/.test(words)) || !/[ (（]/.test(words)

/** Whether it is a name, and no sentence. */
const isShort = (words: string): boolean =>
  (2 * words.length <= LONGEST_IN_SENTENCE ||
    words.replace(/[^\x00-\xff]/g, '  ').length <= LONGEST_IN_SENTENCE) &&
  !/[，：；]|, /.test(words)
