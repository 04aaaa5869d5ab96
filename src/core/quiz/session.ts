import type { Question } from '../model/question.ts'

/** A drill in progress: what is still to be asked, in order. */
export interface Session {
  readonly queue: readonly Question[]
  /** Questions shown so far, without the one at the head of the queue. */
  readonly shown: number
  /** First answers: each question counts once, with the result of its first answer. */
  readonly first: ReadonlyMap<string, boolean>
}

/**
 * What happens after a miss: `returns` asks the question again within the drill; `once` asks
 * everything once, as in an exam.
 */
export type Manner = 'returns' | 'once'

/** What a session needs to know about an answer. */
interface Answer {
  readonly question: string
  readonly correct: boolean
}

/**
 * After this many misses a question is left for the next drill: more attempts would only frustrate.
 */
const MOST_MISSES = 2

/**
 * The state of a drill after these answers. It is a fold, because then three things are the same:
 * taking an answer back, saying it was right after all, and resuming on another day. Each of them
 * folds again. An answer counts wherever its question is in the queue: an answer before it may have
 * been taken back, or set aside by a reset.
 */
export function sessionAfter(
  questions: readonly Question[],
  answers: readonly Answer[],
  manner: Manner,
): Session {
  const queue = [...questions]
  const first = new Map<string, boolean>()
  const misses = new Map<string, number>()
  let shown = 0
  for (const { question: id, correct } of answers) {
    const at = queue.findIndex((each) => each.id === id)
    const [question] = at === -1 ? [] : queue.splice(at, 1)
    if (!question) continue
    shown++
    if (!first.has(id)) first.set(id, correct)
    if (correct || manner === 'once') continue
    const missed = (misses.get(id) ?? 0) + 1
    misses.set(id, missed)
    // At the end, after all the others: if a question comes back while its answer is still in
    // short-term memory, it is answered but not learned (`npm run simulate` has the figures).
    if (missed < MOST_MISSES) queue.push(question)
  }
  return { queue, shown, first }
}

/** The question to ask now, its number, and how many questions the drill has at this moment. */
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

/** The result of a drill. */
export interface Tally {
  /** Questions answered, each once. */
  readonly asked: number
  /** Right at the first answer. */
  readonly correct: number
  /** Not right yet, or not asked yet. */
  readonly left: number
}

/** The result of a session so far. */
export function tally({ first, queue }: Session): Tally {
  const results = [...first.values()]
  return {
    asked: results.length,
    correct: results.filter(Boolean).length,
    left: queue.length,
  }
}
