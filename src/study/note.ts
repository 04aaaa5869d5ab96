import type { Topic } from '../core/model/topic.ts'

/**
 * Something a person should know beside what was asked for: a code with what it is about. The words for it stand in
 * i18n, and view/study-notes.ts puts the two together.
 */
export type StudyNote =
  /** A term was read as a misspelling of this topic's name. */
  | { readonly kind: 'guessed'; readonly term: string; readonly topic: Topic }
  /** Lines of a log that were passed over. */
  | {
      readonly kind: 'skipped'
      readonly file: string
      readonly reason: 'torn' | 'unknown'
      readonly lines: readonly number[]
    }
  | { readonly kind: 'unreadable'; readonly file: string }
  /** A drill that was asked for in other words was interrupted, with so many questions left. */
  | { readonly kind: 'another'; readonly left: number }
  /** The plan that is followed: its exam, the days until then, and the new questions of a day. */
  | {
      readonly kind: 'planned'
      readonly exam: string
      readonly days: number
      readonly quota: number | undefined
    }
  | { readonly kind: 'welcome-back' }
  /** Today's new questions are all done, and what comes is ahead of time. */
  | { readonly kind: 'enough-new'; readonly quota: number }
  /** Nothing is due and nothing is new: what comes is ahead of time. */
  | { readonly kind: 'ahead' }
