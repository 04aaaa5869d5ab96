import type { Text } from '../core/base/text.ts'
import type { Asked, Graded } from '../core/kinds/kind.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Topic } from '../core/model/topic.ts'
import type { ExamTally } from '../core/quiz/exam-result.ts'
import type { Told } from '../core/quiz/lesson.ts'
import type { Tally } from '../core/quiz/session.ts'

/** A question as it is shown: its number, its place in the tree, the ask, the options. */
export interface ShownQuestion {
  readonly asked: Asked
  readonly n: number
  readonly of: number
  readonly again: boolean
  /** Nothing on its fact was asked or told before. */
  readonly isGuess: boolean
  readonly path: readonly Text[]
  /** Milliseconds left of an exam, or of a drill; undefined if there is no limit. */
  readonly left: number | undefined
}

/** What is told before it is asked: all of a lesson if the topic is new, else single facts. */
export interface Lesson {
  readonly topic: Topic
  readonly isNew: boolean
  /** The titles of the topics above it. */
  readonly path: readonly Text[]
  readonly summary: Text
  readonly facts: readonly Told[]
}

/** What is known after an answer is graded, written down and scheduled. */
export interface Outcome {
  readonly graded: Graded
  /**
   * When the question becomes due, in milliseconds since 1970; undefined if the schedule does not
   * change.
   */
  readonly due: number | undefined
  readonly now: number
  /** The question comes back before the drill ends: it was missed, or is new. */
  readonly returns: boolean
  /** The learner was sure, but wrong. */
  readonly wasSure: boolean
  /** It is waited for a key after the verdict: the keys are about this question then. */
  readonly isWaited: boolean
}

/** The question in front of the learner. */
export interface Turn {
  readonly asked: Asked
  readonly shown: ShownQuestion
  /** When it was shown, in milliseconds since 1970. */
  readonly begun: number
  readonly hints: number
  /** What it asks for was told in this sitting. */
  readonly isTold: boolean
  /** It was forgotten so often that it is put away if it is missed once more. */
  readonly isLeech: boolean
  /** How many characters the learner had to read above it, without being waited for. */
  readonly above: number
}

/** The result of an exam. */
export interface ExamResult {
  readonly exam: Exam
  /** Undefined if the paper was not handed in: it has no score. */
  readonly tally: ExamTally | undefined
}

/** How a drill ended. Times are milliseconds since 1970. */
export interface Summary extends Tally {
  readonly exam: ExamResult | undefined
  /** The asks of questions that were missed although the learner was sure. */
  readonly surprises: readonly Text[]
  /** Answers were written to the log. */
  readonly isKept: boolean
  /** The drill can be resumed. */
  readonly isResumable: boolean
  /** The same command resumes it. */
  readonly goesOn: boolean
  /** So many new answers can tell how the learner forgets, which has not been said yet; undefined if nothing is to be said. */
  readonly fittable: number | undefined
  /** How many of its questions were put away or said to be known: it asked nothing in their place. */
  readonly put: number
  /** How many questions are due now. */
  readonly due: number
  /** The whole minutes that are left of a drill's, if they are many and there is more to begin; else undefined. */
  readonly spare: { readonly left: number; readonly of: number } | undefined
  /** When the next question becomes due. */
  readonly next: number | undefined
  readonly now: number
}
