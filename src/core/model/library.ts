import { addTo } from '../base/collections.ts'
import { same } from '../base/text.ts'
import type { Ask } from './ask.ts'
import type { Curriculum } from './curriculum.ts'
import type { Exam } from './exam.ts'
import type { Flow, Part } from './flow.ts'
import type { Mistake } from './mistake.ts'
import type { Question } from './question.ts'
import type { Knowledge, Outline, Relation } from './topic.ts'

/**
 * An outline with the knowledge of its topics. Each part is a function, called when it is needed,
 * so that a compiled map reads only what a command shows from disk.
 */
export interface Library {
  readonly outline: Outline
  /** The knowledge of a topic; empty if nothing is written. */
  readonly knowledge: (id: string) => Knowledge
  /** The relations from other topics to this one: `topic` is the other end. */
  readonly incoming: (id: string) => readonly Relation[]
  /** The relations of every topic that has some, by the topic's id. */
  readonly relations: () => ReadonlyMap<string, readonly Relation[]>
  /** The flows the outline tells, in the order of its files. */
  readonly flows: () => readonly Flow[]
  /** What follows from the relations and flows of others for a topic. */
  readonly place: (id: string) => PlaceInGraph
  /** The questions about relations that are worth asking. */
  readonly asks: () => readonly Ask[]
  /** How topics are mixed up, as far as wrong options of written questions say. */
  readonly mistakes: () => readonly Mistake[]
  /** The written questions, in tree order. */
  readonly questions: () => readonly Question[]
  /** The questions that are made besides the written ones, if it was done when it was compiled. */
  readonly made?: () => readonly Question[]
  /** The exams the outline declares, in the order of its files. */
  readonly exams: () => readonly Exam[]
  /** What the outline says about the order of learning. */
  readonly curriculum: () => Curriculum
  /**
   * Where a topic or a question of that id is written, in an outline that is a person's own; undefined
   * if that is not known.
   */
  readonly writtenAt?: (id: string) => WrittenPlace | undefined
  /** The ids of today for ids of topics and questions that are no longer used. */
  readonly heirs: () => ReadonlyMap<string, string>
}

/** A place in a file. */
export interface WrittenPlace {
  readonly file: string
  /** From 1. */
  readonly line: number
}

/** What follows from all relations and flows for one topic. */
export interface PlaceInGraph {
  /** The flows in which it takes part, the one that is at home at it first. */
  readonly parts: readonly Part[]
  /**
   * For a topic that says what happens without it: what depends on it, nearest first, in lists by
   * distance.
   */
  readonly dependents: ReadonlyArray<readonly string[]>
}

/**
 * Whether somebody wrote questions for this outline. Cards in notes do not count: they are what their
 * writer happened to ask, and the rest of the notes is worth asking too.
 */
export const isExamined = ({ questions }: Pick<Library, 'questions'>): boolean =>
  questions().some(({ card }) => card === undefined)

/** The place of a topic that has no relations and is in no flow. */
export const NO_PLACE: PlaceInGraph = { parts: [], dependents: [] }

/** The knowledge of a topic for which nothing is written. */
export const NOTHING_KNOWN: Knowledge = {
  summary: same(''),
  facts: [],
  relations: [],
  confused: [],
  exams: {},
  links: [],
}

/** Every topic's incoming relations, by the topic's id. */
export function invert(
  relations: Iterable<readonly [id: string, relations: readonly Relation[]]>,
): Map<string, Relation[]> {
  const incoming = new Map<string, Relation[]>()
  for (const [id, outgoing] of relations)
    for (const relation of outgoing) addTo(incoming, relation.topic, { ...relation, topic: id })
  return incoming
}
