import type { Question } from './question.ts'

/** A drill in progress: what is still to be asked, in order. Every step gives a new one. */
export interface Session {
  readonly queue: readonly Question[]
  /** Questions shown so far, the one at the head of the queue not counted. */
  readonly shown: number
  /** First answers: each question counts once, as it was answered the first time. */
  readonly first: ReadonlyMap<string, boolean>
}

/** After how many other questions a missed one comes back; at the end where fewer are left. */
const RETURNS_AFTER = 3

export const begin = (questions: readonly Question[]): Session => ({
  queue: questions,
  shown: 0,
  first: new Map(),
})

/** The question to be asked now, its number, and how many the drill has as things stand. */
export function current(
  session: Session,
): { question: Question; n: number; of: number; again: boolean } | undefined {
  const question = session.queue[0]
  if (!question) return undefined
  return {
    question,
    n: session.shown + 1,
    of: session.shown + session.queue.length,
    again: session.first.has(question.id),
  }
}

/** The drill after an answer to its current question: a missed one comes back until it is right. */
export function answered(session: Session, correct: boolean): Session {
  const [question, ...rest] = session.queue
  if (!question) return session
  const first = new Map(session.first)
  if (!first.has(question.id)) first.set(question.id, correct)
  const queue = correct
    ? rest
    : [...rest.slice(0, RETURNS_AFTER), question, ...rest.slice(RETURNS_AFTER)]
  return { queue, shown: session.shown + 1, first }
}

/** How the drill went: questions answered, right at first, and not yet right. */
export function tally(session: Session): { asked: number; correct: number; left: number } {
  const results = [...session.first.values()]
  return {
    asked: results.length,
    correct: results.filter(Boolean).length,
    left: session.queue.length,
  }
}
