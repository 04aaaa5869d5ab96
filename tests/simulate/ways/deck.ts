import { groupBy } from '../../../src/core/base/collections.ts'
import { kindOf } from '../../../src/core/kinds/index.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { factOf, type Outcome } from '../learners.ts'
import { lessonsOf } from './lessons.ts'
import type { MakeWay, Material } from './way.ts'

/**
 * How a rival chooses among the cards of its deck. A card is a fact, named by its place in the
 * course; new cards come in that order.
 */
interface Rival {
  begin(at: number, seconds: number): void
  next(at: number, seconds: number): number | undefined
  answered(card: number, outcome: Outcome, at: number): void
  backlog(at: number): number
  fit?(at: number): Promise<boolean>
}

/** @param size how many cards the deck has */
export type MakeRival = (size: number, material: Pick<Material, 'dice'>) => Rival

/**
 * A rival as a way of studying. All rivals know as much as k8smap does of what belongs together: a
 * card is a fact, its questions take turns, the easiest kind first, and a card is told before it is
 * first asked (`lessons.ts`).
 */
export const deck =
  (make: MakeRival): MakeWay =>
  (material) => {
    const cards = [...groupBy(material.questions, factOf).values()].map((group) =>
      [...group].sort((a, b) => kindOf(a).ease - kindOf(b).ease),
    )
    const places = new Map(cards.map(([first], i) => [factOf(first as Question), i]))
    const asked = cards.map(() => 0)
    const rival = make(cards.length, material)
    const lessons = lessonsOf(material)
    let chosen: Question | undefined
    return {
      begin: (at, seconds) => {
        chosen = undefined
        rival.begin(at, seconds)
      },
      next: (at, seconds) => {
        if (!chosen) {
          const card = rival.next(at, seconds)
          const group = card === undefined ? undefined : cards[card]
          if (card === undefined || !group) return undefined
          chosen = group[(asked[card] as number) % group.length] as Question
        }
        const tell = lessons(chosen)
        if (tell) return { tell }
        const ask = chosen
        chosen = undefined
        return { ask }
      },
      answered: (question, outcome, at) => {
        const card = places.get(factOf(question)) as number
        asked[card] = (asked[card] as number) + 1
        rival.answered(card, outcome, at)
      },
      backlog: (at) => rival.backlog(at),
      ...(rival.fit && { fit: rival.fit }),
    }
  }
