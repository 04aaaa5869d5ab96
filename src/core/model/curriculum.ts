import type { Text } from '../base/text.ts'

/** How essential a topic is: 1 what everybody needs, 2 working knowledge, 3 depth. */
export const LEVELS = [1, 2, 3] as const
/** How essential a topic is. */
export type Level = (typeof LEVELS)[number]

/** A few topics that are learned together, with a title that says what will be understood. */
export interface Unit {
  readonly id: string
  readonly title: Text
  readonly topics: readonly string[]
}

/** What an outline says about the order in which its topics are learned. */
export interface Curriculum {
  /** The levels of the topics that have one. */
  readonly levels: ReadonlyMap<string, Level>
  /** The topics to know before a topic. */
  readonly needs: ReadonlyMap<string, readonly string[]>
  /** The ids of the facts that are told first of a topic, where it names them. */
  readonly lessons: ReadonlyMap<string, readonly string[]>
  /** In the order in which they were written; not every topic is in one. */
  readonly units: readonly Unit[]
}

/** The curriculum of an outline that says nothing about it. */
export const NO_CURRICULUM: Curriculum = {
  levels: new Map(),
  needs: new Map(),
  lessons: new Map(),
  units: [],
}
