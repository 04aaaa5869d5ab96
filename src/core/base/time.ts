/** One minute, in milliseconds. */
export const MINUTE = 60_000
/** One hour, in milliseconds. */
export const HOUR = 60 * MINUTE
/** One day, in milliseconds. */
export const DAY = 24 * HOUR

/**
 * Milliseconds after a prompt is shown in which a key or a line cannot be meant for it: the fastest reaction to
 * something seen takes about as long (Woods et al., "Factors influencing the latency of simple
 * reaction time", Frontiers in Human Neuroscience 9 (2015) 131: 213 ms on average).
 */
export const TOO_SOON = 250

/** Gives the minutes the local clock is ahead of UTC at a time. */
export type Zone = (at: number) => number

/**
 * The time zone in which a learner's day begins at midnight.
 * @param hour the hour at which it begins on the clock, 0 to 23: late in the evening is still today. The same hour below
 * zero gives the zone of the clock back
 */
export const learnersZone =
  (zone: Zone, hour: number): Zone =>
  (at) =>
    zone(at) - hour * 60

/** The number of the local calendar day at a time; day 0 is 1970-01-01. */
export const dayOf = (at: number, zone: Zone): number => Math.floor((at + zone(at) * MINUTE) / DAY)

/**
 * When that local day begins, in milliseconds since 1970, UTC: its midnight. Where the clock
 * changes, this is midnight by the old or the new offset, whichever comes first on that day. Where
 * the clock jumps over midnight, the day begins with the jump; where it jumps over the whole day
 * (Samoa, 2011-12-30), the result is the time at which the day would have begun.
 */
export const startOf = (day: number, zone: Zone): number => {
  const midnights = [-DAY, DAY].map((side) => day * DAY - zone(day * DAY + side) * MINUTE)
  const own = midnights.filter((each) => dayOf(each, zone) === day)
  return Math.min(...(own.length > 0 ? own : midnights))
}

/** A local day as a date: 2027-03-01. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** The day number of a date such as 2027-03-01; undefined if it is not a date of the calendar. */
export function dayNamed(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  const at = Date.parse(`${date}T00:00:00Z`)
  // 2027-02-31 would be read as a day in March.
  return Number.isNaN(at) || dateOf(at / DAY) !== date ? undefined : at / DAY
}
