import type { Library } from '../core/outline/library.ts'
import type { Answered } from '../core/progress/history.ts'
import type { Asked } from '../core/quiz/ask.ts'
import type { Examiner } from '../core/quiz/kinds/index.ts'
import type { Question } from '../core/quiz/question.ts'
import { type Session, sessionAfter } from '../core/quiz/session.ts'
import type { Shown } from '../view/quiz.ts'
import type { Face } from './face.ts'
import type { Record } from './record.ts'

export interface Drill {
  readonly library: Library
  readonly examiner: Examiner
  readonly face: Face
  readonly record: Record
  readonly clock: () => number
  readonly seed: number
  /** The id of the drill's own event; absent where nothing is kept. */
  readonly id: string | undefined
  /** Whether answers change the schedule. */
  readonly isKept: boolean
  /** In the order they are asked, each in the form it is asked in. */
  readonly questions: readonly Question[]
  /** The question of that id, wherever it stands; undefined where it has gone. */
  readonly find: (id: string) => Question | undefined
  /** Topics of which something was asked before this drill. */
  readonly met: ReadonlySet<string>
  /** Milliseconds after which it ends; undefined where it has all the time. */
  readonly lasts: number | undefined
  readonly confidence: boolean
  /** An exam: everything once, no help, no feedback. */
  readonly silent: boolean
  /** True once nobody reads the output any more. */
  readonly isOver: () => boolean
}

/** How a drill ended: to its end, by the learner, by the clock, or by Ctrl-C. */
export type Ending = 'done' | 'stopped' | 'time' | 'interrupted'

/** What stands before the learner. */
export interface Turn {
  readonly asked: Asked
  readonly shown: Shown
  /** When it was shown. */
  readonly begun: number
  readonly hints: number
  /** The topic was introduced just before. */
  readonly introduced: boolean
  /** Characters that stood above it, new to the eye: the last answer's feedback. */
  readonly above: number
}

/** Where the drill stands after what has been answered in it. */
export const standing = ({ questions, record, silent }: Drill): Session =>
  sessionAfter(questions, record.answers(), silent ? 'once' : 'returns')

/** What becomes of a question after an answer to it: when it comes due, and whether it returns within the drill. */
export function fateOf(
  drill: Drill,
  { question, at }: Pick<Answered, 'question' | 'at'>,
): { due: number | undefined; now: number; returns: boolean } {
  return {
    due: drill.isKept ? (drill.record.cards.get(question)?.due ?? at) : undefined,
    now: at,
    returns: standing(drill).queue.some(({ id }) => id === question),
  }
}
