import { mostOf } from '../base/collections.ts'
import { type Curriculum, NO_CURRICULUM } from '../model/curriculum.ts'
import { lineage } from '../model/walk.ts'
import { type Graph, holds, type Link } from './graph.ts'

/** How two topics are connected: the links from one to the other. */
export type Path = readonly Link[]

/** The most ways between two topics that are shown. */
const MOST_WAYS = 3
/** Further ways that are looked at for these. */
const MOST_TRIES = 6
/** A further way that explains so much less than the first one is a coincidence. */
const MOST_STRAINED = 0.06
/** A way that is so many links longer than the shortest one says nothing new. */
const MOST_LONGER = 3

/**
 * What a link adds to its length, to choose among ways with equally many
 * links. One that says how something comes about, or where it is, explains most; one that only names a kind, a tool or an
 * explanation least. One against the direction of its relation is harder to read, except what something is made of and
 * where it runs, and in part who talks to whom; and one of which neither end needs the other is seldom the reason why
 * two are connected.
 */
const ABOUT: Readonly<Record<string, number>> = {
  ...{ creates: -0.01, manages: -0.01, 'part-of': -0.01, 'runs-on': -0.005, 'runs-in': -0.005 },
  ...{ 'routes-to': -0.005, 'kind-of': 0.03, uses: 0.02, implements: 0.03 },
  ...{ finds: 0.05, causes: 0.04, checks: 0.02, limits: 0.02, protects: 0.03 },
}
const AGAINST = 0.02
const READ_FROM_BOTH: Readonly<Record<string, number>> = {
  ...{ 'part-of': 0, 'runs-on': 0, 'runs-in': 0, 'talks-to': 0.015 },
}
const OPTIONAL = 0.03
const SHARED = 0.03
const SHARES = ['part-of', 'configures', 'creates', 'uses', 'extends', 'checks']

/** For each level: a way through what everybody needs is easier to follow. */
const LEVEL = 0.01
/** Of two that are as essential, the one with more relations is the better known. */
const KNOWN = 0.0001

/** How essential topics are; a topic without a level counts as one of depth. */
type Levels = Pick<Curriculum, 'levels'>

/**
 * Up to three really different ways from one topic to another, shortest first: no two have a topic
 * in common besides the ends, nor the same link. Links that meet by chance, and what no longer holds, connect only what
 * nothing else does, such as dockershim with what it was for.
 */
export function pathsBetween(
  graph: Graph,
  from: string,
  to: string,
  { levels }: Levels = NO_CURRICULUM,
): Path[] {
  const all = { to, levels, isOpen: () => true, isJoined: () => true }
  const present = { ...all, isOpen: holds }
  for (const wanted of [{ ...present, isJoined }, present, all]) {
    const ways = waysBetween(graph, from, wanted)
    if (ways.length > 0) return ways
  }
  return []
}

/** Where ways lead, and which links they may take. */
interface Wanted extends Levels {
  readonly to: string
  readonly isOpen: (link: Link) => boolean
  /** Whether a way may go on from one link by the next. */
  readonly isJoined: (one: Link, other: Link) => boolean
}

function waysBetween(graph: Graph, from: string, wanted: Wanted): Path[] {
  const { to } = wanted
  const closed = new Set<string>()
  const used = new Set<Link>()
  const ways: Path[] = []
  for (let tries = 0; tries < MOST_TRIES && ways.length < MOST_WAYS; tries++) {
    const way = shortest(graph, from, { ...wanted, closed, used })
    const [first] = ways
    if (!way || way.length === 0 || (first && way.length > first.length + MOST_LONGER)) break
    if (!first || isBinding(way) || strainOf(way) <= strainOf(first) + MOST_STRAINED) ways.push(way)
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
    isOpen,
    isJoined,
    closed,
    used,
  }: Wanted & {
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
    const end = mostOf(
      [...nearest.values()].filter(({ way }) => way.at(-1)?.to === to || from === to),
      ({ length }) => -length,
    )
    if (end) return end.way
    for (const place of nearest.keys()) reached.add(place)
    const next = new Map<string, Reached>()
    for (const { length, way } of nearest.values())
      for (const link of graph.links(way.at(-1)?.to ?? from)) {
        const place = placeOf(link)
        if (!isOpen(link) || reached.has(place) || closed.has(link.to) || used.has(link)) continue
        const last = way.at(-1)
        if ((last && !isJoined(last, link)) || way.some((each) => each.from === link.to)) continue
        const longer = length + weight(graph, levels, link) + joint(last, link)
        const isFirst = link.to === to && isBinding([...way, link])
        const rank = isFirst ? Number.NEGATIVE_INFINITY : longer
        if (rank < (next.get(place)?.length ?? Number.POSITIVE_INFINITY))
          next.set(place, { length: rank, way: [...way, link] })
      }
    nearest = next
  }
  return undefined
}

/** Whether a topic is used at times by the one before it: not all ways go on from it then. */
const isLoose = ({ isInverse, relation }: Link): boolean =>
  relation.isOptional === true && !isInverse

/** Where a link leads, and whether all ways go on from there. */
const placeOf = (link: Link): string => (isLoose(link) ? `${link.to}?` : link.to)

/** How little a link explains. */
const strain = ({ isInverse, relation }: Link): number =>
  (isInverse ? (READ_FROM_BOTH[relation.type] ?? AGAINST) : 0) +
  (relation.isOptional ? OPTIONAL : 0) +
  (ABOUT[relation.type] ?? 0)

/** How little a way explains. */
const strainOf = (way: Path): number =>
  way.reduce((sum, link, i) => sum + strain(link) + joint(way[i - 1], link), 0)

/**
 * What two links that follow each other add: what two do with the same topic, or one topic with both, says little of
 * one and the other, such as metrics that are a part of both, or a kubeconfig for each.
 */
const joint = (one: Link | undefined, other: Link): number =>
  one && one.isInverse !== other.isInverse && SHARES.some((type) => isOf(type, one, other))
    ? SHARED
    : 0

/**
 * Whether a way may continue from one link by the next: what a topic uses at times, such as a Secret, is one of
 * many, and what is done with others of them, or is done at times, need not be done with this one. What it is made of is.
 */
const isJoined = (one: Link, other: Link): boolean =>
  !isLoose(one) || !((other.isInverse && !isOf('part-of', other)) || isLoose(other))

/** Whether a way is an object that refers to both ends, as a binding does: it is there to connect them. */
const isBinding = ([one, other, ...more]: Path): boolean =>
  one?.isInverse === true &&
  other?.isInverse === false &&
  more.length === 0 &&
  isOf('names', one, other)

const isOf = (type: string, ...links: readonly Link[]): boolean =>
  links.every(({ relation }) => relation.type === type)

const weight = (graph: Graph, levels: Levels['levels'], link: Link): number =>
  strain(link) +
  LEVEL * (levels.get(link.to) ?? 3) -
  KNOWN * Math.log2(1 + graph.links(link.to).length)

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
