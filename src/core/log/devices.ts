import type { Begun, LogEvent } from './event.ts'

/** Tells the device that wrote an event, as far as the log says it: a review says it by its drill. */
export function devicesIn(
  drills: Iterable<Pick<Begun, 'id' | 'device'>>,
): (event: LogEvent) => string | undefined {
  const begunOn = new Map<string, string>()
  for (const { id, device } of drills) begunOn.set(id, device)
  return (event) => {
    if ('device' in event) return event.device
    return 'drill' in event && event.drill !== undefined ? begunOn.get(event.drill) : undefined
  }
}

/** The drills among events. */
export const begunIn = (events: readonly LogEvent[]): Begun[] =>
  events.filter((each): each is Begun => each.event === 'drill')
