import { combine, type Language, type Text } from '../../base/text.ts'

/**
 * The sentences of generated questions, in one language; they come from outside the core, like all
 * words.
 */
interface Sentences {
  /** A title inside a sentence: in quotes. All other names in sentences are made with it. */
  readonly titled: (title: string) => string
  /** The root of the outline, if another topic has its title. */
  readonly whole: (title: string) => string
  /** Anywhere below that branch. */
  readonly within: (branch: string) => string
  /** Directly below that branch. */
  readonly beneath: (branch: string) => string
  /** A title that is not the only one of its kind, with its place: `within` or `beneath`. */
  readonly placed: (title: string, place: string) => string
  /** Under which heading is this topic, directly? */
  readonly parent: (name: string) => string
  /** It is under that heading, beside those titles. */
  readonly parentWhy: (name: string, parent: string, beside: readonly string[]) => string
  /** That heading is under another one. */
  readonly elsewhere: (name: string, parent: string) => string
  /** Which title comes directly after this one? */
  readonly next: (name: string, parent: string) => string
  /** The same, if this title is also in another list. */
  readonly nextInList: (name: string, parent: string) => string
  readonly nextWhy: (name: string, next: string) => string
  readonly notNext: (name: string, before: string) => string
  /** Which topic is described here? */
  readonly described: (description: string) => string
  /** Which topic of that place is described here? */
  readonly describedIn: (description: string, place: string) => string
  readonly describedWhy: (title: string, path: readonly string[]) => string
  /** Which title that asks is answered here? */
  readonly answers: (words: string) => string
  readonly answersWhy: (asked: string, path: readonly string[]) => string
  /** The answer of a title that was asked. */
  readonly answeredWhy: (answer: string, path: readonly string[]) => string
  /** Name the parts directly below this topic. */
  readonly parts: (name: string, count: number) => string
  readonly partsWhy: (name: string) => string
  /** The same as a statement, told before it is asked. */
  readonly partsTold: (name: string, parts: readonly string[]) => string
  /** Put these in order, the broadest first. */
  readonly path: () => string
  readonly pathWhy: (name: string) => string
  readonly pathTold: (steps: readonly string[]) => string
  /** Put the parts of this topic in their order. */
  readonly sequence: (name: string) => string
  readonly sequenceWhy: (name: string) => string
  readonly sequenceTold: (name: string, parts: readonly string[]) => string
  /** Put all steps of this flow in order. */
  readonly flowOrder: (flow: string) => string
  /** Put some neighbouring steps of this flow in order. */
  readonly flowPart: (flow: string) => string
  /** Which step comes directly after this one? */
  readonly flowNext: (flow: string, step: string) => string
  /** A component is down: at which step does the flow stop? */
  readonly flowStops: (flow: string, component: string) => string
  /** The place of a wrong step. */
  readonly flowStep: (n: number, of: number) => string
  /** A step before the one at which a flow stops, and one after it. */
  readonly flowBefore: (n: number, of: number) => string
  readonly flowAfter: (n: number, of: number) => string
  /** The place of the right step, and what it is. */
  readonly flowWhole: (n: number, of: number, step: string) => string
  /** Which of these does that? One is right. */
  readonly relationWhich: (clause: string) => string
  /** The same; several are right. */
  readonly relationAll: (clause: string) => string
  /** A chain of two relations with a gap in its middle. */
  readonly relationGap: (first: string, second: string) => string
  /** The same without the gap. */
  readonly relationSaid: (first: string, second: string) => string
  /** Which of these does not depend on that? */
  readonly independent: (name: string) => string
  /** What it is that depends on the other one. */
  readonly independentWhy: (sentence: string) => string
  /** Words as a sentence. */
  readonly sentence: (words: string) => string
}

/** The sentences of generated questions, by language. */
export type Phrases = Readonly<Record<Language, Sentences>>

/** Makes a text from a sentence and the texts it mentions, in every language that these have. */
export type Say = <T extends readonly Text[]>(
  about: T,
  sentence: (sentences: Sentences, ...words: { [I in keyof T]: string }) => string,
) => Text

/** The `Say` for these phrases. */
export const sayWith =
  (phrases: Phrases): Say =>
  (about, sentence) =>
    combine(about, (words, language) =>
      // There are as many words as texts.
      sentence(phrases[language], ...(words as { [I in keyof typeof about]: string })),
    )
