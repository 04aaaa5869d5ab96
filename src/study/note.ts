import type { Unread } from '../core/log/line.ts'
import type { Topic } from '../core/model/topic.ts'
import type { Candidate } from './candidates.ts'

/**
 * Something a person should know besides the result: a code with its arguments. Its words are in
 * i18n, and view/study-notes.ts combines the two.
 */
export type StudyNote =
  /** A term was read as a misspelling of this topic's name. */
  | { readonly kind: 'guessed'; readonly term: string; readonly topic: Topic }
  /** Lines of a log that were skipped. */
  | {
      readonly kind: 'skipped'
      readonly file: string
      readonly reason: Unread
      readonly lines: readonly number[]
    }
  | { readonly kind: 'unreadable'; readonly file: string }
  /**
   * Answers are dated after now, the last of them at that time (milliseconds since 1970): a clock
   * was wrong.
   */
  | { readonly kind: 'future'; readonly answers: number; readonly latest: number }
  /**
   * Answers that may be this outline's: under the bare name of a file, from an older version, or
   * from before it said its id. The spec is the outline as it was chosen.
   */
  | ({ readonly kind: 'adoptable'; readonly spec: string | undefined } & Candidate)
  /** An outline that this file may be, or be a copy of; it is taken for another one. */
  | ({ readonly kind: 'lookalike'; readonly spec: string | undefined } & Candidate)
  /** The drill that was asked for is held by another process; this one is another drill. */
  | { readonly kind: 'open-elsewhere'; readonly pid: number; readonly isSure: boolean }
  /** A drill with another request was interrupted, with so many questions left. */
  | { readonly kind: 'another'; readonly left: number }
  /** So many answers are on a mock exam that is not handed in: nothing is said of them before that. */
  | { readonly kind: 'unsaid'; readonly answers: number }
  /** The plan in force: its exam, the days until then, and about how many new questions the drill begins. */
  | {
      readonly kind: 'planned'
      readonly exam: string
      readonly days: number
      readonly begins: number | undefined
    }
  | { readonly kind: 'welcome-back' }
  /**
   * The learner has fallen behind, and will be level again in so many days, undefined if that takes
   * longer than a fortnight. Until then little or nothing new is begun, unless the learner wants that all the same.
   */
  | {
      readonly kind: 'behind'
      readonly due: number
      readonly days: number | undefined
      readonly isWilling: boolean
    }
  /** The coming days are full, so nothing new is begun today. */
  | { readonly kind: 'full' }
  /** Today's new questions are all done; what follows is asked early. */
  | { readonly kind: 'enough-new'; readonly quota: number }
  /** Nothing is due, and what has sunk is learned again. */
  | { readonly kind: 'relearning' }
  /** Nothing is due and nothing is new; what follows is asked early. */
  | { readonly kind: 'ahead' }
