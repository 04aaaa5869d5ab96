import type { Cache } from '../ports.ts'

/** The name of the cached due times. */
const CACHED = 'due.json'

/**
 * When questions become due. A shell may ask at every prompt, so the times are kept beside the log,
 * with a key of what they were calculated from; if that has changed, they are calculated again.
 * @param key what the times follow from; undefined if it is not known, and then nothing is kept
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

/** The cached times, if they have that key; any other content is ignored. */
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
