import type { Dice } from '../../src/core/base/dice.ts'
import type { Question } from '../../src/core/model/question.ts'
import type { Outcome } from './learners.ts'

/** A way of studying: it says what is asked next, and hears what came of it. Times are milliseconds since 1970. */
interface Way {
  /** A day's sitting begins, with so many answers to give. */
  begin(at: number, answers: number): void
  /** What is asked now; nothing, where the way has nothing left to ask. */
  next(at: number): Question | undefined
  /** The facts that are told before a question; being told costs one of the day's answers. */
  reads?(question: Question): readonly string[]
  answered(question: Question, outcome: Outcome, at: number): void
}

/** @param questions all there are, in tree order */
export type MakeWay = (questions: readonly Question[], dice: Dice) => Way

export const DAY = 86_400_000

/** The day a time falls on: boxes and SM-2 count in whole days. */
export const dayOf = (at: number): number => Math.floor(at / DAY)
