import type { Dice } from '../../../src/core/base/dice.ts'
import type { Library } from '../../../src/core/model/library.ts'
import type { Question } from '../../../src/core/model/question.ts'
import type { Outcome } from '../learners.ts'
import type { Told } from '../seconds.ts'

/** What a learner does next: read, or answer. */
export type Step = { readonly tell: Told } | { readonly ask: Question }

/**
 * A way of studying. Times are milliseconds since 1970; `seconds` is what is left of the sitting,
 * and a step that is begun is finished.
 */
export interface Way {
  /** Fits the schedule to the answers, as users do once a month before a sitting; false if there are too few. */
  fit?(at: number): Promise<boolean>
  /** A day's sitting begins. */
  begin(at: number, seconds: number): void
  /** The next step; undefined if the way is done for today. */
  next(at: number, seconds: number): Step | undefined
  /** The answer to the question asked last; `at` is when its feedback was read. */
  answered(question: Question, outcome: Outcome, at: number): void
  /** How much of what was met has its time come, by the way's own schedule. */
  backlog(at: number): number
}

/** What every way may know. */
export interface Material {
  readonly library: Library
  /** All questions: in the course's order if the library has one, else in tree order. */
  readonly questions: readonly Question[]
  readonly dice: Dice
}

/** A way of studying for one learner. */
export type MakeWay = (material: Material) => Way

/** Milliseconds of a day. */
export const DAY = 86_400_000

/** Days that begin at midnight, UTC: sittings are in the evening. */
export const zone = (): number => 0

/** The day of a time: boxes and SM-2 count in whole days. */
export const dayOf = (at: number): number => Math.floor(at / DAY)
