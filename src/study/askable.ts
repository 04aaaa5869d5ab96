import { DAY } from '../core/base/time.ts'
import type { Question } from '../core/model/question.ts'
import type { Study } from './study.ts'

/** Days after which a question that was forgotten too often is asked again by itself. */
export const LEECH_RESTS = 21

/** The questions of a study that may be asked: without those that are put away. */
export function askable(
  { questions, history: { away } }: Pick<Study, 'questions' | 'history'>,
  now: number,
): readonly Question[] {
  if (away.size === 0) return questions
  return questions.filter(({ id }) => {
    const put = away.get(id)
    return !put || (put.leech === true && now - put.at >= LEECH_RESTS * DAY)
  })
}
