import { mostOf } from '../base/collections.ts'
import { type Curriculum, NO_CURRICULUM } from '../model/curriculum.ts'
import { lineage } from '../model/walk.ts'
import { type Graph, holds, type Link } from './graph.ts'

/** How two topics are connected: the links from one to the other. */
export type Path = readonly Link[]

/** The most ways between two topics that are shown. */
const MOST_WAYS = 3
/** A way that is so many links longer than the shortest one says nothing new. */
const MOST_LONGER = 3

/**
 * What a link adds to its length, from 0 to less than 1, to choose among ways with equally many
 * links: one against the direction of its relation is harder to read, and one that only says of
 * what something is made or a kind explains less than one that says what is done.
 */
const AGAINST = 0.001
const ABOUT: Readonly<Record<string, number>> = { 'part-of': 0.004, 'kind-of': 0.003, uses: 0.002 }
/** For each level: a way through what everybody needs is easier to follow. */
const LEVEL = 0.0007
/** Of two that are as essential, the one with more relations is the better known. */
const KNOWN = 0.0001

/** How essential topics are; a topic without a level counts as one of depth. */
type Levels = Pick<Curriculum, 'levels'>

/**
 * Up to three really different ways from one topic to another, shortest first: no two have a topic
 * in common besides the ends, nor the same link. What no longer holds connects nothing.
 */
export function pathsBetween(
  graph: Graph,
  from: string,
  to: string,
  { levels }: Levels = NO_CURRICULUM,
): Path[] {
  const closed = new Set<string>()
  const used = new Set<Link>()
  const ways: Path[] = []
  while (ways.length < MOST_WAYS) {
    const way = shortest(graph, from, { to, levels, closed, used })
    const [first] = ways
    if (!way || way.length === 0 || (first && way.length > first.length + MOST_LONGER)) break
    ways.push(way)
    for (const link of way) {
      if (link.to !== to) closed.add(link.to)
      used.add(link)
    }
    // Between neighbours one link says what there is to say: others come by other topics.
    if (way.length === 1) for (const link of graph.links(from)) if (link.to === to) used.add(link)
  }
  return ways
}

/** The way by the fewest links; undefined if there is none. */
function shortest(
  graph: Graph,
  from: string,
  {
    to,
    levels,
    closed,
    used,
  }: Levels & {
    readonly to: string
    readonly closed: ReadonlySet<string>
    readonly used: ReadonlySet<Link>
  },
): Path | undefined {
  interface Reached {
    readonly length: number
    readonly way: Path
  }
  const reached = new Set<string>()
  let nearest = new Map<string, Reached>([[from, { length: 0, way: [] }]])
  while (nearest.size > 0) {
    const end = nearest.get(to)
    if (end) return end.way
    for (const id of nearest.keys()) reached.add(id)
    const next = new Map<string, Reached>()
    for (const [id, { length, way }] of nearest)
      for (const link of graph.links(id)) {
        if (!holds(link) || reached.has(link.to) || closed.has(link.to) || used.has(link)) continue
        const longer = length + weight(graph, levels, link)
        if (longer < (next.get(link.to)?.length ?? Number.POSITIVE_INFINITY))
          next.set(link.to, { length: longer, way: [...way, link] })
      }
    nearest = next
  }
  return undefined
}

const weight = (
  graph: Graph,
  levels: Levels['levels'],
  { to, isInverse, relation }: Link,
): number =>
  (isInverse ? AGAINST : 0) +
  (ABOUT[relation.type] ?? 0) +
  LEVEL * (levels.get(to) ?? 3) -
  KNOWN * Math.log2(1 + graph.links(to).length)

/** All topics that are connected with a topic, itself among them. */
export function connectedWith(graph: Graph, from: string): ReadonlySet<string> {
  const found = new Set([from])
  // A set is walked in the order in which it grows.
  for (const id of found) for (const link of graph.links(id)) if (holds(link)) found.add(link.to)
  return found
}

/**
 * The topic that is nearest to another one in the tree, of those that are connected with a topic;
 * undefined if that one has no relations. In the tree a step is one level up or down.
 */
export function nearestConnected(graph: Graph, from: string, to: string): string | undefined {
  const upward = (id: string): string[] =>
    lineage(graph.outline, id)
      .map((each) => each.id)
      .reverse()
  const above = upward(to)
  const distance = (id: string): number => {
    const own = upward(id)
    const common = above.findIndex((each) => own.includes(each))
    return common + own.indexOf(above[common] ?? '')
  }
  const others = [...connectedWith(graph, from)].filter((id) => id !== from)
  return mostOf(others, (id) => -distance(id))
}
