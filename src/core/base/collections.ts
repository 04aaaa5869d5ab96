/** Adds an item to the list under a key; starts the list if there is none. */
export function addTo<K, T>(groups: Map<K, T[]>, key: K, item: T): void {
  const group = groups.get(key)
  if (group) group.push(item)
  else groups.set(key, [item])
}

/** Adds items to the end of a list. A call takes some 100,000 arguments at most, so `push(...items)` fails with more. */
export function addAll<T>(to: T[], items: Iterable<T>): void {
  for (const item of items) to.push(item)
}

/**
 * Groups items by key. Items keep their order; keys are in the order of their first items.
 * (Map.groupBy needs Node 21.)
 */
export function groupBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const item of items) addTo(groups, keyOf(item), item)
  return groups
}

/** How many items each key has; keys are in the order of their first items. */
export function countBy<K, T>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, number> {
  const counts = new Map<K, number>()
  for (const item of items) {
    const key = keyOf(item)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** The sum of a number of each item; 0 if there are no items. */
export function sumOf<T>(items: Iterable<T>, numberOf: (item: T) => number): number {
  let sum = 0
  for (const item of items) sum += numberOf(item)
  return sum
}

/** The mean of a number of each item; 0 if there are no items. */
export const meanOf = <T>(items: readonly T[], numberOf: (item: T) => number): number =>
  items.length === 0 ? 0 : sumOf(items, numberOf) / items.length

/**
 * The largest number of all items, but at least `least`. Math.max with a long list of arguments
 * fails.
 */
export function maxOf<T>(items: Iterable<T>, numberOf: (item: T) => number, least = 0): number {
  let most = least
  for (const item of items) most = Math.max(most, numberOf(item))
  return most
}

/** The item with the largest number, of equal ones the first; undefined if there are no items. */
export function mostOf<T>(items: Iterable<T>, numberOf: (item: T) => number): T | undefined {
  let most: { readonly item: T; readonly number: number } | undefined
  for (const item of items) {
    const number = numberOf(item)
    if (!most || number > most.number) most = { item, number }
  }
  return most?.item
}

/** Makes a value when it is first asked for, and only once. */
export function lazy<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** The first of each list, then the second of each, and so on. */
export function inTurns<T>(lists: ReadonlyArray<readonly T[]>): T[] {
  const longest = maxOf(lists, ({ length }) => length)
  return Array.from({ length: longest }, (_, turn) =>
    lists.flatMap((list) => list.slice(turn, turn + 1)),
  ).flat()
}

/**
 * A function that works out its value once for each list or other object it is given, and forgets
 * those that nothing else holds.
 */
export function onceFor<K extends object, V>(make: (key: K) => V): (key: K) => V {
  const made = new WeakMap<K, { readonly value: V }>()
  return (key) => {
    const known = made.get(key) ?? { value: make(key) }
    made.set(key, known)
    return known.value
  }
}

/** A function that is asked once for each key: what it said is kept for as long as the function is. */
export function once<K, T>(make: (key: K) => T): (key: K) => T {
  const known = new Map<K, T>()
  return (key) => {
    const found = known.get(key)
    // One look is enough, for nearly all that is known.
    if (found !== undefined || known.has(key)) return found as T
    const value = make(key)
    known.set(key, value)
    return value
  }
}
