import type { Wish } from '../base/settings.ts'
import type { Fitted, Happened, Review } from '../log/event.ts'
import { type Checkpoint, checkpointFor, type KeptCheckpoint } from './checkpoint.ts'
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
import { retentionOf } from './wish.ts'

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
interface Given extends Pick<Schedule, 'known'> {
  readonly retention: Wish
  /** The weights that were fitted to the log, in the order of writing. */
  readonly fits: readonly Fitted[]
}

/**
 * The most fits, from the last one, that due dates may follow from: each takes a look at all
 * reviews before it. Once a month is enough to fit, so these are two thirds of a year.
 */
const MOST_FITS = 8

/**
 * The state of every question, and how fast this learner forgets, from the history alone.
 * @param checkpoint from which a long replay goes on, if it is of the same reviews
 */
export function learned(
  reviews: readonly Review[],
  { retention, known, fits }: Given,
  checkpoint?: KeptCheckpoint,
): { readonly cards: Cards; readonly schedule: Schedule } {
  const under = (
    weights: Model['weights'],
    past: readonly Review[],
    before: Pick<Schedule, 'known' | 'kept'>,
    kept?: KeptCheckpoint,
  ): { readonly cards: Cards; readonly schedule: Schedule } => {
    const means = { known: before.known, weights }
    const { from, keep } = kept ? checkpointFor({ ...means, reviews: past }, kept) : {}
    const forgetting = forgettingOf(means, from?.estimate)
    const memories = memoriesOf(past, means, {
      ...{ see: forgetting.see, from },
      ...(keep && { reached: (made) => keep({ ...made, estimate: forgetting.estimate() }) }),
    })
    const schedule = {
      ...{ retention: retentionOf(retention, forgetting.estimate().staircase), ...before },
      model: { weights, factor: forgetting.factor() },
    }
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
  return under(weights, reviews, { known, ...(kept && { kept }) }, checkpoint)
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
export const replay = (reviews: readonly Review[], schedule: Schedule): Cards =>
  cardsOf(memoriesOf(reviews, { ...schedule.model, known: schedule.known }), schedule)

/** What looks on while reviews are replayed. */
interface Watch {
  /** Gets each review with the memory before it. */
  readonly see?: (memory: Memory | undefined, review: Review) => void
  /** Where to go on from: the reviews before it are not looked at. */
  readonly from?: Checkpoint | undefined
  /** Gets what is known after the last review. */
  readonly reached?: (state: Omit<Checkpoint, 'of' | 'estimate'>) => void
}

/** The memory of every question that was answered or is said to be known. */
export function memoriesOf(
  reviews: readonly Review[],
  { known, weights }: Pick<Schedule, 'known'> & Pick<Model, 'weights'>,
  { see, from, reached }: Watch = {},
): Map<string, Memory> {
  const memories = new Map(from?.memories)
  const heeded = new Set(from?.heeded)
  /** Whose wait was granted on a word, which predicts nothing. */
  const granted = new Set(from?.granted)
  const heed = (question: string, until: number): void => {
    const at = known.get(question)
    if (at === undefined || at > until || heeded.has(question)) return
    heeded.add(question)
    granted.add(question)
    memories.set(question, rememberAsKnown(memories.get(question), at))
  }
  for (let i = from?.reviews ?? 0; i < reviews.length; i++) {
    const each = reviews[i] as Review
    if (known.size > 0) heed(each.question, each.at)
    const memory = memories.get(each.question)
    if (!granted.delete(each.question)) see?.(memory, each)
    memories.set(each.question, remember(memory, each, { weights }))
  }
  reached?.({
    ...{ reviews: reviews.length, memories: new Map(memories) },
    ...{ heeded: new Set(heeded), granted: new Set(granted) },
  })
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
