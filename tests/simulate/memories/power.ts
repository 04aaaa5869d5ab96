import { DAY_SECONDS, type Memory } from '../memory.ts'

/**
 * Wickelgren's power law of forgetting, with practice that makes it slower.
 *
 *    recall = λ·(1 + t/life)^-ψ
 *
 * Wickelgren, Single-trace fragility theory of memory dynamics, Memory & Cognition 2 (1974) 775-780;
 * in this form Wixted & Carpenter, The Wickelgren power law and the Ebbinghaus savings function,
 * Psychological Science 18 (2007) 133-134 (both at second hand). λ, ψ and the first life are our
 * least squares to six points: obscure facts, known to 93, 88, 86, 66, 47 and 34 % after 5 minutes,
 * 1, 2, 7, 14 and 42 days (Carpenter, Pashler, Wixted & Vul, Memory & Cognition 36 (2008) 438-448,
 * Experiment 1; the points are those in psy-farrell/computational-modelling,
 * codeFromBook/Chapter3/forgfit.R): 0.948, 0.582 and 1/0.132 days, 2.6 points off on average.
 *
 * What practice does is our own assumption, because the papers have none for many practices: a fact
 * that is recalled after a gap lasts longer, up to GROWTH times more after a gap that is long
 * against its life; after a short gap, as on the same day, it gains almost nothing. One that is not
 * recalled starts again with its life cut to LOST of it, but not below the first one.
 *
 *    life' = life·(1 + GROWTH·gap / (gap + life))
 */
const LAMBDA = 0.948
const PSI = 0.582
const FIRST = 1 / 0.132
const GROWTH = 4
const LOST = 0.5

/**
 * How much people and facts differ (standard deviations, in the logarithm of the life). Our own
 * estimates.
 */
const ABILITY = 0.4
const EASE = 0.6

/** When a fact was last practised, in real seconds, and its life in days, for the average person. */
export interface Trace {
  readonly at: number
  readonly life: number
}

export const power: Memory<Trace> = (person) => {
  const ability = ABILITY * person('ability')
  /** How many days have passed, in the time of the average person and fact. */
  const gap = ({ at }: Trace, real: number, ease: number): number =>
    Math.max(0, (real - at) / DAY_SECONDS) / Math.exp(ability + EASE * ease)
  const again = (past: Trace | undefined, real: number): Trace => ({
    at: real,
    life: past ? Math.max(FIRST, LOST * past.life) : FIRST,
  })
  return {
    recall: (past, { real }, ease) =>
      past ? LAMBDA * (1 + gap(past, real, ease) / past.life) ** -PSI : 0,
    practised: (past, { real }, ease, recalled) => {
      if (!past || !recalled) return again(past, real)
      const days = gap(past, real, ease)
      return { at: real, life: past.life * (1 + (GROWTH * days) / (days + past.life)) }
    },
    // Read again, a fact that is still known only refreshes.
    read: (past, { real }, ease, dice) =>
      past && dice() < LAMBDA * (1 + gap(past, real, ease) / past.life) ** -PSI
        ? { ...past, at: real }
        : again(past, real),
  }
}
