import { countBy, groupBy } from '../base/collections.ts'
import { type Gap, gapsOf } from './gaps.ts'
import type { IndexedTree } from './indexed-tree.ts'
import { isTelling, type TopicPair, type Pairing, unite } from './pairing.ts'

/** Topics of one title below one parent, as it was and as it is. */
interface Namesakes {
  readonly olds: readonly number[]
  readonly nows: readonly number[]
}

/**
 * Unites the children of a pair that have equal titles. If several have the same one, what is below
 * them tells them apart, then their neighbours; where nothing does, none is united.
 */
export function uniteEqual(pairing: Pairing, pair: TopicPair): void {
  const several = namesakesOf(pairing, pair).filter((namesakes) => {
    const { olds, nows } = namesakes
    if (olds.length > 1 || nows.length > 1) return true
    unite(pairing, [olds[0] as number, nows[0] as number])
    return false
  })
  if (several.length === 0) return
  for (const each of several) {
    for (const found of byShape(pairing, each)) unite(pairing, found)
    for (const found of byChildren(pairing, each)) unite(pairing, found)
  }
  const open = isLeft(pairing)
  for (const gap of gapsOf(pairing, pair, open)) uniteEnds(pairing, gap)
  for (const gap of gapsOf(pairing, pair, open)) uniteInStep(pairing, gap)
}

/**
 * Unites the children of a pair that have equal titles and are left when everything else has been
 * tried, if as many are as there were: they changed places.
 */
export function uniteRest(pairing: Pairing, pair: TopicPair): void {
  for (const { olds, nows } of namesakesOf(pairing, pair))
    if (olds.length === nows.length)
      for (const [i, each] of olds.entries()) unite(pairing, [each, nows[i] as number])
}

/** The children of a pair without a partner whose title is on both sides, by their titles. */
function namesakesOf(pairing: Pairing, [o, n]: TopicPair): Namesakes[] {
  const { old, now } = pairing
  const open = isLeft(pairing)
  const olds = (old.children[o] as readonly number[]).filter(open.old)
  const nows = (now.children[n] as readonly number[]).filter(open.now)
  if (olds.length === 0 || nows.length === 0) return []
  const byKey = groupBy(nows, (each) => keyOf(now, each))
  return [...groupBy(olds, (each) => keyOf(old, each))].flatMap(([key, group]) => {
    const others = byKey.get(key)
    return others ? [{ olds: group, nows: others }] : []
  })
}

const isLeft = ({ before, after }: Pairing) => ({
  old: (topic: number) => after[topic] === -1,
  now: (topic: number) => before[topic] === -1,
})

const keyOf = ({ titles }: IndexedTree, topic: number): string => titles[topic]?.key ?? ''

/** Unites what is the same from the beginning of a gap on, and from its end: titles and all below. */
function uniteEnds(pairing: Pairing, { olds, nows }: Gap): void {
  const isSame = (i: number, j: number): boolean => {
    const [o, n] = [olds[i] as number, nows[j] as number]
    return (
      keyOf(pairing.old, o) === keyOf(pairing.now, n) &&
      pairing.old.shapes()[o] === pairing.now.shapes()[n]
    )
  }
  const least = Math.min(olds.length, nows.length)
  let start = 0
  while (start < least && isSame(start, start)) start++
  let end = 0
  while (end < least - start && isSame(olds.length - 1 - end, nows.length - 1 - end)) end++
  for (let i = 0; i < start; i++) unite(pairing, [olds[i] as number, nows[i] as number])
  for (let i = 1; i <= end; i++) unite(pairing, [olds.at(-i) as number, nows.at(-i) as number])
}

/**
 * Unites equal titles at equal places of a gap that is as long as it was, if its titles are as many
 * as they were: what is below them was changed, or a title beside them.
 */
function uniteInStep({ old, now, ...rest }: Pairing, { olds, nows }: Gap): void {
  if (olds.length !== nows.length) return
  const before = countBy(olds, (each) => keyOf(old, each))
  const after = countBy(nows, (each) => keyOf(now, each))
  for (const [i, each] of olds.entries()) {
    const key = keyOf(old, each)
    const other = nows[i] as number
    if (keyOf(now, other) === key && (after.get(key) ?? 0) <= (before.get(key) ?? 0))
      unite({ old, now, ...rest }, [each, other])
  }
}

/** Pairs of namesakes that have the same topics below them, if as many have them as had. */
function byShape({ old, now }: Pairing, { olds, nows }: Namesakes): TopicPair[] {
  const shapeOf = (tree: IndexedTree) => (topic: number) => tree.shapes()[topic] as string
  const others = groupBy(nows, shapeOf(now))
  return [...groupBy(olds, shapeOf(old))].flatMap(([shape, group]) => {
    const found = others.get(shape)
    // Nothing below them is no evidence.
    if (found?.length !== group.length || old.children[group[0] as number]?.length === 0) return []
    return group.map((each, i) => [each, found[i] as number] as const)
  })
}

/**
 * Pairs of namesakes that have children in common which could be no other topics: each with the one
 * it shares most of them with, unless two share equally many.
 */
function byChildren(pairing: Pairing, { olds, nows }: Namesakes): TopicPair[] {
  const children = new Map<string, number>()
  const { old, now } = pairing
  for (const each of nows)
    for (const child of now.children[each] as readonly number[])
      children.set(keyOf(now, child), child)
  const shared = olds.flatMap((each) =>
    (old.children[each] as readonly number[]).flatMap((child) => {
      const other = children.get(keyOf(old, child))
      return other !== undefined && isTelling(pairing, [child, other])
        ? [`${each} ${now.parents[other]}`]
        : []
    }),
  )
  const votes = [...countBy(shared, (pair) => pair)].map(([pair, count]) => {
    const [o = 0, n = 0] = pair.split(' ').map(Number)
    return { pair: [o, n] as const, count }
  })
  const [isMostOfOld, isMostOfNow] = [mostBy(votes, 0), mostBy(votes, 1)]
  return votes.filter((each) => isMostOfOld(each) && isMostOfNow(each)).map(({ pair }) => pair)
}

/** How many titles of children a pair has in common. */
interface Vote {
  readonly pair: TopicPair
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
