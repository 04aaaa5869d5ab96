import { DAY, HOUR, MINUTE } from '../core/base/time.ts'
import type { Words } from '../i18n/words.ts'

/**
 * The time from now, in the largest unit that keeps the number readable. Times are in milliseconds.
 */
export function when(words: Words, at: number, now: number): string {
  const wait = at - now
  if (wait < MINUTE) return words.when.now
  if (wait < HOUR) return words.when.minutes(Math.round(wait / MINUTE))
  if (wait < DAY) return words.when.hours(Math.round(wait / HOUR))
  return long(words.when, wait)
}

/**
 * The same for a question that was just answered: of days and more it says “about”, because what is answered after it
 * tells how fast this learner forgets, and moves it.
 */
export function aboutWhen(words: Words, at: number, now: number): string {
  const wait = at - now
  return wait < DAY ? when(words, at, now) : long(words.when.about, wait)
}

/** A wait of a day and more, in milliseconds, in days, months or years. */
function long(
  { days, months, years }: Pick<Words['when'], 'days' | 'months' | 'years'>,
  wait: number,
): string {
  // A wait of several days ends half a day early (see schedule/fsrs.ts), and is shown as the number
  // of days it counts for.
  if (wait < 60 * DAY) return days(Math.round(wait / DAY + 0.25))
  if (wait < 730 * DAY) return months(Math.round(wait / (30.44 * DAY)))
  return years(Math.round(wait / (365.25 * DAY)))
}
