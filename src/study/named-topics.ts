import type { CurrentTopic, Snapshot } from '../core/identity/snapshot.ts'
import { topicIds } from '../core/identity/topic-ids.ts'
import type { OutlineSeen } from '../core/log/event.ts'

/** What the log remembers of an outline. */
interface Remembrance {
  /** Its sightings, oldest first. */
  readonly own: readonly OutlineSeen[]
  /** The ids for good of the topics it has now. */
  readonly ids: ReadonlySet<string>
}

/**
 * The written id of each topic that was remembered under another one before a person named it: a
 * topic keeps its history when it gets a name.
 */
export function namedTopics(
  { own, ids }: Remembrance,
  snapshots: readonly Snapshot[],
  topics: readonly CurrentTopic[],
): ReadonlyMap<string, string> {
  // An id that is in use cannot be the one before of another: a line may come from elsewhere.
  const named = new Map(own.at(-1)?.named?.filter(([before]) => !ids.has(before)))
  const remembered = new Set(snapshots.flat().map(({ id }) => id))
  const isNew = ({ id, isNamed }: CurrentTopic): boolean => isNamed && !remembered.has(id)
  if (remembered.size === 0 || !topics.some(isNew)) return named
  // As if nobody had written an id: then a topic is known by its title and its place.
  const before = topicIds(
    snapshots,
    topics.map((topic) => (isNew(topic) ? { ...topic, isNamed: false } : topic)),
  )
  for (const { id } of topics.filter(isNew)) {
    const old = before.get(id) ?? id
    if (old === id || !remembered.has(old)) continue
    for (const [first, last] of named) if (last === old) named.set(first, id)
    named.set(old, id)
  }
  return named
}
