import type { Dice } from '../base/dice.ts'
import type { Script } from '../base/script.ts'
import { isEmpty, same, type Text } from '../base/text.ts'
import type { Report } from '../document/fields.ts'
import type { DocumentNode, Place } from '../document/node.ts'
import { shortened } from '../document/short.ts'
import type { CommonParts, Question } from '../model/question.ts'
import type { Flashcard, Outline, Topic } from '../model/topic.ts'
import type { Background } from './told.ts'

/** A question as it is shown to the learner: options drawn and shuffled, nothing given away. */
export interface Asked<Q extends Question = Question> {
  readonly question: Q
  /**
   * The options or parts that may be picked, in the order shown. Empty if the learner types words.
   */
  readonly options: readonly Text[]
  /**
   * The things an option must be found for, in the order shown. Empty if nothing is shown beside
   * the options.
   */
  readonly left: readonly Text[]
}

/** One part of an answer that is given part by part. */
interface GradedPart {
  readonly left: Text
  /** The option that was given for it; undefined if none was. */
  readonly said: Text | undefined
  readonly right: Text
}

/** The result of an answer. */
export interface Graded {
  readonly correct: boolean
  /** 0 to 1: partial credit for answers of several parts. */
  readonly score: number
  /** The learner's answer in words, as k8smap understood it; empty if there was none. */
  readonly given: Text
  readonly expected: Text
  /** The wrong options that were picked, each with the reason why it is wrong. */
  readonly mistakes: ReadonlyArray<{ readonly text: Text; readonly why: Text | undefined }>
  /** Parts of the full set that were not named. */
  readonly missing: readonly Text[]
  /** The answer part by part, in the order asked, where a kind has parts. */
  readonly parts?: readonly GradedPart[]
}

/** What typed words are compared with, in addition to what a question accepts. */
export interface Names {
  /** Whether a folded word is the name of a topic. */
  readonly isName: (word: string) => boolean
  /** Whether a folded word is the name of a topic besides that one, and besides those with an answer's name. */
  readonly isElse: (word: string, topic: string, answers: readonly string[]) => boolean
  /** Whether a name is a part of that topic's title, and another topic is called so, too: `Mitosis (plants)`. */
  readonly isShared: (name: string, topic: string) => boolean
  /** Whether a folded word is an answer, or a wrong option, of some question on a topic. */
  readonly isAnswer: (word: string, topic: string) => boolean
  /** Whether questions use a word, in lower case: it is not mistyped. */
  readonly isWord: (word: string) => boolean
  /** Whether forms of verbs are noted beside each other, `gehen, ging, gegangen`. */
  readonly hasVerbs: () => boolean
  /** What is said about a question, besides its own words. */
  readonly told: (question: Question) => Background
  /** How Chinese of either script is compared. */
  readonly script: Script
}

/** What is known about a key of the document, besides its name. */
export interface KeyRule {
  /** The least and the most entries its list may have, if it is a list. */
  readonly least?: number
  readonly most?: number
  /** The key may be absent, or another key may replace it. */
  readonly optional?: true
}

/** What a kind reads its own keys from. */
export interface KindSource {
  readonly ask: Text
  readonly askAt: Place
  readonly field: (key: string) => DocumentNode | undefined
  /** The value of a required key; a finding if it is missing. */
  readonly needed: (key: string) => DocumentNode | undefined
  readonly topics: ReadonlyMap<string, Topic>
  readonly report: Report
}

/** A question without the parts that all questions have. */
type PartsOf<Q extends Question> = Omit<Q, keyof CommonParts | 'type'>

/** A hint that a kind gives: its name, and the numbers and texts it shows. */
interface HintShape {
  readonly kind: string
}

/**
 * Everything about a type of question, except how it looks: that is in view/kinds.
 * @typeParam U codes of answers in the wrong form: not graded, asked again
 * @typeParam H the hints it gives
 */
export interface Kind<
  Q extends Question,
  U extends string = string,
  H extends HintShape = HintShape,
> {
  /** Its own keys in a document, in addition to those of every question. */
  readonly keys: Readonly<Record<string, KeyRule>>
  /** Reads those keys; undefined, with a finding, if they do not make a question. */
  readonly read: (source: KindSource) => PartsOf<Q> | undefined
  readonly ask: (question: Q, dice: Dice) => Partial<Pick<Asked, 'options' | 'left'>>
  /**
   * @param answer one line as typed; '' means "I don't know"
   */
  readonly grade: (asked: Asked<Q>, answer: string, names: Names) => Graded | U
  /** Every wording that would give away the answer, or a part of it, if shown. */
  readonly secrets: (question: Q) => string[]
  /**
   * The answer is a single thing, so a fact that contains it can be shown with a hole in its place.
   */
  readonly isOneThing: boolean
  /** The answer, if it may be the name of a topic. */
  readonly answerName?: (question: Q) => Text
  /** Hints that come from the form of the answer, weakest first. */
  readonly hints: (asked: Asked<Q>) => H[]
  /** The chance, 0 to 1, that an answer in the right form is right if it is picked at random. */
  readonly luck: (asked: Asked<Q>) => number
  /** The number of characters to type for the right answer. */
  readonly typing: (asked: Asked<Q>) => number
  /**
   * New questions of a topic are asked in this order, lowest first. In steps of ten, so that a new
   * kind fits between two others.
   */
  readonly ease: number
  /**
   * Whether the learner recognises the answer among what is shown, or recalls it from memory: a
   * fact is recognised first. `neither` is outside of that order.
   */
  readonly memory: 'recognition' | 'recall' | 'neither'
  /**
   * The chances, 0 to 1, of a right answer without the knowledge, where "I don't know" is one key
   * and only some guess, and of a wrong one with it: the one word or one of many items may not come
   * to mind. Our own estimates; a placement (`core/course`) weighs answers by them.
   */
  readonly chances: { readonly guess: number; readonly slip: number }
  /**
   * One option is picked with one key. A guess or a glance may be enough, so a quick answer proves
   * nothing.
   */
  readonly picksOne: boolean
  /** Whether a line is an answer to this question, although it is also the letter of a command. */
  readonly takes?: (question: Q, line: string) => boolean
  /** The same question in a form that asks for recall, if there is one. */
  readonly recallForm?: (question: Q, outline: Outline) => Question | undefined
  /**
   * The parts of the questions of this kind that a card makes; empty if it cannot be asked so.
   * @param others cards whose answers may be taken for its own, the likeliest first
   */
  readonly ofCard?: (
    card: Flashcard,
    others: () => readonly Flashcard[],
  ) => ReadonlyArray<PartsOf<Q> & Partial<Pick<CommonParts, 'ask' | 'explain'>>>
  /** JSON output reports the share that was right. */
  readonly tellsShare?: true
}

const nothingGiven: Text = same('')

/** The most characters of an answer: no question asks for more, and a longer one is wrong. */
export const LONGEST_ANSWER = 1000

/**
 * The learner's words as an answer: the same in every language, cut if there are too many; empty for
 * an empty line.
 */
export const inOwnWords = (line: string): Text =>
  line.trim() === '' ? nothingGiven : same(shortened(line.trim(), LONGEST_ANSWER))

/** Whether there was no answer: the learner does not know. */
export const isUnanswered = ({ given }: Graded): boolean => isEmpty(given)

/** The result of a question that was not answered. */
export const unanswered = (expected: Text): Graded => ({
  correct: false,
  score: 0,
  given: nothingGiven,
  expected,
  mistakes: [],
  missing: [],
})

/** Separates the steps of an order. */
export const ARROW: Text = same(' → ')
