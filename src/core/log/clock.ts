import { inActOrder } from './act-times.ts'
import type { LogEvent } from './event.ts'
import { atTimes, byPlace, compare, lastOrder } from './merge.ts'
import { withFields } from './review-row.ts'

/** Events with the times that they count from. */
export interface Timed {
  /** Oldest first. */
  readonly events: readonly LogEvent[]
  /** Those that are dated after now, as they were written: some clock was wrong. */
  readonly ahead: readonly LogEvent[]
  /** Nothing was written after some of these: they count from now, whenever that is. */
  readonly isOpen: boolean
}

/**
 * Events at the times that they count from. Nothing can have happened after now, so an event with a
 * later date was written under a wrong clock: it counts from the first event that was written after
 * it with a date that has passed, or from now if there is none. Once its date has passed, or the
 * clock is put right that made it look late, it counts from its own date again.
 *
 * The answers of one drill keep the order in which they were written: if the clock went back in the
 * middle, their times are shared out again. So does a reset or an adoption among what its device
 * wrote.
 * @param events merged: once each, oldest first
 * @param now milliseconds since 1970, UTC
 */
export function timed(events: readonly LogEvent[], now: number): Timed {
  const isAhead = (events.at(-1)?.at ?? now) > now
  const first = isAhead ? events.findIndex(({ at }) => at > now) : -1
  if (first === -1) return { events: inOrder(events), ahead: [], isOpen: false }
  const ahead = events.slice(first)
  const past = events.slice(0, first)
  const since = sinceOrder(past, now)
  const moved = ahead.map((each) => withFields(each, { at: since(each.order ?? -1) }))
  return {
    events: inOrder([...past, ...moved].sort(compare)),
    ahead,
    isOpen: lastOrder(ahead) >= lastOrder(past),
  }
}

/** The same events, where what is written in an order has its times in that order. */
const inOrder = (events: readonly LogEvent[]): readonly LogEvent[] =>
  inActOrder(inDrillOrder(events))

/**
 * Gives the earliest time of the events that were written after an order: what has that order
 * cannot be later.
 */
function sinceOrder(past: readonly LogEvent[], now: number): (order: number) => number {
  const ordered = past
    .flatMap(({ order, at }) => (order === undefined ? [] : [{ order, at }]))
    .sort((a, b) => a.order - b.order)
  let earliest = now
  for (const each of [...ordered].reverse()) {
    earliest = Math.min(earliest, each.at)
    each.at = earliest
  }
  return (order) => {
    let low = 0
    let high = ordered.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ordered[middle]?.order ?? 0) > order) high = middle
      else low = middle + 1
    }
    return ordered[low]?.at ?? now
  }
}

/** The same events, where the answers of each drill have their times in the order of writing. */
function inDrillOrder(events: readonly LogEvent[]): readonly LogEvent[] {
  const latest = new Map<string, number>()
  const mixed = new Set<string>()
  for (const event of events) {
    if (event.event !== 'review' || event.drill === undefined || event.order === undefined) continue
    const last = latest.get(event.drill) ?? 0
    if (event.order < last) mixed.add(event.drill)
    latest.set(event.drill, Math.max(last, event.order))
  }
  if (mixed.size === 0) return events
  const groups = new Map<string, LogEvent[]>([...mixed].map((drill) => [drill, []]))
  for (const event of events)
    if (event.event === 'review') groups.get(event.drill ?? '')?.push(event)
  const times = new Map<string, number>()
  for (const group of groups.values()) {
    const written = [...group].sort(byPlace)
    for (const [i, { id }] of written.entries()) times.set(id, group[i]?.at ?? 0)
  }
  return atTimes(events, times)
}
