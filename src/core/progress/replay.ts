import { type Card, review } from '../schedule/fsrs.ts'
import type { Review } from './review.ts'

/** Question id to card, for one outline. */
export type Cards = ReadonlyMap<string, Card>

/** The state of every question of an outline, from its history alone. `reviews` are merged: once each, oldest first. */
export function replay(reviews: readonly Review[], outline: string): Cards {
  const cards = new Map<string, Card>()
  for (const each of reviews)
    if (each.outline === outline)
      cards.set(each.question, review(cards.get(each.question), each.rating, each.at))
  return cards
}
