import { fsrs } from 'ts-fsrs'
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
  readonly lapses: number
  /** The last review was a miss. */
  readonly missed: boolean
  /** The id of the last review, the seed of its fuzz. */
  readonly seed: string
}

/** A memory with the time its question becomes due. */
export interface Card extends Memory {
  readonly due: number
}

/** A missed question is due again soon, not tomorrow: the drill itself brings it back first. */
const RELEARN = 10 * MINUTE

/** FSRS-6 with the published default weights. */
const scheduler = fsrs({ enable_fuzz: true })

/**
 * The model was fitted on whole days: half a day and more counts as one day, less as the same day.
 */
const wholeDays = (from: number, to: number): number => Math.max(0, Math.round((to - from) / DAY))

/** The memory after a review; `undefined` means the question was never answered. */
export function remember(
  memory: Memory | undefined,
  { id, at, rating }: Pick<Review, 'id' | 'at' | 'rating'>,
): Memory {
  const next = scheduler.next_state(memory ?? null, memory ? wholeDays(memory.last, at) : 0, rating)
  return {
    stability: next.stability,
    difficulty: next.difficulty,
    first: memory?.first ?? at,
    last: Math.max(at, memory?.last ?? at),
    reviews: (memory?.reviews ?? 0) + 1,
    lapses: (memory?.lapses ?? 0) + (rating === 1 ? 1 : 0),
    missed: rating === 1,
    seed: id,
  }
}

/**
 * The memory with its due time: when recall has fallen to `retention`, moved a little by FSRS's
 * fuzz, so that questions learned on one day do not all come back on the same day. The review's own
 * id seeds the fuzz: every replay, on every device, gives the same time. A wait of several days
 * ends half a day early, when the number of days rounds up to it: somebody who studies in the
 * evening today may study in the morning then.
 */
export function withDue(memory: Memory, retention: number): Card {
  if (memory.missed) return { ...memory, due: memory.last + RELEARN }
  const modifier = scheduler.calculate_interval_modifier(retention)
  scheduler.seed = memory.seed
  const days = scheduler.apply_fuzz(Math.max(1, Math.round(memory.stability * modifier)), 0)
  return { ...memory, due: memory.last + (days - 0.5) * DAY }
}

/** The chance, 0 to 1, that the answer would be recalled now. */
export const recall = (memory: Pick<Memory, 'stability' | 'last'>, now: number): number =>
  scheduler.forgetting_curve(Math.max(0, (now - memory.last) / DAY), memory.stability)
