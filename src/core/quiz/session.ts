import type { Question } from '../model/question.ts'

/** A drill in progress: what is still to be asked, in order. */
export interface Session {
  readonly queue: readonly Question[]
  /** How many of them were asked before and come back. */
  readonly returning: number
  /** How many more times at least the queue is asked, because what is new is asked again. */
  readonly coming: number
  /** Questions shown so far, without the one at the head of the queue. */
  readonly shown: number
  /** First answers: each question counts once, with the result of its first answer. */
  readonly first: ReadonlyMap<string, boolean>
}

/** How a drill goes on after an answer. */
export interface Manner {
  /** Everything is asked once, as in an exam. */
  readonly isOnce: boolean
  /** Ids of questions that are asked again at the end, also if they were right: what is new. */
  readonly again: ReadonlySet<string>
  /** Ids of questions that are asked no more: known, or put away. */
  readonly away: ReadonlySet<string>
}

/** The manner of an exam. */
export const ONCE: Manner = { isOnce: true, again: new Set(), away: new Set() }
/** The manner of a drill without anything new. */
export const RETURNS: Manner = { ...ONCE, isOnce: false }

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
  const { isOnce, again, away } = manner
  const all = [...questions]
  const first = new Map<string, boolean>()
  const misses = new Map<string, number>()
  const turns = new Map<string, number>()
  let shown = 0
  for (const { question: id, correct } of answers) {
    const at = all.findIndex((each) => each.id === id)
    const [question] = at === -1 ? [] : all.splice(at, 1)
    if (!question) continue
    shown++
    if (!first.has(id)) first.set(id, correct)
    if (isOnce) continue
    const missed = (misses.get(id) ?? 0) + (correct ? 0 : 1)
    misses.set(id, missed)
    const isFirst = (turns.get(id) ?? 0) === 0
    turns.set(id, (turns.get(id) ?? 0) + 1)
    if (correct && !(isFirst && again.has(id))) continue
    // At the end, after all the others: if a question comes back while its answer is still in
    // short-term memory, it is answered but not learned (`npm run simulate` has the figures).
    if (missed < MOST_MISSES) all.push(question)
  }
  const queue = all.filter(({ id }) => !away.has(id))
  return {
    queue,
    returning: queue.filter(({ id }) => first.has(id)).length,
    coming: isOnce ? 0 : queue.filter(({ id }) => again.has(id) && !first.has(id)).length,
    shown,
    first,
  }
}

/** A session of which only what comes back is still asked, because the time is needed for it. */
export function closing({ queue: all, ...session }: Session): Session {
  const queue = all.filter(({ id }) => session.first.has(id))
  return { ...session, queue, coming: 0 }
}

/** The question to ask now. */
export interface Current {
  readonly question: Question
  readonly n: number
  /** As many as are asked in all if no answer is wrong from now on. */
  readonly of: number
  readonly again: boolean
}

/** The question to ask now, its number, and how many questions the drill has at this moment. */
export function current(session: Session): Current | undefined {
  const { queue, shown, first } = session
  const [question] = queue
  return (
    question && { question, n: shown + 1, of: shown + toGo(session), again: first.has(question.id) }
  )
}

/** How many times a question is still asked, if no answer is wrong from now on. */
export const toGo = ({ queue, coming }: Pick<Session, 'queue' | 'coming'>): number =>
  queue.length + coming

/** The result of a drill. */
export interface Tally {
  /** Questions answered, each once. */
  readonly asked: number
  /** Right at the first answer. */
  readonly correct: number
  /** How many times a question is still asked, as the number beside a question counts. */
  readonly left: number
}

/** The result of a session so far. */
export function tally(session: Session): Tally {
  const results = [...session.first.values()]
  return {
    asked: results.length,
    correct: results.filter(Boolean).length,
    left: toGo(session),
  }
}
