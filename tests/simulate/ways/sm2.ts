import type { Outcome } from '../learners.ts'
import { deck, type MakeRival } from './deck.ts'
import { unmet } from './leitner.ts'
import { dayOf } from './way.ts'

/**
 * An item in SM-2: its E-factor, its number of repetitions, and the interval in days that led to
 * the last one.
 */
export interface Item {
  readonly ease: number
  readonly repetition: number
  readonly interval: number
}

export const UNSEEN: Item = { ease: 2.5, repetition: 0, interval: 0 }

/**
 * SM-2 as its author describes it (P. A. Wozniak, super-memory.com/english/ol/sm2.htm, read in
 * quotation): I(1) = 1, I(2) = 6, I(n) = I(n-1)·EF rounded up; EF' = EF + (0.1 - (5-q)·(0.08 +
 * (5-q)·0.02)), at least 1.3; a quality below 3 starts the intervals again and does not change the
 * E-factor.
 */
export function repeated(item: Item, quality: number): Item {
  if (quality < 3) return { ...item, repetition: 1, interval: 1 }
  const short = 5 - quality
  const ease = Math.max(1.3, item.ease + 0.1 - short * (0.08 + short * 0.02))
  const repetition = item.repetition + 1
  const interval =
    repetition === 1 ? 1 : repetition === 2 ? 6 : Math.ceil(item.interval * item.ease)
  return { ease, repetition, interval }
}

/** "After each repetition session of a given day repeat again all items that scored below four." */
export const isRepeated = (quality: number): boolean => quality < 4

/**
 * The quality that SM-2 asks the learner for: 5 perfect, 4 after a hesitation, 3 with serious
 * difficulty; a wrong answer is 1, “the correct one remembered” once shown. Our assumption for
 * hesitation and difficulty: more than half, and more than nine tenths, of the longest search in
 * memory.
 */
export function quality({ right, hesitation }: Outcome): number {
  if (!right) return 1
  return hesitation < 0.5 ? 5 : hesitation < 0.9 ? 4 : 3
}

/** Seconds that a repetition at the end of a session takes. Our own estimate. */
const REPETITION = 25

/**
 * Due items first, the longest overdue before the others; then new ones, at most so many a day; both
 * as long as the sitting leaves room for the repetitions at its end.
 */
const rival =
  (limit: number): MakeRival =>
  (size) => {
    const items = new Map<number, Item & { due: number }>()
    let queue: number[] = []
    let again: number[] = []
    const due = (today: number): number[] =>
      [...items].filter(([, item]) => item.due <= today).map(([card]) => card)
    return {
      begin: (at) => {
        const known = due(dayOf(at)).sort((a, b) => items.get(a)!.due - items.get(b)!.due)
        queue = [...known, ...unmet(size, items, limit)]
        again = []
      },
      next: (_, seconds) =>
        again.length * REPETITION >= seconds ? (again[0] ?? queue[0]) : (queue[0] ?? again[0]),
      answered: (card, outcome, at) => {
        const item = items.get(card)
        const graded = quality(outcome)
        // The repetitions at the end of a session continue until the item is known; they change no
        // interval.
        if (queue[0] === card) {
          queue.shift()
          const next = repeated(item ?? UNSEEN, graded)
          items.set(card, { ...next, due: dayOf(at) + next.interval })
        } else again.shift()
        if (isRepeated(graded)) again.push(card)
      },
      backlog: (at) => due(dayOf(at)).length,
    }
  }

export const sm2 = (limit: number) => deck(rival(limit))
