import { countBy, groupBy } from '../base/collections.ts'
import type { IndexedTree } from './indexed-tree.ts'
import { type Pair, type Pairing, unite } from './pairing.ts'

/** Topics of one title below one parent, as it was and as it is. */
interface Namesakes {
  olds: number[]
  nows: number[]
}

/**
 * Unites the children of a pair that have equal titles. If several have the same one, what is below
 * them tells them apart, then their neighbours, then their order; where nothing does, none is united.
 */
export function uniteEqual(pairing: Pairing, [o, n]: Pair): void {
  const { old, now, before, after } = pairing
  const olds = (old.children[o] as readonly number[]).filter((each) => after[each] === -1)
  const nows = (now.children[n] as readonly number[]).filter((each) => before[each] === -1)
  if (olds.length === 0 || nows.length === 0) return
  const byKey = groupBy(nows, (each) => keyOf(now, each))
  for (const [key, group] of groupBy(olds, (each) => keyOf(old, each))) {
    const others = byKey.get(key)
    if (!others) continue
    if (group.length === 1 && others.length === 1)
      unite(pairing, [group[0] as number, others[0] as number])
    else uniteNamesakes(pairing, { olds: group, nows: others })
  }
}

const keyOf = ({ titles }: IndexedTree, topic: number): string => titles[topic]?.key ?? ''

function uniteNamesakes(pairing: Pairing, all: Namesakes): void {
  const { old, now } = pairing
  // What is below them is equal: those that also have equal neighbours first.
  const nearby = (tree: IndexedTree, topic: number) =>
    `${tree.shapes()[topic]} ${neighboursOf(tree, topic)}`
  uniteInOrder(pairing, all, nearby)
  uniteInOrder(pairing, all, (tree, topic) => tree.shapes()[topic] as string)
  for (const pair of byChildren(pairing, left(pairing, all))) unite(pairing, pair)
  const rest = left(pairing, all)
  const isAlone = countsOf(rest, old, now)
  uniteInOrder(pairing, rest, (tree, topic) => {
    const around = neighboursOf(tree, topic)
    return isAlone(around) ? around : undefined
  })
  const { olds, nows } = left(pairing, rest)
  if (olds.length === nows.length)
    for (const [i, each] of olds.entries()) unite(pairing, [each, nows[i] as number])
}

/** The namesakes that still have no partner. */
const left = ({ before, after }: Pairing, { olds, nows }: Namesakes): Namesakes => ({
  olds: olds.filter((each) => after[each] === -1),
  nows: nows.filter((each) => before[each] === -1),
})

/** Unites, in their order, namesakes for which a function gives the same; undefined stays alone. */
function uniteInOrder(
  pairing: Pairing,
  namesakes: Namesakes,
  of: (tree: IndexedTree, topic: number) => string | undefined,
): void {
  const { olds, nows } = left(pairing, namesakes)
  const waiting = groupBy(nows.toReversed(), (each) => of(pairing.now, each))
  for (const each of olds) {
    const value = of(pairing.old, each)
    const partner = value === undefined ? undefined : waiting.get(value)?.pop()
    if (partner !== undefined) unite(pairing, [each, partner])
  }
}

/** Whether exactly one of the old and one of the new namesakes is between two neighbours. */
function countsOf(
  { olds, nows }: Namesakes,
  old: IndexedTree,
  now: IndexedTree,
): (around: string) => boolean {
  const before = groupBy(olds, (each) => neighboursOf(old, each))
  const after = groupBy(nows, (each) => neighboursOf(now, each))
  return (around) => before.get(around)?.length === 1 && after.get(around)?.length === 1
}

/** The titles before and after a topic, among its siblings. */
function neighboursOf(tree: IndexedTree, topic: number): string {
  const parent = tree.parents[topic] as number
  // In preorder, the next sibling comes right after what is below the topic.
  const next = tree.ends[topic] as number
  const previous = tree.previous[topic] as number
  const after = tree.parents[next] === parent ? keyOf(tree, next) : ''
  return `${previous === -1 ? '' : keyOf(tree, previous)}\n${after}`
}

/**
 * Pairs of namesakes that have a child's title in common which no other namesake has: each with the
 * one it shares most such titles with, unless two share equally many.
 */
function byChildren({ old, now }: Pairing, { olds, nows }: Namesakes): Pair[] {
  const owners = ownersOf(old, olds)
  const shared = [...ownersOf(now, nows)].flatMap(([key, n]) => {
    const o = owners.get(key) ?? -1
    return o === -1 || n === -1 ? [] : [`${o} ${n}`]
  })
  const votes = [...countBy(shared, (pair) => pair)].map(([pair, count]) => {
    const [o = 0, n = 0] = pair.split(' ').map(Number)
    return { pair: [o, n] as const, count }
  })
  const [isMostOfOld, isMostOfNow] = [mostBy(votes, 0), mostBy(votes, 1)]
  return votes.filter((each) => isMostOfOld(each) && isMostOfNow(each)).map(({ pair }) => pair)
}

/** How many titles of children a pair has in common. */
interface Vote {
  readonly pair: Pair
  readonly count: number
}

/** Whether a vote is the highest one of its topic on one side, and the only one that is so high. */
function mostBy(votes: readonly Vote[], side: 0 | 1): (vote: Vote) => boolean {
  const highest = new Map<number, Vote[]>()
  for (const vote of votes) {
    const so = highest.get(vote.pair[side])
    if (!so || (so[0] as Vote).count < vote.count) highest.set(vote.pair[side], [vote])
    else if ((so[0] as Vote).count === vote.count) so.push(vote)
  }
  return (vote) => {
    const found = highest.get(vote.pair[side])
    return found?.length === 1 && found[0] === vote
  }
}

/** Which of some topics has a child of each title; -1 for a title below several of them. */
function ownersOf(tree: IndexedTree, topics: readonly number[]): Map<string, number> {
  const owners = new Map<string, number>()
  for (const topic of topics)
    for (const child of tree.children[topic] as readonly number[]) {
      const owner = owners.get(keyOf(tree, child)) ?? topic
      owners.set(keyOf(tree, child), owner === topic ? topic : -1)
    }
  return owners
}
