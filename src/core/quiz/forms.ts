import { kindOf } from '../kinds/index.ts'
import type { Question } from '../model/question.ts'
import type { Outline } from '../model/topic.ts'

/** Days of stability from which the learner must recall a fact and no longer only recognise it. */
export const STABLE = 7

/** A question in the form it is asked: if it is stable, its form for recall, if there is one. */
export const formOf = (
  outline: Outline,
  question: Question,
  memory: { readonly stability: number } | undefined,
): Question =>
  (memory?.stability ?? 0) >= STABLE
    ? (kindOf(question).recallForm?.(question, outline) ?? question)
    : question
