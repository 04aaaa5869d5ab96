import { looseSingulars } from '../base/english.ts'
import { hasHan } from '../base/script.ts'
import { fold, fullNames, partNames } from '../model/names.ts'
import type { Outline, Topic } from '../model/topic.ts'
import { distance, isMisspelling, MOST_SLIPS, misspellingOf } from './distance.ts'

/**
 * The topics of whose names the term is a misspelling, of these the ones with the fewest mistakes.
 * Each word of the term, joined or apart, must be a word of the name or a misspelling of it: a
 * mistake that one word may have is not spent in another, and `kubectl cp` is not `kubectl top`. A
 * term in Chinese is not guessed: another character is another meaning.
 */
export function misspelt(outline: Outline, term: string): Topic[] {
  const typed = fold(term)
  if (hasHan(typed)) return []
  const readings = [...new Set([typed, ...looseSingulars(typed)])]
  const tests = readings.map((each) => {
    const isTyped = misspellingOf(each)
    return (folded: string): boolean => isTyped(folded) && !isAnotherWord(each, folded)
  })
  const mayBe = (folded: string): boolean => tests.some((isTyped) => isTyped(folded))
  const sizes = readings.map(({ length }) => length)
  const near = {
    least: Math.min(...sizes) - MOST_SLIPS,
    most: Math.max(...sizes) + MOST_SLIPS,
    typed: readings.join(''),
    others: MOST_SLIPS,
  }
  let least = MOST_SLIPS
  let found: Topic[] = []
  // Most names are none: their words are looked at only if the whole is near.
  for (const topic of outline.topics.matching?.(mayBe, near) ?? outline.topics.values()) {
    const slips = slipsIn(topic, mayBe, readings)
    if (slips === undefined || slips > least) continue
    found = slips < least ? [topic] : [...found, topic]
    least = slips
  }
  return found
}

/** The fewest mistakes with which one of the readings is a name of the topic; undefined if none is. */
function slipsIn(
  topic: Topic,
  mayBe: (folded: string) => boolean,
  readings: readonly string[],
): number | undefined {
  const names = [...(topic.keys.some(mayBe) ? fullNames(topic) : []), ...partNames(topic)]
  const slips = names.flatMap((name) => {
    // What was typed has none of these characters, and each of them would be another meaning.
    if (hasHan(name)) return []
    const folded = fold(name)
    if (!mayBe(folded) || hasHan(folded)) return []
    const words = name.toLowerCase().match(/[a-z0-9]+/g) ?? []
    const wordly = readings.filter((each) => isWordByWord(each, words))
    return wordly.map((each) => distance(each, folded, MOST_SLIPS))
  })
  return slips.length === 0 ? undefined : Math.min(...slips)
}

/** Whether what was typed can be cut into the words, each of them right or misspelt. */
function isWordByWord(typed: string, words: readonly string[]): boolean {
  const [word, ...more] = words
  if (word === undefined) return typed === ''
  for (let length = word.length - MOST_SLIPS; length <= word.length + MOST_SLIPS; length++) {
    const cut = typed.slice(0, Math.max(0, length))
    if (cut !== word && !isMisspelling(cut, word)) continue
    if (isWordByWord(typed.slice(cut.length), more)) return true
  }
  return false
}

/**
 * A name with fewer letters may have two of them swapped and no other one: `note` is not `node`. In one with so many none is
 * another one: `apple` is not `apply`.
 */
const LEAST_LETTERS = 5

const isAnotherWord = (typed: string, meant: string): boolean =>
  meant.length < LEAST_LETTERS + Number(typed.length === meant.length) &&
  sortedLetters(typed) !== sortedLetters(meant)

/** The letters of a word in their order, whatever that of the word is. */
export const sortedLetters = (word: string): string => [...word].sort().join('')
