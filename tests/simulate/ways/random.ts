import { shuffle } from '../../../src/core/base/dice.ts'
import { deck, type MakeRival } from './deck.ts'
import { unmet } from './leitner.ts'

/** New cards, at most so many a day; then the cards that were met, in random order, each once a day. */
const rival =
  (limit: number): MakeRival =>
  (size, { dice }) => {
    const met = new Set<number>()
    let queue: number[] = []
    return {
      begin: () => {
        queue = [...unmet(size, met, limit), ...shuffle([...met], dice)]
      },
      next: () => queue[0],
      answered: (card) => {
        queue.shift()
        met.add(card)
      },
      // It has no schedule.
      backlog: () => 0,
    }
  }

export const random = (limit: number) => deck(rival(limit))
