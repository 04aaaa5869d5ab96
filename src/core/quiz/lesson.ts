import type { Question } from '../model/question.ts'
import type { Fact, Knowledge } from '../model/topic.ts'
import { givesAway, secretsOf } from './spoilers.ts'

/**
 * The most facts shown of a new topic: more would be a page to read, and `explain` has all of them.
 */
const TOLD = 4

/**
 * The facts shown of a topic before its first question: they are still true, none is the fact of
 * that question, and none gives its answer away.
 */
export function factsTold({ facts }: Knowledge, question: Question): Fact[] {
  const secrets = secretsOf(question)
  return facts
    .filter(({ id, removed }) => id !== question.fact && removed === undefined)
    .filter(({ text }) => !givesAway(text, secrets))
    .slice(0, TOLD)
}
