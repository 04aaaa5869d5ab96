import { seededDice } from '../base/dice.ts'
import { explained, recounted } from '../base/punctuation.ts'
import { asWritten } from '../base/script.ts'
import { isEmpty, same, type Text } from '../base/text.ts'
import { kindOf } from '../kinds/index.ts'
import { NO_BACKGROUND } from '../kinds/told.ts'
import { saidBy } from '../model/flashcard.ts'
import type { Library } from '../model/library.ts'
import type { Question } from '../model/question.ts'
import type { Fact } from '../model/topic.ts'

/** The most facts of a new topic that are told at once: one screen, and what a person keeps in mind. */
const MOST_TOLD = 3

/** How many questions, at least where there are as many, are between a fact and its first question. */
export const TOLD_AHEAD = 3

/** Something that is told before it is asked. */
export interface Told {
  /** The id of a fact, or of a question that asks for no fact of the outline. */
  readonly id: string
  readonly text: Fact['text']
  /** It is the topic's summary, which a lesson says anyway. */
  readonly isSummary?: true
}

/** What is told about a topic at once: all of a lesson if the topic is new, else single facts. */
export interface Telling {
  readonly topic: string
  readonly isNew: boolean
  readonly facts: readonly Told[]
}

/**
 * What a question asks for, as it is told: its fact, or else what the question itself says of it, or its answer and
 * its explanation; of a flow, what it is: all its steps would be read off, and not be thought of.
 */
export const toldFor = (
  question: Question,
  { knowledge, place }: Pick<Library, 'knowledge' | 'place'>,
): Told => {
  const { seeAlso, topic, tells } = question
  if (seeAlso && 'flow' in seeAlso) {
    const home = place(topic).parts.find(({ flow }) => flow === seeAlso.flow)
    if (home) {
      const { title, summary } = home
      const text = summary && !isEmpty(summary) ? explained(title, summary) : title
      return { id: `${topic}/~flow-${home.flow}`, text }
    }
  }
  const { facts, cards = [], summary } = knowledge(topic)
  if (tells === 'summary') return { id: `${topic}/~summary`, text: summary, isSummary: true }
  if (tells) return { id: question.id, text: tells }
  const fact = facts.find(({ id }) => id === question.fact)
  if (fact) return { id: fact.id, text: fact.text }
  const card = cards.find(({ id }) => id === question.card)
  return card
    ? { id: question.id, text: saidBy(card) }
    : { id: question.id, text: recounted(question.ask, answerOf(question), question.explain) }
}

/** The answer follows from what the learner knows about each of the topics. */
const isDeduced = ({ seeAlso }: Question): boolean => seeAlso !== undefined && 'path' in seeAlso

/** No answer is compared with it. */
const UNCOMPARED = {
  isName: () => false,
  isElse: () => false,
  isShared: () => false,
  isAnswer: () => false,
  isWord: () => false,
  hasVerbs: () => false,
  told: () => NO_BACKGROUND,
  script: asWritten,
}

/** The right answer in words. */
function answerOf(question: Question): Text {
  const kind = kindOf(question)
  const asked = { question, options: [], left: [], ...kind.ask(question, seededDice(0)) }
  const graded = kind.grade(asked, '', UNCOMPARED)
  return typeof graded === 'string' ? same('') : graded.expected
}

/**
 * The facts that open a topic: those that its lesson names, or else the first three that are asked
 * for and still true.
 * @param asked ids of the facts that some question asks for
 */
export function openingFacts(
  topic: string,
  library: Pick<Library, 'knowledge' | 'curriculum'>,
  asked: ReadonlySet<string>,
): Fact[] {
  const { facts } = library.knowledge(topic)
  const named = library.curriculum().lessons.get(topic)
  const chosen = named
    ? named.flatMap((id) => facts.find((fact) => fact.id === id) ?? [])
    : facts.filter(({ id, removed }) => asked.has(id) && removed === undefined)
  return chosen.slice(0, MOST_TOLD)
}

/** What is known while a drill tells and asks. */
interface Situation {
  readonly library: Pick<Library, 'knowledge' | 'curriculum' | 'place'>
  /** Whether a question asks for something that the learner has not met. */
  readonly isUntold: (question: Question) => boolean
  /** Topics of which nothing was asked yet. */
  readonly isNew: (topic: string) => boolean
  /** What was told in this sitting: ids of facts and of questions. */
  readonly told: ReadonlySet<string>
  /** Ids of the facts that some question asks for. */
  readonly asked: ReadonlySet<string>
}

/**
 * What must be told now, because it is asked soon: one telling for each topic, in the order of the
 * questions.
 * @param upcoming the questions that are asked next, as many as `TOLD_AHEAD` and one
 */
export function tellingsFor(upcoming: readonly Question[], situation: Situation): Telling[] {
  const { library, isUntold, isNew, told, asked } = situation
  const topics = new Map<string, Map<string, Told>>()
  for (const question of upcoming) {
    if (!isUntold(question)) continue
    const own = toldFor(question, library)
    if (told.has(own.id)) continue
    const facts = topics.get(question.topic) ?? new Map<string, Told>()
    if (!isDeduced(question)) facts.set(own.id, own)
    topics.set(question.topic, facts)
  }
  return [...topics].flatMap(([topic, own]) => {
    const isFirst = isNew(topic) && !told.has(topic)
    if (!isFirst && own.size === 0) return []
    const facts = new Map<string, Told>()
    // The opening comes first, in its own order; what is asked soon is told in any case.
    if (isFirst)
      for (const { id, text } of openingFacts(topic, library, asked)) facts.set(id, { id, text })
    for (const [id, each] of own) facts.set(id, each)
    return { topic, isNew: isFirst, facts: [...facts.values()] }
  })
}
