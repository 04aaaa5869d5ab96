import { addTo, onceFor } from '../base/collections.ts'
import { looseSingulars } from '../base/english.ts'
import { keyOfName } from '../model/names.ts'
import type { Outline, Topic } from '../model/topic.ts'
import type { TermReader } from './terms.ts'

/** A topic that a question names, and the terms of that name. */
interface Named {
  readonly topic: Topic
  readonly terms: readonly string[]
}

/** The most words, or characters of Chinese, of a name that is looked for in a question. */
const LONGEST = 8

/** Words, and characters of Chinese, one after the other; blanks and signs are none. */
const TOKEN =
  /(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[._/-]+(?:(?!\p{Script=Han})[\p{L}\p{N}])+)*|\p{Script=Han}/gu

/**
 * The topics that are named somewhere in a question, each by the longest name there: in “what problem does the kube
 * scheduler solve” kube-scheduler, and not the scheduler. A name that several topics have names none.
 */
export function topicsByName(outline: Outline, words: string, reader: TermReader): Named[] {
  const tokens = [...words.matchAll(TOKEN)]
  const having = namesOf(outline)
  const called = (name: string): readonly Topic[] => {
    const key = keyOfName(name)
    const forms = [key, ...looseSingulars(key)].map(having)
    return forms.find(({ length }) => length > 0) ?? []
  }
  const found: Named[] = []
  for (let from = 0; from < tokens.length; ) {
    const [length, named] = longestName(from)
    if (named) found.push(named)
    from += length
  }
  return found

  function longestName(from: number): readonly [length: number, named?: Named] {
    const start = tokens[from]?.index ?? 0
    for (let length = Math.min(LONGEST, tokens.length - from); length > 0; length--) {
      const last = tokens[from + length - 1]
      const name = words.slice(start, (last?.index ?? 0) + (last?.[0].length ?? 0))
      const terms = reader.terms(name)
      if (terms.length === 0) continue
      const [topic, ...more] = called(name)
      if (topic) return more.length === 0 ? [length, { topic, terms }] : [length]
    }
    return [1]
  }
}

/** Finds topics by a full name: a question has many words, so those of an outline without an index are gone through once. */
const namesOf = onceFor((outline: Outline): ((key: string) => readonly Topic[]) => {
  const { topics } = outline
  if (topics.called) return (key) => topics.called?.(key) ?? []
  const names = new Map<string, Topic[]>()
  for (const topic of outline.topics.values())
    for (const key of topic.keys) addTo(names, key, topic)
  return (key) => names.get(key) ?? []
})
