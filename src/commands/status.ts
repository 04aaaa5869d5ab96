import type { Exit } from '../errors.ts'
import type { Cache } from '../ports.ts'
import { type Context, done, print } from '../study/context.ts'

export interface StatusOptions {
  /** One number: what is due now. */
  readonly short: boolean
  readonly json: boolean
}

/** The name of the cached due times. */
const CACHED = 'due.json'

/** What is due now, for a person or for a shell's prompt. */
export async function status(context: Context, { short, json }: StatusOptions): Promise<Exit> {
  if (short && !json) {
    print(context, [String(await dueNow(context))])
    return done
  }
  const { printStanding } = await import('./standing.ts')
  return printStanding(context, json)
}

/**
 * How many questions are due. A shell asks at every prompt, so that the due times are kept beside the log, with what
 * they were worked out from; when any of that has changed they are worked out anew.
 */
async function dueNow(context: Context): Promise<number> {
  const { world, settings, outline } = context
  const [journal, cache] = await Promise.all([world.journal(), world.cache()])
  const stamp = world.outlines.stamp(outline)
  const key = JSON.stringify([world.version, stamp, settings.retention, journal.state()])
  const known = stamp === undefined ? undefined : cachedTimes(cache, key)
  const times = known ?? (await (await import('./standing.ts')).dueTimes(context))
  if (!known && stamp !== undefined) cache.write(CACHED, JSON.stringify({ key, times }))
  const now = world.clock()
  return times.filter((due) => due <= now).length
}

/** The cached times, where they are of that key; whatever else stands in the cache is no cache. */
function cachedTimes(cache: Cache, key: string): readonly number[] | undefined {
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
