import { type Current, closing, current, type Session } from '../core/quiz/session.ts'
import { type Held, sessionOf } from './drill.ts'

/** How many answers the expected tempo counts for, beside those of the sitting itself. Our own estimate. */
const BELIEVED = 5

/**
 * The question to ask now; undefined if nothing more is asked. Whether there is time for it is decided once: a question on
 * screen is not taken away while its hint or its page is read.
 */
export function nextOf(held: Held): Current | undefined {
  const session = sessionOf(held)
  const done = held.record.answers().length + held.record.acts().length
  if (done !== held.decidedAfter) {
    held.isClosing = isClosing(held, session)
    held.decidedAfter = done
  }
  return current(held.isClosing ? closing(session) : session)
}

/**
 * While something comes back, a drill that closes opens again only for as many questions: else its end would come and
 * go with each answer. Once nothing does, one whole question is worth its time.
 */
const WORTH_OPENING = { between: 3, atEnd: 1 } as const

/**
 * Whether only what comes back is still asked, because the time is needed for it. A question
 * that is asked again in any case needs time twice.
 */
function isClosing(held: Held, session: Session): boolean {
  const room = roomIn(held, session)
  const [first] = session.queue
  // However short the time is, something is asked.
  if (room === undefined || !first || session.shown === 0) return false
  const needed = held.teaching?.again.has(first.id) ? 1 : 0
  const worth = session.returning > 0 ? WORTH_OPENING.between : WORTH_OPENING.atEnd
  return held.isClosing ? room < worth * (needed + 1) : room <= needed
}

/**
 * For how many questions there is time besides those that come back; undefined if there is no limit.
 */
export function roomIn(held: Held, { returning }: Session): number | undefined {
  const left = held.timer.left()
  return left === undefined || held.exam ? undefined : left / tempoOf(held) - returning
}

/**
 * Milliseconds that a question takes with all that is read: the mean of this sitting's answers, and
 * of a few at the tempo that was expected.
 */
function tempoOf({ tempo, record, timer, lasts, clock }: Held): number {
  const spent = (lasts ?? 0) - (timer.left() ?? 0)
  const begun = clock() - spent
  const here = record.answers().filter(({ at }) => at > begun).length
  return (tempo * BELIEVED + (here > 0 ? spent : 0)) / (BELIEVED + here)
}
