import { fsrs } from 'ts-fsrs'
import type { Rating } from '../progress/review.ts'

/** What the scheduler remembers of one question. Times are milliseconds since 1970, UTC. */
export interface Card {
  /** Days until recall is expected to fall to 90 %. */
  readonly stability: number
  /** 1 (easy) to 10. */
  readonly difficulty: number
  readonly last: number
  readonly due: number
  readonly reviews: number
  readonly lapses: number
}

const DAY = 86_400_000

/** A missed question is due again soon, not tomorrow: the drill itself brings it back first. */
const RELEARN = 10 * 60_000

/** The recall aimed at when a question comes due: FSRS's own default. */
const RETENTION = 0.9

/** FSRS-6 with the published default weights; no fuzz, so that replay is the same everywhere. */
const scheduler = fsrs({ request_retention: RETENTION, enable_fuzz: false })

const daysSince = (card: Card, now: number): number => Math.max(0, (now - card.last) / DAY)

/** The card after a review at that time; `undefined` stands for a question never answered. */
export function review(card: Card | undefined, rating: Rating, at: number): Card {
  // The model was fitted on whole days: a second review on the same day is a short-term one.
  const elapsed = card ? Math.floor(daysSince(card, at)) : 0
  const memory = card ? { stability: card.stability, difficulty: card.difficulty } : null
  const next = scheduler.next_state(memory, elapsed, rating)
  const wait = rating === 1 ? RELEARN : scheduler.next_interval(next.stability, elapsed) * DAY
  return {
    stability: next.stability,
    difficulty: next.difficulty,
    last: Math.max(at, card?.last ?? at),
    due: at + wait,
    reviews: (card?.reviews ?? 0) + 1,
    lapses: (card?.lapses ?? 0) + (rating === 1 ? 1 : 0),
  }
}

/** The chance, 0 to 1, that the answer would be recalled now. */
export const recall = (card: Card, now: number): number =>
  scheduler.forgetting_curve(daysSince(card, now), card.stability)
