import type { Text } from '../core/base/text.ts'
import type { Asked, Graded } from '../core/kinds/kind.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Topic } from '../core/model/topic.ts'
import type { DomainTally } from '../core/quiz/exam.ts'
import type { Tally } from '../core/quiz/session.ts'

/** What stands above and in a question: its number, its place in the tree, the ask, the options. */
export interface ShownQuestion {
  readonly asked: Asked
  readonly n: number
  readonly of: number
  readonly again: boolean
  readonly path: readonly Text[]
  /** Milliseconds left of an exam. */
  readonly left: number | undefined
}

/** A topic met for the first time. */
export interface Introduction {
  readonly topic: Topic
  readonly path: readonly Text[]
  readonly summary: Text
  readonly facts: readonly Text[]
}

/** What is known once an answer is graded, written down and scheduled. */
export interface Outcome {
  readonly graded: Graded
  /** When the question comes due, in milliseconds since 1970; undefined where the schedule is left alone. */
  readonly due: number | undefined
  readonly now: number
  /** A missed question returns before the drill ends. */
  readonly returns: boolean
  /** The learner was sure, and wrong. */
  readonly wasSure: boolean
}

/** What stands before the learner. */
export interface Turn {
  readonly asked: Asked
  readonly shown: ShownQuestion
  /** When it was shown. */
  readonly begun: number
  readonly hints: number
  /** The topic was introduced just before. */
  readonly introduced: boolean
  /** Characters that stood above it, new to the eye: the last answer's feedback. */
  readonly above: number
}

/** How an exam went. */
export interface ExamResult {
  readonly exam: Exam
  /** 0 to 1. */
  readonly score: number
  readonly domains: readonly DomainTally[]
}

/** How a drill ended. Times are milliseconds since 1970. */
export interface Summary extends Tally {
  readonly exam: ExamResult | undefined
  /** Asks of questions that were missed though the learner was sure. */
  readonly surprises: readonly Text[]
  /** Answers have left a trace. */
  readonly isKept: boolean
  /** The drill can be gone on with. */
  readonly isResumable: boolean
  /** When the next question comes due. */
  readonly next: number | undefined
  readonly now: number
}
