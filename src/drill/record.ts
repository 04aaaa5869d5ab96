import { groupBy, lazy } from '../core/base/collections.ts'
import type { Flag, Known, LogEvent, Review, Sureness, Suspended } from '../core/log/event.ts'
import { type Answered, answered } from '../core/log/history.ts'
import { lastWritten } from '../core/log/last-written.ts'
import { byPlace } from '../core/log/merge.ts'
import { type Cards, replay, type Schedule } from '../core/schedule/replay.ts'

/** What a learner says of a question in a drill besides answering it: it is known, or put away. */
export type Put = Known | Suspended

/** What a record is made from. */
export interface RecordDeps {
  /** The reviews before this drill, oldest first. */
  readonly past: readonly Answered[]
  /**
   * Whether a review from before this drill may be taken back: only if it was given on this device.
   */
  readonly isOwn: (review: Answered) => boolean
  /** The reviews of this drill so far, if it is resumed, and what was put away in it. */
  readonly resumed: readonly Answered[]
  readonly put: readonly Put[]
  /** The state of every question, including the resumed reviews. */
  readonly cards: Cards
  readonly schedule: Schedule
  /** When an answer to a question was last taken back, by the question's id. */
  readonly takenBack: ReadonlyMap<string, number>
  readonly outline: string
  /** This device's name in the log. */
  readonly device: string
  /** The drill's own event; undefined if nothing is kept, or outside of a drill. */
  readonly drill: string | undefined
  readonly clock: () => number
  readonly newId: () => string
  /** Writes events; throws if it cannot, and then none of them counts. */
  readonly keep: (...events: readonly LogEvent[]) => void
  /** Writes a flag, even in a drill that keeps nothing else; false if it cannot. */
  readonly keepFlag: (flag: Flag) => boolean
}

/**
 * The answers of a drill in progress, and what was put away in it. Each change is an event that is
 * on disk before it counts; nothing already written is ever changed.
 */
export interface AnswerRecord {
  /** The answers of this drill, oldest first, without those taken back. */
  readonly answers: () => readonly Answered[]
  /** What was put away in this drill, oldest first, without what was taken back. */
  readonly acts: () => readonly Put[]
  /** The last answer, from this drill or before it. */
  readonly last: () => Answered | undefined
  /** The state of every question after the last answer. */
  readonly cards: Cards
  /** When an answer to that question was last taken back; undefined if none ever was. */
  readonly takenBack: (question: string) => number | undefined
  readonly answer: (
    review: Pick<
      Review,
      'question' | 'rating' | 'correct' | 'given' | 'took' | 'hints' | 'predicted' | 'drill'
    >,
    /** An answer of this drill that is taken back for it: both are written together. */
    instead?: Answered,
  ) => Answered
  /** Says that a question is known, or puts it away. */
  readonly put: (as: Put['event'], question: string, isLeech?: boolean) => Put
  /**
   * Takes back what was written last in this drill, an answer or what was put away, or else the last
   * answer before it, and returns it.
   */
  readonly undo: () => Answered | Put | undefined
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

const isReview = (entry: Answered | Put): entry is Answered => entry.event === 'review'
const isPut = (entry: Answered | Put): entry is Put => entry.event !== 'review'

/** The record of a drill. */
export function recordOf(deps: RecordDeps): AnswerRecord {
  const { outline, device, keep, newId } = deps
  const past = [...deps.past]
  // What is put away and what is answered is one list, in the order of writing.
  const here: Array<Answered | Put> = [...deps.resumed, ...deps.put].sort(byPlace)
  const cards = new Map(deps.cards)
  const takenBack = new Map(deps.takenBack)
  let latest = Number.NEGATIVE_INFINITY
  // Events are ordered by time, but a clock may stop or go back.
  const now = (): number => {
    latest = Math.max(deps.clock(), latest + 1)
    return latest
  }
  /** When the learner said of a question that it is known: in this drill, or else before it. */
  const knownSince = (question: string): number | undefined => {
    const before = deps.schedule.known.get(question)
    const own = deps.put.some((each) => each.event === 'know' && each.at === before)
    return (
      here.findLast((each) => each.event === 'know' && each.question === question)?.at ??
      (own ? undefined : before)
    )
  }
  // The past may have a million answers: it is looked through once, and again when it has changed.
  const lookThrough = () => ({
    byQuestion: lazy(() => groupBy(past, (each) => each.question)),
    last: lazy(() => lastWritten(past, deps.isOwn)),
  })
  let seen = lookThrough()
  const work = (question: string): void => {
    const own = here.filter(isReview).filter((each) => each.question === question)
    const reviews = [...(seen.byQuestion().get(question) ?? []), ...own]
    const at = knownSince(question)
    const known = new Map(at === undefined ? [] : [[question, at]])
    const card = replay(reviews, { ...deps.schedule, known }).get(question)
    if (card) cards.set(question, card)
    else cards.delete(question)
  }
  /** The position of the last answer: in this drill, or else before it. */
  const placeOfLast = (): {
    list: Array<Answered | Put>
    at: number
    last: Answered | undefined
  } => {
    // This drill's own answers are in the order of writing.
    const own = here.findLastIndex(isReview)
    if (own !== -1) return { list: here, at: own, last: here[own] as Answered }
    const at = seen.last()
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
    if (list === past) seen = lookThrough()
    work(last.question)
    return changed
  }
  /** Whether an answer of before this drill is all that can be taken back. */
  const placeOfLastWritten = () =>
    here.length > 0 ? { list: here, at: here.length - 1, last: here.at(-1) } : placeOfLast()
  return {
    answers: () => here.filter(isReview),
    acts: () => here.filter(isPut),
    last: () => placeOfLast().last,
    cards,
    takenBack: (question) => takenBack.get(question),
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
    put: (as, question, isLeech = false) => {
      const { drill } = deps
      const common = { id: newId(), at: now(), outline, device, question, ...(drill && { drill }) }
      const put: Put =
        as === 'know'
          ? { event: as, ...common }
          : { event: as, ...common, ...(isLeech && { leech: true }) }
      keep(put)
      here.push(put)
      work(question)
      return put
    },
    undo: () => {
      const { list, at, last } = placeOfLastWritten()
      if (!last) return undefined
      const when = now()
      keep({ event: 'undo', id: newId(), at: when, of: last.id })
      list.splice(at, 1)
      if (list === past) seen = lookThrough()
      if (last.event === 'review') takenBack.set(last.question, when)
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
