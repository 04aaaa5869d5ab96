import type { Cache } from '../ports.ts'

/** When questions become due, and the date of the latest event that this follows from. */
export interface DueTimes {
  readonly times: readonly number[]
  readonly latest: number
}

/** The name of the cached due times. */
const CACHED = 'due.json'

/**
 * When questions become due. A shell may ask at every prompt, so the times are kept beside the log,
 * with a key of what they were calculated from; if that has changed, they are calculated again.
 * Events that are dated after now move with the clock, so that nothing of them is kept, and nothing
 * that was kept before the clock was put back counts.
 * @param key what the times follow from; undefined if it is not known, and then nothing is kept
 */
export async function cachedDueTimes(
  cache: Cache,
  { key, now }: { readonly key: string | undefined; readonly now: number },
  workOut: () => Promise<DueTimes>,
): Promise<readonly number[]> {
  if (key === undefined) return (await workOut()).times
  const known = readTimes(cache, key, now)
  if (known) return known
  const { times, latest } = await workOut()
  if (latest <= now) cache.write(CACHED, JSON.stringify({ key, times, latest }))
  return times
}

/** The cached times, if they have that key; any other content is ignored. */
function readTimes(cache: Cache, key: string, now: number): readonly number[] | undefined {
  try {
    const held = JSON.parse(cache.read(CACHED) ?? 'null') as {
      key?: unknown
      times?: unknown
      latest?: unknown
    }
    const { times, latest } = held
    return held.key === key &&
      typeof latest === 'number' &&
      latest <= now &&
      Array.isArray(times) &&
      times.every((time): time is number => typeof time === 'number')
      ? times
      : undefined
  } catch {
    return undefined
  }
}
