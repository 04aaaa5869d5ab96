import type { Text } from '../base/text.ts'
import type { Material } from './material.ts'

/** An option of a choice; a wrong one has the reason why it is wrong. */
export interface AnswerOption {
  readonly text: Text
  readonly correct: boolean
  readonly why?: Text
  /** Other wordings that would give it away, if it is right; where it is typed they are right, too. */
  readonly also?: readonly string[]
}

/** A part to be named or ordered, with its other names. */
export interface Item {
  readonly text: Text
  readonly also: readonly string[]
}

/** What tells more than an explanation: a flow by its id, or the ways from one topic to another. */
type SeeAlso = { readonly flow: string } | { readonly path: readonly [string, string] }

/** What every question has, whatever its type. */
export interface CommonParts {
  /** `<topic id>/<local id>`; a generated question's local id begins with `~`. It never changes. */
  readonly id: string
  readonly topic: string
  /** `<topic id>/<fact id>` of the fact it asks about. */
  readonly fact?: string
  /** The local id of the card it is made of. */
  readonly card?: string
  /** What it shows above its ask. */
  readonly material?: Material
  readonly ask: Text
  readonly explain: Text
  /**
   * What tells beforehand what it asks for, if neither a fact does nor its answer with its
   * explanation: a statement, or its topic's summary.
   */
  readonly tells?: Text | 'summary'
  readonly source: string
  readonly origin: 'written' | 'generated'
  /** The topics that are met before it: it is made from what relates them. */
  readonly after?: readonly string[]
  /** What tells the whole of it: a flow, or the ways between two topics. */
  readonly seeAlso?: SeeAlso
}

/** A question with options to pick from. */
export interface ChoiceQuestion extends CommonParts {
  readonly type: 'choice' | 'several' | 'tell-apart'
  readonly options: readonly AnswerOption[]
  /** Without its options several things would be right, so it is never typed. */
  readonly picked?: true
}

/** A question whose answer is typed: a name, a number, a word in a hole. */
export interface TypedQuestion extends CommonParts {
  readonly type: 'typed' | 'cloze'
  /** The answer as it is shown afterwards. */
  readonly answer: Text
  /** Every accepted string; the shown ones come first. */
  readonly accepted: readonly string[]
  /** Case counts: what is asked is how it is written. */
  readonly exact?: true
}

/** A question whose answer has several parts. */
export interface ItemsQuestion extends CommonParts {
  readonly type: 'order' | 'list'
  /** In the right order (`order`), or all parts (`list`). */
  readonly items: readonly Item[]
}

/** A thing on the left, and the one thing on the right that belongs to it. */
export interface Pair {
  readonly left: Text
  readonly right: Text
}

/** A question that asks for pairs. */
export interface MatchQuestion extends CommonParts {
  readonly type: 'match'
  readonly pairs: readonly Pair[]
  /** Right-hand texts that belong to nothing on the left. */
  readonly extra: readonly Text[]
}

/** One prompt about one fact or one place in the tree. */
export type Question = ChoiceQuestion | TypedQuestion | ItemsQuestion | MatchQuestion
/** The name of a type of question, as written in the data. */
export type QuestionType = Question['type']

/** The shape of the questions of one type. */
export type QuestionOf<T extends QuestionType, Q extends Question = Question> = Q extends Question
  ? T extends Q['type']
    ? Q
    : never
  : never

/**
 * Every type, in the order they are listed to people. A record, so that no type can be forgotten.
 */
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
/** Every type, in the order they are listed to people. */
export const QUESTION_TYPES = Object.keys(TYPES) as readonly QuestionType[]

/** The topic in a question's id; the question itself may no longer be in the outline. */
export const topicOfQuestion = (id: string): string => id.slice(0, id.indexOf('/'))
