import type { Fitted, Happened, Review } from '../log/event.ts'
import { forgettingOf } from './forgetting.ts'
import {
  type Aim,
  type Card,
  type Memory,
  type Model,
  PUBLISHED,
  remember,
  rememberAsKnown,
  soundWeights,
  withDue,
} from './fsrs.ts'

/** Question id to card, for one outline. */
export type Cards = ReadonlyMap<string, Card>

/** When the learner said of a question that it is known, by the question's id. */
type Known = ReadonlyMap<string, number>

/** What a learner's cards follow from, besides the reviews. */
export interface Schedule extends Aim {
  readonly known: Known
  /**
   * The cards as they were when weights were fitted that move no due date: a question that was not
   * answered since then keeps its due date. Absent if there are none.
   */
  readonly kept?: Cards
}

/** The schedule of a learner of whom nothing is known yet. */
export const publishedSchedule = (retention: number): Schedule => ({
  retention,
  model: PUBLISHED,
  known: new Map(),
})

/** What is known of a learner before the reviews are looked at. */
interface Given extends Pick<Schedule, 'retention' | 'known'> {
  /** The weights that were fitted to the log, in the order of writing. */
  readonly fits: readonly Fitted[]
}

/**
 * The most fits, from the last one, that due dates may follow from: each takes a look at all
 * reviews before it. Once a month is enough to fit, so these are two thirds of a year.
 */
const MOST_FITS = 8

/** The state of every question, and how fast this learner forgets, from the history alone. */
export function learned(
  reviews: readonly Review[],
  { retention, known, fits }: Given,
): { readonly cards: Cards; readonly schedule: Schedule } {
  const under = (
    weights: Model['weights'],
    past: readonly Review[],
    before: Pick<Schedule, 'known' | 'kept'>,
  ): { readonly cards: Cards; readonly schedule: Schedule } => {
    const forgetting = forgettingOf({ weights })
    const memories = memoriesOf(past, { known: before.known, weights }, forgetting.see)
    const schedule = { retention, ...before, model: { weights, factor: forgetting.factor() } }
    return { cards: cardsOf(memories, schedule), schedule }
  }
  let weights: Model['weights']
  let kept: Cards | undefined
  for (const fit of usable(fits)) {
    kept = fit.reschedules
      ? undefined
      : under(
          weights,
          reviews.filter((each) => isBefore(each, fit)),
          { known: saidBefore(known, fit), ...(kept && { kept }) },
        ).cards
    weights = fit.weights
  }
  return under(weights, reviews, { known, ...(kept && { kept }) })
}

/**
 * The fits that due dates follow from: the last ones, from the last one that moved all due dates.
 * Weights that are not those of FSRS-6 never count.
 */
function usable(fits: readonly Fitted[]): readonly Fitted[] {
  const sound = fits.flatMap((fit) => {
    const weights = soundWeights(fit.weights)
    return weights ? [{ ...fit, weights }] : []
  })
  const from = sound.findLastIndex(({ reschedules }) => reschedules)
  const last = sound.slice(Math.max(0, from))
  const [first, ...rest] = last.slice(-MOST_FITS)
  // If there are more, the first one that is looked at is where due dates begin.
  return first && last.length > MOST_FITS ? [{ ...first, reschedules: true }, ...rest] : last
}

/** Whether an event was written before a fit: a clock may go back, the order of writing may not. */
const isBefore = (event: Pick<Happened, 'at' | 'order'>, fit: Fitted): boolean =>
  event.order !== undefined && fit.order !== undefined
    ? event.order < fit.order
    : event.at <= fit.at

const saidBefore = (known: Known, { at: until }: Fitted): Known =>
  new Map([...known].filter(([, at]) => at <= until))

/**
 * The state of every question, from its history alone.
 * @param reviews of one outline, oldest first
 */
export const replay = (reviews: Iterable<Review>, schedule: Schedule): Cards =>
  cardsOf(memoriesOf(reviews, { ...schedule.model, known: schedule.known }), schedule)

/**
 * The memory of every question that was answered or is said to be known.
 * @param see gets each review with the memory before it
 */
export function memoriesOf(
  reviews: Iterable<Review>,
  { known, weights }: Pick<Schedule, 'known'> & Pick<Model, 'weights'>,
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
function cardsOf(memories: ReadonlyMap<string, Memory>, schedule: Schedule): Cards {
  const cards = new Map<string, Card>()
  for (const [question, memory] of memories) {
    const card = withDue(memory, schedule)
    const before = schedule.kept?.get(question)
    cards.set(question, before && isSame(before, memory) ? { ...card, due: before.due } : card)
  }
  return cards
}

/** Whether nothing was answered or said between two states of a question. */
const isSame = (a: Memory, b: Memory): boolean =>
  a.seed === b.seed && a.last === b.last && a.reviews === b.reviews && a.missed === b.missed
