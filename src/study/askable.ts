import { DAY } from '../core/base/time.ts'
import type { Suspended } from '../core/log/event.ts'
import type { History } from '../core/log/history.ts'
import type { Question } from '../core/model/question.ts'
import { STALE } from './holders.ts'
import type { Study } from './study.ts'

/** Days after which a question that was forgotten too often is asked again by itself. */
export const LEECH_RESTS = 21

/** When a question comes back by itself; undefined if the learner put it away. */
export const backAt = ({ at, leech }: Suspended): number | undefined =>
  leech ? at + LEECH_RESTS * DAY : undefined

/** What is put away now, by the ids of questions: without what came back by itself. */
export const awayAt = (
  { away }: Pick<History, 'away'>,
  now: number,
): ReadonlyMap<string, Suspended> =>
  new Map([...away].filter(([, event]) => (backAt(event) ?? Number.POSITIVE_INFINITY) > now))

/** The questions of a study that are not put away: what an exam may ask. */
export function notAway(
  { questions, history }: Pick<Study, 'questions' | 'history'>,
  now: number,
): readonly Question[] {
  const away = awayAt(history, now)
  return away.size === 0 ? questions : questions.filter(({ id }) => !away.has(id))
}

/**
 * The questions of a study that a drill may ask: without those that are put away, and those of an
 * exam that is not handed in yet.
 */
export function askable(
  study: Pick<Study, 'questions' | 'history'>,
  now: number,
): readonly Question[] {
  const open = onOpenPapers(study.history, now)
  const questions = notAway(study, now)
  return open.size === 0 ? questions : questions.filter(({ id }) => !open.has(id))
}

/** The questions of exams that are not handed in: a drill would say what is right. */
function onOpenPapers({ drills }: Pick<History, 'drills'>, now: number): ReadonlySet<string> {
  return new Set(
    drills.flatMap(({ exam, ended, at, claims, questions }) =>
      exam !== undefined && !ended && now - (claims.at(-1)?.at ?? at) < STALE ? questions : [],
    ),
  )
}
