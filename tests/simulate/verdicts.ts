import { mean, type Result } from './study.ts'

/** The share of reviews that is wished to be known, and how far below it may be. */
const WISH = 0.9
const SHORT = 0.1

/** How many average drills the pile may hold: its backlog, and what has sunk. */
const DRILLS = 2

/** Whether a way keeps its reviews known and its pile small: by the means over its learners. */
export function isWithin(results: readonly Result[]): boolean {
  const of = (key: keyof Result): number => mean(results.map((result) => result[key]))
  return of('known') >= WISH - SHORT && of('backlog') + of('sunk') <= DRILLS * of('asked')
}
