/** One topic of a tree that was remembered: its id for good, and how it looked then. */
export interface RememberedTopic {
  readonly id: string
  /** As written; '' for a root that has no title of its own, only the name of its file. */
  readonly title: string
  /** How many topics are above it: 0 for the root. */
  readonly depth: number
}

/** A tree as it was at one time, in preorder: the root first, each topic before those below it. */
export type Snapshot = readonly RememberedTopic[]

/** One topic of the tree as it is now; its `id` is unique in the tree, but not yet for good. */
export interface CurrentTopic extends RememberedTopic {
  /** Whether a person wrote the id: `id | title`, `## Title {#id}`. */
  readonly isNamed: boolean
}
