import type { Event, Review, Sureness } from '../core/progress/event.ts'
import { type Answered, answered } from '../core/progress/history.ts'
import { type Cards, replay } from '../core/progress/replay.ts'
import type { Card } from '../core/schedule/fsrs.ts'

/** What a record is made of. */
export interface Desk {
  /** The reviews before this drill, oldest first; what may still be taken back. */
  readonly past: readonly Answered[]
  /** The reviews of this drill so far, where it is gone on with. */
  readonly resumed: readonly Answered[]
  /** The state of every question, the resumed reviews included. */
  readonly cards: Cards
  readonly retention: number
  readonly outline: string
  readonly clock: () => number
  readonly newId: () => string
  /** Keeps events; throws when it cannot, and then nothing of them is believed. */
  readonly keep: (...events: readonly Event[]) => void
}

/**
 * What has been answered while a drill goes on. Each change is an event that is on disk before it counts; nothing that
 * was written is ever changed.
 */
export interface Record {
  /** The answers of this drill, oldest first, without what was taken back. */
  readonly answers: () => readonly Answered[]
  /** The last answer, of this drill or before it. */
  readonly last: () => Answered | undefined
  readonly card: (question: string) => Card | undefined
  readonly answer: (
    review: Pick<
      Review,
      'question' | 'rating' | 'correct' | 'given' | 'took' | 'hints' | 'predicted' | 'drill'
    >,
  ) => Answered
  /** Takes the last answer back, of this drill or before it, and gives it. */
  readonly undo: () => Answered | undefined
  /** Turns the verdict on the last answer round, by the learner's word. */
  readonly overrule: () => Answered | undefined
  readonly sure: (sure: Sureness) => void
  readonly flag: (question: string, reason: string) => void
}

/** The rating that follows from the learner's own word: it earns good, never easy; with a hint it is hard. */
const ratingOf = (correct: boolean, hints: number): Review['rating'] =>
  correct ? (hints > 0 ? 2 : 3) : 1

export function recordOf(desk: Desk): Record {
  const { outline, retention, keep, newId } = desk
  const past = [...desk.past]
  const here = [...desk.resumed]
  const cards = new Map(desk.cards)
  let latest = 0
  // The order of events is their meaning, and a clock may stand still or go back.
  const now = (): number => {
    latest = Math.max(desk.clock(), latest + 1)
    return latest
  }
  const work = (question: string): void => {
    const reviews = [...past, ...here].filter((each) => each.question === question)
    const card = replay(reviews, retention).get(question)
    if (card) cards.set(question, card)
    else cards.delete(question)
  }
  const listOfLast = (): Answered[] => (here.length > 0 ? here : past)
  const say = (word: {
    correct?: boolean
    rating?: Review['rating']
    sure?: Sureness
  }): Answered | undefined => {
    const list = listOfLast()
    const last = list.at(-1)
    if (!last) return undefined
    keep({ event: 'amend', id: newId(), at: now(), review: last.id, ...word })
    const changed = answered(last, word)
    list[list.length - 1] = changed
    work(last.question)
    return changed
  }
  return {
    answers: () => here,
    last: () => listOfLast().at(-1),
    card: (question) => cards.get(question),
    answer: (fields) => {
      const review: Review = { event: 'review', id: newId(), at: now(), outline, ...fields }
      keep(review)
      here.push(review)
      work(review.question)
      return review
    },
    undo: () => {
      const list = listOfLast()
      const last = list.at(-1)
      if (!last) return undefined
      keep({ event: 'undo', id: newId(), at: now(), of: last.id })
      list.pop()
      work(last.question)
      return last
    },
    overrule: () => {
      const last = listOfLast().at(-1)
      if (!last) return undefined
      return say({ correct: !last.correct, rating: ratingOf(!last.correct, last.hints ?? 0) })
    },
    sure: (sure) => {
      say({ sure })
    },
    flag: (question, reason) =>
      keep({ event: 'flag', id: newId(), at: now(), outline, question, reason }),
  }
}
