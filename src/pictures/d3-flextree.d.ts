/** What the tidy tree needs of d3-flextree, which has no types of its own. */
declare module 'd3-flextree' {
  interface FlexNode<T> {
    readonly data: T
    /** The middle of the node across, and its top along the tree. */
    readonly x: number
    readonly y: number
    readonly parent: FlexNode<T> | null
    /** This node and all below it, each behind its parent. */
    readonly descendants: () => ReadonlyArray<FlexNode<T>>
  }

  interface FlexTree<T> {
    (tree: FlexNode<T>): FlexNode<T>
    readonly hierarchy: (root: T) => FlexNode<T>
  }

  /** Makes a layout; `nodeSize` gives the size of a node across and along the tree. */
  export function flextree<T>(options: {
    readonly children: (data: T) => readonly T[]
    readonly nodeSize: (node: FlexNode<T>) => readonly [across: number, along: number]
    readonly spacing: (a: FlexNode<T>, b: FlexNode<T>) => number
  }): FlexTree<T>
}
