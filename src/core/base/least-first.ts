/**
 * Numbers of which the least is taken first (a binary heap: Williams, "Algorithm 232: Heapsort",
 * CACM 7 (1964) 347): adding and taking cost the logarithm of how many there are.
 */
export interface LeastFirst {
  readonly add: (number: number) => void
  /** Takes the least number out; undefined if there is none. */
  readonly take: () => number | undefined
}

/** No numbers yet. */
export function leastFirst(): LeastFirst {
  const heap: number[] = []
  const at = (i: number): number => heap[i] ?? Number.POSITIVE_INFINITY
  const swap = (i: number, j: number): void => {
    const held = at(i)
    heap[i] = at(j)
    heap[j] = held
  }
  return {
    add: (number) => {
      let i = heap.push(number) - 1
      for (let above = (i - 1) >> 1; i > 0 && at(above) > at(i); above = (i - 1) >> 1) {
        swap(i, above)
        i = above
      }
    },
    take: () => {
      const [least] = heap
      const last = heap.pop()
      if (least === undefined || last === undefined || heap.length === 0) return least
      heap[0] = last
      for (let i = 0; ; ) {
        const below = at(2 * i + 2) < at(2 * i + 1) ? 2 * i + 2 : 2 * i + 1
        if (at(below) >= at(i)) return least
        swap(i, below)
        i = below
      }
    },
  }
}
