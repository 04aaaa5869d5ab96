import { flextree } from 'd3-flextree'
import { maxOf } from '../core/base/collections.ts'

/** A box of a tree and the boxes that grow out of it, in reading order. */
export interface TreeBox {
  readonly width: number
  readonly height: number
  readonly children: readonly TreeBox[]
}

/** A box at its place: its top left corner, from the top left corner of the whole. */
export interface PlacedBox<T extends TreeBox> {
  readonly box: T
  readonly x: number
  readonly y: number
  readonly parent: PlacedBox<T> | undefined
}

/** The boxes at their places, each behind the one it grows out of, and the size of the whole. */
export interface TidyTree<T extends TreeBox> {
  readonly boxes: ReadonlyArray<PlacedBox<T>>
  readonly width: number
  readonly height: number
}

/** Between a box and those that grow out of it, and between neighbours. */
interface Gaps<T> {
  readonly along: number | ((box: T) => number)
  readonly between: number
  /** Between neighbours that do not grow out of the same box. */
  readonly branches: number
}

/**
 * Lays a tree out from left to right, as densely as it goes without two boxes meeting: Van der
 * Ploeg, "Drawing non-layered tidy trees in linear time" (2014), by d3-flextree.
 */
export function tidyTree<T extends TreeBox & { readonly children: readonly T[] }>(
  root: T,
  { along, between, branches }: Gaps<T>,
): TidyTree<T> {
  const gap = typeof along === 'number' ? () => along : along
  const layout = flextree<T>({
    children: ({ children }) => children,
    // It grows downwards by itself: here, across is from top to bottom.
    nodeSize: ({ data }) => [data.height, data.width + gap(data)],
    spacing: (a, b) => (a.parent === b.parent ? between : branches),
  })
  const nodes = [...layout(layout.hierarchy(root)).descendants()]
  // The root is at 0, and its neighbours are above and below it.
  const top = maxOf(nodes, ({ data, x }) => data.height / 2 - x)
  const placed = new Map<T, PlacedBox<T>>()
  for (const { data: box, x, y, parent } of nodes)
    placed.set(box, {
      ...{ box, x: y, y: top + x - box.height / 2 },
      parent: parent ? placed.get(parent.data) : undefined,
    })
  const boxes = [...placed.values()]
  return {
    boxes,
    width: maxOf(boxes, ({ box, x }) => x + box.width),
    height: maxOf(boxes, ({ box, y }) => y + box.height),
  }
}
