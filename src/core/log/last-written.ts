import type { Happened } from './event.ts'

/**
 * The index of the event that was written last, whatever its date says; -1 if there is none. Events
 * of older versions have no order: they are before all that have one, the latest of them last.
 * @param events oldest first
 */
export function lastWritten<T extends Pick<Happened, 'order'>>(
  events: readonly T[],
  isMeant: (event: T) => boolean = () => true,
): number {
  let last = -1
  for (const [i, event] of events.entries())
    if (isMeant(event) && (last === -1 || (event.order ?? -1) >= (events[last]?.order ?? -1)))
      last = i
  return last
}
