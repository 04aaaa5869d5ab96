import { type Text, wordings } from '../base/text.ts'
import type { TypedQuestion } from '../model/question.ts'
import type { Flashcard } from '../model/topic.ts'
import type { Kind } from './kind.ts'
import { typedAnswer } from './typed-answer.ts'

/** What a person can be expected to type: columns, of which a Chinese character has two, and words. */
const LONGEST_TYPED = { columns: 40, words: 6 } as const

function ofCard({ answer, also, wrong }: Flashcard) {
  if (!answer || wrong || !isTypeable(answer)) return []
  return [{ answer, accepted: [...new Set([...wordings(answer), ...also])] }]
}

const isTypeable = (answer: Text): boolean =>
  wordings(answer).every(
    (words) =>
      words.replace(/[^\x00-\u10ff]/g, '  ').length <= LONGEST_TYPED.columns &&
      words.split(' ').length <= LONGEST_TYPED.words,
  )

/** The learner types a name, a number, a flag. */
export const typed = { ...typedAnswer, ofCard, ease: 60 } satisfies Kind<TypedQuestion>
