import { addTo, lazy } from '../../base/collections.ts'
import { wordings } from '../../base/text.ts'
import { keyWithSigns } from '../../kinds/signs.ts'
import type { Library } from '../../model/library.ts'
import type { Topic } from '../../model/topic.ts'

/** Words that are said of more topics describe none of them. */
const MOST_ALIKE = 8

/** The most characters of one of several meanings, `big; large`: what is longer is a sentence. */
const LONGEST_MEANING = 16

/** What a column or a field says of a row, behind its name: no meaning of a word, since rows of any kind share it. */
const NAMED = /^[^:：]{1,200}(?::\s|：)/

/** The meanings of a word, if a summary is that: what is before the columns that have names, which come last. */
function meaningsIn(summary: string): readonly string[] {
  const parts = summary.split(/[;；]/).map((part) => part.trim())
  const named = parts.findIndex((part) => NAMED.test(part))
  const meanings = named === -1 ? parts : parts.slice(0, named)
  return meanings.every(({ length }) => length <= LONGEST_MEANING) ? meanings : []
}

const keysOf = (all: readonly string[]): string[] =>
  all.map(keyWithSigns).filter((key) => key !== '')

/**
 * Finds the other topics of an outline whose summary says the same in one of the languages, in its order;
 * undefined if these are too many. All summaries are read once, when the first topic is asked for.
 */
export function alikesIn({
  outline,
  knowledge,
}: Pick<Library, 'outline' | 'knowledge'>): (topic: Topic) => readonly Topic[] | undefined {
  const told = ({ id }: Topic) => {
    const whole = wordings(knowledge(id).summary)
    return { whole: keysOf(whole), meanings: keysOf(whole.flatMap(meaningsIn)) }
  }
  const groups = lazy(() => {
    const found = new Map<string, Topic[]>()
    for (const topic of outline.topics.values()) {
      const { whole, meanings } = told(topic)
      for (const key of new Set([...whole, ...meanings])) addTo(found, key, topic)
    }
    return found
  })
  const having = (keys: readonly string[]) => keys.map((key) => groups().get(key) ?? [])
  const areMany = ({ length }: readonly Topic[]): boolean => length > MOST_ALIKE
  return (topic) => {
    const { whole, meanings } = told(topic)
    const same = having(whole)
    if (same.some(areMany)) return undefined
    // What many share is a class of things, not what this one means; the rest still describes it.
    const found = [...same, ...having(meanings).filter((group) => !areMany(group))]
    return [...new Set(found.flat())].filter((other) => other !== topic)
  }
}
