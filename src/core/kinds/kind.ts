import { same, type Text } from '../base/text.ts'
import type { Question } from '../model/question.ts'

/** A question as it stands before the learner: options drawn and shuffled, nothing given away. */
export interface Asked {
  readonly question: Question
  /** Choices in the order shown, or the parts to sort. */
  readonly options: readonly Text[] | undefined
  /** How many options are to be picked: one, or several. */
  readonly input: 'key' | 'keys' | 'line' | 'names'
}

/** What became of an answer. */
export interface Graded {
  readonly correct: boolean
  /** 0 to 1: partial credit for lists and several-answers. */
  readonly score: number
  /** The learner's answer in words, as understood. */
  readonly given: Text
  readonly expected: Text
  /** The wrong options that were picked, with the reasons they are wrong. */
  readonly mistakes: ReadonlyArray<{ readonly text: Text; readonly why: Text | undefined }>
  /** Parts of the full set that were not named. */
  readonly missing: readonly Text[]
}

/** An answer of the wrong form: not graded, asked again. */
type Unreadable = 'not-an-option' | 'not-an-order'

export type Grading = Graded | Unreadable

/** What a type of question brings: how it is put before the learner, and how an answer is graded. */
export interface Kind<Q extends Question> {
  readonly ask: (question: Q, dice: () => number) => Pick<Asked, 'options' | 'input'>
  /** @param answer one line as typed; '' means "I don't know" */
  readonly grade: (question: Q, answer: string, options: readonly Text[]) => Grading
}

export const nothingGiven: Text = same('')

export const COMMA: Text = { en: ', ', zh: '、' }
export const ARROW: Text = same(' → ')
