import { onceFor } from '../base/collections.ts'
import { fold, partNames } from '../model/names.ts'
import type { Outline, Topic } from '../model/topic.ts'

/** The parts of titles that serve as names, folded, of each topic that has any: worked out once, as it takes long. */
export const foldedParts = onceFor(
  ({ topics }: Outline): ReadonlyMap<Topic, readonly string[]> =>
    new Map(
      [...topics.values()]
        .map((topic) => [topic, partNames(topic).map(fold)] as const)
        .filter(([, parts]) => parts.length > 0),
    ),
)
