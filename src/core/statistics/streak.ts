/** Days studied in a row. */
export interface Streak {
  /** Up to today, or up to yesterday where today's study is still to come. */
  readonly current: number
  readonly longest: number
}

/**
 * The run of days that goes on, and the longest there was.
 * @param days local days of study, in any order, each any number of times
 * @param today the local day it is now
 */
export function streakOf(days: Iterable<number>, today: number): Streak {
  const studied = new Set(days)
  let longest = 0
  for (const day of studied) {
    // Every run is walked once, from its first day on.
    if (studied.has(day - 1)) continue
    let end = day + 1
    while (studied.has(end)) end++
    longest = Math.max(longest, end - day)
  }
  // A day is not lost before it is over.
  const last = studied.has(today) ? today : today - 1
  let before = last
  while (studied.has(before)) before--
  return { current: last - before, longest }
}
