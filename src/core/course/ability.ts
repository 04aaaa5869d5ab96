import { groupBy, once, sumOf } from '../base/collections.ts'
import { LEVELS, type Level } from '../model/curriculum.ts'

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
export interface Probed extends Probe {
  readonly correct: boolean
}

/** What is believed of a learner. */
export interface Belief {
  /**
   * The chance, 0 to 1, that something is known.
   * @param own what was answered about this thing itself
   */
  readonly knows: (spot: Spot, own?: Probed) => number
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

/** One pair of abilities: the whole outline's, and the difference of a branch. */
const PAIRS = GLOBAL.flatMap((global, i) => OWN.map((own) => ({ global, own, i })))

/** The chance to know something of a level, for every pair. */
const CHANCES = new Map(
  LEVELS.map((level) => [
    level,
    PAIRS.map(({ global, own }) => chance(global.value + own.value, level)),
  ]),
)

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
export function beliefAfter(evidence: readonly Probed[]): Belief {
  const byBranch = groupBy(evidence, ({ branch }) => branch)
  // What each branch says of every pair: the weights of its own differences, not divided yet.
  const said = new Map([...byBranch].map(([branch, own]) => [branch, PAIRS.map(saidBy(own))]))
  const sums = [...said].map(
    ([branch, weights]) =>
      [branch, GLOBAL.map((_, i) => sumOf(rowOf(weights, i), (each) => each))] as const,
  )
  const sumsOf = new Map(sums)
  const global = GLOBAL.map(({ weight }, i) =>
    sums.reduce((product, [, own]) => product * (own[i] ?? 1), weight),
  )
  const all = sumOf(global, (each) => each)
  /** The weight of every pair in a branch: of the ability, and of the difference there. */
  const weightsIn = once((branch: string): readonly number[] => {
    const [own, sum] = [said.get(branch), sumsOf.get(branch)]
    return PAIRS.map(
      (pair, at) =>
        (((global[pair.i] ?? 0) / all) * (own?.[at] ?? pair.own.weight)) / (sum?.[pair.i] ?? 1),
    )
  })
  /** The mean of a function of the chance to know, over all abilities. */
  const mean = ({ branch, level }: Spot, of: (known: number) => number): number => {
    const chances = CHANCES.get(level) ?? []
    return weightsIn(branch).reduce((sum, weight, at) => sum + weight * of(chances[at] ?? 0), 0)
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

/** The weights of all pairs with one of the abilities: pairs are in their order. */
const rowOf = (weights: readonly number[], i: number): readonly number[] =>
  weights.slice(i * OWN.length, (i + 1) * OWN.length)

/** The weight of a pair's difference, times how well the pair explains the answers of a branch. */
const saidBy =
  (own: readonly Probed[]) =>
  (pair: (typeof PAIRS)[number], at: number): number =>
    own.reduce((weight, each) => {
      const right = rightAt(CHANCES.get(each.level)?.[at] ?? 0, each)
      return weight * (each.correct ? right : 1 - right)
    }, pair.own.weight)
