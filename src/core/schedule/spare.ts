import { countBy } from '../base/collections.ts'
import type { Question } from '../model/question.ts'

/** A topic with this many written questions needs no generated ones. */
export const ENOUGH_WRITTEN = 2

/** The drills of a forecast choose from the same questions day after day: they are counted once. */
const known = new WeakMap<readonly Question[], ReadonlyMap<string, number>>()

/** How many written questions each topic has. */
function writtenIn(questions: readonly Question[]): ReadonlyMap<string, number> {
  const found =
    known.get(questions) ??
    countBy(
      questions.filter(({ origin }) => origin === 'written'),
      ({ topic }) => topic,
    )
  known.set(questions, found)
  return found
}

/**
 * Whether a question is generated and not needed, because its topic has enough written ones: then
 * it is not begun any more.
 */
export function stepsBack(questions: readonly Question[]): (question: Question) => boolean {
  const written = writtenIn(questions)
  return ({ topic, origin }) =>
    origin === 'generated' && (written.get(topic) ?? 0) >= ENOUGH_WRITTEN
}
