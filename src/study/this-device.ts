import type { Answered, History } from '../core/log/history.ts'
import type { Journal } from '../ports.ts'

/**
 * Which answers were given on this device, as far as its clock can tell: an answer from another
 * device, or one that a wrong clock has dated into the future, is not the learner's last answer.
 */
export function ownAnswers(
  { drills }: History,
  { device }: Journal,
  now: number,
): (review: Answered) => boolean {
  const elsewhere = new Set(drills.filter((each) => each.device !== device).map(({ id }) => id))
  return ({ at, drill }) => at <= now && (drill === undefined || !elsewhere.has(drill))
}
