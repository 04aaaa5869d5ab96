import { hasHan, type Script } from '../base/script.ts'
import type { Library } from './library.ts'
import { fullNames, keyOfName } from './names.ts'
import type { Topic } from './topic.ts'

/**
 * A library whose topics are also found by their names in Simplified characters, whichever script
 * they are written in.
 */
export function inEitherScript(library: Library, script: Script): Library {
  const either = (topic: Topic): Topic => {
    const names = fullNames(topic).filter(hasHan)
    if (names.length === 0) return topic
    return {
      ...topic,
      keys: [...new Set([...topic.keys, ...names.map((name) => keyOfName(script(name)))])],
    }
  }
  const { outline } = library
  const topics = new Map<string, Topic>()
  for (const [id, topic] of outline.topics) topics.set(id, either(topic))
  return { ...library, outline: { ...outline, topics } }
}
