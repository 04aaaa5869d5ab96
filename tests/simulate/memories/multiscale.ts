import type { Memory, Moment } from '../memory.ts'

/**
 * The Multiscale Context Model: Mozer, Pashler, Cepeda, Lindsey & Vul, Predicting the optimal
 * spacing of study, Advances in Neural Information Processing Systems 22 (2009) 1321-1329. A fact
 * is stored in traces that fade exponentially, each slower than the one before; together they fade
 * about as a power of time. A practice adds to each trace the part of the whole that it and the
 * faster traces lack, so a fact that is still fresh gains nothing in the slow traces: that is the
 * spacing effect. A recalled fact gains nine times as much as one that was not recalled.
 *
 *    τ_i = μ·ν^i   γ_i ∝ ξ^i   s_i = Σ_j≤i γ_j x_j / Σ_j≤i γ_j   Δx_i = ε (1 - s_i)   ε = 9 recalled, 1 not
 *    recall = s_N, at most 1
 *
 * The values are from an independent replication, fitted to the forgetting of obscure facts in
 * Experiment 2a of Cepeda et al., Experimental Psychology 56 (2009) 236-246: μ = 1.781635 days, ν =
 * 12.845737, ω = 0.956422, ξ = 0.329904. ω is the chance that a whole session has an effect; there,
 * a session had four passes with feedback. That each of the four passes has the same chance is our
 * assumption: 1 - (1 - ω)^(1/4) = 0.54.
 */
const MU = 1.781635 * 86_400
const NU = 12.845737
const XI = 0.329904
const ENCODED = 1 - (1 - 0.956422) ** (1 / 4)
const RECALLED = 9

/**
 * The model has 100 traces; from the eighth on they last longer than a million years, and weigh
 * less than a thousandth.
 */
const TRACES = 8

const LIVES = Array.from({ length: TRACES }, (_, i) => MU * NU ** (i + 1))
const SHARES = Array.from({ length: TRACES }, (_, i) => XI ** (i + 1))
const ALL = SHARES.reduce((sum, share) => sum + share, 0)

/** The strength of each trace at a time, in real seconds. */
export interface Traces {
  readonly at: number
  readonly strengths: readonly number[]
}

/**
 * How much people and facts differ (standard deviations, in the logarithm of how long the traces
 * last). Our own estimates; the model has one value for all.
 */
const ABILITY = 0.3
const EASE = 0.3

const NONE: readonly number[] = LIVES.map(() => 0)

/** The strengths after fading until now, if traces last so much longer than usual. */
const faded = (past: Traces | undefined, { real }: Moment, longer: number): readonly number[] =>
  past ? past.strengths.map((x, i) => x * Math.exp((past.at - real) / (LIVES[i]! * longer))) : NONE

/** The strengths after a practice that had an effect. */
function strengthened(before: readonly number[], gain: number): readonly number[] {
  let held = 0
  let share = 0
  return before.map((x, i) => {
    held += SHARES[i]! * x
    share += SHARES[i]!
    return x + gain * Math.max(0, 1 - held / share)
  })
}

export const multiscale: Memory<Traces> = (person) => {
  const ability = ABILITY * person('ability')
  const fadedIn = (past: Traces | undefined, now: Moment, ease: number): readonly number[] =>
    faded(past, now, Math.exp(ability + EASE * ease))
  return {
    recall: (past, now, ease) => {
      let sum = 0
      const strengths = fadedIn(past, now, ease)
      for (let i = 0; i < TRACES; i++) sum += (SHARES[i]! / ALL) * strengths[i]!
      return Math.min(1, sum)
    },
    practised: (past, now, ease, recalled, dice) => {
      const before = fadedIn(past, now, ease)
      const isEncoded = dice() < ENCODED
      return {
        at: now.real,
        strengths: isEncoded ? strengthened(before, recalled ? RECALLED : 1) : before,
      }
    },
    // It stayed in mind: nothing is left to chance.
    read: (past, now, ease) => ({
      at: now.real,
      strengths: strengthened(fadedIn(past, now, ease), 1),
    }),
  }
}
