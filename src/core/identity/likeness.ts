import { countBy } from '../base/collections.ts'
import { longFingerprint } from '../base/hash.ts'
import type { Snapshot } from './snapshot.ts'
import { titleKey } from './title.ts'

/**
 * A fingerprint of a tree's titles and depths, without its ids: 16 hex digits, the same on every
 * machine. Case, width and space of titles do not count.
 */
export const fingerprintOf = (topics: Snapshot): string =>
  longFingerprint(topics.map(({ title, depth }) => `${depth} ${titleKey(title)}\n`).join(''))

/** What two lists of titles have in common. */
export interface Likeness {
  /** How many titles are in both lists. */
  readonly shared: number
  /** How many titles the shorter list has. */
  readonly least: number
  /** The share of titles that are in both: 0 for none, 1 for the same titles in any order. */
  readonly share: number
}

/**
 * Compares two lists of titles as multisets; empty titles do not count. `share` is the Jaccard
 * index of multisets: the sum of the smaller counts over the sum of the larger ones, 0 if both lists
 * are empty.
 */
export function likeness(a: readonly string[], b: readonly string[]): Likeness {
  const [left, right] = [a, b].map((titles) => titles.map(titleKey).filter((key) => key !== ''))
  const counts = countBy(left as string[], (key) => key)
  let shared = 0
  for (const key of right as string[]) {
    const count = counts.get(key) ?? 0
    if (count === 0) continue
    counts.set(key, count - 1)
    shared++
  }
  const [m, n] = [left?.length ?? 0, right?.length ?? 0]
  const all = m + n - shared
  return { shared, least: Math.min(m, n), share: all === 0 ? 0 : shared / all }
}

/** The share of equal titles, 0 to 1, as `likeness` counts them. */
export const similarity = (a: readonly string[], b: readonly string[]): number =>
  likeness(a, b).share
