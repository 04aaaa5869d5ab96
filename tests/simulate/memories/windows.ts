import { DAY_SECONDS, type Memory, type Moment } from '../memory.ts'
import { isSameDay } from './half-life.ts'

/**
 * DASH[MCM]: Lindsey, Shroyer, Pashler & Mozer, Improving students' long-term knowledge retention
 * through personalized review, Psychological Science 25 (2014) 639-647,
 * doi:10.1177/0956797613504302. The logit of recall adds up the trials and the successes of the last
 * day, week, month and of all time; in the variant MCM each fades within its window, with the
 * window's own τ.
 *
 *    recall = σ(bias + Σ_w TRIAL_w·ln(1 + trials_w) + SUCCESS_w·ln(1 + successes_w))
 *
 * Weights, windows and τ are at second hand: srs-benchmark, models/dash.py (commit 24ac3c3, the
 * start values for “MCM” without repeats on one day) and features/dash_engineer.py (commit 00c9de5).
 * They were fitted to Anki's reviews, one a day; so only the first answer of a day counts, and a
 * later one only refreshes it. Anki's cards are known mostly, and the bias of 0.843 would let people
 * know 70 % of what they read once, forever; we lower it by 1.2, as did the trials that found the
 * faults of the first court. That leaves a benign memory: what was met once never sinks below 41 %.
 */
const WINDOWS = [
  { days: 1, tau: 0.2434, trial: 0.2783, success: 0.8131 },
  { days: 7, tau: 1.9739, trial: 0.4252, success: 1.0056 },
  { days: 30, tau: 16.009, trial: -0.1527, success: 0.6455 },
  { days: Number.POSITIVE_INFINITY, tau: 129.8426, trial: 0.1409, success: 0.669 },
] as const
const BIAS = 0.843 - 1.2

/** How much people and facts differ (standard deviations, in logits). Our own estimates. */
const ABILITY = 0.5
const EASE = 0.7

/** One day's trial, in real seconds. */
export interface Trial {
  readonly at: number
  readonly success: boolean
  /** The fact was only read: the next answer of the day takes the place of this trial. */
  readonly read: boolean
}

/** The logit of recall. */
export function logit(trials: readonly Trial[], { real }: Moment): number {
  let sum = BIAS
  for (const { days, tau, trial, success } of WINDOWS) {
    let all = 0
    let good = 0
    for (const each of trials) {
      const age = (real - each.at) / DAY_SECONDS
      if (age > days) continue
      const left = Math.exp(-age / tau)
      all += left
      if (each.success) good += left
    }
    sum += trial * Math.log1p(all) + success * Math.log1p(good)
  }
  return sum
}

export const windows: Memory<readonly Trial[]> = (person) => {
  const ability = ABILITY * person('ability')
  return {
    recall: (trials, now, ease) =>
      trials ? 1 / (1 + Math.exp(-(logit(trials, now) + ability + EASE * ease))) : 0,
    practised: (trials = [], now, _, recalled) => {
      const last = trials[trials.length - 1]
      if (!last || !isSameDay(last.at, now))
        return [...trials, { at: now.real, success: recalled, read: false }]
      const success = last.read ? recalled : last.success
      return [...trials.slice(0, -1), { at: now.real, success, read: false }]
    },
    read: (trials = [], now) => {
      const last = trials[trials.length - 1]
      return last && isSameDay(last.at, now)
        ? [...trials.slice(0, -1), { ...last, at: now.real }]
        : [...trials, { at: now.real, success: false, read: true }]
    },
  }
}
