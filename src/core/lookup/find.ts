import { lazy } from '../base/collections.ts'
import { looseSingulars } from '../base/english.ts'
import { fold, fullNames, partNames, partsOf } from '../model/names.ts'
import type { Outline, Topic } from '../model/topic.ts'
import { distance, isMisspelling, LONGEST_NAME } from './distance.ts'

/**
 * What a term means in an outline: the topics it names or, if it names none, the nearest names,
 * best first. `guessed` is true if the term had to be read as a misspelling.
 */
export interface Found {
  readonly topics: readonly Topic[]
  readonly guessed: boolean
  readonly near: readonly string[]
}

const NEAR = 5

/**
 * Finds a topic by id, title, alias, plural or close misspelling; case, width, spaces and hyphens
 * do not count. Nothing else is guessed: a term without a meaning finds nothing.
 */
export function find(outline: Outline, term: string): Found {
  const exact = outline.topics.get(term)
  if (exact) return { topics: [exact], guessed: false, near: [] }
  if (term.trim().length > LONGEST_NAME) return { topics: [], guessed: false, near: [] }
  const words = [term, ...partsOf(term)].map(fold).filter((word) => word !== '')
  const whole = words[0]
  if (whole === undefined) return { topics: [], guessed: false, near: [] }
  const topics = [...outline.topics.values()]
  const parts = lazy(() => topics.map((topic) => partNames(topic).map(fold)))
  const having = (matches: (name: string) => boolean): Topic[] => {
    const inFull = topics.filter(({ keys }) => keys.some(matches))
    return inFull.length > 0 ? inFull : topics.filter((_, i) => parts()[i]?.some(matches))
  }
  for (const word of words) {
    const found = having((name) => name === word)
    if (found.length > 0) return { topics: found, guessed: false, near: [] }
  }
  const singulars = words.flatMap(looseSingulars)
  for (const word of singulars) {
    const found = having((name) => name === word)
    if (found.length > 0) return { topics: found, guessed: false, near: [] }
  }
  const slips = [whole, ...looseSingulars(whole)]
  const misspelt = having((name) => slips.some((word) => isMisspelling(word, name)))
  if (misspelt.length > 0) return { topics: closest(misspelt, whole), guessed: true, near: [] }
  return { topics: [], guessed: false, near: nearest(outline, whole) }
}

const leastDistance = (topic: Topic, word: string): number =>
  Math.min(...[...topic.keys, ...partNames(topic).map(fold)].map((key) => distance(word, key, 3)))

/** From several misspelt readings, those with the fewest mistakes. */
function closest(topics: readonly Topic[], word: string): Topic[] {
  const ranked = topics.map((topic) => ({ topic, slips: leastDistance(topic, word) }))
  const least = ranked.reduce(
    (fewest, { slips }) => Math.min(fewest, slips),
    Number.POSITIVE_INFINITY,
  )
  return ranked.filter(({ slips }) => slips === least).map(({ topic }) => topic)
}

/**
 * Names to offer for a term that found nothing: those that differ in a third of their letters at
 * most, and those that contain the term or are contained in it.
 */
function nearest(outline: Outline, word: string): string[] {
  const length = [...word].length
  const limit = Math.max(1, Math.floor(length / 3))
  const ranked: Array<{ name: string; id: string; far: number }> = []
  for (const topic of outline.topics.values()) {
    let best: { name: string; far: number } | undefined
    for (const name of fullNames(topic)) {
      const folded = fold(name)
      // Near too: a name that contains the term, and a name that makes up more than half of it.
      const holds =
        (length >= 3 && folded.includes(word)) ||
        (word.includes(folded) && [...folded].length * 2 > length)
      const far = holds ? 0.5 : distance(word, folded, limit)
      if (far <= limit && folded.length > 1 && (!best || far < best.far)) best = { name, far }
    }
    if (best) ranked.push({ ...best, id: topic.id })
  }
  ranked.sort((a, b) => a.far - b.far || a.name.length - b.name.length)
  return ranked.slice(0, NEAR).map(({ name }) => name)
}
