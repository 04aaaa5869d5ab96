import { isEmpty, type Text } from '../base/text.ts'
import { saidBy } from '../model/flashcard.ts'
import { type Flow, stepSentence } from '../model/flow.ts'
import { fullNames } from '../model/names.ts'
import type { Question } from '../model/question.ts'
import type { Aspect, Knowledge, Outline, Topic } from '../model/topic.ts'

/** A sentence that may be the answer to a question. */
export interface Passage {
  readonly text: Text
  /** As it is written; '' if nothing says where it is from. */
  readonly source: string
  /** The fact's id, if it is one. */
  readonly fact?: string
  /** What the fact says of a component besides how it works: it is not true as it is. */
  readonly aspect?: Aspect
  /** The version since which the fact holds, if it has not always. */
  readonly since?: string
  /** The version since which it is deprecated, if it is. */
  readonly deprecated?: string
  /** That version is what was asked for, and the text does not say it. */
  readonly isDated?: true
  /** It has the value that was asked for, and is about most of what else was asked. */
  readonly isAsked?: true
  /** The topic that it tells this one from. */
  readonly other?: string
  /** The flow that it is about, and the step that it is of it. */
  readonly flow?: string
  readonly step?: string
  /** The line of 2021 that it is about. */
  readonly line?: string
  /** Of a summary, the sentence that says more of what was asked: it is shown below. */
  readonly beside?: Passage
}

/**
 * What a topic has to say, one sentence after the other, always in this order: the summary, the
 * facts, the cards, what tells it from other topics, what became of a line of 2021, the flows that are at home there with their steps. A summary is written from
 * several places; its source is that of the first fact.
 */
export const passagesOf = (
  outline: Outline,
  { summary, facts, cards = [], confused, then }: Knowledge,
  flows: readonly Flow[],
): Passage[] => [
  { text: summary, source: facts[0]?.source ?? '' },
  ...facts.map(({ id, text, source, aspect, since, deprecated }) => ({
    ...{ text, source, fact: id },
    ...(since !== undefined && { since }),
    ...(deprecated !== undefined && { deprecated }),
    ...(aspect && { aspect }),
  })),
  ...cards.map((card) => ({ text: saidBy(card), source: '' })),
  // What is written at the other topic is said there.
  ...confused
    .filter(({ isOthers }) => !isOthers)
    .map(({ topic, tell }) => ({ text: tell, source: '', other: topic })),
  ...(then ? [{ text: then.now, source: '', line: then.line }] : []),
  ...flows.flatMap(({ id, title, summary: about, steps }) => [
    { text: isEmpty(about) ? title : about, source: '', flow: id },
    ...steps.map((step) => ({
      text: stepSentence(outline, step),
      source: step.source,
      ...{ flow: id, step: step.id },
    })),
  ]),
]

/** Whether it tells topics apart, or is of a story that took place at the topic: it is not said of the topic alone. */
export const isAside = ({ other, flow }: Passage): boolean =>
  other !== undefined || flow !== undefined

/** Everything that a topic is found by, its names and the rest, each once. */
export const wordsFor = (topic: Topic): string[] => [
  ...new Set([...fullNames(topic), ...(topic.also ?? []), ...(topic.foundBy ?? [])]),
]

/** The texts of a question that are true: what is asked for, in each part. */
export function rightTexts(question: Question): Text[] {
  if ('options' in question)
    return question.options.filter(({ correct }) => correct).map(({ text }) => text)
  if ('items' in question) return question.items.map(({ text }) => text)
  if ('pairs' in question) return question.pairs.flatMap(({ left, right }) => [left, right])
  return [question.answer]
}
