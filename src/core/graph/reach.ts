import type { Graph } from './graph.ts'

/** How far the topics of an outline are from each other, by their relations. */
export interface Reach {
  /** How many pairs of topics are as many relations apart as the place in the list; none at 0. */
  readonly pairs: readonly number[]
  /** Pairs that nothing connects. */
  readonly apart: number
}

/** Counts all pairs of topics by their distance: a search from each of them, breadth first. */
export function reachOf(graph: Graph): Reach {
  const ids = [...graph.outline.topics.keys()]
  const pairs: number[] = []
  let reached = 0
  for (const id of ids) {
    const distances = new Map([[id, 0]])
    // A map is walked in the order in which it grows.
    for (const [topic, distance] of distances)
      for (const { to } of graph.links(topic))
        if (!distances.has(to)) distances.set(to, distance + 1)
    for (const [other, distance] of distances) {
      if (other <= id) continue
      pairs[distance] = (pairs[distance] ?? 0) + 1
      reached++
    }
  }
  return {
    pairs: Array.from(pairs, (count) => count ?? 0),
    apart: (ids.length * (ids.length - 1)) / 2 - reached,
  }
}
