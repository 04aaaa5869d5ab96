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

/** What every question has, whatever its type. */
export interface CommonParts {
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

export interface ChoiceQuestion extends CommonParts {
  readonly type: 'choice' | 'several' | 'tell-apart'
  readonly options: readonly AnswerOption[]
}

export interface TypedQuestion extends CommonParts {
  readonly type: 'typed' | 'cloze'
  /** The answer as shown afterwards. */
  readonly answer: Text
  /** Every accepted string, the shown ones first. */
  readonly accepted: readonly string[]
}

export interface ItemsQuestion extends CommonParts {
  readonly type: 'order' | 'list'
  /** In the right order, or the full set. */
  readonly items: readonly Item[]
}

/** What stands on the left, and the one thing on the right that belongs to it. */
export interface Pair {
  readonly left: Text
  readonly right: Text
}

export interface MatchQuestion extends CommonParts {
  readonly type: 'match'
  readonly pairs: readonly Pair[]
  /** Right-hand texts that belong to nothing on the left. */
  readonly extra: readonly Text[]
}

/** One prompt about one fact or one place in the tree. */
export type Question = ChoiceQuestion | TypedQuestion | ItemsQuestion | MatchQuestion
export type QuestionType = Question['type']

/** The shape of the questions of one type. */
export type QuestionOf<T extends QuestionType, Q extends Question = Question> = Q extends Question
  ? T extends Q['type']
    ? Q
    : never
  : never

/** Every type there is, in the order they are listed to people. A record, so that none can be forgotten. */
const TYPES: Readonly<Record<QuestionType, true>> = {
  choice: true,
  several: true,
  'tell-apart': true,
  typed: true,
  cloze: true,
  order: true,
  list: true,
  match: true,
}
export const QUESTION_TYPES = Object.keys(TYPES) as readonly QuestionType[]

/** The topic a question's id names, though the question may have gone from the outline. */
export const topicOfQuestion = (id: string): string => id.slice(0, id.indexOf('/'))
