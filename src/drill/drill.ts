import type { Examiner } from '../core/kinds/index.ts'
import type { Answered } from '../core/log/history.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { type Session, sessionAfter } from '../core/quiz/session.ts'
import type { DrillInterface } from './interface.ts'
import type { AnswerRecord } from './record.ts'

export interface Drill {
  readonly library: Library
  readonly examiner: Examiner
  readonly ui: DrillInterface
  readonly record: AnswerRecord
  readonly clock: () => number
  readonly seed: number
  /** The id of the drill's own event; undefined where nothing is kept, and the schedule is left alone. */
  readonly id: string | undefined
  /** In the order they are asked, each in the form it is asked in. */
  readonly questions: readonly Question[]
  /** The question of that id, wherever it stands; undefined where it has gone. */
  readonly find: (id: string) => Question | undefined
  /** Topics of which something was asked before this drill. */
  readonly met: ReadonlySet<string>
  /** Milliseconds after which it ends; undefined where it has all the time. */
  readonly lasts: number | undefined
  /** Whether to ask how sure the learner is. */
  readonly confidence: boolean
  /** The exam that is held: everything once, no help, no feedback before its end. */
  readonly exam: Exam | undefined
  /** True once nobody reads the output any more. */
  readonly isOver: () => boolean
}

/** How a drill ended: to its end, by the learner, by the clock, or by Ctrl-C. */
export type Ending = 'done' | 'stopped' | 'time' | 'interrupted'

/** Where the drill stands after what has been answered in it. */
export const sessionOf = ({ questions, record, exam }: Drill): Session =>
  sessionAfter(questions, record.answers(), exam ? 'once' : 'returns')

/** What becomes of a question after an answer to it: when it comes due, and whether it returns within the drill. */
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
