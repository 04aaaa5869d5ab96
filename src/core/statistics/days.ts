import { dayOf, type Zone } from '../base/time.ts'
import type { Answered } from '../log/history.ts'

/** What was done on a local day, counted from 1970-01-01. */
export interface StudyDay {
  readonly day: number
  readonly reviews: number
  readonly right: number
}

/** The days with at least one answer, oldest first. */
export function studyDays(reviews: readonly Answered[], zone: Zone): StudyDay[] {
  const days = new Map<number, { reviews: number; right: number }>()
  for (const { at, correct } of reviews) {
    const day = dayOf(at, zone)
    const done = days.get(day) ?? { reviews: 0, right: 0 }
    done.reviews++
    if (correct) done.right++
    days.set(day, done)
  }
  return [...days].map(([day, done]) => ({ day, ...done })).sort((a, b) => a.day - b.day)
}
