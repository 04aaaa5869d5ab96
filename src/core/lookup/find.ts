import { lazy } from '../base/collections.ts'
import { looseSingulars } from '../base/english.ts'
import { hasHan } from '../base/script.ts'
import { fold, fullNames, partNames, partsOf } from '../model/names.ts'
import type { Outline, Topic } from '../model/topic.ts'
import { topicOf } from '../model/walk.ts'
import { distance, LONGEST_NAME } from './distance.ts'
import type { Index } from './index.ts'
import { meaningKey } from './meanings.ts'
import { misspelt } from './misspelling.ts'

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

const NOTHING: Found = { topics: [], guessed: false, near: [] }

/** The topics with this id, title, alias, or plural of one; case, width, spaces, hyphens do not count. */
export function topicsCalled(outline: Outline, term: string): readonly Topic[] {
  const exact = outline.topics.get(term)
  if (exact) return [exact]
  if (term.trim().length > LONGEST_NAME) return []
  const words = wordsOf(term)
  if (words.length === 0) return []
  const having = namesIn(outline)
  for (const word of [...words, ...words.flatMap(looseSingulars)]) {
    const found = having((name) => name === word)
    if (found.length > 0) return found
  }
  return []
}

/**
 * Finds a topic by its names, by what else means it, by a part of the term that does so, or by a
 * close misspelling. Nothing else is guessed: a term without a meaning finds nothing.
 */
export function find(outline: Outline, term: string, index?: Pick<Index, 'meanings'>): Found {
  const topics = topicsCalled(outline, term)
  if (topics.length > 0) return { ...NOTHING, topics }
  if (term.trim().length > LONGEST_NAME) return NOTHING
  const all = lazy(() => [...outline.topics.values()])
  const meant = (words: readonly string[]): Topic[] => {
    for (const word of index ? words : []) {
      const found = index?.meanings(word).flatMap((number) => all()[number] ?? []) ?? []
      if (found.length > 0) return found
    }
    return []
  }
  const words = wordsOf(term)
  const found = meant([...words, ...words.flatMap(looseSingulars), meaningKey(term)])
  if (found.length > 0) return { ...NOTHING, topics: found }
  const [whole] = words
  if (whole === undefined) return NOTHING
  for (const part of partsToTry(outline, term)) {
    const inPart = topicsCalled(outline, part)
    const topics = inPart.length > 0 ? inPart : meant(wordsOf(part))
    if (topics.length > 0) return { ...NOTHING, topics }
  }
  const guesses = misspelt(outline, term)
  return guesses.length > 0
    ? { topics: guesses, guessed: true, near: [] }
    : { ...NOTHING, near: nearest(outline, whole) }
}

/** The term and, if it has brackets, what is outside and inside them, folded. */
const wordsOf = (term: string): string[] =>
  [term, ...partsOf(term)].map(fold).filter((word) => word !== '')

/** Finds topics by a full name or, if there are none, by a part of a title. */
function namesIn(outline: Outline): (matches: (name: string) => boolean) => Topic[] {
  const topics = [...outline.topics.values()]
  const parts = lazy(() => topics.map((topic) => partNames(topic).map(fold)))
  return (matches) => {
    const inFull = topics.filter(({ keys }) => keys.some(matches))
    return inFull.length > 0 ? inFull : topics.filter((_, i) => parts()[i]?.some(matches))
  }
}

/**
 * What may be meant by a part of the term: of a path of fields (`pods.spec.containers`), its end
 * without more and more of its beginning, at last its beginning; of a term that has the outline’s
 * own name beside another one (`k8s master`), the other one.
 */
function partsToTry(outline: Outline, term: string): string[] {
  const fields = /^[A-Za-z][\w-]*(?:\.[A-Za-z][\w[\]-]*)+$/.test(term.trim())
    ? term.trim().split('.')
    : []
  const ends = fields.slice(1).map((_, i) => fields.slice(i + 1).join('.'))
  const own = new Set(topicOf(outline, outline.root).keys)
  const words = term.trim().split(/\s+/)
  const rest = words.filter((word) => !own.has(fold(word)))
  const others = rest.length > 0 && rest.length < words.length ? [rest.join(' ')] : []
  return [...ends, ...fields.slice(0, 1), ...others]
}

/**
 * Names to offer for a term that found nothing: those that differ in a third of their letters at
 * most, and those that contain the term or are contained in it. Short Chinese words that share a
 * character are not near: each character is a meaning of its own.
 */
function nearest(outline: Outline, word: string): string[] {
  const length = [...word].length
  const limit = hasHan(word) ? Math.floor(length / 4) : Math.max(1, Math.floor(length / 3))
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
      if ((holds || far <= limit) && folded.length > 1 && (!best || far < best.far))
        best = { name, far }
    }
    if (best) ranked.push({ ...best, id: topic.id })
  }
  ranked.sort((a, b) => a.far - b.far || a.name.length - b.name.length)
  return ranked.slice(0, NEAR).map(({ name }) => name)
}
