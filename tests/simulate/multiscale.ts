import type { Memory, Moment } from './memory.ts'

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

/** The traces after fading until now. That an easy fact lasts longer is our assumption. */
const faded = (past: Traces | undefined, { real }: Moment, ease: number): readonly number[] =>
  LIVES.map((life, i) =>
    past ? (past.strengths[i] ?? 0) * Math.exp((past.at - real) / (life * Math.exp(ease))) : 0,
  )

export const multiscale: Memory<Traces> = {
  recall: (past, now, ease) =>
    Math.min(
      1,
      faded(past, now, ease).reduce((sum, x, i) => sum + (SHARES[i]! / ALL) * x, 0),
    ),
  practised: (past, now, ease, recalled, dice) => {
    const before = faded(past, now, ease)
    if (dice() >= ENCODED) return { at: now.real, strengths: before }
    let held = 0
    let share = 0
    return {
      at: now.real,
      strengths: before.map((x, i) => {
        held += SHARES[i]! * x
        share += SHARES[i]!
        return x + (recalled ? RECALLED : 1) * Math.max(0, 1 - held / share)
      }),
    }
  },
}
