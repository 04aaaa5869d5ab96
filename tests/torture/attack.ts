import type { Dice } from '../../src/core/base/dice.ts'
import type { Program } from './program.ts'

/** What came of some cases. */
export interface Tally {
  readonly cases: number
  /** Answers that the program said it had taken. */
  readonly confirmed: number
  /** Answers in the log. */
  readonly kept: number
  /** Confirmed, and not in the log. */
  readonly lost: number
  /** In the log and counted twice: see `ledger.ts`. */
  readonly doubled: number
  /** Everything else that must not happen, in words. */
  readonly faults: readonly string[]
}

/** What a case is played with: a home of its own, and dice that depend on its number only. */
export interface Arena {
  readonly program: Program
  readonly home: string
  readonly dice: Dice
}

/** One home that is attacked. */
export interface Case {
  /** How many processes it runs at once. */
  readonly processes: 1 | 2 | 3 | 4
  readonly play: (arena: Arena) => Promise<Tally>
}

/** One kind of attack. */
export interface Attack {
  readonly name: string
  /** What was used where systems differ, and why something was left out. */
  readonly remark?: string
  readonly cases: readonly Case[]
}

/** Nothing happened. */
export const NOTHING: Tally = {
  ...{ cases: 0, confirmed: 0, kept: 0, lost: 0, doubled: 0 },
  faults: [],
}

/** The sum of some tallies. */
export const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce(
    (a, b) => ({
      cases: a.cases + b.cases,
      confirmed: a.confirmed + b.confirmed,
      kept: a.kept + b.kept,
      lost: a.lost + b.lost,
      doubled: a.doubled + b.doubled,
      faults: [...a.faults, ...b.faults],
    }),
    NOTHING,
  )

/** One of some things. */
export function oneOf<T>(things: readonly T[], dice: Dice): T {
  const chosen = things[Math.floor(dice() * things.length)]
  if (chosen === undefined) throw new RangeError('nothing to choose from')
  return chosen
}

/** A whole number from 0 to below that. */
export const below = (limit: number, dice: Dice): number => Math.floor(dice() * limit)
