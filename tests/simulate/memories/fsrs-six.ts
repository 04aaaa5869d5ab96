import { type FSRSState, fsrs } from 'ts-fsrs'
import { DAY_SECONDS, type Memory, type Person } from '../memory.ts'

/**
 * FSRS-6 with the spread of real users' weights: open-spaced-repetition/fsrs4anki, wiki, The
 * Algorithm. The formulas are ts-fsrs's; the learner's weights are not those of the scheduler, which
 * has the defaults.
 *
 * The medians are the default weights, and the spread is `default_params_stddev_tensor` of
 * srs-benchmark, models/fsrs_v6.py (commit 00c9de5), over ten thousand users of Anki; a weight stays
 * within the bounds that a fit has there. Four things are ours, because only each weight's own
 * spread is published: a person's weights are drawn independently; the four first stabilities,
 * whose spread is larger than they are, are drawn together and from logarithms (so that the
 * deviation is the published one); a right answer is “good”, another one “again”; and a fact that
 * was read is like an answer “again”.
 */
const WEIGHTS = [
  { usual: 0.212, spread: 6.43, least: 0.001, most: 100 },
  { usual: 1.2931, spread: 9.66, least: 0.001, most: 100 },
  { usual: 2.3065, spread: 17.58, least: 0.001, most: 100 },
  { usual: 8.2956, spread: 27.85, least: 0.001, most: 100 },
  { usual: 6.4133, spread: 0.57, least: 1, most: 10 },
  { usual: 0.8334, spread: 0.28, least: 0.001, most: 4 },
  { usual: 3.0194, spread: 0.6, least: 0.001, most: 4 },
  { usual: 0.001, spread: 0.12, least: 0.001, most: 0.75 },
  { usual: 1.8722, spread: 0.39, least: 0, most: 4.5 },
  { usual: 0.1666, spread: 0.18, least: 0, most: 0.8 },
  { usual: 0.796, spread: 0.33, least: 0.001, most: 3.5 },
  { usual: 1.4835, spread: 0.3, least: 0.001, most: 5 },
  { usual: 0.0614, spread: 0.09, least: 0.001, most: 0.25 },
  { usual: 0.2629, spread: 0.16, least: 0.001, most: 0.9 },
  { usual: 1.6483, spread: 0.57, least: 0, most: 4 },
  { usual: 0.6014, spread: 0.25, least: 0, most: 1 },
  { usual: 1.8729, spread: 1.03, least: 1, most: 6 },
  { usual: 0.5425, spread: 0.31, least: 0, most: 2 },
  { usual: 0.0912, spread: 0.32, least: 0, most: 2 },
  { usual: 0.0658, spread: 0.14, least: 0, most: 0.8 },
  { usual: 0.1542, spread: 0.27, least: 0.1, most: 0.8 },
] as const

/** The weights that are first stabilities, in days. */
const FIRST = 4

/**
 * The deviation of the logarithm of a log-normal number with this median and deviation: its square v
 * solves spread² = median²·e^v·(e^v - 1).
 */
export const logSpread = (median: number, spread: number): number =>
  Math.sqrt(Math.log((1 + Math.sqrt(1 + 4 * (spread / median) ** 2)) / 2))

/** A person's weights. */
export const weightsOf = (person: Person): number[] =>
  WEIGHTS.map(({ usual, spread, least, most }, i) => {
    const drawn =
      i < FIRST
        ? usual * Math.exp(logSpread(usual, spread) * person('ability'))
        : usual + spread * person(`weight ${i}`)
    return Math.min(most, Math.max(least, drawn))
  })

/** How much facts differ (standard deviation, in the logarithm of how long they last). Our own estimate. */
const EASE = 0.5

const AGAIN = 1
const GOOD = 3

/** The state after the last practice, and when that was, in real seconds. */
export interface State extends FSRSState {
  readonly at: number
}

export const fsrsSix: Memory<State> = (person) => {
  const model = fsrs({ w: weightsOf(person) })
  /** Days since the last practice, in the time of the average fact. */
  const gap = ({ at }: State, real: number, ease: number): number =>
    Math.max(0, (real - at) / DAY_SECONDS) / Math.exp(EASE * ease)
  /** Less than half a day is the same day. */
  const graded = (past: State | undefined, real: number, ease: number, grade: number): State => {
    const isLater = past !== undefined && real - past.at >= DAY_SECONDS / 2
    const days = isLater ? gap(past, real, ease) : 0
    return { ...model.next_state(past ?? null, days, grade), at: real }
  }
  const recall = (past: State, real: number, ease: number): number =>
    model.forgetting_curve(gap(past, real, ease), past.stability)
  return {
    recall: (past, { real }, ease) => (past ? recall(past, real, ease) : 0),
    practised: (past, { real }, ease, recalled) =>
      graded(past, real, ease, recalled ? GOOD : AGAIN),
    // Read again, a fact that is still known only refreshes.
    read: (past, { real }, ease, dice) =>
      past && dice() < recall(past, real, ease)
        ? { ...past, at: real }
        : graded(past, real, ease, AGAIN),
  }
}
