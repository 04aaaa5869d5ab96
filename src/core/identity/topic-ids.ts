import type { CurrentTopic, Snapshot } from './snapshot.ts'

/**
 * The id for good of every topic of a tree, by its parsed id.
 * @param remembered every tree that was remembered of this outline, oldest first; the last one is
 * the tree as it was last
 */
export function topicIds(
  remembered: readonly Snapshot[],
  current: readonly CurrentTopic[],
): Map<string, string> {
  // A first draft: every id is the parsed one.
  return remembered.length < 0 ? new Map() : new Map(current.map(({ id }) => [id, id]))
}
