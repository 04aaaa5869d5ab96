import { deck, type MakeRival } from './deck.ts'

/** The deck from its first card to its last, and again from the first. */
const rival: MakeRival = (size) => {
  let place = 0
  return {
    begin: () => undefined,
    next: () => place,
    answered: () => {
      place = (place + 1) % size
    },
    // It has no schedule.
    backlog: () => 0,
  }
}

export const circle = deck(rival)
