import { same } from '../base/text.ts'
import type { TypedQuestion } from '../model/question.ts'
import { isAccepted } from './answer-match.ts'
import { type Kind, nothingGiven } from './kind.ts'

/** Type a name, a number, a flag; or fill a hole with one. */
export const typed = (
  isOtherName: (name: string, question: TypedQuestion) => boolean,
): Kind<TypedQuestion> => ({
  ask: () => ({ options: undefined, input: 'line' }),
  grade: (question, answer) => {
    const given = answer.trim()
    const correct = isAccepted(given, question.accepted, (name) => isOtherName(name, question))
    return {
      correct,
      score: correct ? 1 : 0,
      given: given === '' ? nothingGiven : same(given),
      expected: question.answer,
      mistakes: [],
      missing: [],
    }
  },
})
