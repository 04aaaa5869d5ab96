import type { Cache } from '../ports.ts'

/** The name of the cached due times. */
const CACHED = 'due.json'

/**
 * When questions come due. A shell asks at every prompt, so that the times are kept beside the log, with the key of what
 * they were worked out from; when that has changed they are worked out anew.
 * @param key what the times follow from; undefined where that cannot be told, and nothing is kept
 */
export async function cachedDueTimes(
  cache: Cache,
  key: string | undefined,
  workOut: () => Promise<readonly number[]>,
): Promise<readonly number[]> {
  if (key === undefined) return workOut()
  const known = readTimes(cache, key)
  if (known) return known
  const times = await workOut()
  cache.write(CACHED, JSON.stringify({ key, times }))
  return times
}

/** The cached times, where they are of that key; whatever else stands in the cache is no cache. */
function readTimes(cache: Cache, key: string): readonly number[] | undefined {
  try {
    const held = JSON.parse(cache.read(CACHED) ?? 'null') as { key?: unknown; times?: unknown }
    const { times } = held
    return held.key === key &&
      Array.isArray(times) &&
      times.every((time): time is number => typeof time === 'number')
      ? times
      : undefined
  } catch {
    return undefined
  }
}
