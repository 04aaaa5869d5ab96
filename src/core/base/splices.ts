import { firstWhere } from './bisect.ts'
import { addAll } from './collections.ts'

/** A part of a list that is another one now: from that place on so many items are replaced by these. */
export type Splice<T> = readonly [at: number, removed: number, ...added: T[]]

/**
 * What makes one list of another one, from its beginning to its end. Takes n log n.
 * @param keyOf two items with the same key are equal
 */
export function splicesBetween<T>(
  before: readonly T[],
  now: readonly T[],
  keyOf: (item: T) => string,
): ReadonlyArray<Splice<T>> {
  const places = new Map(before.map((item, i) => [keyOf(item), i]))
  const kept = longestRise(now.map((item) => places.get(keyOf(item)) ?? -1))
  const splices: Array<Splice<T>> = []
  let [from, start] = [0, 0]
  for (const [at, place] of [...kept, [now.length, before.length] as const]) {
    if (place > from || at > start) splices.push([from, place - from, ...now.slice(start, at)])
    ;[from, start] = [place + 1, at + 1]
  }
  return splices
}

/** The indices and values of a longest subsequence whose values rise; those below 0 are none. */
function longestRise(values: readonly number[]): Array<readonly [at: number, value: number]> {
  // The index of the least value that ends a rise of each length, and the index before each in its rise.
  const ends: number[] = []
  const before: number[] = []
  for (const [i, value] of values.entries()) {
    if (value < 0) continue
    const length = firstWhere(ends.length, (at) => (values[ends[at] as number] as number) >= value)
    before[i] = ends[length - 1] ?? -1
    ends[length] = i
  }
  const rise: Array<readonly [number, number]> = []
  for (let i = ends.at(-1) ?? -1; i !== -1; i = before[i] as number)
    rise.push([i, values[i] as number])
  return rise.reverse()
}

/** How long a list of that length is afterwards; undefined if these are no splices of such a list. */
export function lengthAfter(
  length: number,
  splices: ReadonlyArray<Splice<unknown>>,
): number | undefined {
  let [from, after] = [0, length]
  for (const [at, removed, ...added] of splices) {
    if (at < from || at + removed > length) return undefined
    from = at + removed
    after += added.length - removed
  }
  return after
}

/** A list with its splices, which have to fit it; the list itself if there are none. */
export function spliced<T>(list: readonly T[], splices: ReadonlyArray<Splice<T>>): readonly T[] {
  if (splices.length === 0) return list
  const all: T[] = []
  let from = 0
  for (const [at, removed, ...added] of splices) {
    addAll(all, list.slice(from, at))
    addAll(all, added)
    from = at + removed
  }
  addAll(all, list.slice(from))
  return all
}
