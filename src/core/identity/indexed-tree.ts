import { countBy, lazy } from '../base/collections.ts'
import { longFingerprint } from '../base/hash.ts'
import type { RememberedTopic } from './snapshot.ts'
import { type Title, titleOf } from './title.ts'

/** A tree whose topics are numbered in preorder, from 0; every list is by that number. */
export interface IndexedTree<T extends RememberedTopic = RememberedTopic> {
  readonly topics: readonly T[]
  readonly titles: readonly Title[]
  /** -1 for the root. */
  readonly parents: readonly number[]
  readonly children: ReadonlyArray<readonly number[]>
  /** The number after the last topic below each topic. */
  readonly ends: readonly number[]
  /** The number of a topic, by its id. */
  readonly places: ReadonlyMap<string, number>
  /** How often each title is in the whole tree, by its key. */
  readonly counts: ReadonlyMap<string, number>
  /** A fingerprint of each topic's title and everything below it. Computed when first asked for. */
  readonly shapes: () => readonly string[]
  /** How often each shape is in the whole tree. */
  readonly shapeCounts: () => ReadonlyMap<string, number>
}

/** The children of all topics that have none: most have none. */
const NONE: number[] = []

/**
 * Numbers the topics of a tree. A tree that was damaged on the way becomes one, too: a topic that is
 * not below any other is put below the root, and one whose id was there before is left out.
 */
export function indexTree<T extends RememberedTopic>(given: readonly T[]): IndexedTree<T> {
  const places = new Map<string, number>()
  const topics = given.filter(({ id }) => {
    if (places.has(id)) return false
    places.set(id, places.size)
    return true
  })
  const parents = parentsOf(topics)
  const children: number[][] = topics.map(() => NONE)
  const ends = topics.map((_, i) => i + 1)
  for (let i = topics.length - 1; i > 0; i--) {
    const parent = parents[i] as number
    ends[parent] = Math.max(ends[parent] as number, ends[i] as number)
  }
  for (let i = 1; i < topics.length; i++) {
    const parent = parents[i] as number
    if (children[parent] === NONE) children[parent] = [i]
    else children[parent]?.push(i)
  }
  const titles = topics.map(({ title }) => titleOf(title))
  const shapes = lazy(() => shapesOf(titles, children))
  return {
    topics,
    titles,
    parents,
    children,
    ends,
    places,
    counts: countBy(titles, ({ key }) => key),
    shapes,
    shapeCounts: lazy(() => countBy(shapes(), (shape) => shape)),
  }
}

/** The parent of each topic: the nearest one before it that is less deep. */
function parentsOf(topics: readonly RememberedTopic[]): number[] {
  const open: number[] = []
  return topics.map(({ depth }, i) => {
    while (open.length > 1 && !((topics[open.at(-1) as number] as RememberedTopic).depth < depth))
      open.pop()
    const parent = open.at(-1) ?? -1
    open.push(i)
    return parent
  })
}

/** Each shape is of a fixed length, so that those of a deep tree take no longer than its titles. */
function shapesOf(titles: readonly Title[], children: IndexedTree['children']): string[] {
  const shapes: string[] = titles.map(() => '')
  for (let i = titles.length - 1; i >= 0; i--)
    shapes[i] = longFingerprint(
      [titles[i]?.key, ...(children[i] as readonly number[]).map((child) => shapes[child])].join(
        '\n',
      ),
    )
  return shapes
}
