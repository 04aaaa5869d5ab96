import { addTo, lazy } from '../../base/collections.ts'
import { WRITTEN, wordsIn } from '../../base/text.ts'
import { fold } from '../../model/names.ts'
import type { Outline, Topic } from '../../model/topic.ts'
import { below, childrenOf, topicOf } from '../../model/walk.ts'

/**
 * How a topic is meant by its name: by its title, because no other topic has it; as the root of the
 * outline; or by its title and a branch: the only one with that title anywhere below the branch
 * (`within`), or directly below it (`beneath`).
 */
export type Reference =
  | { readonly how: 'title' | 'whole'; readonly topic: Topic; readonly branch?: undefined }
  | { readonly how: 'within' | 'beneath'; readonly topic: Topic; readonly branch: Reference }

/** A branch that is itself named by its branch, and so on: more of them are too long to read. */
const MOST_BRANCHES = 3

/** Which topics of an outline have the same title, and how they are told apart. */
export interface Namesakes {
  /** Whether the title has letters, in every written language. */
  readonly isLettered: (topic: Topic) => boolean
  /** Whether no other topic of the outline has its title. */
  readonly isAlone: (topic: Topic) => boolean
  /** Whether no other topic directly below its parent has its title. */
  readonly isAloneInList: (topic: Topic) => boolean
  /** Whether two topics have the same title, in any written language. */
  readonly areNamesakes: (one: Topic, other: Topic) => boolean
  /** All topics with one of its titles, itself too, in reading order; none if it is alone. */
  readonly group: (topic: Topic) => readonly Topic[]
  /** How to name it; undefined if no name tells it from its namesakes. */
  readonly reference: (topic: Topic) => Reference | undefined
  /** Whether every namesake of the first is nearer to the root than every namesake of the second. */
  readonly isAlwaysHigher: (upper: Topic, lower: Topic) => boolean
}

/** Where a topic is: its place in reading order, the first place after its branch, its depth. */
interface Span {
  readonly from: number
  readonly to: number
  readonly depth: number
}

/** The least and the greatest depth of the topics with a title. */
interface Depths {
  readonly least: number
  readonly most: number
}

/** What is worked out only if an outline has equal titles. */
interface Index {
  /** The topics of each title that occurs more than once, in reading order. */
  readonly groups: ReadonlyMap<string, readonly Topic[]>
  readonly spans: ReadonlyMap<string, Span>
  /** The places of the namesakes just before and after a topic; infinite if there are none. */
  readonly nearest: ReadonlyMap<string, { readonly before: number; readonly after: number }>
}

/** The titles in an outline. Titles that differ only in case or punctuation count as equal. */
export function namesakesIn(outline: Outline): Namesakes {
  const keys = new Map([...outline.topics.values()].map((topic) => [topic.id, keysOf(topic)]))
  const keysFor = (topic: Topic): readonly string[] => keys.get(topic.id) ?? []
  const isAlone = aloneAmong(outline.topics.values(), keysFor)
  const index = lazy(() => indexOf(outline, keysFor, isAlone))
  const depths = new Map<string, Depths>()
  const depthsFor = (key: string, topic: Topic): Depths => {
    const { groups, spans } = index()
    const known = depths.get(key) ?? depthsOf(groups.get(key) ?? [topic], spans)
    depths.set(key, known)
    return known
  }
  const lists = new Map<string, (topic: Topic) => boolean>()
  const isLettered = (topic: Topic): boolean => keysFor(topic).every((key) => key !== '')
  const isAloneInList = (topic: Topic): boolean => {
    if (topic.parent === undefined || isAlone(topic)) return true
    const known = lists.get(topic.parent)
    const isSingle = known ?? aloneAmong(childrenOf(outline, topic.parent), keysFor)
    if (!known) lists.set(topic.parent, isSingle)
    return isSingle(topic)
  }

  const branchOf = (topic: Topic): Topic | undefined => {
    const { spans, nearest } = index()
    const { before, after } = nearest.get(topic.id) ?? NOWHERE
    for (let at = topic.parent; at !== undefined; at = topicOf(outline, at).parent) {
      const { from, to } = spans.get(at) ?? { from: 0, to: 0 }
      if (before >= from || after < to) return undefined
      const above = topicOf(outline, at)
      if (isAlone(above) && isLettered(above)) return above
    }
    return undefined
  }

  const find = (topic: Topic, left: number): Reference | undefined => {
    if (isAlone(topic)) return { how: 'title', topic }
    if (topic.parent === undefined) return { how: 'whole', topic }
    if (!isLettered(topic)) return undefined
    const nearest = branchOf(topic)
    if (nearest) return { how: 'within', topic, branch: { how: 'title', topic: nearest } }
    const parent = topicOf(outline, topic.parent)
    if (left === 0 || !isAloneInList(topic) || !isLettered(parent)) return undefined
    const branch = find(parent, left - 1)
    return branch && { how: 'beneath', topic, branch }
  }

  const references = new Map<string, Reference | undefined>()
  const reference = (topic: Topic): Reference | undefined => {
    if (!references.has(topic.id)) references.set(topic.id, find(topic, MOST_BRANCHES))
    return references.get(topic.id)
  }

  return {
    isLettered,
    isAlone,
    isAloneInList,
    areNamesakes: (one, other) => keysFor(one).some((key) => keysFor(other).includes(key)),
    // A list as long as the outline is not copied for each of its topics.
    group: (topic) => {
      const { groups } = index()
      return (
        groups.get(keysFor(topic).find((key) => (groups.get(key)?.length ?? 0) > 1) ?? '') ?? []
      )
    },
    reference,
    isAlwaysHigher: (upper, lower) => {
      const most = keysFor(upper).map((key) => depthsFor(key, upper).most)
      const least = keysFor(lower).map((key) => depthsFor(key, lower).least)
      return Math.max(...most) < Math.min(...least)
    },
  }
}

/** The topics of a name: the one it means, its branch, the branch of that one, and so on. */
export const topicsNamed = ({ topic, branch }: Reference): Topic[] => [
  topic,
  ...(branch ? topicsNamed(branch) : []),
]

/**
 * A topic's titles, folded: only those of the written languages. If derived languages counted, the
 * questions, and so a learner's progress, would depend on the language.
 */
const keysOf = ({ title }: Topic): readonly string[] => {
  const words = WRITTEN.map((language) => wordsIn(title, language))
  // Most titles read the same in every language, and an outline may have a hundred thousand.
  return [...new Set(new Set(words).size === 1 ? words.slice(0, 1).map(fold) : words.map(fold))]
}

/** Whether each of these topics is the only one of them with its title. */
function aloneAmong(
  topics: Iterable<Topic>,
  keysFor: (topic: Topic) => readonly string[],
): (topic: Topic) => boolean {
  const counts = new Map<string, number>()
  for (const topic of topics)
    for (const key of keysFor(topic)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return (topic) => keysFor(topic).every((key) => counts.get(key) === 1)
}

const NOWHERE = { before: Number.NEGATIVE_INFINITY, after: Number.POSITIVE_INFINITY } as const

function indexOf(
  outline: Outline,
  keysFor: (topic: Topic) => readonly string[],
  isAlone: (topic: Topic) => boolean,
): Index {
  const inOrder = [...below(outline, outline.root)]
  const groups = new Map<string, Topic[]>()
  for (const topic of inOrder)
    if (!isAlone(topic)) for (const key of keysFor(topic)) if (key !== '') addTo(groups, key, topic)
  const spans = spansOf(inOrder)
  return { groups, spans, nearest: nearestOf(groups, spans) }
}

function spansOf(inOrder: readonly Topic[]): ReadonlyMap<string, Span> {
  const spans = new Map<string, { from: number; to: number; depth: number }>()
  inOrder.forEach(({ id, parent = '' }, from) => {
    spans.set(id, { from, to: from + 1, depth: (spans.get(parent)?.depth ?? -1) + 1 })
  })
  // The last topic of a branch is reached before its first one, so each end is complete when used.
  for (const { id, parent = '' } of inOrder.toReversed()) {
    const above = spans.get(parent)
    if (above) above.to = Math.max(above.to, spans.get(id)?.to ?? 0)
  }
  return spans
}

function nearestOf(
  groups: ReadonlyMap<string, readonly Topic[]>,
  spans: ReadonlyMap<string, Span>,
): Index['nearest'] {
  const nearest = new Map<string, { before: number; after: number }>()
  for (const group of groups.values()) {
    const places = group.map(({ id }) => spans.get(id)?.from ?? 0)
    group.forEach(({ id }, i) => {
      const { before, after } = nearest.get(id) ?? NOWHERE
      nearest.set(id, {
        before: Math.max(before, places[i - 1] ?? NOWHERE.before),
        after: Math.min(after, places[i + 1] ?? NOWHERE.after),
      })
    })
  }
  return nearest
}

function depthsOf(topics: readonly Topic[], spans: ReadonlyMap<string, Span>): Depths {
  let [least, most] = [Number.POSITIVE_INFINITY, 0]
  for (const { id } of topics) {
    const depth = spans.get(id)?.depth ?? 0
    least = Math.min(least, depth)
    most = Math.max(most, depth)
  }
  return { least, most }
}
