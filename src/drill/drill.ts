import type { Settings } from '../core/base/settings.ts'
import type { Text } from '../core/base/text.ts'
import type { Zone } from '../core/base/time.ts'
import type { Examiner } from '../core/kinds/index.ts'
import type { Paused } from '../core/log/event.ts'
import type { Answered } from '../core/log/history.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { type Manner, ONCE, type Session, sessionAfter } from '../core/quiz/session.ts'
import type { DrillInterface } from './interface.ts'
import type { AnswerRecord } from './record.ts'
import { type Timer, timerOf } from './timer.ts'

/** How a drill tells before it asks. */
export interface Teaching {
  /** What comes before a fact's first question: the fact is told, or the learner guesses. */
  readonly first: Settings['first']
  /**
   * The drill's questions that asked for something unknown when it began: `new` if nothing on their
   * fact was ever answered, `sunk` if it is to be learned again.
   */
  readonly untold: ReadonlyMap<string, 'new' | 'sunk'>
  /** Ids of those that are asked again at its end, also if they were right. */
  readonly again: ReadonlySet<string>
  /** Whether nothing of a topic was asked before this sitting. */
  readonly isNew: (topic: string) => boolean
  /** The ids of the facts that some question asks for. */
  readonly asked: () => ReadonlySet<string>
  /** A question in its easiest form, with the same id. */
  readonly easier: (question: Question) => Question
  /**
   * The title of the unit that a placement held for known and that this miss brings back; undefined
   * if it brings none back, or one of the answers before it in the drill did.
   */
  readonly broughtBack: (missed: Answered, before: readonly Answered[]) => Text | undefined
}

/** Everything the engine needs to hold a drill. */
export interface Drill {
  readonly library: Library
  readonly examiner: Examiner
  readonly ui: DrillInterface
  readonly record: AnswerRecord
  readonly clock: () => number
  /** Gives the minutes by which the learner's day is ahead of UTC. */
  readonly zone: Zone
  readonly seed: number
  /**
   * The id of the drill's own event; undefined if nothing is kept and the schedule does not change.
   */
  readonly id: string | undefined
  /** In the order they are asked, and each in the form it is asked in. */
  readonly questions: readonly Question[]
  /** The question with that id, in any topic; undefined if it no longer exists. */
  readonly find: (id: string) => Question | undefined
  /** Undefined where nothing is told: in exams, and where the learner wants only to be asked. */
  readonly teaching: Teaching | undefined
  /** Ids of questions that were put away elsewhere since it began. */
  readonly away: ReadonlySet<string>
  /** After which answers it waits for a key. */
  readonly pause: Settings['pause']
  /** Milliseconds after which it ends; undefined if there is no limit. */
  readonly lasts: number | undefined
  /** Milliseconds that a question takes this learner, with its feedback. */
  readonly tempo: number
  /** Whether to ask how sure the learner is. */
  readonly confidence: boolean
  /** The exam, if the drill is one: every question once, no help, no feedback before its end. */
  readonly exam: Exam | undefined
  /** How its paper was left the last time; undefined if it was not. */
  readonly paused?: Paused | undefined
  /** True when nobody reads the output any more. */
  readonly isOver: () => boolean
}

/** A drill while it is held. */
export interface Held extends Drill {
  readonly timer: Timer
  /** What was told in this sitting: ids of topics, facts and questions. It grows. */
  readonly told: Set<string>
  /** The answer whose verdict was shown last, by its id; undefined if it was taken back, or none was shown. */
  lastShown: string | undefined
  /** Only what comes back is still asked: `nextOf` decides. */
  isClosing: boolean
  /** After how many answers and acts that was decided; undefined before the first question. */
  decidedAfter: number | undefined
}

/** A drill that begins to be held. */
export const heldFrom = (drill: Drill): Held => ({
  ...drill,
  ...{
    timer: timerOf(drill),
    told: new Set(),
    lastShown: undefined,
    isClosing: false,
    decidedAfter: undefined,
  },
})

/**
 * How a drill ended: finished, stopped by the learner, out of time, interrupted with Ctrl-C, or cut
 * off because its input or output ended.
 */
export type Ending = 'done' | 'stopped' | 'time' | 'interrupted' | 'cut-off'

/** Whether the learner did not end it: the same command resumes it. */
export const isInterrupted = (ending: Ending): boolean =>
  ending === 'interrupted' || ending === 'cut-off'

/** The state of the drill after the answers given in it. */
export const sessionOf = (drill: Drill & Partial<Pick<Held, 'timer'>>): Session =>
  sessionAfter(drill.questions, drill.record.answers(), mannerOf(drill))

function mannerOf(drill: Drill & Partial<Pick<Held, 'timer'>>): Manner {
  const { exam, teaching, record, away, timer } = drill
  if (exam) return ONCE
  const put = record.acts().map(({ question }) => question)
  return {
    isOnce: false,
    again: teaching?.again ?? new Set(),
    away: new Set([...away, ...put, ...(timer ? tooLate(record.answers(), timer) : [])]),
  }
}

/** The questions that came back after the time was over: they do not come back once more. */
function tooLate(answers: readonly Answered[], { isBefore }: Timer): string[] {
  const seen = new Set<string>()
  return answers.flatMap(({ question, at }) => {
    const isFirst = !seen.has(question)
    seen.add(question)
    return isFirst || isBefore(at) ? [] : [question]
  })
}

/**
 * What happens to a question after an answer: when it becomes due, and whether it returns within
 * the drill. What is put away becomes due at no time.
 */
export function fateOf(
  drill: Held,
  { question, at }: Pick<Answered, 'question' | 'at'>,
): { due: number | undefined; now: number; returns: boolean } {
  const isAway = drill.record.acts().some((act) => act.question === question)
  return {
    due:
      drill.id === undefined || isAway ? undefined : (drill.record.cards.get(question)?.due ?? at),
    now: at,
    returns: sessionOf(drill).queue.some(({ id }) => id === question),
  }
}
