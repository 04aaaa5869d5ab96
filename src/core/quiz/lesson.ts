import type { Fact, Knowledge } from '../outline/topic.ts'
import { isTelling, secretsOf } from './conceal.ts'
import type { Question } from './question.ts'

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
    .filter(({ text }) => !isTelling(text, secrets))
    .slice(0, TOLD)
}
