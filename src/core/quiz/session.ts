import type { Question } from './question.ts'

/** A drill in progress: what is still to be asked, in order. Every step gives a new one. */
export interface Session {
  readonly queue: readonly Question[]
  /** Questions shown so far, the one at the head of the queue not counted. */
  readonly shown: number
  /** First answers: each question counts once, as it was answered the first time. */
  readonly first: ReadonlyMap<string, boolean>
  /** How often each question was missed. */
  readonly misses: ReadonlyMap<string, number>
}

/** After how many other questions a missed one comes back; at the end where fewer are left. */
const RETURNS_AFTER = 3

/** After this many misses a question is left for another day: drilling on would only frustrate. */
const MOST_MISSES = 3

export const begin = (questions: readonly Question[]): Session => ({
  queue: questions,
  shown: 0,
  first: new Map(),
  misses: new Map(),
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

/** Whether the current question, if missed now, comes back within the drill. */
export const returns = ({ queue, misses }: Session): boolean =>
  queue[0] !== undefined && (misses.get(queue[0].id) ?? 0) + 1 < MOST_MISSES

/** The drill after an answer to its current question: a missed one comes back, though not for ever. */
export function answered(session: Session, correct: boolean): Session {
  const [question, ...rest] = session.queue
  if (!question) return session
  const first = new Map(session.first)
  if (!first.has(question.id)) first.set(question.id, correct)
  const shown = session.shown + 1
  if (correct) return { ...session, queue: rest, shown, first }
  const misses = new Map(session.misses).set(
    question.id,
    (session.misses.get(question.id) ?? 0) + 1,
  )
  const queue = returns(session)
    ? [...rest.slice(0, RETURNS_AFTER), question, ...rest.slice(RETURNS_AFTER)]
    : rest
  return { queue, shown, first, misses }
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
