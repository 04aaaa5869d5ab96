import {
  clipParameters,
  computeDecayFactor,
  type FSRS,
  FSRSVersion,
  forgetting_curve,
  fsrs,
} from 'ts-fsrs'
import { onceFor } from '../base/collections.ts'
import { DAY, MINUTE } from '../base/time.ts'
import type { Review } from '../log/event.ts'

/** What the scheduler knows of one question's reviews. Times are milliseconds since 1970, UTC. */
export interface Memory {
  /** Days until recall is expected to fall to 90 %. */
  readonly stability: number
  /** 1 (easy) to 10. */
  readonly difficulty: number
  readonly first: number
  readonly last: number
  readonly reviews: number
  /** Misses on a later day than the answer before: a second miss in a drill forgets nothing more. */
  readonly lapses: number
  /** The last review was a miss. */
  readonly missed: boolean
  /** The id of the last review, the seed of its fuzz. */
  readonly seed: string
  /** The days of the last wait after which the answer was known, or said to be; undefined after a miss, and before there was one. */
  readonly kept?: number | undefined
}

/** A memory as it is expected of one learner. */
export interface Card extends Memory {
  /** Days until recall has fallen to 90 %, as this learner forgets. */
  readonly lasting: number
  /** How fast it falls: FSRS's decay, above 0. */
  readonly decay: number
  /** When its question becomes due. */
  readonly due: number
}

/** How a learner's memory is predicted. */
export interface Model {
  /** The 21 weights of FSRS-6; undefined for the published defaults. */
  readonly weights: readonly number[] | undefined
  /** By what a stability is multiplied: below 1 for a learner who forgets faster than FSRS expects. */
  readonly factor: number
}

/** FSRS-6 as it is published. */
export const PUBLISHED: Model = { weights: undefined, factor: 1 }

/** When questions become due for a learner. */
export interface Aim {
  /** The recall, 0 to 1, at which a question becomes due. */
  readonly retention: number
  readonly model: Model
}

/** A missed question is due again soon, not tomorrow: the drill itself brings it back first. */
const RELEARN = 10 * MINUTE

/** What "I know this" is worth, in days: it is asked again after a season, to make sure. */
const KNOWN = 120
/** The difficulty of what is said to be known: easy, in FSRS's scale from 1 to 10. */
const EASY = 3

/**
 * A wait is at most so many times the last one after which the answer was known: that it was known once, by luck
 * or because it had been seen elsewhere, says little of the months that would follow from it. Before it was known
 * after any wait, and after a miss, it is at most so many days. Both from `npm run simulate`.
 */
const MOST_GROWTH = 3
const MOST_AT_FIRST = 8

/** Which scheduler it is: another one may come to other memories. */
export const SCHEDULER = FSRSVersion

const PLAIN = fsrs({ enable_fuzz: true })

/** How many weights FSRS-6 has. */
const WEIGHTS = PLAIN.parameters.w.length

/**
 * Weights that the scheduler can use: within the bounds of FSRS-6, which keep every stability
 * finite and above zero. Undefined if they are not those of FSRS-6: a log may come from elsewhere.
 */
export const soundWeights = (found: readonly number[]): readonly number[] | undefined =>
  found.length === WEIGHTS && found.every(Number.isFinite)
    ? clipParameters([...found], PLAIN.parameters.relearning_steps.length)
    : undefined

const fitted = onceFor((weights: readonly number[]) => fsrs({ enable_fuzz: true, w: weights }))

/** The scheduler with those weights. */
const schedulerOf = (weights: Model['weights']): FSRS => (weights ? fitted(weights) : PLAIN)

/**
 * The model was fitted on whole days: half a day and more counts as one day, less as the same day.
 */
const wholeDays = (from: number, to: number): number => Math.max(0, Math.round((to - from) / DAY))

/** The memory after a review; `undefined` means the question was never answered. */
export function remember(
  memory: Memory | undefined,
  { id, at, rating }: Pick<Review, 'id' | 'at' | 'rating'>,
  { weights }: Pick<Model, 'weights'> = PUBLISHED,
): Memory {
  const days = memory ? wholeDays(memory.last, at) : 0
  const next = schedulerOf(weights).next_state(memory ?? null, days, rating)
  return {
    stability: next.stability,
    difficulty: next.difficulty,
    first: memory?.first ?? at,
    last: Math.max(at, memory?.last ?? at),
    reviews: (memory?.reviews ?? 0) + 1,
    lapses: (memory?.lapses ?? 0) + (memory && days > 0 && rating === 1 ? 1 : 0),
    missed: rating === 1,
    seed: id,
    kept: rating === 1 ? undefined : days > 0 ? days : memory?.kept,
  }
}

/** The memory of a question of which the learner says that it is known. */
export const rememberAsKnown = (memory: Memory | undefined, at: number): Memory => ({
  stability: Math.max(KNOWN, memory?.stability ?? 0),
  difficulty: Math.min(EASY, memory?.difficulty ?? EASY),
  first: memory?.first ?? at,
  last: Math.max(at, memory?.last ?? at),
  reviews: memory?.reviews ?? 0,
  lapses: memory?.lapses ?? 0,
  missed: false,
  kept: KNOWN,
  seed: memory?.seed ?? `known ${at}`,
})

/** A first answer that is right. */
export const FIRST_ANSWER = { id: 'new', at: 0, rating: 3 } as const

/** The days that something new is expected to last after it, until recall has fallen to 90 %. */
export const lastingOfNew = (model: Model): number =>
  remember(undefined, FIRST_ANSWER, model).stability * model.factor

/** FSRS's decay for a model, above 0. */
export const decayOf = ({ weights }: Pick<Model, 'weights'>): number =>
  -computeDecayFactor(weights ?? PLAIN.parameters.w).decay

/**
 * The factor f of FSRS's forgetting curve R = (1 + f·t/S)^-d, with which recall is 90 % after S days.
 */
export const curveFactor = (decay: number): number => 0.9 ** (-1 / decay) - 1

/** The days until recall has fallen to a share, 0 to 1, for each day of stability. */
const intervalAt = (retention: number, { weights }: Pick<Model, 'weights'>): number =>
  schedulerOf(weights).calculate_interval_modifier(retention)

/** The whole days until recall has fallen to the wished one: at least one. */
export const waitOf = (lasting: number, { retention, model }: Aim): number =>
  Math.max(1, Math.round(lasting * intervalAt(retention, model)))

/**
 * The memory with its due time: when recall has fallen to `retention`, moved a little by FSRS's
 * fuzz, so that questions learned on one day do not all come back on the same day. The review's own
 * id seeds the fuzz: every replay, on every device, gives the same time. A wait of several days
 * ends half a day early, when the number of days rounds up to it: somebody who studies in the
 * evening today may study in the morning then.
 */
export function withDue(memory: Memory, aim: Aim): Card {
  const { model } = aim
  const card = {
    ...memory,
    lasting: memory.stability * model.factor,
    decay: decayOf(model),
  }
  if (memory.missed) return { ...card, due: memory.last + RELEARN }
  const scheduler = schedulerOf(model.weights)
  scheduler.seed = memory.seed
  const most = memory.kept === undefined ? MOST_AT_FIRST : memory.kept * MOST_GROWTH
  const days = scheduler.apply_fuzz(Math.min(waitOf(card.lasting, aim), most), 0)
  return { ...card, due: memory.last + (days - 0.5) * DAY }
}

/** The chance, 0 to 1, that the answer would be recalled now. */
export const recall = (
  { lasting, decay, last }: Pick<Card, 'lasting' | 'decay' | 'last'>,
  now: number,
): number => forgetting_curve(decay, Math.max(0, (now - last) / DAY), lasting)

/**
 * How much a question counts as known, 0 to 1: its recall; nothing where the last answer was a miss, or there was none. FSRS
 * expects after each answer, a miss too, that it is recalled at once: who missed all would know all.
 */
export const knownShare = (card: Card | undefined, now: number): number =>
  card && !card.missed ? recall(card, now) : 0
