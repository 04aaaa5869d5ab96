import { begunIn, devicesIn } from './devices.ts'
import type { LogEvent } from './event.ts'
import { byPlace } from './merge.ts'

/**
 * Some events in the order in which they were written, first to last. What one device wrote is in its order, whatever its
 * clock said; of two devices the time says which was first, unless one had read what the other wrote.
 *
 * The order of an event is one more than the highest that its device had read (Lamport, Time, Clocks, and the Ordering of
 * Events in a Distributed System, 1978). So a device that had answered more would always be the later one, even if it
 * knew nothing of the other; but an order that leaves a gap behind the device's own last one says that it had read the
 * event before it.
 * @param some of the events, oldest first
 * @param all events of the log, oldest first
 */
export function inWritingOrder<T extends LogEvent>(
  some: readonly T[],
  all: readonly LogEvent[],
): readonly T[] {
  const drills = begunIn(all)
  const deviceOf = devicesIn(drills)
  const devices = new Set(some.map(deviceOf))
  // What says no device is of an older version, and of the only device if there is one.
  const known = devices.has(undefined)
    ? new Set([...drills.map(({ device }) => device), ...devices].filter(Boolean))
    : devices
  if (known.size < 2) return [...some].sort(byPlace)
  const times = writtenAt(all, deviceOf, new Set(some.map(({ id }) => id)))
  const timeOf = (event: T): number => times.get(event.id) ?? event.at
  return [...some].sort((a, b) => timeOf(a) - timeOf(b) || byPlace(a, b))
}

/** What a device, or what was read of it, had come to: the order, and the time that it cannot be before. */
interface Reached {
  readonly order: number
  readonly at: number
}

/** The times that events were written at, at the earliest: not before what their devices had written or read. */
function writtenAt(
  all: readonly LogEvent[],
  deviceOf: (event: LogEvent) => string | undefined,
  wanted: ReadonlySet<string>,
): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  const reached = new Map<string, Reached>()
  // What has the order before the one at hand, and what has that one.
  let before: Array<Reached & { readonly device: string }> = []
  let here: typeof before = []
  for (const event of all.filter(({ order }) => order !== undefined).sort(byPlace)) {
    const { order = 0, at, id } = event
    const device = deviceOf(event)
    if (device === undefined) continue
    if (order !== here[0]?.order) {
      before = here[0]?.order === order - 1 ? here : []
      here = []
    }
    const own = reached.get(device)
    const hasRead = own === undefined || own.order < order - 1
    const read = hasRead ? before.filter((each) => each.device !== device) : []
    // Of several it may have read only one.
    const since = read.length > 0 ? Math.min(...read.map((each) => each.at)) : at
    const written = { order, at: Math.max(at, own?.at ?? at, since) }
    reached.set(device, written)
    here.push({ ...written, device })
    if (wanted.has(id)) times.set(id, written.at)
  }
  return times
}
