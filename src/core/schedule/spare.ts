import { countBy, onceFor } from '../base/collections.ts'
import type { Question } from '../model/question.ts'
import { ENOUGH_WRITTEN } from '../quiz/made-questions.ts'

/**
 * How many written questions each topic has: counted once, because the drills of a forecast choose
 * from the same questions day after day.
 */
const writtenIn = onceFor((questions: readonly Question[]) =>
  countBy(
    questions.filter(({ origin }) => origin === 'written'),
    ({ topic }) => topic,
  ),
)

/**
 * Whether a question is generated from a topic alone and not needed, because its topic has enough written ones: then
 * it is not begun any more.
 */
export function stepsBack(questions: readonly Question[]): (question: Question) => boolean {
  const written = writtenIn(questions)
  return ({ topic, origin, after }) =>
    origin === 'generated' && after === undefined && (written.get(topic) ?? 0) >= ENOUGH_WRITTEN
}
