import type { Fact, Knowledge } from '../outline/topic.ts'
import type { Question } from './question.ts'

/** Facts told of a new topic: more would be a page to read, and `explain` has that. */
const TOLD = 4

/** What is told of a topic before its first question: facts that still hold, and not the one that is asked at once. */
export const factsTold = ({ facts }: Knowledge, question: Question): Fact[] =>
  facts.filter(({ id, removed }) => id !== question.fact && removed === undefined).slice(0, TOLD)
