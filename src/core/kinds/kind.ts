import type { Dice } from '../base/dice.ts'
import type { Script } from '../base/script.ts'
import { isEmpty, same, type Text } from '../base/text.ts'
import type { Report } from '../document/fields.ts'
import type { DocumentNode, Place } from '../document/node.ts'
import type { CommonParts, Question } from '../model/question.ts'
import type { Outline, Topic } from '../model/topic.ts'

/** A question as it stands before the learner: options drawn and shuffled, nothing given away. */
export interface Asked<Q extends Question = Question> {
  readonly question: Q
  /** What may be picked, in the order shown: choices, parts to sort. Empty where words are wanted. */
  readonly options: readonly Text[]
  /** What an option is to be found for, in the order shown. Empty where nothing stands beside the options. */
  readonly left: readonly Text[]
}

/** One part of an answer that is given part by part. */
interface GradedPart {
  readonly left: Text
  /** The option that was given for it; undefined where none was. */
  readonly said: Text | undefined
  readonly right: Text
}

/** What became of an answer. */
export interface Graded {
  readonly correct: boolean
  /** 0 to 1: partial credit for answers of several parts. */
  readonly score: number
  /** The learner's answer in words, as understood; empty where there was none. */
  readonly given: Text
  readonly expected: Text
  /** The wrong options that were picked, with the reasons they are wrong. */
  readonly mistakes: ReadonlyArray<{ readonly text: Text; readonly why: Text | undefined }>
  /** Parts of the full set that were not named. */
  readonly missing: readonly Text[]
  /** The answer part by part, in the order asked, where a kind has parts. */
  readonly parts?: readonly GradedPart[]
}

/** What typed words are held against beside what a question accepts. */
export interface Names {
  /** Whether a folded word is the name of a topic. */
  readonly isName: (word: string) => boolean
  /** How Chinese of either script is compared. */
  readonly script: Script
}

/** What a key of the document holds, beyond its name. */
export interface KeyRule {
  /** Entries its list has at least and at most, where it is a list. */
  readonly least?: number
  readonly most?: number
  /** The key may be absent, or another key may stand in its place. */
  readonly optional?: true
}

/** What a kind's own keys are read from. */
export interface KindSource {
  readonly ask: Text
  readonly askAt: Place
  readonly field: (key: string) => DocumentNode | undefined
  /** The value of a key that must be there; a finding where it is not. */
  readonly needed: (key: string) => DocumentNode | undefined
  readonly topics: ReadonlyMap<string, Topic>
  readonly report: Report
}

/** A question without what all questions have. */
type PartsOf<Q extends Question> = Omit<Q, keyof CommonParts | 'type'>

/** A step of help that a kind brings: its name, and beside it numbers and texts to be told. */
interface HintShape {
  readonly kind: string
}

/**
 * All that a type of question is; how it looks stands in view/kinds.
 * @typeParam U codes of answers of the wrong form: not graded, asked again
 * @typeParam H the steps of help it brings
 */
export interface Kind<
  Q extends Question,
  U extends string = string,
  H extends HintShape = HintShape,
> {
  /** The keys it has in a document, beside those of every question. */
  readonly keys: Readonly<Record<string, KeyRule>>
  /** Reads those keys; undefined, with a finding, where they make no question. */
  readonly read: (source: KindSource) => PartsOf<Q> | undefined
  readonly ask: (question: Q, dice: Dice) => Partial<Pick<Asked, 'options' | 'left'>>
  /**
   * @param answer one line as typed; '' means "I don't know"
   */
  readonly grade: (asked: Asked<Q>, answer: string, names: Names) => Graded | U
  /** Every wording that, if shown, would be the answer or a part of it. */
  readonly secrets: (question: Q) => string[]
  /** The answer is one thing: a fact that says it can be shown with a hole in its place. */
  readonly isOneThing: boolean
  /** The answer, where it may be the name of a topic. */
  readonly answerName?: (question: Q) => Text
  /** Help that comes from the answer's form, weakest first. */
  readonly hints: (asked: Asked<Q>) => H[]
  /** Characters to type for the right answer. */
  readonly typing: (asked: Asked<Q>) => number
  /** New questions of a topic are met in this order, the lowest first. In tens, so that a new kind fits between two. */
  readonly ease: number
  /**
   * Whether the answer is recognised among what is shown or recalled from memory: a fact is recognised first. `neither`
   * stands outside of that order.
   */
  readonly memory: 'recognition' | 'recall' | 'neither'
  /** One option is picked, by one key. A guess or a glance may be enough, so that being quick proves nothing. */
  readonly picksOne: boolean
  /** Whether a line, though it is a command's letter, is taken for an answer to this question. */
  readonly takes?: (question: Q, line: string) => boolean
  /** The same question in a form that asks for recall, where it has one. */
  readonly recallForm?: (question: Q, outline: Outline) => Question | undefined
  /** The share that was right is told to programs. */
  readonly tellsShare?: true
}

const nothingGiven: Text = same('')

/** The learner's words as an answer: the same in every language; empty where there are none. */
export const inOwnWords = (line: string): Text =>
  line.trim() === '' ? nothingGiven : same(line.trim())

/** Whether there was no answer: the learner does not know. */
export const isUnanswered = ({ given }: Graded): boolean => isEmpty(given)

/** What becomes of a question that was not answered. */
export const unanswered = (expected: Text): Graded => ({
  correct: false,
  score: 0,
  given: nothingGiven,
  expected,
  mistakes: [],
  missing: [],
})

export const ARROW: Text = same(' → ')
