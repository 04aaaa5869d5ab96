import { bloomFilter } from '../base/bloom-filter.ts'
import { hash32 } from '../base/hash.ts'
import type { LogEvent } from './event.ts'
import { asObject, ReviewRow, withFields } from './review-row.ts'

/**
 * How many events of other devices may be missing here. An order is one more than the highest one
 * that was read, so that no order is higher than the number of all events there are.
 */
const MOST_MISSING = 10_000_000

function withoutOrder(event: LogEvent): LogEvent {
  const { order: _, ...rest } = asObject(event)
  return rest as LogEvent
}

/**
 * Merges logs, in any order and number, into one history: each event once, oldest first, and an
 * order that cannot be is left out: a line may come from elsewhere. If two
 * events have the same id, which no device writes, the older one counts, so that the result never
 * depends on the order of the files.
 * @param settled how many events, from the first one on, are once each and oldest first already
 */
export function merge(events: readonly LogEvent[], settled = 0): readonly LogEvent[] {
  const all = onceEach(events, settled)
  const most = all.length + MOST_MISSING
  return lastOrder(all) > most
    ? all.map((each) => ((each.order ?? 0) > most ? withoutOrder(each) : each))
    : all
}

/** Events once each, oldest first, with any order that they have; the parameters are those of `merge`. */
export function onceEach(events: readonly LogEvent[], settled = 0): readonly LogEvent[] {
  if (settled > 0 && settled === events.length) return events
  const news = events.slice(settled).sort(compare)
  const [first] = news
  const last = events[settled - 1]
  if (first && last && compare(last, first) < 0) {
    // What is new in a log is mostly what was written last.
    const ids = new Set(news.map(({ id }) => id))
    const mayBeNew = bloomFilter(ids)
    const known = events.slice(0, settled)
    if (!known.some((each) => mayBeNew(hashOfId(each)) && ids.has(each.id)))
      return [...known, ...withoutCopies(news)]
  }
  return withoutCopies(settled === 0 ? news : [...events].sort(compare))
}

/** The first event of each id. */
function withoutCopies(events: readonly LogEvent[]): readonly LogEvent[] {
  // A set of a million ids takes long to make, and hardly any of them has a copy.
  const hashes = Uint32Array.from(events, hashOfId).sort()
  const repeated = new Set(hashes.filter((hash, i) => hash === hashes[i - 1]))
  if (repeated.size === 0) return events
  const seen = new Set<string>()
  return events.filter((each) => {
    if (!repeated.has(hashOfId(each))) return true
    return !seen.has(each.id) && seen.add(each.id)
  })
}

const hashOfId = (event: LogEvent): number =>
  event instanceof ReviewRow ? event.hashOfId : hash32(event.id)

/** Compares by time, then by order, by id, and by everything else. */
export function compare(a: LogEvent, b: LogEvent): number {
  if (a.at !== b.at) return a.at - b.at
  const places = byPlace(a, b)
  if (places !== 0) return places
  if (a.id !== b.id) return a.id < b.id ? -1 : 1
  const [one, other] = [a, b]
    .map(asObject)
    .map((each) => JSON.stringify(each, Object.keys(each).sort())) as [string, string]
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
      return at === undefined ? each : withFields(each, { at })
    })
    .sort(compare)

/** The highest order of any event; 0 if none has one. */
export const lastOrder = (events: readonly LogEvent[]): number =>
  events.reduce((most, { order = 0 }) => Math.max(most, order), 0)
