import type { Dice } from '../../src/core/base/dice.ts'
import type { Question } from '../../src/core/model/question.ts'
import type { Outcome } from './learners.ts'

/**
 * A way of studying: it chooses the next question, and gets the result. Times are milliseconds
 * since 1970.
 */
interface Way {
  /** A day's sitting begins, with this number of answers to give. */
  begin(at: number, answers: number): void
  /** The next question; undefined if the way has nothing left to ask. */
  next(at: number): Question | undefined
  /**
   * The facts that the learner reads before a question; reading a fact costs one of the day's
   * answers.
   */
  reads?(question: Question): readonly string[]
  answered(question: Question, outcome: Outcome, at: number): void
}

/** @param questions all questions, in tree order */
export type MakeWay = (questions: readonly Question[], dice: Dice) => Way

export const DAY = 86_400_000

/** The day of a time: boxes and SM-2 count in whole days. */
export const dayOf = (at: number): number => Math.floor(at / DAY)
