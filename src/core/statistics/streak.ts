/** Days studied in a row. */
export interface Streak {
  /** Up to today, or up to yesterday if nothing was studied today yet. */
  readonly current: number
  readonly longest: number
}

/**
 * The current run of days, and the longest one.
 * @param days local days of study, in any order, each any number of times
 * @param today today's local day
 */
export function streakOf(days: Iterable<number>, today: number): Streak {
  const studied = new Set(days)
  let longest = 0
  for (const day of studied) {
    // Every run is counted once, starting at its first day.
    if (studied.has(day - 1)) continue
    let end = day + 1
    while (studied.has(end)) end++
    longest = Math.max(longest, end - day)
  }
  // Today is not missed before it is over.
  const last = studied.has(today) ? today : today - 1
  let before = last
  while (studied.has(before)) before--
  return { current: last - before, longest }
}
