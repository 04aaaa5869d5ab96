import type { Text } from '../core/base/text.ts'
import type { Domain, Exam } from '../core/model/exam.ts'
import type { Reply } from '../ports.ts'
import type { Move } from './exam-paper.ts'
import type { ShownQuestion } from './turn.ts'

/** What a learner should know before an exam begins. */
export interface Opening {
  readonly exam: Exam
  /** The one domain of it that is practised; undefined for a paper of all of them. */
  readonly domain: Domain | undefined
  /** How many questions the paper has, and how many of them are answered in a resumed one. */
  readonly questions: number
  readonly answered: number
  /** Milliseconds; undefined if there is no limit. */
  readonly left: number | undefined
}

/** A question of a paper as it is shown. */
export interface ShownInExam extends ShownQuestion {
  /** What was answered so far; undefined if nothing was. It is empty for "I don't know". */
  readonly given: Text | undefined
  readonly isMarked: boolean
}

/** The overview of a paper: the numbers of its questions, from 1. */
export interface ShownOverview {
  readonly of: number
  readonly answered: readonly number[]
  readonly marked: readonly number[]
  readonly open: readonly number[]
  /** Milliseconds; undefined if there is no limit. */
  readonly left: number | undefined
  /** It is about to be handed in with open questions, which has to be said once more. */
  readonly isWarning: boolean
}

/** What is on screen in an exam. */
export type ExamPage =
  | { readonly kind: 'question'; readonly shown: ShownInExam }
  | { readonly kind: 'overview'; readonly overview: ShownOverview }

/** A message in an exam, besides those of every drill. */
export type ExamNote =
  | { readonly kind: 'help' }
  /** It needs a question on screen. */
  | { readonly kind: 'not-here' }
  | { readonly kind: 'no-question'; readonly of: number }
  | { readonly kind: 'answered'; readonly shown: ShownInExam }
  | { readonly kind: 'marked'; readonly n: number; readonly isMarked: boolean }

/** What a line means in an exam besides an answer. */
export type ExamCommand = Move | { readonly kind: 'help' | 'flag' | 'wider' }

/** The part of a drill's interface that is only used in an exam. */
export interface ExamInterface {
  /** What a line means while that is on screen; undefined if it is an answer. */
  readonly command: (line: string, page: ExamPage) => ExamCommand | 'unknown' | undefined
  /** Shows what is to come; where a person types, it waits until they begin. */
  readonly open: (opening: Opening) => Promise<Reply>
  readonly show: (page: ExamPage) => void
  /**
   * Reads a line or a key, or one after the other; the reply is `late` when no milliseconds are left of the paper's time.
   */
  readonly read: (page: ExamPage, left: () => number | undefined) => Promise<Reply>
  readonly tell: (note: ExamNote) => void
}
