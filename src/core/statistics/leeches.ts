import { countBy } from '../base/collections.ts'
import type { Answered } from '../log/history.ts'
import type { Question } from '../model/question.ts'
import { knownShare } from '../schedule/fsrs.ts'
import type { Cards } from '../schedule/replay.ts'
import type { Retrieval } from './retention.ts'

/** A topic of which the learner would recall little now. */
export interface WeakTopic {
  readonly topic: string
  /** Mean predicted recall of its met questions, 0 to 1; those missed last count as 0. */
  readonly recall: number
  readonly met: number
}

/** One question says little about a topic. */
const LEAST_MET = 2
/** More is shown as 100 %. */
const WEAK = 0.995

/**
 * The topics with the lowest predicted recall over the questions that were met, lowest first. Each
 * topic is judged by its own questions only: a branch is never weaker than its weakest topic.
 */
export function weakestTopics(
  questions: readonly Question[],
  cards: Cards,
  now: number,
  most: number,
): WeakTopic[] {
  const topics = new Map<string, { sum: number; met: number }>()
  for (const { id, topic } of questions) {
    const card = cards.get(id)
    if (!card) continue
    const found = topics.get(topic) ?? { sum: 0, met: 0 }
    found.sum += knownShare(card, now)
    found.met++
    topics.set(topic, found)
  }
  return [...topics]
    .map(([topic, { sum, met }]) => ({ topic, recall: sum / met, met }))
    .filter(({ recall, met }) => met >= LEAST_MET && recall < WEAK)
    .sort((a, b) => a.recall - b.recall)
    .slice(0, most)
}

/** A question that is forgotten again and again. */
export interface Leech {
  readonly question: Question
  readonly lapses: number
  /** All answers ever given to it. */
  readonly reviews: number
}

/** A question forgotten this often should be studied again, not only reviewed. */
const LEAST_LAPSES = 3

/**
 * The questions that were forgotten most often, worst first. A lapse is a miss on a later day: a
 * miss at the first meeting forgets nothing, and a second miss within the drill does not forget
 * twice.
 */
export function leeches(
  questions: readonly Question[],
  reviews: readonly Answered[],
  found: readonly Retrieval[],
  most: number,
): Leech[] {
  const lapses = countBy(
    found.filter(({ right }) => !right),
    questionOf,
  )
  const answers = countBy(reviews, questionOf)
  return questions
    .map((question) => ({
      question,
      lapses: lapses.get(question.id) ?? 0,
      reviews: answers.get(question.id) ?? 0,
    }))
    .filter((each) => each.lapses >= LEAST_LAPSES)
    .sort((a, b) => b.lapses - a.lapses || a.reviews - b.reviews)
    .slice(0, most)
}

const questionOf = ({ question }: { readonly question: string }): string => question
