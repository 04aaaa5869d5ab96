import { dependsOn, type Graph, holds, isNeededBy, type Link } from './graph.ts'

/**
 * What depends on a topic, nearest first: what depends on it directly, then what depends on that,
 * and so on. Each topic is in the first list in which it can be.
 * @param most how many lists, at most
 */
export function dependentsOf(
  graph: Graph,
  id: string,
  most = Number.POSITIVE_INFINITY,
): string[][] {
  const seen = new Set([id])
  const lists: string[][] = []
  for (let nearest = [id]; nearest.length > 0 && lists.length < most; ) {
    const next: string[] = []
    for (const topic of nearest)
      for (const link of graph.links(topic))
        if (holds(link) && isNeededBy(graph, link) && !seen.has(link.to)) {
          seen.add(link.to)
          next.push(link.to)
        }
    if (next.length > 0) lists.push(next)
    nearest = next
  }
  return lists
}

/** The links by which a topic depends on another one, as few as there are; none if it does not. */
export function dependence(graph: Graph, id: string, on: string): readonly Link[] {
  const ways = new Map<string, readonly Link[]>([[id, []]])
  // A map is walked in the order in which it grows.
  for (const [topic, way] of ways) {
    if (topic === on) return way
    for (const link of graph.links(topic))
      if (holds(link) && dependsOn(graph, link) && !ways.has(link.to))
        ways.set(link.to, [...way, link])
  }
  return []
}
