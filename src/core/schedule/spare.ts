import { countBy } from '../base/collections.ts'
import type { Question } from '../model/question.ts'

/** A topic with this many written questions needs no generated ones. */
export const ENOUGH_WRITTEN = 2

/**
 * Whether a question is generated and not needed, because its topic has enough written ones: then
 * it is not begun any more.
 */
export function stepsBack(questions: readonly Question[]): (question: Question) => boolean {
  const written = countBy(
    questions.filter(({ origin }) => origin === 'written'),
    ({ topic }) => topic,
  )
  return ({ topic, origin }) =>
    origin === 'generated' && (written.get(topic) ?? 0) >= ENOUGH_WRITTEN
}
