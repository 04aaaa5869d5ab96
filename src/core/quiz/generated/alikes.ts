import { addTo, lazy } from '../../base/collections.ts'
import { wordings } from '../../base/text.ts'
import { keyWithSigns } from '../../kinds/signs.ts'
import type { Library } from '../../model/library.ts'
import type { Topic } from '../../model/topic.ts'

/** Words that are said of more topics describe none of them. */
const MOST_ALIKE = 8

/** The most characters of one of several meanings, `big; large`: what is longer is a sentence. */
const LONGEST_MEANING = 16

/** A summary folded, and if it is several meanings of a word, each of these. */
function keysOf(summary: string): string[] {
  const meanings = summary.split(/[;；]/)
  const isOfWord = meanings.every(({ length }) => length <= LONGEST_MEANING)
  return [summary, ...(isOfWord ? meanings : [])].map(keyWithSigns).filter((key) => key !== '')
}

/**
 * Finds the other topics of an outline whose summary says the same in one of the languages, in its order;
 * undefined if these are too many. All summaries are read once, when the first topic is asked for.
 */
export function alikesIn({
  outline,
  knowledge,
}: Pick<Library, 'outline' | 'knowledge'>): (topic: Topic) => readonly Topic[] | undefined {
  const keysFor = ({ id }: Topic): ReadonlySet<string> =>
    new Set(wordings(knowledge(id).summary).flatMap(keysOf))
  const groups = lazy(() => {
    const found = new Map<string, Topic[]>()
    for (const topic of outline.topics.values())
      for (const key of keysFor(topic)) addTo(found, key, topic)
    return found
  })
  return (topic) => {
    const found = [...keysFor(topic)].map((key) => groups().get(key) ?? [])
    if (found.some(({ length }) => length > MOST_ALIKE)) return undefined
    return [...new Set(found.flat())].filter((other) => other !== topic)
  }
}
