import type { CurrentTopic, Snapshot } from '../core/identity/snapshot.ts'
import { topicIds } from '../core/identity/topic-ids.ts'
import type { OutlineSeen } from '../core/log/event.ts'

/**
 * The written id of each topic that was remembered under another one before a person named it: a
 * topic keeps its history when it gets a name.
 * @param own the sightings of the outline, oldest first
 * @param snapshots the trees in them
 */
export function namedTopics(
  own: readonly OutlineSeen[],
  snapshots: readonly Snapshot[],
  topics: readonly CurrentTopic[],
): ReadonlyMap<string, string> {
  const named = new Map(own.at(-1)?.named)
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
