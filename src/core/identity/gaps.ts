import { countBy } from '../base/collections.ts'
import { areAkin, areAlike, areOpposed, titleChange } from './change.ts'
import { type Compared, isTelling, type Pairing, type TopicPair, unite } from './pairing.ts'
import type { Title } from './title.ts'

/** Children of a pair without a partner, all between the same two united children. */
export interface Gap {
  readonly olds: readonly number[]
  readonly nows: readonly number[]
}

/** Why two topics with different titles are one: how the title was changed, what is below it, or what is said of it. */
export type Reason = (typeof REASONS)[number]
/** Every such reason. */
export const REASONS = ['spelling', 'words', 'children', 'saying'] as const

/** Two topics of one gap that are one, and why. */
export interface Renamed {
  readonly pair: TopicPair
  readonly reason: Reason
}

/** Which topics without a partner may be in a gap; all others are as if they were not there. */
export interface Open {
  readonly old: (topic: number) => boolean
  readonly now: (topic: number) => boolean
}

/** The gaps between the united children of a pair. Children that came or went do not divide a gap. */
export function gapsOf({ old, now, before, after }: Pairing, [o, n]: TopicPair, open: Open): Gap[] {
  const olds = runsOf(old.children[o] as readonly number[], open.old, (each) =>
    now.parents[after[each] as number] === n ? each : -1,
  )
  if (olds.size === 0) return []
  const nows = runsOf(now.children[n] as readonly number[], open.now, (each) => {
    const partner = before[each] as number
    return old.parents[partner] === o ? partner : -1
  })
  return [...olds].flatMap(([ends, run]) => {
    const other = nows.get(ends)
    return other ? [{ olds: run, nows: other }] : []
  })
}

/**
 * Runs of open children, by the two united ones around them.
 * @param united the old topic that a child is united with, here; -1 if it is not
 */
function runsOf(
  children: readonly number[],
  isOpen: (topic: number) => boolean,
  united: (topic: number) => number,
): Map<string, number[]> {
  const runs = new Map<string, number[]>()
  let run: number[] = []
  let start = -1
  const close = (end: number): void => {
    if (run.length > 0) runs.set(`${start} ${end}`, run)
    run = []
    start = end
  }
  for (const child of children) {
    const end = united(child)
    if (end !== -1) close(end)
    else if (isOpen(child)) run.push(child)
  }
  close(-1)
  return runs
}

/**
 * With this many pairs or fewer, a gap in which topics also came or went is compared each with each,
 * so that the time grows with the number of topics and not with its square.
 */
const MOST_PAIRS = 25

/**
 * The topics of a gap that are one with another title. If as many are there as were, they are taken
 * in their order, and all of them have to agree. Otherwise a pair has to be the only one that is
 * possible for both, and the reason a strong one: any but words. Where the titles are the same
 * in another order, none has changed, however like each other they are.
 */
export function renamedIn(pairing: Pairing, { olds, nows }: Gap): Renamed[] {
  if (olds.length === nows.length) {
    if (areSameTitles(pairing, { olds, nows })) return []
    const inOrder: Renamed[] = []
    for (const [i, each] of olds.entries()) {
      const pair = [each, nows[i] as number] as const
      const reason = reasonFor(pairing, pair)
      if (!reason) break
      inOrder.push({ pair, reason })
    }
    if (inOrder.length === olds.length) return inOrder
  }
  if (olds.length * nows.length > MOST_PAIRS) return []
  const possible = olds.flatMap((each) =>
    nows.flatMap((other) => {
      const reason = reasonFor(pairing, [each, other])
      return reason && reason !== 'words' ? [{ pair: [each, other] as const, reason }] : []
    }),
  )
  return possible.filter(({ pair }) =>
    possible.every((other) => other.pair === pair || !overlap(other.pair, pair)),
  )
}

/** Whether a gap has the titles that it had, each as often. */
function areSameTitles({ old, now }: Pairing, { olds, nows }: Gap): boolean {
  const before = countBy(olds, (each) => old.titles[each]?.key)
  const after = countBy(nows, (each) => now.titles[each]?.key)
  return [...before].every(([key, count]) => after.get(key) === count)
}

/** Unites the children of a pair that are one with another title, for one of some reasons. */
export function uniteRenamed(
  pairing: Pairing,
  pair: TopicPair,
  open: Open,
  reasons: readonly Reason[],
): void {
  for (const gap of gapsOf(pairing, pair, open))
    for (const found of renamedIn(pairing, gap))
      if (reasons.includes(found.reason)) unite(pairing, found.pair)
}

const overlap = ([o, n]: TopicPair, [other, another]: TopicPair): boolean =>
  o === other || n === another

function reasonFor(pairing: Pairing, pair: TopicPair): Reason | undefined {
  const [before, after] = [pairing.old.titles[pair[0]], pairing.now.titles[pair[1]]] as [
    Title,
    Title,
  ]
  const change = titleChange(before, after)
  const says = saysOf(pairing, pair)
  // `Stalactite` and `Stalagmite`: titles that are like each other are of two things if something else is said of them.
  const spelt = says === 'another' ? 'another' : change
  if (spelt === 'spelling') return spelt
  if (areOpposed(before, after)) return spelt === 'words' ? spelt : undefined
  if (hasItsChildren(pairing, pair)) return 'children'
  // `quick – fast` and `rapid – fast` are two words, and much else may be said of two things.
  if (says === 'same' && areAlike(before, after)) return 'saying'
  return spelt === 'words' ? spelt : undefined
}

const saysOf = ({ old, now, compared }: Pairing, [o, n]: TopicPair): ReturnType<Compared> =>
  compared(old.topics[o]?.id ?? '', now.topics[n]?.id ?? '')

/**
 * Whether a topic has the children of another one: at least half of the old ones, and they are half
 * of the new ones or at least two and all of the old ones. Only children count that could be of no
 * other topic: `Overview` is below many. A single child is enough only if it has children, or the
 * two titles are akin.
 */
function hasItsChildren(pairing: Pairing, [o, n]: TopicPair): boolean {
  const { old, now } = pairing
  const [olds, nows] = [old.children[o], now.children[n]] as [readonly number[], readonly number[]]
  if (olds.length === 0 || nows.length === 0) return false
  const byKey = new Map(nows.map((each) => [now.titles[each]?.key, each]))
  const kept = olds.flatMap((each) => {
    const other = byKey.get(old.titles[each]?.key)
    return other !== undefined && isTelling(pairing, [each, other]) ? [[each, other] as const] : []
  })
  const isHalf = kept.length * 2 >= olds.length && kept.length > 0
  const isAll = kept.length === olds.length && kept.length > 1
  if (!isHalf || (kept.length * 2 < nows.length && !isAll)) return false
  if (kept.length > 1) return true
  const [child, other] = kept[0] as TopicPair
  const hasMore = old.children[child]?.length !== 0 && now.children[other]?.length !== 0
  return hasMore || areAkin(old.titles[o] as Title, now.titles[n] as Title)
}
