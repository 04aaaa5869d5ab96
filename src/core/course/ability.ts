import { sumOf } from '../base/collections.ts'
import type { Level } from '../model/curriculum.ts'

/** Where in an outline something is: in which branch, and how deep. */
export interface Spot {
  readonly branch: string
  readonly level: Level
}

/** A question as evidence: the chances, 0 to 1, of a right answer unknown and of a wrong one known. */
export interface Probe extends Spot {
  readonly guess: number
  readonly slip: number
}

/** A probe that was answered. */
export interface Evidence extends Probe {
  readonly correct: boolean
}

/** What is believed of a learner. */
export interface Belief {
  /**
   * The chance, 0 to 1, that something is known.
   * @param own what was answered about this thing itself
   */
  readonly knows: (spot: Spot, own?: Evidence) => number
  /** How much an answer would tell about the learner's abilities, in nats. */
  readonly telling: (probe: Probe) => number
}

/** How hard a level is, in logits against a newcomer's expected ability of -0.5. */
const DIFFICULTY: Readonly<Record<Level, number>> = { 1: -1.5, 2: 0, 3: 1.5 }

/** What differs from topic to topic flattens the curve: that of a logit with a deviation of 1. */
const FLATTENED = 0.85

/** The points at which abilities are looked at, each with its weight beforehand. */
const points = (from: number, to: number, mean: number, deviation: number) => {
  const values = Array.from({ length: (to - from) * 2 + 1 }, (_, i) => from + i / 2)
  const weights = values.map((value) => Math.exp(-(((value - mean) / deviation) ** 2) / 2))
  const all = sumOf(weights, (each) => each)
  return values.map((value, i) => ({ value, weight: (weights[i] ?? 0) / all }))
}
const GLOBAL = points(-4, 4, -0.5, 2)
const OWN = points(-2, 2, 0, 1)

const chance = (ability: number, level: Level): number =>
  1 / (1 + Math.exp(-FLATTENED * (ability - DIFFICULTY[level])))

const rightAt = (known: number, { guess, slip }: Probe): number =>
  known * (1 - slip) + (1 - known) * guess

const entropy = (p: number): number =>
  p <= 0 || p >= 1 ? 0 : -p * Math.log(p) - (1 - p) * Math.log(1 - p)

/**
 * What answers say about a learner with one ability for the whole outline and a difference in each
 * branch: a logistic model (Rasch, 1960) with guess and slip. Both abilities are summed over, on a
 * grid, instead of taking their most likely values: that needs no optimiser, and its chances already
 * contain how little is known of a branch (the most likely values alone: 1.2 points fewer topics
 * right).
 */
export function beliefAfter(evidence: readonly Evidence[]): Belief {
  const branches = [...new Set(evidence.map(({ branch }) => branch))]
  // What each branch says, for every ability: the weights of its own differences, not yet divided.
  const said = new Map(
    branches.map((branch) => {
      const own = evidence.filter((each) => each.branch === branch)
      const rows = GLOBAL.map((global) =>
        OWN.map((difference) =>
          own.reduce((weight, each) => {
            const right = rightAt(chance(global.value + difference.value, each.level), each)
            return weight * (each.correct ? right : 1 - right)
          }, difference.weight),
        ),
      )
      return [branch, rows] as const
    }),
  )
  const sums = new Map([...said].map(([branch, rows]) => [branch, rows.map(total)] as const))
  const weights = GLOBAL.map(({ weight }, i) =>
    branches.reduce((product, branch) => product * (sums.get(branch)?.[i] ?? 1), weight),
  )
  const all = total(weights)
  /** The mean of a function of the chance to know, over all abilities. */
  const mean = ({ branch, level }: Spot, of: (known: number) => number): number => {
    let result = 0
    for (const [i, global] of GLOBAL.entries()) {
      const sum = sums.get(branch)?.[i] ?? 1
      for (const [j, difference] of OWN.entries()) {
        const share = (said.get(branch)?.[i]?.[j] ?? difference.weight) / sum
        const weight = ((weights[i] ?? 0) / all) * share
        result += weight * of(chance(global.value + difference.value, level))
      }
    }
    return result
  }
  return {
    knows: (spot, own) =>
      mean(spot, (known) => {
        if (!own) return known
        const [ifKnown, ifNot] = own.correct ? [1 - own.slip, own.guess] : [own.slip, 1 - own.guess]
        return (known * ifKnown) / (known * ifKnown + (1 - known) * ifNot)
      }),
    telling: (probe) =>
      entropy(mean(probe, (known) => rightAt(known, probe))) -
      mean(probe, (known) => entropy(rightAt(known, probe))),
  }
}

const total = (all: readonly number[]): number => sumOf(all, (each) => each)
