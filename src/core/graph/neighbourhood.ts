import { addAll, groupBy } from '../base/collections.ts'
import type { Graph, Link } from './graph.ts'

/** A topic of a neighbourhood, reached from the one before it; the first one by no link. */
export interface Neighbour {
  readonly id: string
  readonly link: Link | undefined
  /** Those reached from it, in the order of their relations. */
  readonly next: readonly Neighbour[]
  /** It was reached before by another way, and is not followed again. */
  readonly isAgain: boolean
}

/**
 * The topics around a topic, as a tree: each relation of a topic nearer than `depth` is in it once,
 * nearer topics first.
 * @param depth how many relations away the farthest topics are, at least 1
 */
export function neighbourhood(graph: Graph, id: string, depth: number): Neighbour {
  interface Growing extends Neighbour {
    readonly next: Growing[]
  }
  const root: Growing = { id, link: undefined, next: [], isAgain: false }
  const seen = new Set([id])
  const drawn = new Set<string>()
  let nearest: Growing[] = [root]
  for (let distance = 0; distance < depth && nearest.length > 0; distance++) {
    const farther: Growing[] = []
    for (const from of nearest)
      for (const link of byType(graph.links(from.id))) {
        const key = keyOf(link)
        if (drawn.has(key)) continue
        drawn.add(key)
        const isAgain = seen.has(link.to)
        const neighbour: Growing = { id: link.to, link, next: [], isAgain }
        seen.add(link.to)
        from.next.push(neighbour)
        if (!isAgain) farther.push(neighbour)
      }
    nearest = farther
  }
  return root
}

/** All topics of a neighbourhood, each once, and the links between them. */
export function flat(root: Neighbour): {
  readonly ids: readonly string[]
  readonly links: readonly Link[]
} {
  const ids = new Set<string>()
  const links: Link[] = []
  const stack = [root]
  for (let each = stack.pop(); each; each = stack.pop()) {
    ids.add(each.id)
    if (each.link) links.push(each.link)
    addAll(stack, each.next.toReversed())
  }
  return { ids: [...ids], links }
}

/** Links of one type and direction together, in the order of the first of each. */
const byType = (links: readonly Link[]): Link[] =>
  [...groupBy(links, ({ isInverse, relation }) => `${isInverse} ${relation.type}`).values()].flat()

/** The same for a link and for its inverse. */
const keyOf = ({ from, to, isInverse, relation }: Link): string =>
  `${isInverse ? to : from} ${relation.type} ${isInverse ? from : to}`
