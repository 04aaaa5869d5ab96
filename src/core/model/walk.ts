import type { Text } from '../base/text.ts'
import type { Outline, Topic } from './topic.ts'

/**
 * The topic with that id. Throws a RangeError for an id that is not in the outline: that is a bug,
 * not bad input.
 */
export function topicOf(outline: Outline, id: string): Topic {
  const topic = outline.topics.get(id)
  if (!topic) throw new RangeError(`no topic ${id}`)
  return topic
}

/** The title of the topic with that id; throws as `topicOf` does. */
export const titleIn = (outline: Outline, id: string): Text =>
  outline.topics.titled?.(id) ?? topicOf(outline, id).title

/** The ancestors, starting at the root, without the topic itself. */
export function ancestors(outline: Outline, id: string): Topic[] {
  const out: Topic[] = []
  let parent = topicOf(outline, id).parent
  while (parent !== undefined) {
    const topic = topicOf(outline, parent)
    out.push(topic)
    parent = topic.parent
  }
  return out.reverse()
}

/** The ancestors, starting at the root, and then the topic itself. */
export const lineage = (outline: Outline, id: string): Topic[] => [
  ...ancestors(outline, id),
  topicOf(outline, id),
]

/**
 * The topic and all topics below it, in reading order. Iterative: an outline may be deeper than the
 * call stack.
 */
export function* below(outline: Outline, id: string): Generator<Topic> {
  const stack = [id]
  while (stack.length > 0) {
    const topic = topicOf(outline, stack.pop() as string)
    yield topic
    for (let i = topic.children.length - 1; i >= 0; i--) stack.push(topic.children[i] as string)
  }
}

/** The topics directly below a topic, in reading order. */
export function childrenOf(outline: Outline, id: string): Topic[] {
  return topicOf(outline, id).children.map((child) => topicOf(outline, child))
}
