import { addTo } from '../base/collections.ts'
import { same } from '../base/text.ts'
import type { Exam } from './exam.ts'
import type { Question } from './question.ts'
import type { Knowledge, Outline, Relation } from './topic.ts'

/**
 * An outline with what is known of its topics. Each part is a function, called when it is needed, so that a
 * compiled map reads from disk only what a command shows.
 */
export interface Library {
  readonly outline: Outline
  /** What is known of a topic; empty knowledge where nothing is written. */
  readonly knowledge: (id: string) => Knowledge
  /** The relations other topics have to this one: `topic` is the other end. */
  readonly incoming: (id: string) => readonly Relation[]
  /** The written questions, in tree order. */
  readonly questions: () => readonly Question[]
  /** The exams it declares, in the order of its files. */
  readonly exams: () => readonly Exam[]
}

export const NOTHING_KNOWN: Knowledge = {
  summary: same(''),
  facts: [],
  relations: [],
  confused: [],
  exams: {},
  links: [],
}

/** Every topic's incoming relations, by id. */
export function invert(
  relations: Iterable<readonly [id: string, relations: readonly Relation[]]>,
): Map<string, Relation[]> {
  const incoming = new Map<string, Relation[]>()
  for (const [id, outgoing] of relations)
    for (const { type, topic } of outgoing) addTo(incoming, topic, { type, topic: id })
  return incoming
}
