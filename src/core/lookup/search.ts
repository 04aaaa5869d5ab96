import { lazy, maxOf, mostOf, sumOf } from '../base/collections.ts'
import { isEmpty } from '../base/text.ts'
import type { Library } from '../model/library.ts'
import type { Topic } from '../model/topic.ts'
import { comparedIn } from './comparison.ts'
import type { Index } from './index.ts'
import { type Passage, passagesOf } from './passages.ts'
import { conceptsIn } from './query.ts'
import { type Relevance, relevanceOf } from './relevance.ts'
import { termReader } from './terms.ts'
import type { Vocabulary } from './vocabulary.ts'
import { rarity } from './weights.ts'

/** An answer to what was asked. */
export interface Hit {
  readonly topic: Topic
  /** The sentence of the topic that says most about the words: looked up when it is asked for. */
  readonly passage: () => Passage
  /** Higher is better. The scores of two searches cannot be compared. */
  readonly score: number
}

/** What a search needs besides the outline. */
export interface SearchMeans {
  readonly index: Index
  readonly vocabulary: Vocabulary
}

/** The most characters of a search: nobody types more. */
export const LONGEST_SEARCH = 1000

/** A topic that speaks of this share of what was asked for, by how rare it is, answers it. */
const ENOUGH = 0.8
/**
 * One that speaks of less answers it if its score, times that share, is this many times the weight of
 * the rarest word, the second number where a fifth of what was asked for is nowhere in the outline:
 * it may be of another field.
 */
const LEAST_SCORE = { known: 1, unknown: 1.45 } as const
const MUCH_UNKNOWN = 0.2
/** What scores less than this share of the best answer is none. */
const LEAST_OF_BEST = 0.25
/** What tells two topics apart answers a question about one of them less well than what it says. */
const WORTH_OF_TELLING = 0.6

/**
 * The topics that have most to say to the words, best first, each with the sentence that says it.
 * What speaks of too little of what was asked for is no answer. Where two topics are compared, what
 * tells them apart comes first.
 * @param words in Simplified characters if they are Chinese
 */
export function search(library: Library, { index, vocabulary }: SearchMeans, words: string): Hit[] {
  if (words.length > LONGEST_SEARCH) return []
  const reader = termReader(vocabulary)
  const concepts = conceptsIn(words, index, { reader, synonyms: vocabulary.synonyms })
  const asked = sumOf(concepts, (concept) => concept.rarity)
  const unknown = sumOf(concepts, (concept) => (concept.isKnown ? 0 : concept.rarity))
  const isKnown = unknown < MUCH_UNKNOWN * asked
  const least = LEAST_SCORE[isKnown ? 'known' : 'unknown'] * rarity(1, index.sizes.length)
  const relevant = relevanceOf(concepts, index).filter(
    ({ covered, score }) => covered >= ENOUGH * asked || score * covered >= least * asked,
  )
  const best = maxOf(relevant, ({ score }) => score)
  const topics = [...library.outline.topics.values()]
  const hits = relevant
    .filter(({ score }) => score >= LEAST_OF_BEST * best)
    .sort((a, b) => b.score - a.score)
    .flatMap(({ topic: number, score, passages }) => {
      const topic = topics[number]
      return topic ? [{ topic, passage: lazy(() => saying(library, topic, passages)), score }] : []
    })
  return [...differenceIn(library, vocabulary, words, hits), ...hits]
}

/**
 * The sentence of a topic that says most besides its name; where nothing does, its summary, and of a
 * topic that nothing is said of its title.
 */
function saying(library: Library, { id, title }: Topic, weights: Relevance['passages']): Passage {
  const passages = passagesOf(library.knowledge(id)).map((passage, i) => {
    const weight = weights.get(i) ?? 0
    return { passage, weight: passage.other === undefined ? weight : WORTH_OF_TELLING * weight }
  })
  // Of equal ones the first counts: the summary, if no other says more.
  const best = mostOf(passages, ({ weight }) => weight)?.passage
  return best && !isEmpty(best.text) ? best : { text: title, source: '' }
}

/** What tells the two topics apart that the words compare, if they do and the outline says it. */
function differenceIn(
  library: Library,
  vocabulary: Vocabulary,
  words: string,
  hits: readonly Hit[],
): Hit[] {
  const compared = comparedIn(library.outline, words, vocabulary)
  if (!compared) return []
  const [left, right] = compared
  const both = [
    [left, right],
    [right, left],
  ] as const
  const score = sumOf(compared, (topic) =>
    maxOf(
      hits.filter((hit) => hit.topic === topic),
      (hit) => hit.score,
    ),
  )
  return both
    .flatMap(([topic, other]) =>
      passagesOf(library.knowledge(topic.id))
        .filter((passage) => passage.other === other.id)
        .map((passage) => ({ topic, passage: () => passage, score })),
    )
    .slice(0, 1)
}
