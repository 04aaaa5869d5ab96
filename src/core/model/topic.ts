import type { Text } from '../base/text.ts'

/** How a line of the 2021 outline stands today. */
export const VERDICTS = [
  'heading',
  'still_true',
  'nuance',
  'incomplete',
  'renamed',
  'outdated',
  'opinion',
] as const
export type Verdict = (typeof VERDICTS)[number]

/** Verdicts that say the line itself can no longer be taught as it stands. */
export const NO_LONGER_RIGHT: ReadonlySet<Verdict> = new Set(['outdated', 'renamed', 'incomplete'])

/** A topic's place in the tree and its names: all that `tree` and the finder need. */
export interface Topic {
  readonly id: string
  readonly title: Text
  readonly aliases: readonly string[]
  /** Titles in languages that are not shown, in Simplified characters: they only find it and answer for it. */
  readonly also?: readonly string[]
  /** Its id, titles and aliases without their form, for the finder: made once, because it costs more than a look-up. */
  readonly keys: readonly string[]
  readonly parent: string | undefined
  readonly children: readonly string[]
  /** The verdict on the 2021 line this topic grew from, where there is one. */
  readonly verdict: Verdict | undefined
  /** The children stand in an order worth asking for. */
  readonly ordered: boolean
}

/** One checkable statement. Versions look like `v1.33`. */
export interface Fact {
  readonly id: string
  readonly text: Text
  readonly source: string
  readonly since?: string
  readonly deprecated?: string
  readonly removed?: string
}

/** A typed, directed edge to another topic. */
export interface Relation {
  readonly type: string
  readonly topic: string
}

/** What the 2021 outline said, and what is true now. */
export interface Then {
  readonly line: string
  readonly verdict: Verdict
  readonly now: Text
}

/** Another topic this one is mixed up with, and what tells the two apart. */
export interface Confusion {
  readonly topic: string
  readonly tell: Text
}

/** All that is known of a topic beyond its place and names. */
export interface Knowledge {
  readonly summary: Text
  readonly facts: readonly Fact[]
  readonly relations: readonly Relation[]
  readonly then?: Then
  readonly confused: readonly Confusion[]
  /** Exam (KCNA, CKA, ...) to the names of its domains. */
  readonly exams: Readonly<Record<string, readonly string[]>>
  readonly links: readonly string[]
}

/** A relation type's words, seen from either end. */
export interface RelationWords {
  readonly words: Text
  readonly inverse: Text
}

/** The tree of topics, in reading order. */
export interface Outline {
  /** Names this outline in the log of reviews. */
  readonly id: string
  readonly root: string
  /** By id, in preorder. */
  readonly topics: ReadonlyMap<string, Topic>
  readonly relationTypes: ReadonlyMap<string, RelationWords>
}
