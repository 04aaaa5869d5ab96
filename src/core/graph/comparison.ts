import type { Text } from '../base/text.ts'
import type { Part } from '../model/flow.ts'
import type { Library } from '../model/library.ts'
import { lineage } from '../model/walk.ts'
import type { Graph, Link } from './graph.ts'

/** What two topics do and do not have in common. */
export interface Comparison {
  /** Relations to the same topic, of the same type and direction, as links of the first. */
  readonly shared: readonly Link[]
  /** The other relations of each, without those between the two. */
  readonly own: readonly [readonly Link[], readonly Link[]]
  /** The relations between the two, as links of the first. */
  readonly between: readonly Link[]
  /** The lowest topic of the tree that is above both, or one of them if it is above the other. */
  readonly above: string
}

/** Compares two topics by what relates them to others, and to each other. */
export function comparisonOf(graph: Graph, one: string, other: string): Comparison {
  const outward = (from: string, to: string): Link[] =>
    graph.links(from).filter((link) => link.to !== to)
  const [first, second] = [outward(one, other), outward(other, one)]
  const [ofFirst, ofSecond] = [first, second].map((links) => new Set(links.map(keyOf)))
  const seconds = new Set(lineage(graph.outline, other))
  return {
    shared: first.filter((link) => ofSecond?.has(keyOf(link))),
    own: [
      first.filter((link) => !ofSecond?.has(keyOf(link))),
      second.filter((link) => !ofFirst?.has(keyOf(link))),
    ],
    between: graph.links(one).filter(({ to }) => to === other),
    above:
      lineage(graph.outline, one).findLast((each) => seconds.has(each))?.id ?? graph.outline.root,
  }
}

const keyOf = ({ to, isInverse, relation }: Link): string =>
  `${relation.type} ${isInverse ? '<' : '>'} ${to}`

/** What tells the first topic from the other one, if the outline says it. */
export const tellOf = (
  { knowledge }: Pick<Library, 'knowledge'>,
  one: string,
  other: string,
): Text | undefined => knowledge(one).confused.find(({ topic }) => topic === other)?.tell

/** The flows in which both take part, as the first one's parts. */
export function sharedFlows({ place }: Pick<Library, 'place'>, one: string, other: string): Part[] {
  const theirs = new Set(place(other).parts.map(({ flow }) => flow))
  return place(one).parts.filter(({ flow }) => theirs.has(flow))
}
