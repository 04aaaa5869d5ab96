import { deck, type MakeRival } from './deck.ts'
import { dayOf } from './way.ts'

/**
 * Sebastian Leitner's boxes (So lernt man lernen, 1972): a right answer moves a card one box up, a
 * wrong one back to the first. Leitner let the fullness of a box decide (Wikipedia, Leitner
 * system); today fixed days are used, and there is no standard for them: here every day, every 2nd,
 * 4th, 9th and 14th (usman.appscodestudio.com/leitner-system).
 */
const DAYS = [1, 2, 4, 9, 14] as const

/** The box after an answer; boxes count from 0, and cards stay in the last one. */
export const moved = (box: number, right: boolean): number =>
  right ? Math.min(box + 1, DAYS.length - 1) : 0

/** Days until a card in that box is shown again. */
export const waits = (box: number): number => DAYS[box] ?? DAYS[DAYS.length - 1]!

/**
 * Due cards first, low boxes before high ones, as the boxes were when the day began; then new cards,
 * at most so many a day.
 */
const rival =
  (limit: number): MakeRival =>
  (size) => {
    const places = new Map<number, { box: number; due: number }>()
    let queue: number[] = []
    const due = (today: number): number[] =>
      [...places].filter(([, place]) => place.due <= today).map(([card]) => card)
    return {
      begin: (at) => {
        const known = due(dayOf(at))
          .map((card) => ({ card, ...places.get(card)! }))
          .sort((a, b) => a.box - b.box || a.due - b.due)
          .map(({ card }) => card)
        queue = [...known, ...unmet(size, places, limit)]
      },
      next: () => queue[0],
      answered: (card, { right }, at) => {
        queue.shift()
        // A new card starts in the first box: its first answer moves it like any other.
        const box = moved(places.get(card)?.box ?? 0, right)
        places.set(card, { box, due: dayOf(at) + waits(box) })
      },
      backlog: (at) => due(dayOf(at)).length,
    }
  }

/** The next cards that were never asked, in the course's order. */
export function unmet(size: number, met: { has(card: number): boolean }, limit: number): number[] {
  const cards: number[] = []
  for (let card = 0; card < size && cards.length < limit; card++)
    if (!met.has(card)) cards.push(card)
  return cards
}

export const leitner = (limit: number) => deck(rival(limit))
