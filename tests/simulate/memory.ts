import type { Dice } from '../../src/core/base/dice.ts'

/**
 * A moment in a learner's life, in seconds since the first sitting: by the clock, and as memory
 * feels it (see `memories/activation.ts`).
 */
export interface Moment {
  readonly real: number
  readonly felt: number
}

/**
 * A model of one person's memory, for one fact at a time. `Past` is what earlier practices left
 * behind; `undefined` is a fact that left nothing yet. `ease` says how much easier than this
 * person's average the fact is, in standard deviations: each model has its own unit for it.
 */
interface Mind<Past> {
  /** The chance, 0 to 1, that the fact is recalled without help. */
  recall(past: Past | undefined, now: Moment, ease: number): number
  /**
   * What remains after one more practice: an answer, recalled or not, and the feedback after it.
   */
  practised(past: Past | undefined, now: Moment, ease: number, recalled: boolean, dice: Dice): Past
  /** What remains after the fact was read and stayed in mind. */
  read(past: Past | undefined, now: Moment, ease: number, dice: Dice): Past
}

/**
 * Who learns: a number from the standard normal distribution for each name. The same name gives the
 * same number every time. `ability` is the name of what all models share.
 */
export type Person = (name: string) => number

/**
 * A memory of a family: gives each person a mind. The parameters and their sources are in the file of
 * each family.
 */
export type Memory<Past = unknown> = (person: Person) => Mind<Past>

/**
 * The chance that a fact that was read in a lesson stays in mind; each memory says what that leaves
 * (`read`). Else it leaves nothing. The same for all ways of studying and all memories. Our own
 * estimate, from the black-box trials that found the faults of the first court.
 */
export const STAYS = 0.5

/** Seconds of a day. */
export const DAY_SECONDS = 86_400
