import { addTo } from '../base/collections.ts'
import { same } from '../base/text.ts'
import type { Curriculum } from './curriculum.ts'
import type { Exam } from './exam.ts'
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
  /** The written questions, in tree order. */
  readonly questions: () => readonly Question[]
  /** The exams the outline declares, in the order of its files. */
  readonly exams: () => readonly Exam[]
  /** What the outline says about the order of learning. */
  readonly curriculum: () => Curriculum
  /** The ids of today for ids of topics and questions that are no longer used. */
  readonly heirs: () => ReadonlyMap<string, string>
}

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
    for (const { type, topic } of outgoing) addTo(incoming, topic, { type, topic: id })
  return incoming
}
