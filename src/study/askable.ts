import { DAY } from '../core/base/time.ts'
import type { Suspended } from '../core/log/event.ts'
import type { History } from '../core/log/history.ts'
import type { Question } from '../core/model/question.ts'
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

/** The questions of a study that may be asked: without those that are put away. */
export function askable(
  { questions, history }: Pick<Study, 'questions' | 'history'>,
  now: number,
): readonly Question[] {
  const away = awayAt(history, now)
  return away.size === 0 ? questions : questions.filter(({ id }) => !away.has(id))
}
