import type { TypedQuestion } from '../model/question.ts'
import type { Kind } from './kind.ts'
import { typedAnswer } from './typed-answer.ts'

/** The learner types a name, a number, a flag. */
export const typed = { ...typedAnswer, ease: 60 } satisfies Kind<TypedQuestion>
