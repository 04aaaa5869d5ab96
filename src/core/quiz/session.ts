import type { Question } from '../model/question.ts'

/** A drill in progress: what is still to be asked, in order. */
export interface Session {
  readonly queue: readonly Question[]
  /** Questions shown so far, the one at the head of the queue not counted. */
  readonly shown: number
  /** First answers: each question counts once, as it was answered the first time. */
  readonly first: ReadonlyMap<string, boolean>
}

/** What a drill does with misses: `returns` brings them back within it; an exam asks everything once. */
export type Manner = 'returns' | 'once'

/** An answer as far as the session goes. */
interface Answer {
  readonly question: string
  readonly correct: boolean
}

/** After this many misses a question is left for the next drill: drilling on would only frustrate. */
const MOST_MISSES = 2

/**
 * Where a drill stands after these answers. A fold, so that taking an answer back, saying it was right after all and
 * going on another day are all the same thing: fold again. Answers to other questions than the one that was up
 * (another device going on with the same drill) are passed over.
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
    if (queue[0]?.id !== id) continue
    const question = queue.shift() as Question
    shown++
    if (!first.has(id)) first.set(id, correct)
    if (correct || manner === 'once') continue
    const missed = (misses.get(id) ?? 0) + 1
    misses.set(id, missed)
    // At the end, once all the others had their turn: what comes back while it is still in the ear is answered and
    // not learned (`npm run simulate` has the figures).
    if (missed < MOST_MISSES) queue.push(question)
  }
  return { queue, shown, first }
}

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

/** How a drill went. */
export interface Tally {
  /** Questions answered, each once. */
  readonly asked: number
  /** Right at first. */
  readonly correct: number
  /** Not yet right, or not yet asked. */
  readonly left: number
}

export function tally({ first, queue }: Session): Tally {
  const results = [...first.values()]
  return {
    asked: results.length,
    correct: results.filter(Boolean).length,
    left: queue.length,
  }
}
