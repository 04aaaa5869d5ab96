import { countBy } from '../base/collections.ts'
import { type IndexedTree, indexTree } from './indexed-tree.ts'
import type { Snapshot } from './snapshot.ts'

/** Gives the id that the topic at a place below a parent had, when there was one. */
export type FormerPlaces = (parent: string, place: string) => string | undefined

/**
 * The places of all topics in older trees: by the id for good of their parent, and their place below
 * it. If different topics had one place, the latest counts.
 */
export function formerPlaces(older: readonly Snapshot[]): FormerPlaces {
  const found = new Map<string, string>()
  for (const snapshot of older) {
    const tree = indexTree(snapshot)
    for (const [i, children] of tree.children.entries()) {
      const parent = tree.topics[i]?.id
      for (const [child, place] of placesOf(tree, children))
        found.set(`${parent}\n${place}`, tree.topics[child]?.id as string)
    }
  }
  return (parent, place) => found.get(`${parent}\n${place}`)
}

/**
 * The place of each of some siblings: its title and, if several have it, which of how many it is, so
 * that one of two topics is never taken for one of three.
 * @param isNew leaves out the siblings of a title of which one is not new: it is known which of them
 * are there, but not which of them was deleted
 */
export function placesOf(
  { titles }: IndexedTree,
  siblings: readonly number[],
  isNew: (topic: number) => boolean = () => true,
): Array<readonly [topic: number, place: string]> {
  const keyOf = (topic: number): string => titles[topic]?.key ?? ''
  const counts = countBy(siblings, keyOf)
  const known = new Set(siblings.filter((each) => !isNew(each)).map(keyOf))
  const met = new Map<string, number>()
  return siblings.flatMap((each) => {
    const key = keyOf(each)
    const nth = (met.get(key) ?? 0) + 1
    met.set(key, nth)
    return known.has(key) ? [] : [[each, `${nth}/${counts.get(key)} ${key}`] as const]
  })
}
