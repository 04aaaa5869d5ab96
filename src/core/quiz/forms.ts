import { kindOf } from '../kinds/index.ts'
import type { Question } from '../model/question.ts'
import type { Outline } from '../model/topic.ts'

/** Days of stability from which a fact is asked to be recalled, no longer to be recognised. */
export const STABLE = 7

/** A question as it is asked: what stands firm is to be recalled, where it has such a form. */
export const formOf = (
  outline: Outline,
  question: Question,
  memory: { readonly stability: number } | undefined,
): Question =>
  (memory?.stability ?? 0) >= STABLE
    ? (kindOf(question).recallForm?.(question, outline) ?? question)
    : question
