import type { Review } from '../log/event.ts'
import { type Card, type Memory, remember, withDue } from './fsrs.ts'

/** Question id to card, for one outline. */
export type Cards = ReadonlyMap<string, Card>

/**
 * The state of every question, from its history alone.
 * @param reviews of one outline, oldest first
 * @param retention the recall, 0 to 1, at which a question becomes due
 */
export function replay(reviews: Iterable<Review>, retention: number): Cards {
  const memories = new Map<string, Memory>()
  for (const each of reviews)
    memories.set(each.question, remember(memories.get(each.question), each))
  // Only the last wait of each question counts, so the others are never calculated.
  const cards = new Map<string, Card>()
  for (const [question, memory] of memories) cards.set(question, withDue(memory, retention))
  return cards
}
