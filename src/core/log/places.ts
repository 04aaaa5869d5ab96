import type { LogEvent } from './event.ts'
import { withFields } from './review-row.ts'

/**
 * Events where those of older versions, which wrote no order, have a place in the order of writing:
 * between the events around them, by their times. Such a place is no whole number.
 * @param events oldest first
 */
export function withPlaces(events: readonly LogEvent[]): readonly LogEvent[] {
  // A log of older versions alone is in its order by time.
  if (events.every(({ order }) => order === undefined)) return events
  if (events.every(({ order }) => order !== undefined)) return events
  let most = 0
  return events.map((each) => {
    if (each.order === undefined) return withFields(each, { order: most + BETWEEN })
    most = Math.max(most, each.order)
    return each
  })
}

/** What is between two whole numbers. */
const BETWEEN = 0.5

/** Whether an older version wrote the event: `withPlaces` has given it its place. */
export const isOfOlderVersion = ({ order }: Pick<LogEvent, 'order'>): boolean =>
  order !== undefined && !Number.isInteger(order)
