import { maxOf, mostOf, sumOf } from '../base/collections.ts'
import type { Index } from './index.ts'
import { ownersOf } from './owners.ts'
import type { Concept } from './query.ts'
import { fromWeight, rarity } from './weights.ts'

/** What a topic has to say to what was asked. */
export interface Relevance {
  /** The topic's place in the outline. */
  readonly topic: number
  readonly score: number
  /** How rare what it speaks of is, in all. */
  readonly covered: number
  /** What it speaks of. */
  readonly spoken: ReadonlySet<Concept>
  /**
   * What its passages say of the concepts that the best of its names does not have. What else finds it may be a
   * question, which a passage answers.
   * @param names how many of what it is found by are names: they are the first
   */
  readonly passages: (names: number) => Said
}

/** What the passages of a topic say, by their number in the topic. */
interface Said {
  /** What they say of the concepts that its name does not have. */
  readonly weights: ReadonlyMap<number, number>
  /** The concepts that its name does have. */
  readonly named: ReadonlySet<Concept>
  /** What a passage says of each concept that it speaks of. */
  readonly counts: (passage: number) => ReadonlyMap<Concept, number>
}

/** What is added to what each concept counts in the passage where it counts most. */
const WORTH = { name: 2.5, wholeName: 1, passage: 0.5, elsewhere: 0.1 } as const
/** All the other passages together count as at most this many of the one where a concept counts most. */
const MOST_ELSEWHERE = 3

/** What each concept counts in a name or passage. */
type Counts = Map<Concept, number>

/** The names of a topic that speak of a concept, which have numbers below 0, and its passages. */
interface Mentions {
  readonly names: Map<number, Counts>
  readonly passages: Map<number, Counts>
}

/**
 * What each topic that speaks of a concept has to say. Its score is the sum of three: for each
 * concept, what it counts in the passage where it counts most, and a little of what it counts in the
 * others; what all concepts count in the best passage; and the best name, where their weights are
 * added and squared (`indexing.ts` says why), once more for the share that it has of all that was
 * asked for: a name of frequent words counts as much as the rarest word where it is the question.
 */
export function relevanceOf(concepts: readonly Concept[], index: Index): Relevance[] {
  const asked = sumOf(concepts, ({ rarity }) => rarity)
  const worthOfName =
    WORTH.name + (asked > 0 ? (WORTH.wholeName * rarity(1, index.sizes.length)) / asked : 0)
  return [...mentionsIn(concepts, index)].map(([topic, { names, passages }]) => {
    const name = mostOf(names.values(), all)
    const spoken = new Set(
      [...names.values(), ...passages.values()].flatMap((each) => [...each.keys()]),
    )
    return {
      topic,
      score:
        sumOf(spoken, (concept) => saidOf(concept, passages.values())) +
        WORTH.passage * maxOf(passages.values(), all) +
        worthOfName * (name ? all(name) ** 2 : 0),
      covered: sumOf(spoken, ({ rarity }) => rarity),
      spoken,
      passages: (own) => {
        const [all] = index.sizes[topic] ?? [0]
        const named = mostOf(
          [...names].filter(([number]) => number < own - all),
          ([, counts]) => sumOf(counts.values(), (weight) => weight),
        )?.[1]
        return {
          weights: new Map(
            [...passages].map(([number, counts]) => [
              number,
              sumOf(counts, ([concept, weight]) => (named?.has(concept) ? 0 : weight)),
            ]),
          ),
          named: new Set(named?.keys()),
          counts: (passage) => passages.get(passage) ?? new Map(),
        }
      },
    }
  })
}

const all = (counts: Counts): number => sumOf(counts.values(), (weight) => weight)

/** What a concept counts in the passage where it counts most, and a little of what it does in others. */
function saidOf(concept: Concept, passages: Iterable<Counts>): number {
  const weights = [...passages].map((counts) => counts.get(concept) ?? 0)
  const most = maxOf(weights, (weight) => weight)
  const others = sumOf(weights, (weight) => weight) - most
  return most + WORTH.elsewhere * Math.min(others, MOST_ELSEWHERE * most)
}

/** The names and passages that speak of the concepts, by the topic's place in the outline. */
function mentionsIn(concepts: readonly Concept[], index: Index): Map<number, Mentions> {
  const { topicOf, passageOf } = ownersOf(index)
  const topics = new Map<number, Mentions>()
  for (const concept of concepts)
    for (const [place, kept] of keptFor(concept, index)) {
      const topic = topicOf(place)
      const mentions = topics.get(topic) ?? { names: new Map(), passages: new Map() }
      topics.set(topic, mentions)
      const number = passageOf(place)
      const [group, kind] =
        number < 0 ? ([mentions.names, 'name'] as const) : ([mentions.passages, 'passage'] as const)
      const counts: Counts = group.get(number) ?? new Map()
      group.set(number, counts.set(concept, fromWeight(kind, kept)))
    }
  return topics
}

/** The most that a concept counts in each place, in any of its wordings. */
function keptFor({ wordings }: Concept, { postings }: Index): Map<number, number> {
  const most = new Map<number, number>()
  for (const { terms, worth } of wordings)
    for (const term of terms)
      for (const [place, kept] of postings(term))
        most.set(place, Math.max(most.get(place) ?? 0, worth * kept))
  return most
}
