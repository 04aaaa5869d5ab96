import { DAY_SECONDS, type Memory, type Moment } from '../memory.ts'

/**
 * Half-life regression: Settles & Meeder, A trainable spaced repetition model for language learning,
 * ACL 2016, 1848-1858, doi:10.18653/v1/P16-1174. A fact is forgotten by halves; how long a half
 * lasts depends on how often it was known and not known, and not on when.
 *
 *    recall = 2^(-t/h)   h = 2^(RIGHT·√right + WRONG·√wrong + BIAS) days
 *
 * The weights 2.5819, -0.8674 and 2.7245 are at second hand: the start values of
 * open-spaced-repetition/srs-benchmark, models/hlr.py (commit 3307aec), where they were fitted to
 * collections of Anki, which people there review once a day. So only the first answer of a day
 * counts; a later one only refreshes. A fact that was read and never asked has no answers.
 */
const RIGHT = 2.5819
const WRONG = -0.8674
const BIAS = 2.7245

/**
 * How much people and facts differ (standard deviations, in doublings of the half-life). Our own
 * estimates: half of all facts last between two thirds and three halves as long as the usual one
 * twice over.
 */
const ABILITY = 0.75
const EASE = 1

/** No half-life is longer, in days: 2^x has no bound of its own. */
const LONGEST = 36_500

/** The answers to a fact, and when it was last practised, in real seconds. */
export interface Answers {
  readonly right: number
  readonly wrong: number
  readonly at: number
  /** When the last answer that counted was given, in real seconds. */
  readonly counted: number
}

const NONE = { right: 0, wrong: 0, counted: Number.NEGATIVE_INFINITY }

/** The half-life in days. */
export const halfLife = ({ right, wrong }: Pick<Answers, 'right' | 'wrong'>, longer = 0): number =>
  Math.min(LONGEST, 2 ** (RIGHT * Math.sqrt(right) + WRONG * Math.sqrt(wrong) + BIAS + longer))

/** Answers closer together than half a day are of one sitting. */
export const isSameDay = (then: number, { real }: Moment): boolean => real - then < DAY_SECONDS / 2

export const halves: Memory<Answers> = (person) => {
  const ability = ABILITY * person('ability')
  return {
    recall: (past, { real }, ease) =>
      past ? 2 ** ((past.at - real) / (DAY_SECONDS * halfLife(past, ability + EASE * ease))) : 0,
    practised: (past, now, _, recalled) => {
      const before = past ?? NONE
      if (isSameDay(before.counted, now)) return { ...before, at: now.real }
      return {
        right: before.right + (recalled ? 1 : 0),
        wrong: before.wrong + (recalled ? 0 : 1),
        at: now.real,
        counted: now.real,
      }
    },
    read: (past, now) => ({ ...(past ?? NONE), at: now.real }),
  }
}
