/** What is used of d3-flextree, which has no types of its own. */
declare module 'd3-flextree' {
  /** A node of a tree with its place: x across, y away from the root. */
  interface FlexNode<T> {
    readonly data: T
    readonly parent: FlexNode<T> | null
    readonly x: number
    readonly y: number
    /** The node and all below it. */
    readonly nodes: ReadonlyArray<FlexNode<T>>
  }
  interface FlexLayout<T> {
    (tree: FlexNode<T>): FlexNode<T>
    readonly hierarchy: (data: T, children: (data: T) => T[]) => FlexNode<T>
  }
  export function flextree<T>(options: {
    readonly nodeSize: (node: FlexNode<T>) => readonly [across: number, along: number]
    readonly spacing: (one: FlexNode<T>, other: FlexNode<T>) => number
  }): FlexLayout<T>
}
