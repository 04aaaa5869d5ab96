import type { Text } from '../core/base/text.ts'
import type { Unreadable } from '../core/kinds/index.ts'
import type { WrittenPlace } from '../core/model/library.ts'
import type { Material } from '../core/model/material.ts'
import type { Question } from '../core/model/question.ts'
import type { Hint } from '../core/quiz/hint.ts'
import type { Reply } from '../ports.ts'
import type { ExamInterface } from './exam-interface.ts'
import type { Lesson, Outcome, ShownQuestion, Summary } from './turn.ts'

/** What a learner may ask for instead of answering. */
export type DrillCommand =
  | 'help'
  | 'stop'
  | 'hint'
  | 'undo'
  | 'overrule'
  | 'page'
  | 'edit'
  | 'wider'
  | 'flag'
  | 'know'
  | 'suspend'

/** A message besides questions and answers. */
export type Note =
  | {
      readonly kind:
        | 'help'
        | 'no-hint'
        | 'nothing-to-undo'
        | 'nothing-to-overrule'
        | 'no-page'
        | 'not-yours'
        | 'no-material'
        | 'not-put'
        | 'time-over'
        /** Some time is left, and nothing that it is enough for. */
        | 'time-short'
        | 'nothing-to-flag'
        | 'no-flag'
        | 'not-flagged'
        | 'unknown-command'
    }
  | {
      readonly kind: 'complaint'
      readonly why: Unreadable
      readonly of: number
    }
  | { readonly kind: 'hint'; readonly hint: Hint }
  | { readonly kind: 'undone'; readonly ask: Text | undefined }
  | {
      readonly kind: 'overruled'
      readonly correct: boolean
      readonly due: number | undefined
      readonly now: number
      readonly returns: boolean
      /** The question's ask, unless its verdict is what was shown last. */
      readonly ask: Text | undefined
    }
  | { readonly kind: 'flagged'; readonly ask: Text }
  /** A question is known from now on, or put away: by the learner, or because it is forgotten. */
  | {
      readonly kind: 'put'
      readonly why: 'known' | 'wish' | 'leech'
      readonly question: Question
      /** When a known question comes back, in milliseconds since 1970. */
      readonly due: number | undefined
      readonly now: number
      /** The title of the topic with which its topic is confused, if there is one. */
      readonly confused: Text | undefined
    }
  | { readonly kind: 'put-back'; readonly ask: Text | undefined }
  /** A unit was held for known, and a miss has brought its lessons back. */
  | { readonly kind: 'brought-back'; readonly unit: Text }
  | { readonly kind: 'page'; readonly topic: string }
  /** Where a question is written, and whether an editor was opened there. */
  | { readonly kind: 'written'; readonly at: WrittenPlace; readonly isOpen: boolean }
  /** What the question shows, where it is wider than the page: the part that comes next. */
  | { readonly kind: 'material'; readonly material: Material }
  | { readonly kind: 'resumed'; readonly left: number }

/** What is asked of somebody flagging a question. */
interface FlagAsk {
  readonly ask: Text
  /** It is about the last question; a full stop first makes it about the one on screen. */
  readonly isLast: boolean
  /** Milliseconds after which the reply is `late`; without it, it never is. */
  readonly within?: number | undefined
}

/**
 * One way to hold a drill: prompts on a terminal, plain lines, or JSON. All three use the same
 * engine.
 */
export interface DrillInterface {
  /** Whether an answer in the wrong form is asked for again; otherwise it counts as wrong. */
  readonly patient: boolean
  /** The command that a line means; undefined if it is not a command. */
  readonly command: (line: string) => DrillCommand | 'unknown' | undefined
  /**
   * Somebody looks and types, one thing after the other: it waits for a key after a lesson and after
   * answers. Lines of a pipe stay in step with the questions.
   */
  readonly waits: boolean
  /** Tells what is asked soon: a lesson on a new topic, or single facts. */
  readonly lesson: (lesson: Lesson) => void
  /** Waits for a key after a lesson or an answer; an empty text goes on. */
  readonly readOn: (after: 'lesson' | 'answer') => Promise<Reply>
  readonly show: (shown: ShownQuestion) => void
  readonly read: (shown: ShownQuestion) => Promise<Reply>
  /** Asks how sure the learner is: the reply is 1, 2 or 3; anything else counts as no answer. */
  readonly readSureness: () => Promise<Reply>
  /** Asks what is wrong with a question. */
  readonly readReason: (about: FlagAsk) => Promise<Reply>
  /** Opens an editor at a place and waits for its end; false if there is none. */
  readonly edit: (at: WrittenPlace) => Promise<boolean>
  readonly feedback: (shown: ShownQuestion, outcome: Outcome) => void
  /** Shows the feedback of a whole exam after its end. */
  readonly review: (answers: ReadonlyArray<readonly [ShownQuestion, Outcome]>) => void
  readonly tell: (note: Note) => void
  readonly summary: (summary: Summary) => void
  readonly exam: ExamInterface
  readonly close: () => void
}
