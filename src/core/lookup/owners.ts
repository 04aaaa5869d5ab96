import { firstWhere } from '../base/bisect.ts'
import { onceFor } from '../base/collections.ts'
import type { Index } from './index.ts'

/** Whose name or passage has a number in an index: looked up without making an object for each. */
export interface Owners {
  /** The topic's place in the outline. */
  readonly topicOf: (place: number) => number
  /** Which of its topic's passages it is, from 0; of a name, a number below 0. */
  readonly passageOf: (place: number) => number
}

/** The owners of the numbers in an index. */
export const ownersOf = onceFor(({ sizes }: Pick<Index, 'sizes'>): Owners => {
  const starts: number[] = []
  let next = 0
  for (const [names, passages] of sizes) {
    starts.push(next)
    next += names + passages
  }
  const topicOf = (place: number): number =>
    firstWhere(starts.length, (i) => (starts[i] as number) > place) - 1
  const passageOf = (place: number): number => {
    const topic = topicOf(place)
    return place - (starts[topic] as number) - (sizes[topic]?.[0] ?? 0)
  }
  return { topicOf, passageOf }
})
