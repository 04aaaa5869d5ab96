import { isEmpty, type Text } from '../base/text.ts'
import type { Part } from '../model/flow.ts'
import { fullNames } from '../model/names.ts'
import type { Question } from '../model/question.ts'
import type { Aspect, Knowledge, Topic } from '../model/topic.ts'

/** A sentence that may be the answer to a question. */
export interface Passage {
  readonly text: Text
  /** As it is written; '' if nothing says where it is from. */
  readonly source: string
  /** The fact's id, if it is one. */
  readonly fact?: string
  /** What the fact says of a component besides how it works: it is not true as it is. */
  readonly aspect?: Aspect
  /** The topic that it tells this one from. */
  readonly other?: string
  /** The flow that it is about. */
  readonly flow?: string
  /** The line of 2021 that it is about. */
  readonly line?: string
}

/**
 * What a topic has to say, one sentence after the other, always in this order: the summary, the
 * facts, what tells it from other topics, what became of a line of 2021, the flows that are at home there. A summary is written from
 * several places; its source is that of the first fact.
 */
export const passagesOf = (
  { summary, facts, confused, then }: Knowledge,
  parts: readonly Part[],
): Passage[] => [
  { text: summary, source: facts[0]?.source ?? '' },
  ...facts.map(({ id, text, source, aspect }) => ({
    ...{ text, source, fact: id },
    ...(aspect && { aspect }),
  })),
  // What is written at the other topic is said there.
  ...confused
    .filter(({ isOthers }) => !isOthers)
    .map(({ topic, tell }) => ({ text: tell, source: '', other: topic })),
  ...(then ? [{ text: then.now, source: '', line: then.line }] : []),
  ...parts.flatMap(({ flow, title, summary }) =>
    summary ? [{ text: isEmpty(summary) ? title : summary, source: '', flow }] : [],
  ),
]

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
