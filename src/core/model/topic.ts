import type { Text } from '../base/text.ts'
import type { Level } from './curriculum.ts'

/** Whether a line of the 2021 outline is still right today. */
export const VERDICTS = [
  'heading',
  'still_true',
  'nuance',
  'incomplete',
  'renamed',
  'outdated',
  'opinion',
] as const
/** Whether a line of the 2021 outline is still right today. */
export type Verdict = (typeof VERDICTS)[number]

/** Verdicts which say that the line can no longer be taught unchanged. */
export const NO_LONGER_RIGHT: ReadonlySet<Verdict> = new Set(['outdated', 'renamed', 'incomplete'])

/** A topic's place in the tree and its names: everything that `tree` and the finder need. */
export interface Topic {
  readonly id: string
  readonly title: Text
  readonly aliases: readonly string[]
  /**
   * Titles in languages that are not shown, in Simplified characters: they only find the topic and
   * count as its name in answers.
   */
  readonly also?: readonly string[]
  /**
   * What people type to find it, which is no name of it: everyday words, a port, a state, a command.
   * Not shown, and no answer to a question.
   */
  readonly foundBy?: readonly string[]
  /**
   * Its id, titles and aliases, folded for the finder: stored, because folding costs more than the
   * look-up itself.
   */
  readonly keys: readonly string[]
  readonly parent: string | undefined
  readonly children: readonly string[]
  /** The verdict on the 2021 line this topic grew from, if there is one. */
  readonly verdict: Verdict | undefined
  /** The order of the children is worth a question. */
  readonly ordered: boolean
}

/** What happens when a component is gone, by the keys of a document. */
export const WITHOUT = {
  stops: 'without-stops',
  'goes-on': 'without-goes-on',
  notice: 'without-notice',
} as const
/** How a component shows in a real cluster. */
export const LOOKS_LIKE = 'looks-like'
/** What a fact says of a component besides how it works; it is the fact's local id too. */
export type Aspect = (typeof WITHOUT)[keyof typeof WITHOUT] | typeof LOOKS_LIKE

/** The versions in which something holds; each looks like `v1.33`. */
export interface Versions {
  readonly since?: string
  readonly deprecated?: string
  readonly removed?: string
}

/** What a version can have made of what a fact speaks of, other than stable or on by default. */
export const BECAME = ['alpha', 'beta', 'deprecated', 'removed'] as const

/** The versions in which a fact holds. */
export interface FactVersions extends Versions {
  /** Since when what it speaks of has its present name; what it was called is said by `before`. */
  readonly renamed?: string
  /** What became of what it speaks of in `since`; undefined for stable, on by default, or simply so. */
  readonly became?: (typeof BECAME)[number]
}

/** One checkable statement. */
export interface Fact extends FactVersions {
  readonly id: string
  /** Undefined for the facts that a topic lists. */
  readonly aspect?: Aspect
  readonly text: Text
  readonly source: string
  /** What held until `renamed`, or else until `since`, in its place. */
  readonly before?: Text
}

/** A typed, directed edge to another topic. */
export interface Relation extends Versions {
  readonly type: string
  readonly topic: string
  readonly source?: string
  /** It need not be so: neither end depends on the other one by it. */
  readonly isOptional?: boolean
}

/** What the 2021 outline said, and what is true now. */
export interface Then {
  readonly line: string
  readonly verdict: Verdict
  readonly now: Text
}

/** Another topic this one is often confused with, and the difference between the two. */
export interface Confusion {
  readonly topic: string
  readonly tell: Text
  /** It is written at the other topic. */
  readonly isOthers?: boolean
}

/** What kind of thing in the world a topic is. */
export const NATURES = ['component', 'controller', 'object', 'protocol', 'tool'] as const
/** What kind of thing in the world a topic is. */
export type Nature = (typeof NATURES)[number]

/** A question as people write it in their notes: its answer is learned, and a question is made of it. */
export interface Flashcard {
  /** Local to the topic. */
  readonly id: string
  /** What is asked; or, without an answer, a sentence whose words between `==` are to be filled in. */
  readonly ask: Text
  /** Where several are right, all of them. */
  readonly answer?: Text
  /** Where several are right: each by itself. */
  readonly rights?: readonly Text[]
  /** What it is to be told from, where the card says that: it is picked, not typed. */
  readonly wrong?: readonly Text[]
  /** What else is right. */
  readonly also: readonly string[]
  readonly explain?: Text
}

/** What is known of a topic, besides its place and names. */
export interface Knowledge {
  readonly summary: Text
  readonly nature?: Nature
  readonly facts: readonly Fact[]
  readonly relations: readonly Relation[]
  readonly then?: Then
  readonly confused: readonly Confusion[]
  /** Maps an exam (KCNA, CKA, ...) to the names of its domains. */
  readonly exams: Readonly<Record<string, readonly string[]>>
  readonly links: readonly string[]
  readonly cards?: readonly Flashcard[]
  /** How essential it is; undefined where nobody said. */
  readonly level?: Level
  /** The topics to know before this one makes sense. */
  readonly needs?: readonly string[]
}

/** Which end of a relation cannot work without the other one. */
export const DEPENDENCIES = ['forward', 'backward'] as const

/**
 * A type of relation: its words, seen from each end. The other topic follows them, or
 * takes the place of an ellipsis (…) in them.
 */
export interface RelationType {
  readonly words: Text
  readonly inverse: Text
  /**
   * Forward if what has the relation depends on the other one, backward if the other one depends on
   * it; undefined if neither follows from it.
   */
  readonly depends?: (typeof DEPENDENCIES)[number]
}

/** The state of the world that an outline describes. */
export interface Baseline {
  /** What it is a state of, as people name it: `Kubernetes v1.37`. */
  readonly of: Text
  /** Since when there is that state: a date such as 2026-08-26. */
  readonly released: string
}

/** Which names may be what was typed, as far as can be seen at once. */
export interface NearNames {
  /** How long they are, in code units. */
  readonly least: number
  readonly most: number
  /** The characters that were typed, folded; and how many others a name may have. */
  readonly typed: string
  readonly others: number
}

/** Topics by id, in preorder; where they can be, also by their names without reading all of them. */
export interface Topics extends ReadonlyMap<string, Topic> {
  /** The topics with this folded name or, if there are none, with it as a part of a title. */
  readonly called?: (name: string) => readonly Topic[]
  /**
   * The topics that have such a folded name, or such a part of a title, in their order; names with
   * Chinese characters do not count, and only those are asked about that may be near.
   */
  readonly matching?: (matches: (name: string) => boolean, near: NearNames) => readonly Topic[]
  /** The title of a topic, without reading the rest of it; undefined if there is no such topic. */
  readonly titled?: (id: string) => Text | undefined
}

/** The tree of topics, in reading order. */
export interface Outline {
  /** The outline's name in the log of reviews. */
  readonly id: string
  readonly root: string
  readonly topics: Topics
  readonly relationTypes: ReadonlyMap<string, RelationType>
  readonly baseline?: Baseline
  /** The root stands for several titles at the top, and has no title but the document's name. */
  readonly isRootMade?: boolean
  /** A person wrote the outline's id; otherwise it is made from the name of a file. */
  readonly isNamed?: boolean
  /**
   * The topics whose ids nobody wrote: they are made from titles, or from the name of a file, and
   * change with them. A topic with a table of its own is not among them.
   */
  readonly unnamed?: ReadonlySet<string>
}
