import type { Wish } from '../base/settings.ts'
import { DAY } from '../base/time.ts'

/**
 * What `auto` wishes: it begins with FSRS's own default, and comes to where this share of reviews is known. All from
 * `npm run simulate`: a larger `step` follows sooner and swings more.
 */
const AUTO = { begins: 0.9, least: 0.8, most: 0.95, known: 0.825, step: 0.0015 } as const

/**
 * How much of what was met may be forgotten at any time, in sittings' worth of questions: the wish never falls so low
 * that it could be more, as far as `always` allows. What was met counts less for who forgets what is new sooner than
 * FSRS expects: it comes back sooner too, so that little lies forgotten for long. From `npm run simulate`: it keeps
 * the pile within two drills.
 */
const FORGOTTEN = { sittings: 1.8, always: 0.87 } as const

/** Whether two answers are of two sittings: half a day or more apart. Times are milliseconds since 1970. */
export const isLaterSitting = (last: number, at: number): boolean => at - last >= DAY / 2

/** How many answers a sitting has at first, and how many of the latest ones say how many it has. */
const SITTING = { answers: 20, latest: 600 } as const

/** What `auto` wishes after some answers, and what that follows from. */
export interface Staircase {
  /** The recall, 0 to 1, at which questions become due. */
  readonly wished: number
  /** How many questions were met. */
  readonly met: number
  /** The share of the latest answers that began a sitting, 0 to 1. */
  readonly begun: number
  /** When the last answer was given, in milliseconds since 1970. */
  readonly last: number
}

/** Before there are answers. */
export const UNANSWERED: Staircase = {
  wished: AUTO.begins,
  met: 0,
  begun: 1 / SITTING.answers,
  last: Number.NEGATIVE_INFINITY,
}

/** An answer, as the wish looks at it. */
interface Seen {
  readonly at: number
  /** The question was never answered before. */
  readonly isNew: boolean
  /** Whether it was known on a later day than the answer before; undefined if it was no review. */
  readonly isKnown: boolean | undefined
  /** How long the learner is expected to keep something new, as a multiple of what FSRS expects of people. */
  readonly keeping: number
}

/**
 * The wish after another answer: a weighted staircase (Kaernbach, Simple adaptive testing with the weighted up-down
 * method, Perception & Psychophysics 49 (1991) 227-229). Each review that is known lowers it a little, each that is
 * missed raises it more, and it is at rest where `known` of them are known. So who knows more than that is asked
 * later and has time for what is new; who knows less is asked sooner.
 */
export function afterAnswer(before: Staircase, { at, isNew, isKnown, keeping }: Seen): Staircase {
  const begins = isLaterSitting(before.last, at) ? 1 : 0
  const begun = before.begun + (begins - before.begun) / SITTING.latest
  const met = before.met + (isNew ? 1 : 0)
  const step = isKnown === undefined ? 0 : AUTO.step * (AUTO.known - (isKnown ? 1 : 0))
  const least = Math.max(AUTO.least, leastFor(met * begun * Math.min(1, keeping)))
  const wished = Math.max(least, Math.min(AUTO.most, before.wished + step))
  return { wished, met, begun, last: Math.max(at, before.last) }
}

/** The least wish for a learner who has met, and keeps, so many sittings' worth of questions. */
const leastFor = (sittings: number): number =>
  Math.min(FORGOTTEN.always, 1 - FORGOTTEN.sittings / sittings)

/**
 * The recall, 0 to 1, at which questions become due: in whole hundredths, so that a day's answers rarely move the
 * due dates of all questions.
 */
export const retentionOf = (wish: Wish, { wished }: Pick<Staircase, 'wished'>): number =>
  wish === 'auto' ? Math.round(wished * 100) / 100 : wish

/** The recall that a plan aims at on its day. */
export const targetOf = (wish: Wish): number => (wish === 'auto' ? AUTO.begins : wish)
