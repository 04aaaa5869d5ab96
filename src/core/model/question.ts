import type { Text } from '../base/text.ts'

/** An option of a choice, with the reason a wrong one is wrong. */
export interface AnswerOption {
  readonly text: Text
  readonly correct: boolean
  readonly why?: Text
}

/** A part to be named or ordered, with other names it goes by. */
export interface Item {
  readonly text: Text
  readonly also: readonly string[]
}

interface Common {
  /** `<topic id>/<local id>`; a generated question's local id begins with `~`. Never changes. */
  readonly id: string
  readonly topic: string
  /** `<topic id>/<fact id>` of the fact it drills. */
  readonly fact?: string
  readonly ask: Text
  readonly explain: Text
  readonly source: string
  readonly origin: 'written' | 'generated'
}

export interface ChoiceQuestion extends Common {
  readonly type: 'choice' | 'several' | 'tell-apart'
  readonly options: readonly AnswerOption[]
}

export interface TypedQuestion extends Common {
  readonly type: 'typed' | 'cloze'
  /** The answer as shown afterwards. */
  readonly answer: Text
  /** Every accepted string, the shown ones first. */
  readonly accepted: readonly string[]
}

export interface ItemsQuestion extends Common {
  readonly type: 'order' | 'list'
  /** In the right order, or the full set. */
  readonly items: readonly Item[]
}

/** One prompt about one fact or one place in the tree. */
export type Question = ChoiceQuestion | TypedQuestion | ItemsQuestion
export type QuestionType = Question['type']
export const QUESTION_TYPES = [
  'choice',
  'several',
  'tell-apart',
  'typed',
  'cloze',
  'order',
  'list',
] as const satisfies readonly QuestionType[]

/** The topic a question's id names, though the question may have gone from the outline. */
export const topicOfQuestion = (id: string): string => id.slice(0, id.indexOf('/'))
