import { addTo, lazy, onceFor } from '../base/collections.ts'
import { looseSingulars } from '../base/english.ts'
import { hasHan } from '../base/script.ts'
import { keyOfName, partNames } from '../model/names.ts'
import type { Outline, Topic } from '../model/topic.ts'
import type { Index } from './index.ts'
import type { TermReader } from './terms.ts'

/** A topic that a question names, and the terms of that name. */
export interface NamedTopic {
  readonly topic: Topic
  /** Where the name is in the question. */
  readonly from: number
  readonly to: number
  readonly terms: readonly string[]
  /** It is named by what people type to find it, and by no name. */
  readonly isPhrase: boolean
  /** Its name is no word of any language, as the outline writes it. */
  readonly isCoined: boolean
}

/** The most words, or characters of Chinese, of a name that is looked for in a question. */
const LONGEST = 8

/** Words, and characters of Chinese, one after the other; blanks and signs are none. */
const TOKEN =
  /(?:(?!\p{Script=Han})[\p{L}\p{N}])+(?:[._/-]+(?:(?!\p{Script=Han})[\p{L}\p{N}])+)*|\p{Script=Han}/gu

/**
 * The topics that are named somewhere in a question, each by the longest name there: in “what problem does the kube
 * scheduler solve” kube-scheduler, and not the scheduler. What else means a topic is a name too, if it is a phrase: `one
 * Pod on every node`. A name that several topics have names none.
 */
export function topicsByName(
  outline: Outline,
  words: string,
  { reader, meanings }: { readonly reader: TermReader } & Pick<Index, 'meanings'>,
): NamedTopic[] {
  const tokens = [...words.matchAll(TOKEN)]
  const having = namesOf(outline)
  const ids = lazy(() => [...outline.topics.keys()])
  const meant = (key: string): readonly Topic[] =>
    meanings(key).flatMap((number) => outline.topics.get(ids()[number] ?? '') ?? [])
  const called = (name: string): readonly Topic[] => {
    const key = keyOfName(name)
    const forms = [key, ...looseSingulars(key)].map(having)
    return forms.find(({ length }) => length > 0) ?? []
  }
  const found: NamedTopic[] = []
  for (let from = 0; from < tokens.length; ) {
    const [length, named] = longestName(from)
    if (named) found.push(named)
    from += length
  }
  return found

  function longestName(from: number): readonly [length: number, named?: NamedTopic] {
    const start = tokens[from]?.index ?? 0
    for (let length = Math.min(LONGEST, tokens.length - from); length > 0; length--) {
      const last = tokens[from + length - 1]
      const name = words.slice(start, (last?.index ?? 0) + (last?.[0].length ?? 0))
      const terms = reader.terms(name)
      if (terms.length === 0) continue
      const names = called(name)
      const isPhrase = names.length === 0 && mayBePhrase(name, { length, terms })
      const [topic, ...more] = isPhrase ? meant(keyOfName(name)) : names
      if (topic)
        return more.length === 0
          ? [
              length,
              {
                ...{ topic, terms, isPhrase, from: start, to: start + name.length },
                isCoined: isCoined(topic, name),
              },
            ]
          : [length]
    }
    return [1]
  }
}

/** The least words, and characters of Chinese, of what else means a topic, to be taken for a name within a question. */
const PHRASE = { latin: 3, han: 6 } as const

/** What has fewer of them says too little if only one says something: “does not exist” may be code in one word. */
function mayBePhrase(
  words: string,
  { length, terms }: { readonly length: number; readonly terms: readonly string[] },
): boolean {
  const least = hasHan(words) ? PHRASE.han : PHRASE.latin
  return length > least || (length === least && terms.length > 1)
}

/** A name as no language writes a word: `NodePort`, `RBAC`, but a longer one is read as a word, STRIDE; `kubelet` is small as a title. */
const COINED = /[a-z][A-Z]|^[A-Z]{4,5}$/
const SMALL = /^[a-z]\S+$/

/** Whether words are such a name of a topic, in any case; in two words, “cluster role”, it may be said of anything. */
function isCoined(topic: Topic, words: string): boolean {
  if (/\s/.test(words) || hasHan(words)) return false
  const key = keyOfName(words)
  const keys = [key, ...looseSingulars(key)]
  const titles = Object.values(topic.title)
  return [
    ...[...titles, ...partNames(topic)].filter((name) => COINED.test(name)),
    ...titles.filter((name) => SMALL.test(name)),
  ].some((name) => keys.includes(keyOfName(name)))
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
