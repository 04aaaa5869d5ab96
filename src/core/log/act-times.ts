import { begunIn, devicesIn } from './devices.ts'
import type { Adoption, LogEvent, Reset } from './event.ts'
import { atTimes } from './merge.ts'

/** The most acts whose times are checked: each takes a look at the whole log. */
const MOST_ACTS = 50

type Act = Reset | Adoption

const isAct = (event: LogEvent): event is Act => event.event === 'reset' || event.event === 'adopt'

/**
 * Events where each reset and each adoption is after what its own device had written before it, and
 * before what that device wrote later, whatever the clock said meanwhile. (Of other devices, only
 * the time says which was first: neither may have known of the other.)
 * @param events oldest first
 */
export function inActOrder(events: readonly LogEvent[]): readonly LogEvent[] {
  const acts = events.filter(isAct).slice(-MOST_ACTS)
  if (acts.every(({ order }) => order === undefined)) return events
  const deviceOf = devicesIn(begunIn(events))
  const times = new Map<string, number>()
  for (const act of acts) {
    const at = timeBetween(act, events, deviceOf)
    if (at !== act.at) times.set(act.id, at)
  }
  if (times.size === 0) return events
  return atTimes(events, times)
}

/** The time of an act, moved between the events of its device that were written before and after. */
function timeBetween(
  { at, order = 0, device }: Act,
  events: readonly LogEvent[],
  deviceOf: (event: LogEvent) => string | undefined,
): number {
  let least = Number.NEGATIVE_INFINITY
  let most = Number.POSITIVE_INFINITY
  for (const each of events) {
    if (each.order === undefined || isAct(each) || deviceOf(each) !== device) continue
    if (each.order < order) least = Math.max(least, each.at)
    else if (each.order > order) most = Math.min(most, each.at)
  }
  return Math.min(Math.max(at, least), most)
}
