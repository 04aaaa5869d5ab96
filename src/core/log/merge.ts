import type { LogEvent } from './event.ts'

/**
 * How many events of other devices may be missing here. An order is one more than the highest one
 * that was read, so that no order is higher than the number of all events there are.
 */
const MOST_MISSING = 10_000_000

function withoutOrder<T extends LogEvent>({ order: _, ...event }: T): LogEvent {
  return event as unknown as LogEvent
}

/**
 * Merges logs, in any order and number, into one history: each event once, oldest first, and an
 * order that cannot be is left out: a line may come from elsewhere. If two
 * events have the same id, which no device writes, the older one counts, so that the result never
 * depends on the order of the files.
 */
export function merge(events: readonly LogEvent[]): LogEvent[] {
  const seen = new Set<string>()
  const all = [...events].sort(compare).filter(({ id }) => !seen.has(id) && seen.add(id))
  const most = all.length + MOST_MISSING
  return all.map((each) => ((each.order ?? 0) > most ? withoutOrder(each) : each))
}

/** Compares by time, then by order, by id, and by everything else. */
export function compare(a: LogEvent, b: LogEvent): number {
  if (a.at !== b.at) return a.at - b.at
  const places = byPlace(a, b)
  if (places !== 0) return places
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  const [one, other] = [a, b].map((each) => JSON.stringify(each, Object.keys(each).sort())) as [
    string,
    string,
  ]
  return one === other ? 0 : one < other ? -1 : 1
}

/** Compares by the order of writing alone; what an older version wrote comes first. */
export const byPlace = (a: Pick<LogEvent, 'order'>, b: Pick<LogEvent, 'order'>): number =>
  (a.order ?? 0) - (b.order ?? 0)

/** Whether an event was written after another one; by the order where both have one: a clock may go back. */
export const isWrittenAfter = (a: LogEvent, b: LogEvent): boolean =>
  a.order !== undefined && b.order !== undefined ? a.order > b.order : compare(a, b) > 0

/** Events of which some have other times, by their ids, oldest first again. */
export const atTimes = (
  events: readonly LogEvent[],
  times: ReadonlyMap<string, number>,
): readonly LogEvent[] =>
  events
    .map((each) => {
      const at = times.get(each.id)
      return at === undefined ? each : { ...each, at }
    })
    .sort(compare)

/** The highest order of any event; 0 if none has one. */
export const lastOrder = (events: readonly LogEvent[]): number =>
  events.reduce((most, { order = 0 }) => Math.max(most, order), 0)
