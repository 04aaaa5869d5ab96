import { once } from '../base/collections.ts'
import { invert, type Library } from '../model/library.ts'
import type { Outline, Relation } from '../model/topic.ts'

/** A relation, walked from one of its ends to the other. */
export interface Link {
  readonly from: string
  readonly to: string
  /** It is walked against its direction: `to` has the relation, and `from` is its other end. */
  readonly isInverse: boolean
  /** The relation as it is written, at the topic that has it. */
  readonly relation: Relation
}

/** The topics of an outline and what relates them, walked in both directions. */
export interface Graph {
  readonly outline: Outline
  /** What leads away from a topic: its own relations, then those of others to it. */
  readonly links: (id: string) => readonly Link[]
}

/** The graph of an outline's relations. */
export function graphOf({ outline, relations }: Pick<Library, 'outline' | 'relations'>): Graph {
  const own = relations()
  const others = invert(own)
  return {
    outline,
    links: once((from: string) => [
      ...(own.get(from) ?? []).map((relation) => ({
        ...{ from, to: relation.topic, isInverse: false, relation },
      })),
      ...(others.get(from) ?? []).map((relation) => ({
        ...{ from, to: relation.topic, isInverse: true },
        relation: { ...relation, topic: from },
      })),
    ]),
  }
}

/** Whether a link still holds: its relation was not removed from the world. */
export const holds = ({ relation }: Link): boolean => relation.removed === undefined

/** Whether the end at which a link begins depends on the one to which it leads. */
export function dependsOn(graph: Graph, link: Link): boolean {
  const depends = dependenceOf(graph, link)
  return depends === (link.isInverse ? 'backward' : 'forward')
}

/** Whether the end to which a link leads depends on the one at which it begins. */
export function isNeededBy(graph: Graph, link: Link): boolean {
  const depends = dependenceOf(graph, link)
  return depends === (link.isInverse ? 'forward' : 'backward')
}

/**
 * Which end of a relation depends on the other one; neither if it is optional. What several make,
 * manage or implement needs none of them.
 */
function dependenceOf(graph: Graph, { from, to, isInverse, relation }: Link) {
  if (relation.isOptional) return undefined
  const depends = graph.outline.relationTypes.get(relation.type)?.depends
  if (depends !== 'backward') return depends
  const made = isInverse ? from : to
  const makers = graph
    .links(made)
    .filter((each) => each.isInverse && each.relation.type === relation.type && holds(each))
  return makers.length === 1 ? depends : undefined
}
