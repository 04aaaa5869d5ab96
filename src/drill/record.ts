import type { Flag, LogEvent, Review, Sureness } from '../core/log/event.ts'
import { type Answered, answered } from '../core/log/history.ts'
import { lastWritten } from '../core/log/last-written.ts'
import { type Cards, replay, type Schedule } from '../core/schedule/replay.ts'

/** What a record is made from. */
export interface RecordDeps {
  /** The reviews before this drill, oldest first. */
  readonly past: readonly Answered[]
  /**
   * Whether a review from before this drill may be taken back: only if it was given on this device.
   */
  readonly isOwn: (review: Answered) => boolean
  /** The reviews of this drill so far, if it is resumed. */
  readonly resumed: readonly Answered[]
  /** The state of every question, including the resumed reviews. */
  readonly cards: Cards
  readonly schedule: Schedule
  readonly outline: string
  readonly clock: () => number
  readonly newId: () => string
  /** Writes events; throws if it cannot, and then none of them counts. */
  readonly keep: (...events: readonly LogEvent[]) => void
  /** Writes a flag, even in a drill that keeps nothing else; false if it cannot. */
  readonly keepFlag: (flag: Flag) => boolean
}

/**
 * The answers of a drill in progress. Each change is an event that is on disk before it counts;
 * nothing already written is ever changed.
 */
export interface AnswerRecord {
  /** The answers of this drill, oldest first, without those taken back. */
  readonly answers: () => readonly Answered[]
  /** The last answer, from this drill or before it. */
  readonly last: () => Answered | undefined
  /** The state of every question after the last answer. */
  readonly cards: Cards
  readonly answer: (
    review: Pick<
      Review,
      'question' | 'rating' | 'correct' | 'given' | 'took' | 'hints' | 'predicted' | 'drill'
    >,
    /** An answer of this drill that is taken back for it: both are written together. */
    instead?: Answered,
  ) => Answered
  /** Takes the last answer back, from this drill or before it, and returns it. */
  readonly undo: () => Answered | undefined
  /** Reverses the verdict on the last answer, because the learner says so. */
  readonly overrule: () => Answered | undefined
  readonly sure: (sure: Sureness) => void
  /** @returns whether the flag was written */
  readonly flag: (question: string, reason: string) => boolean
}

/**
 * The rating that follows from the learner's own verdict: good, never easy; hard if there was a
 * hint.
 */
const ratingOf = (correct: boolean, hints: number): Review['rating'] =>
  correct ? (hints > 0 ? 2 : 3) : 1

/** The record of a drill. */
export function recordOf(deps: RecordDeps): AnswerRecord {
  const { outline, schedule, keep, newId } = deps
  const past = [...deps.past]
  const here = [...deps.resumed]
  const cards = new Map(deps.cards)
  let latest = Number.NEGATIVE_INFINITY
  // Events are ordered by time, but a clock may stop or go back.
  const now = (): number => {
    latest = Math.max(deps.clock(), latest + 1)
    return latest
  }
  const work = (question: string): void => {
    const reviews = [...past, ...here].filter((each) => each.question === question)
    const card = replay(reviews, schedule).get(question)
    if (card) cards.set(question, card)
    else cards.delete(question)
  }
  /** The position of the last answer: in this drill, or else before it. */
  const placeOfLast = (): { list: Answered[]; at: number; last: Answered | undefined } => {
    // This drill's own answers are in the order of writing.
    if (here.length > 0) return { list: here, at: here.length - 1, last: here.at(-1) }
    const at = lastWritten(past, deps.isOwn)
    return { list: past, at, last: past[at] }
  }
  const say = (word: {
    correct?: boolean
    rating?: Review['rating']
    sure?: Sureness
  }): Answered | undefined => {
    const { list, at, last } = placeOfLast()
    if (!last) return undefined
    keep({ event: 'amend', id: newId(), at: now(), review: last.id, ...word })
    const changed = answered(last, word)
    list[at] = changed
    work(last.question)
    return changed
  }
  return {
    answers: () => here,
    last: () => placeOfLast().last,
    cards,
    answer: (fields, instead) => {
      const undo = instead
        ? [{ event: 'undo', id: newId(), at: now(), of: instead.id } as const]
        : []
      const review: Review = { event: 'review', id: newId(), at: now(), outline, ...fields }
      keep(...undo, review)
      if (instead) here.splice(here.indexOf(instead), 1)
      here.push(review)
      work(review.question)
      return review
    },
    undo: () => {
      const { list, at, last } = placeOfLast()
      if (!last) return undefined
      keep({ event: 'undo', id: newId(), at: now(), of: last.id })
      list.splice(at, 1)
      work(last.question)
      return last
    },
    overrule: () => {
      const { last } = placeOfLast()
      return (
        last && say({ correct: !last.correct, rating: ratingOf(!last.correct, last.hints ?? 0) })
      )
    },
    sure: (sure) => {
      say({ sure })
    },
    flag: (question, reason) =>
      deps.keepFlag({ event: 'flag', id: newId(), at: now(), outline, question, reason }),
  }
}
