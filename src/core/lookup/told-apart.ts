import { maxOf, sumOf } from '../base/collections.ts'
import { WRITTEN } from '../base/text.ts'
import type { Library } from '../model/library.ts'
import type { Topic } from '../model/topic.ts'
import { comparedIn, lastWordOf, namesJoined, topicOfBoth } from './comparison.ts'
import { topicsByName } from './named.ts'
import type { Passage } from './passages.ts'
import { passagesIn, topicSummary } from './saying.ts'
import { sentenceOfBoth } from './siblings.ts'
import type { TermReader } from './terms.ts'
import type { Vocabulary } from './vocabulary.ts'

/** A topic with the sentence that is shown of it. */
interface Told {
  readonly topic: Topic
  readonly passage: () => Passage
  readonly score: number
}

/** What asks to tell two things apart. */
const TELLS =
  /\b(?:vs|versus|diff|differences?|differs?|different(?:ly)?|better|distinguish(?:e[sd])?|compar(?:e|ed|ison))\b|[区差]别|差异|不一样/i

/** So much else may be said of what is compared: `role vs clusterrole rbac`. */
const MOST_ELSE = 1

/**
 * The two topics that are compared: named around a joining word and nothing else, or one directly after the other
 * (`pvc pv difference`) where the outline tells these two apart.
 */
export function comparedTopics(
  library: Library,
  words: string,
  {
    vocabulary,
    reader,
    isValue,
  }: {
    readonly vocabulary: Vocabulary
    readonly reader: TermReader
    /** A value is asked for, of the one and of the other. */
    readonly isValue: boolean
  },
): readonly Topic[] {
  const { outline } = library
  const joined = comparedIn(outline, words, vocabulary)
  if (joined || isValue || !TELLS.test(words)) return joined ?? []
  const plain = words.replaceAll('/', ' ')
  const named = topicsByName(outline, plain, { reader, meanings: () => [] })
  const terms = (part: string): number => reader.terms(part).length
  const joining = WRITTEN.flatMap((language) => vocabulary.joining[language])
  const joins = (part: string): boolean =>
    part
      .toLowerCase()
      .split(/\s+/)
      .some((word) => joining.includes(word))
  const pairs = named.flatMap((one, i) => {
    const other = named[i + 1]
    const between = plain.slice(one.to, other?.from)
    return other && terms(between) === 0 ? [{ one, other, isJoined: joins(between) }] : []
  })
  const joinedPairs = pairs.filter(({ isJoined }) => isJoined)
  // Of three things no two are asked for more than the others.
  const [pair, ...more] = joinedPairs.length > 0 ? joinedPairs : pairs
  if (!pair || more.length > 0) return []
  const { one, other } = pair
  const nameOf = ({ from, to }: typeof one): string => plain.slice(from, to)
  const others = terms(plain.slice(0, one.from)) + terms(plain.slice(other.to))
  // Both may be of one topic, as `requests` and `limits` are.
  if (others > MOST_ELSE || topicOfBoth(outline, [nameOf(one), nameOf(other)])) return []
  const two = [one.topic, other.topic]
  return one.topic !== other.topic && differences(library, two).length > 0 ? two : []
}

/**
 * What tells two things apart that one topic explains: a sentence of both or, where the difference between two of its names
 * is asked for, its summary. Of `mutating vs validating webhook` the first is half a name.
 */
export function toldTogether(
  library: Library,
  words: string,
  {
    vocabulary,
    meant,
  }: { readonly vocabulary: Vocabulary; readonly meant: (words: string) => readonly Topic[] },
): Omit<Told, 'score'> | undefined {
  for (const [one, other] of namesJoined(words, vocabulary)) {
    const end = lastWordOf(other)
    for (const first of end ? [one, `${one} ${end}`] : [one]) {
      const of = meant(first)
      const shared = of.length > 0 ? meant(other).filter((topic) => of.includes(topic)) : []
      const both = topicOfBoth(library.outline, [first, other])
      for (const topic of both ? [both, ...shared] : shared) {
        const told = sentenceOfBoth(topic, [first, other], passagesIn(library, topic.id))
        if (told) return { topic, passage: () => told }
      }
      if (both && TELLS.test(words))
        return { topic: both, passage: () => topicSummary(library, both) }
    }
  }
  return undefined
}

/** What tells two topics apart, if the outline says it. */
export function hitOfDifference(
  library: Library,
  compared: readonly Topic[],
  hits: readonly Told[],
): Told[] {
  const score = sumOf(compared, (topic) =>
    maxOf(
      hits.filter((hit) => hit.topic === topic),
      (hit) => hit.score,
    ),
  )
  return differences(library, compared)
    .slice(0, 1)
    .map(({ topic, passage }) => ({ topic, passage: () => passage, score }))
}

/** What the outline says that tells some topics apart. */
const differences = (
  library: Library,
  compared: readonly Topic[],
): ReadonlyArray<{ readonly topic: Topic; readonly passage: Passage }> =>
  compared.flatMap((topic) =>
    passagesIn(library, topic.id)
      .filter(({ other }) => other !== topic.id && compared.some(({ id }) => id === other))
      .map((passage) => ({ topic, passage })),
  )
