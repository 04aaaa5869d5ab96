import type { Question } from '../model/question.ts'
import { recall } from './fsrs.ts'
import type { Cards } from './replay.ts'

/** Questions that were answered before, lowest predicted recall first. */
export const byRecall = (questions: readonly Question[], cards: Cards, now: number): Question[] =>
  questions
    .flatMap((question) => {
      const card = cards.get(question.id)
      return card ? [{ question, chance: recall(card, now) }] : []
    })
    .sort((a, b) => a.chance - b.chance)
    .map(({ question }) => question)
