import { dayOf, MINUTE, type Zone } from '../core/base/time.ts'
import type { Answered } from '../core/log/history.ts'
import type { Aim } from '../core/schedule/fsrs.ts'
import { missedShare, type Time, turnsOfNew } from '../core/schedule/load.ts'
import { studyDays } from '../core/statistics/days.ts'
import { retained, retrievals } from '../core/statistics/retention.ts'
import { presenceOf, rhythmOf, tempoOf } from '../core/statistics/tempo.ts'

/** The time that a learner has, from the minutes of this drill and of each day. */
export function timeOf(
  { history: { reviews }, schedule }: Learned,
  {
    now,
    zone,
    today,
    minutes,
    daily,
  }: {
    readonly now: number
    readonly zone: Zone
    readonly today: number
    readonly minutes: number
    readonly daily: number
  },
): Time {
  const tempo = tempoOf(reviews)
  const found = retrievals(reviews.slice(-LATEST), zone)
  const spent = reviews.filter(({ at }) => at >= today).length * tempo
  const day = Math.max(minutes, daily) * MINUTE
  const days = studyDays(reviews, zone).map((each) => each.day)
  return {
    drill: minutes * MINUTE,
    today: Math.max(0, day - spent),
    daily: daily * MINUTE,
    rhythm: rhythmOf(days, dayOf(now, zone)),
    presence: presenceOf(days, dayOf(now, zone)),
    tempo,
    missed: missedShare(retained(found), schedule),
    turns: turnsOfNew(schedule),
  }
}

/** What is known of a learner. */
interface Learned {
  readonly history: { readonly reviews: readonly Answered[] }
  readonly schedule: Aim
}

/** The latest answers, which say how many reviews are missed. */
const LATEST = 200
