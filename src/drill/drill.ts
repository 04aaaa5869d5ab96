import type { Examiner } from '../core/kinds/index.ts'
import type { Answered } from '../core/log/history.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { ONCE, RETURNS, type Session, sessionAfter } from '../core/quiz/session.ts'
import type { DrillInterface } from './interface.ts'
import type { AnswerRecord } from './record.ts'

/** Everything the engine needs to hold a drill. */
export interface Drill {
  readonly library: Library
  readonly examiner: Examiner
  readonly ui: DrillInterface
  readonly record: AnswerRecord
  readonly clock: () => number
  readonly seed: number
  /**
   * The id of the drill's own event; undefined if nothing is kept and the schedule does not change.
   */
  readonly id: string | undefined
  /** In the order they are asked, and each in the form it is asked in. */
  readonly questions: readonly Question[]
  /** The question with that id, in any topic; undefined if it no longer exists. */
  readonly find: (id: string) => Question | undefined
  /** Topics with a question that was asked before this drill. */
  readonly met: ReadonlySet<string>
  /** Milliseconds after which it ends; undefined if there is no limit. */
  readonly lasts: number | undefined
  /** Whether to ask how sure the learner is. */
  readonly confidence: boolean
  /** The exam, if the drill is one: every question once, no help, no feedback before its end. */
  readonly exam: Exam | undefined
  /** True when nobody reads the output any more. */
  readonly isOver: () => boolean
}

/**
 * How a drill ended: finished, stopped by the learner, out of time, interrupted with Ctrl-C, or cut
 * off because its input or output ended.
 */
export type Ending = 'done' | 'stopped' | 'time' | 'interrupted' | 'cut-off'

/** Whether the learner did not end it: the same command resumes it. */
export const isInterrupted = (ending: Ending): boolean =>
  ending === 'interrupted' || ending === 'cut-off'

/** The state of the drill after the answers given in it. */
export const sessionOf = ({ questions, record, exam }: Drill): Session =>
  sessionAfter(questions, record.answers(), exam ? ONCE : RETURNS)

/**
 * What happens to a question after an answer: when it becomes due, and whether it returns within
 * the drill.
 */
export function fateOf(
  drill: Drill,
  { question, at }: Pick<Answered, 'question' | 'at'>,
): { due: number | undefined; now: number; returns: boolean } {
  return {
    due: drill.id === undefined ? undefined : (drill.record.cards.get(question)?.due ?? at),
    now: at,
    returns: sessionOf(drill).queue.some(({ id }) => id === question),
  }
}
