/** Milliseconds. */
export const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR

/** Minutes the local clock is ahead of UTC at a time. */
export type Zone = (at: number) => number

/** The local calendar day of a time, counted from 1970-01-01. */
export const dayOf = (at: number, zone: Zone): number => Math.floor((at + zone(at) * MINUTE) / DAY)

/**
 * When that local day begins, in milliseconds since 1970, UTC: its midnight, by the clock as it was set before the day or
 * after it, whichever comes first on that day. Where the clock jumps over midnight, the day begins with the jump; where it
 * jumps over the whole day (Samoa, 2011-12-30), it begins when it would have.
 */
export const startOf = (day: number, zone: Zone): number => {
  const midnights = [-DAY, DAY].map((side) => day * DAY - zone(day * DAY + side) * MINUTE)
  const own = midnights.filter((each) => dayOf(each, zone) === day)
  return Math.min(...(own.length > 0 ? own : midnights))
}

/** A local day as 2027-03-01. */
export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)

/** The day a date as 2027-03-01 names; undefined for what is no date of the calendar. */
export function dayNamed(date: string): number | undefined {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(date)) return undefined
  const at = Date.parse(`${date}T00:00:00Z`)
  // 2027-02-31 is read as a day of March.
  return Number.isNaN(at) || dateOf(at / DAY) !== date ? undefined : at / DAY
}
