import { type IndexedTree, indexTree } from './indexed-tree.ts'
import type { CurrentTopic, Snapshot } from './snapshot.ts'

/** Which topic of the tree as it was is which topic of the tree as it is, as far as that is known. */
export interface Pairing {
  readonly old: IndexedTree
  readonly now: IndexedTree<CurrentTopic>
  /** The old topic of each topic of now; -1 if it has none. */
  readonly before: number[]
  /** The topic of now of each old topic; -1 if it has none. */
  readonly after: number[]
  readonly compared: Compared
}

/**
 * How what a topic of now says about itself is to what an old one said, by their ids: the same that no third topic says, or
 * what could be of another thing; undefined if neither is known.
 */
export type Compared = (old: string, now: string) => 'same' | 'another' | undefined

/** One topic of the old tree and one of the tree as it is. */
export type TopicPair = readonly [old: number, now: number]

/** Two trees of which nothing is known yet. */
export function openPairing(
  last: Snapshot,
  current: readonly CurrentTopic[],
  compared: Compared,
): Pairing {
  const [old, now] = [indexTree(last), indexTree(current)]
  const [before, after] = [now.topics.map(() => -1), old.topics.map(() => -1)]
  return { old, now, before, after, compared }
}

/** Whether both topics of a pair still have no partner. */
const areFree = ({ before, after }: Pairing, [old, now]: TopicPair): boolean =>
  after[old] === -1 && before[now] === -1

/** Makes two topics one, if both still have no partner. */
export function unite(pairing: Pairing, [old, now]: TopicPair): void {
  if (!areFree(pairing, [old, now])) return
  pairing.after[old] = now
  pairing.before[now] = old
}

/** Whether a title is in each of the two trees exactly once. */
export const isUnique = ({ old, now }: Pairing, key: string): boolean =>
  key !== '' && old.counts.get(key) === 1 && now.counts.get(key) === 1

/**
 * Whether two topics of one title are one wherever they are, because they could be no other: neither
 * their title nor, if there is something below them, their shape is in the two trees a second time.
 */
export function isTelling(pairing: Pairing, pair: TopicPair): boolean {
  const { old, now, after } = pairing
  const [o, n] = pair
  if (!areFree(pairing, pair) && after[o] !== n) return false
  if (isUnique(pairing, old.titles[o]?.key ?? '')) return true
  if (old.children[o]?.length === 0) return false
  const shape = old.shapes()[o] as string
  return (
    shape === now.shapes()[n] &&
    old.shapeCounts().get(shape) === 1 &&
    now.shapeCounts().get(shape) === 1
  )
}
