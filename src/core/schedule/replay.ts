import type { Review } from '../log/event.ts'
import { forgettingOf } from './forgetting.ts'
import {
  type Aim,
  type Card,
  type Memory,
  type Model,
  PUBLISHED,
  remember,
  rememberAsKnown,
  withDue,
} from './fsrs.ts'

/** Question id to card, for one outline. */
export type Cards = ReadonlyMap<string, Card>

/** What a learner's cards follow from, besides the reviews. */
export interface Schedule extends Aim {
  /** When the learner said of a question that it is known, by the question's id. */
  readonly known: ReadonlyMap<string, number>
}

/** The schedule of a learner of whom nothing is known yet. */
export const publishedSchedule = (retention: number): Schedule => ({
  retention,
  model: PUBLISHED,
  known: new Map(),
})

/** What is known of a learner before the reviews are looked at. */
interface Given extends Pick<Schedule, 'retention' | 'known'>, Pick<Model, 'weights'> {}

/** The state of every question, and how fast this learner forgets, from the history alone. */
export function learned(
  reviews: Iterable<Review>,
  { retention, known, weights }: Given,
): { readonly cards: Cards; readonly schedule: Schedule } {
  const forgetting = forgettingOf({ weights })
  const memories = memoriesOf(reviews, { known, weights }, forgetting.see)
  const schedule = { retention, known, model: { weights, factor: forgetting.factor() } }
  return { cards: cardsOf(memories, schedule), schedule }
}

/**
 * The state of every question, from its history alone.
 * @param reviews of one outline, oldest first
 */
export const replay = (reviews: Iterable<Review>, schedule: Schedule): Cards =>
  cardsOf(memoriesOf(reviews, { ...schedule.model, known: schedule.known }), schedule)

/** @param see gets each review with the memory before it */
function memoriesOf(
  reviews: Iterable<Review>,
  { known, weights }: Pick<Given, 'known' | 'weights'>,
  see?: (memory: Memory | undefined, review: Review) => void,
): Map<string, Memory> {
  const memories = new Map<string, Memory>()
  const heeded = new Set<string>()
  /** Whose wait was granted on a word, which predicts nothing. */
  const granted = new Set<string>()
  const heed = (question: string, until: number): void => {
    const at = known.get(question)
    if (at === undefined || at > until || heeded.has(question)) return
    heeded.add(question)
    granted.add(question)
    memories.set(question, rememberAsKnown(memories.get(question), at))
  }
  for (const each of reviews) {
    if (known.size > 0) heed(each.question, each.at)
    const memory = memories.get(each.question)
    if (!granted.delete(each.question)) see?.(memory, each)
    memories.set(each.question, remember(memory, each, { weights }))
  }
  for (const question of known.keys()) heed(question, Number.POSITIVE_INFINITY)
  return memories
}

/** Only the last wait of each question counts, so the others are never calculated. */
function cardsOf(memories: ReadonlyMap<string, Memory>, aim: Aim): Cards {
  const cards = new Map<string, Card>()
  for (const [question, memory] of memories) cards.set(question, withDue(memory, aim))
  return cards
}
