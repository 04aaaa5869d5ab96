import type { Memory, Moment } from '../memory.ts'

/**
 * Practice and forgetting by activation: Pavlik & Anderson, Cognitive Science 29 (2005) 559-586,
 * doi:10.1207/s15516709cog0000_14; used for scheduling in J. Exp. Psych.: Applied 14 (2008)
 * 101-117, doi:10.1037/1076-898X.14.2.101. Every practice leaves a trace that fades as a power of
 * its age. It fades faster if the fact was more active when it was practised: that is the spacing
 * effect.
 *
 *    m = ease + ln Σ age_i ^ -d_i      d_i = c·e^m(when practised) + a      recall = 1 / (1 + e^((τ - m) / s))
 *
 * The values are at second hand, because we could not read the papers: c = 0.217, a = 0.177, τ =
 * -0.704, s = 0.255, h = 0.025 are the start values of open-spaced-repetition/srs-benchmark in
 * models/act_r.py (there 0.21697, 0.17679, -0.70421, 0.25489, 0.025); other published code has the
 * first four with the DOI of 2005 beside them.
 */
const SCALE = 0.217
const LEAST = 0.177
/** The threshold of recall, and how much activation varies from moment to moment. */
export const THRESHOLD = -0.704
export const NOISE = 0.255

/**
 * h: a second between sessions counts as this part of a second within them, because less
 * interferes. Same source.
 */
export const BETWEEN = 0.025

/** What one practice left behind. `at` is in felt seconds. */
export interface Trace {
  readonly at: number
  readonly decay: number
}

/** The lowest age, in seconds: the power law has no value at zero. */
const YOUNGEST = 1

/** How active a fact is; minus infinity if it was never practised. */
export function active(traces: readonly Trace[], { felt }: Moment, ease = 0): number {
  let sum = 0
  for (const { at, decay } of traces) sum += Math.max(YOUNGEST, felt - at) ** -decay
  return ease + Math.log(sum)
}

/**
 * How much people and facts differ (standard deviations, in units of activation). Our own estimate:
 * the papers fit such differences, but we could not read their values.
 */
const ABILITY = 0.3
const EASE = 0.3

/** A fact that is read leaves a trace like any other. */
export const activation: Memory<readonly Trace[]> = (person) => {
  const ability = ABILITY * person('ability')
  const activeIn = (traces: readonly Trace[], now: Moment, ease: number): number =>
    active(traces, now, ability + EASE * ease)
  const traced = (traces: readonly Trace[] = [], now: Moment, ease: number): readonly Trace[] => [
    ...traces,
    { at: now.felt, decay: SCALE * Math.exp(activeIn(traces, now, ease)) + LEAST },
  ]
  return {
    recall: (traces = [], now, ease) =>
      1 / (1 + Math.exp((THRESHOLD - activeIn(traces, now, ease)) / NOISE)),
    practised: traced,
    read: traced,
  }
}
