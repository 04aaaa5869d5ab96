import { literally } from '../base/patterns.ts'
import { HOLE } from '../base/punctuation.ts'
import { mapText, type Text, wordings } from '../base/text.ts'
import { type KindHint, kindOf } from '../kinds/index.ts'
import type { Asked } from '../kinds/kind.ts'
import { fold } from '../model/names.ts'
import type { Question } from '../model/question.ts'
import type { Knowledge, Outline, Topic } from '../model/topic.ts'
import { ancestors, childrenOf, topicOf } from '../model/walk.ts'
import { givesAway, hidden, secretsOf } from './spoilers.ts'

/** One hint. */
export type Hint =
  /** Where in the tree the answer is or, if the answer is not a topic, where the question is. */
  | { readonly kind: 'place'; readonly path: readonly Text[]; readonly beside: readonly Text[] }
  /** The fact that is asked for, with a hole in place of the answer. */
  | { readonly kind: 'fact'; readonly fact: Text }
  | KindHint

/** More neighbours than this say nothing about a place. */
const MOST_BESIDE = 6

/** The hints for a question as it was asked, weakest first. */
export function hintsFor(outline: Outline, knowledge: Knowledge, asked: Asked): Hint[] {
  const { question } = asked
  return [
    ...placeOf(outline, question),
    ...kindOf(question).hints(asked),
    ...holeIn(knowledge, question),
  ]
}

/** The place of the answer or of a topic that is hidden; of another one the question says itself where it is. */
function placeOf(outline: Outline, question: Question): Hint[] {
  const secrets = secretsOf(question)
  const own = topicOf(outline, question.topic)
  const topic = answerTopic(outline, question) ?? (givesAway(own.title, secrets) ? own : undefined)
  if (!topic) return []
  const beside =
    topic.parent === undefined
      ? []
      : childrenOf(outline, topic.parent).filter(({ id }) => id !== topic.id)
  const show = ({ title }: Topic): Text => hidden(title, secrets)
  return [
    {
      kind: 'place',
      path: ancestors(outline, topic.id).map(show),
      beside: beside.slice(0, MOST_BESIDE).map(show),
    },
  ]
}

/** The topic that is the answer; undefined if the answer is not a topic. */
function answerTopic(outline: Outline, question: Question): Topic | undefined {
  const name = kindOf(question).answerName?.(question)
  if (!name) return undefined
  const wanted = wordings(name).map(fold)
  const isNamed = ({ title }: Topic): boolean =>
    wordings(title).some((words) => wanted.includes(fold(words)))
  // Of topics with equal titles, the one that the question is about is meant.
  const own = topicOf(outline, question.topic)
  return isNamed(own) ? own : [...outline.topics.values()].find(isNamed)
}

function holeIn({ facts }: Knowledge, question: Question): Hint[] {
  const fact = facts.find(({ id }) => id === question.fact)
  const kind = kindOf(question)
  if (!fact || !kind.isOneThing) return []
  const answers = kind.secrets(question)
  // With a hole in only one language, the other language would show the answer.
  const isHoled = wordings(fact.text).every((words) => punched(words, answers) !== words)
  return isHoled
    ? [{ kind: 'fact', fact: mapText(fact.text, (words) => punched(words, answers)) }]
    : []
}

/** The text with a hole in place of every occurrence of an answer; undefined if there is none. */
function punched(text: string, answers: readonly string[]): string {
  let out = text
  for (const answer of [...answers].sort((a, b) => b.length - a.length)) {
    const bare = answer.replaceAll('`', '')
    if (bare === '') continue
    const literal = literally(bare)
    const isLatin = /^[\x20-\x7e]+$/.test(bare)
    const pattern = isLatin ? `(?<![\\p{L}\\p{N}])${literal}(?:e?s)?(?![\\p{L}\\p{N}])` : literal
    out = out.replace(new RegExp(pattern, 'giu'), HOLE)
  }
  return out
}
