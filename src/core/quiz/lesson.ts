import type { Question } from '../model/question.ts'
import type { Fact, Knowledge } from '../model/topic.ts'
import { givesAway, secretsOf } from './spoilers.ts'

/** Facts told of a new topic: more would be a page to read, and `explain` has that. */
const TOLD = 4

/**
 * What is told of a topic before its first question: facts that still hold, and none that is asked at once or says what
 * is asked.
 */
export function factsTold({ facts }: Knowledge, question: Question): Fact[] {
  const secrets = secretsOf(question)
  return facts
    .filter(({ id, removed }) => id !== question.fact && removed === undefined)
    .filter(({ text }) => !givesAway(text, secrets))
    .slice(0, TOLD)
}
