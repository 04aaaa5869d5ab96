import { type Ask, topicsAsked } from '../model/ask.ts'
import { dependentsOf } from './dependents.ts'
import type { Graph, Link } from './graph.ts'

/**
 * A dependence by more steps is one in theory: followed far enough, nearly everything depends on
 * everything.
 */
const FARTHEST = 2

/** The links from topics to the one that an ask is of, by its type: those who do it. */
export const doing = (graph: Graph, { of, by }: Extract<Ask, { kind: 'who' }>): Link[] =>
  graph.links(of).filter(({ isInverse, relation }) => isInverse && relation.type === by)

/** The relations that lead from each topic of a chain to the next one; undefined if one is missing. */
export function chained(
  graph: Graph,
  [first, middle, last]: readonly [string, string, string],
): readonly [Link, Link] | undefined {
  const between = (from: string, to: string): Link | undefined =>
    graph.links(from).find((link) => link.to === to && !link.isInverse) ??
    graph.links(from).find((link) => link.to === to)
  const [one, other] = [between(first, middle), between(middle, last)]
  return one && other && [one, other]
}

/**
 * The topics of an ask that the relations contradict: a wrong one that they make right, a right one
 * that they do not.
 */
export function contradicted(graph: Graph, ask: Ask): string[] {
  const own = topicsAsked({ ...ask, wrong: [] })
  const twice = ask.wrong.filter((id) => own.includes(id))
  if (twice.length > 0) return twice
  if (ask.kind === 'who') {
    const right = new Set(doing(graph, ask).map(({ to }) => to))
    return right.size === 0 ? [ask.of] : ask.wrong.filter((id) => right.has(id))
  }
  if (ask.kind === 'without') {
    const dependents = new Set(dependentsOf(graph, ask.of, FARTHEST).flat())
    const isLoose = (id: string): boolean => !dependents.has(id)
    return [...(isLoose(ask.right) ? [] : [ask.right]), ...ask.wrong.filter(isLoose)]
  }
  const links = chained(graph, ask.chain)
  if (!links) return [...ask.chain]
  const [first, , last] = ask.chain
  const fits = (id: string): boolean => {
    const others = chained(graph, [first, id, last])
    return others?.every((link, i) => isLike(link, links[i])) ?? false
  }
  return ask.wrong.filter(fits)
}

const isLike = (link: Link, other: Link | undefined): boolean =>
  link.isInverse === other?.isInverse && link.relation.type === other.relation.type
