import type { DueSpan } from '../core/schedule/due-span.ts'
import type { Cache } from '../ports.ts'

/**
 * When questions become due and sink, and the date of the latest event that this follows from. Times are milliseconds
 * since 1970.
 */
export interface DueSpans {
  readonly spans: readonly DueSpan[]
  readonly latest: number
  /** When other questions may be asked than now; undefined if time alone changes nothing of that. */
  readonly until: number | undefined
}

/** The name of the cached spans. */
const CACHED = 'due.json'

/**
 * When questions become due. A shell may ask at every prompt, so the spans are kept beside the log,
 * with a key of what they were calculated from; if that has changed, they are calculated again.
 * Events that are dated after now move with the clock, so that nothing of them is kept, and nothing
 * that was kept before the clock was put back counts; nor what was kept before a question came back by itself.
 * @param key what the times follow from; undefined if it is not known, and then nothing is kept
 */
export async function cachedDueSpans(
  cache: Cache,
  { key, now }: { readonly key: string | undefined; readonly now: number },
  workOut: () => Promise<DueSpans>,
): Promise<readonly DueSpan[]> {
  if (key === undefined) return (await workOut()).spans
  const known = readSpans(cache, key, now)
  if (known) return known
  const found = await workOut()
  if (found.latest <= now) cache.write(CACHED, JSON.stringify({ key, ...found }))
  return found.spans
}

/** The cached spans, if they have that key; any other content is ignored. */
function readSpans(cache: Cache, key: string, now: number): readonly DueSpan[] | undefined {
  try {
    const held = JSON.parse(cache.read(CACHED) ?? 'null') as {
      key?: unknown
      spans?: unknown
      latest?: unknown
      until?: unknown
    }
    const { spans, latest, until } = held
    return held.key === key &&
      typeof latest === 'number' &&
      latest <= now &&
      (until === undefined || (typeof until === 'number' && now < until)) &&
      Array.isArray(spans) &&
      spans.every(isSpan)
      ? spans
      : undefined
  } catch {
    return undefined
  }
}

const isSpan = (value: unknown): value is DueSpan =>
  Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number')
