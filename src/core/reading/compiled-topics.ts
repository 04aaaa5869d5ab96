import { addTo, once } from '../base/collections.ts'
import { hasHan } from '../base/script.ts'
import type { Text } from '../base/text.ts'
import { fold, foldedParts, ownKeys } from '../model/names.ts'
import type { NearNames, Topic, Topics } from '../model/topic.ts'
import type { NamesPart } from './compiled-parts.ts'

/**
 * The topics of a compiled outline, each read when it is asked for: a look-up shows few of them, and
 * to read all takes longer than everything else it does.
 */

/** Between a name and the numbers of its topics. */
const TAB = '\t'

/** The rest of a topic: the names it is found by beside its own ones, which are folded when it is read. */
interface TopicRest extends Omit<Topic, 'title' | 'keys'> {
  readonly more: readonly string[]
  /** All of them, where the own ones are not the first. */
  readonly keys?: readonly string[]
}

/** A topic as two lines, of its title and of the rest: a page names many topics and shows only one. */
export function linesOfTopic(topic: Topic): string[] {
  const { title, keys, ...rest } = topic
  const own = keysFrom(topic)
  const more = keys.slice(own.length)
  const isWhole = own.some((key, i) => key !== keys[i])
  return [title, { ...rest, ...(isWhole ? { more: [], keys } : { more }) }].map((part) =>
    JSON.stringify(part),
  )
}

/** The own names of a topic, folded, and what its titles are in other words. */
const keysFrom = (topic: Omit<Topic, 'keys'>): readonly string[] => [
  ...new Set([...ownKeys(topic), ...(topic.also ?? []).map(fold)]),
]

/** Reads topics, and titles alone, by their numbers from such lines. */
export function topicReader(
  line: (number: number) => string,
): Required<Pick<TopicTexts, 'topic' | 'title'>> {
  const title = (number: number): Text => JSON.parse(line(2 * number)) as Text
  const topic = (number: number): Topic => {
    const { more, keys, ...rest } = JSON.parse(line(2 * number + 1)) as TopicRest
    const read = Object.assign(rest, { title: title(number) })
    return Object.assign(read, { keys: keys ?? [...keysFrom(read), ...more] })
  }
  return { title, topic }
}

/**
 * Every folded name of the topics with their numbers, a line each, the shortest name first; below an empty line
 * the parts. Those with Chinese characters are in a text of their own: the other one is half as long, needs a byte a
 * character, and is all that a term without such characters can mean.
 */
export function namesTexts(topics: readonly Topic[]): Readonly<Record<NamesPart, string>> {
  const section = (namesOf: (topic: Topic) => readonly string[]): Map<string, number[]> => {
    const having = new Map<string, number[]>()
    for (const [number, topic] of topics.entries())
      for (const name of new Set(namesOf(topic))) addTo(having, name, number)
    // A name of nothing but punctuation is folded to nothing, and finds nothing.
    having.delete('')
    return having
  }
  const sections = [section(({ keys }) => keys), section(foldedParts)]
  const textOf = (part: NamesPart): string =>
    `${sections.map((having) => linesOf(having, part)).join('\n\n')}\n`
  return { names: textOf('names'), 'han-names': textOf('han-names') }
}

/** Where a name is looked up. */
const partOf = (name: string): NamesPart => (hasHan(name) ? 'han-names' : 'names')

const linesOf = (having: ReadonlyMap<string, readonly number[]>, part: NamesPart): string =>
  [...having]
    .filter(([name]) => partOf(name) === part)
    .sort(([one], [other]) => one.length - other.length)
    .map(([name, numbers]) => `\n${name}${TAB}${numbers.join(' ')}`)
    .join('')

/** Where the first line begins whose name has at least so many characters; the end of the text if none has. */
function firstOfLength(text: string, least: number): number {
  let from = 1
  let to = text.length
  while (from < to) {
    const line = text.lastIndexOf('\n', (from + to - 2) >> 1) + 1
    if (text.indexOf(TAB, line) - line >= least) to = line
    else from = text.indexOf('\n', line) + 1
  }
  return to
}

/**
 * The lines of names that have few characters that were not typed. One pattern over all of them takes a tenth of
 * the time of a look at each of them. Folded names have no signs that mean something in a pattern.
 */
function linesNear({ typed, others }: NearNames): RegExp {
  const letters = [...new Set(typed)].join('')
  return new RegExp(
    `\\n([${letters}]*(?:[^${letters}\\n${TAB}][${letters}]*){0,${others}})${TAB}`,
    'gu',
  )
}

/** What is read of compiled topics. */
export interface TopicTexts {
  /** The ids, in preorder. */
  readonly ids: readonly string[]
  /** A topic by its number in that order; it is read once. */
  readonly topic: (number: number) => Topic
  /** Its title alone, which takes a tenth of the time; if there is such a way. */
  readonly title?: (number: number) => Text
  /** As `namesTexts` has them; what an earlier one says of a name counts. */
  readonly names: ReadonlyArray<Readonly<Record<NamesPart, () => string>>>
}

/** Topics as a map that reads them; their names are looked up in a text of their own. */
export class CompiledTopics implements Topics {
  readonly #numbers = new Map<string, number>()
  readonly #read: Array<Topic | undefined> = []
  readonly #texts: TopicTexts
  /** The names, and then the parts of titles. */
  readonly #names: (part: NamesPart) => readonly string[]

  constructor(texts: TopicTexts) {
    this.#texts = texts
    texts.ids.forEach((id, i) => {
      this.#numbers.set(id, i)
    })
    this.#names = once((part) => {
      const all = texts.names.map((read) => {
        const text = read[part]()
        const end = text.indexOf('\n\n') + 1
        return [text.slice(0, end), text.slice(end)] as const
      })
      return [...all.map(([full]) => full), ...all.map(([, parts]) => parts)]
    })
  }

  get size(): number {
    return this.#numbers.size
  }

  /** The number of a topic in the order of ids; undefined if there is none. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id)
  }

  has(id: string): boolean {
    return this.#numbers.has(id)
  }

  get(id: string): Topic | undefined {
    const number = this.numberOf(id)
    return number === undefined ? undefined : this.#at(number)
  }

  titled(id: string): Text | undefined {
    const number = this.numberOf(id)
    if (number === undefined) return undefined
    return this.#read[number]?.title ?? this.#texts.title?.(number) ?? this.#at(number).title
  }

  keys(): MapIterator<string> {
    return this.#numbers.keys()
  }

  *values(): MapIterator<Topic> {
    for (const number of this.#numbers.values()) yield this.#at(number)
  }

  *entries(): MapIterator<[string, Topic]> {
    for (const [id, number] of this.#numbers) yield [id, this.#at(number)]
  }

  [Symbol.iterator](): MapIterator<[string, Topic]> {
    return this.entries()
  }

  forEach(each: (topic: Topic, id: string, map: ReadonlyMap<string, Topic>) => void): void {
    for (const [id, topic] of this) each(topic, id, this)
  }

  called(name: string): readonly Topic[] {
    for (const text of this.#names(partOf(name))) {
      const line = `\n${name}${TAB}`
      const at = text.indexOf(line)
      if (at >= 0) return this.#topicsIn(text, at + line.length)
    }
    return []
  }

  matching(matches: (name: string) => boolean, near: NearNames): readonly Topic[] {
    const found = new Set<Topic>()
    const lines = linesNear(near)
    for (const text of this.#names('names')) {
      const from = firstOfLength(text, near.least) - 1
      for (const { 0: line, 1: name = '', index } of text
        .slice(from, firstOfLength(text, near.most + 1))
        .matchAll(lines))
        if (matches(name))
          for (const topic of this.#topicsIn(text, from + index + line.length)) found.add(topic)
    }
    const placeOf = ({ id }: Topic): number => this.numberOf(id) ?? 0
    return [...found].sort((a, b) => placeOf(a) - placeOf(b))
  }

  #topicsIn(text: string, at: number): Topic[] {
    return text
      .slice(at, text.indexOf('\n', at))
      .split(' ')
      .map((number) => this.#at(Number(number)))
  }

  #at(number: number): Topic {
    const topic = this.#read[number] ?? this.#texts.topic(number)
    this.#read[number] = topic
    return topic
  }
}
