import type { Twig } from './trees.ts'

/**
 * A little world in which every topic and every outline has a true identity, which the code under
 * test never sees. Some of it is a matter of taste; in this world
 * - siblings of one title with the same topics below them are interchangeable,
 * - a topic that is put where one of its title and parent was before is that one,
 * - nothing is moved into or out of a branch that is one of several siblings of one title.
 */
export interface ModelTopic {
  uid: number
  word: string
  /** Which of the spellings of its word the title has. */
  spelling: 0 | 1 | 2
  children: ModelTopic[]
}

/** One edit of a tree, by numbers that are taken modulo what there is. */
export interface Edit {
  readonly kind: 'typo' | 'insert' | 'delete' | 'move' | 'swap' | 'double' | 'above'
  readonly topic: number
  readonly other: number
  readonly place: number
}

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T

/** A title: right, with two letters swapped, with a letter too many; Chinese with words added. */
function titleOfTopic({ word, spelling }: Pick<ModelTopic, 'word' | 'spelling'>): string {
  if (/^\p{Script=Han}/u.test(word)) return `${word}${pick(['', '的制作', '的历史'], spelling)}`
  const [a = '', b = '', c = '', ...rest] = word
  return pick([word, `${a}${c}${b}${rest.join('')}`, `${word}${word.at(-1)}`], spelling)
}

/** The tree as a reader sees it. */
export const twigOf = (topic: ModelTopic): Twig => ({
  title: titleOfTopic(topic),
  children: topic.children.map(twigOf),
})

/** The topic and all below it, in preorder. */
export const allOf = (topic: ModelTopic): ModelTopic[] => [topic, ...topic.children.flatMap(allOf)]

/** Numbers for true identities; a run of a test begins with its own. */
export class Identities {
  #next = 0
  next(): number {
    this.#next++
    return this.#next
  }
  topic(word: string, spelling: 0 | 1 | 2 = 0): ModelTopic {
    return { uid: this.next(), word, spelling, children: [] }
  }
  copy(topic: ModelTopic): ModelTopic {
    return { ...topic, uid: this.next(), children: topic.children.map((each) => this.copy(each)) }
  }
}

/** The same topics, so that a tree can be brought back later. */
export const clone = (topic: ModelTopic): ModelTopic => ({
  ...topic,
  children: topic.children.map(clone),
})

const MOST_TOPICS = 20

/** Edits a tree in place; gives the topic that was edited, if there is one. */
export function edit(
  root: ModelTopic,
  { kind, topic: number, other, place }: Edit,
  world: { readonly ids: Identities; readonly words: readonly string[] },
): ModelTopic | undefined {
  const all = allOf(root)
  const put = (parent: ModelTopic, topic: ModelTopic, at = place): ModelTopic => {
    parent.children.splice(at % (parent.children.length + 1), 0, topic)
    return topic
  }
  if (kind === 'insert')
    return all.length < MOST_TOPICS
      ? put(pick(all, number), world.ids.topic(pick(world.words, other)))
      : undefined
  if (all.length === 1) return undefined
  const topic = pick(all.slice(1), number)
  const parent = all.find(({ children }) => children.includes(topic)) as ModelTopic
  const at = parent.children.indexOf(topic)
  // Neither the topic nor one above it has a sibling of its title.
  const isPlain = (each: ModelTopic): boolean => {
    const above = all.find(({ children }) => children.includes(each))
    const isAlone = (above?.children ?? []).every(
      (sibling) => sibling === each || titleOfTopic(sibling) !== titleOfTopic(each),
    )
    return isAlone && (above === undefined || isPlain(above))
  }
  const inside = new Set(allOf(topic))
  const outside = all.filter((each) => !inside.has(each) && isPlain(each))
  if (kind === 'typo') topic.spelling = topic.spelling === 0 ? (place % 2 === 0 ? 1 : 2) : 0
  if (kind === 'delete') parent.children.splice(at, 1)
  if (kind === 'swap' && at > 0) parent.children.splice(at - 1, 2, topic, parent.children[at - 1]!)
  if (kind === 'move' && isPlain(parent) && outside.length > 0) {
    parent.children.splice(at, 1)
    put(pick(outside, other), topic)
  }
  if (kind === 'double' && outside.length > 0 && all.length + inside.size < MOST_TOPICS)
    return put(pick(outside, other), world.ids.copy(topic))
  if (kind === 'above' && all.length < MOST_TOPICS) {
    const target = pick(all.slice(0, all.indexOf(topic)), other)
    const limit = target === parent ? at : target.children.length
    return put(target, world.ids.topic(topic.word, topic.spelling), place % (limit + 1))
  }
  return topic
}

/** What is true of the ids for good of one outline's topics. */
export class Truth {
  readonly #uids = new Map<string, number>()
  /** Where the topics with an id were: the ids of their parents, and their titles. */
  readonly #places = new Map<string, Set<string>>()
  #classes = new Map<number, string>()
  #last: ReadonlySet<string> = new Set()

  /** The topic that an id was given to last. */
  of(id: string): number | undefined {
    return this.#uids.get(id)
  }

  /**
   * Compares the ids that the topics of a tree were given with what is true, and keeps them.
   * @returns the first topic that was given the id of another one, as words; undefined if none was
   */
  check(root: ModelTopic, ids: readonly string[]): string | undefined {
    const topics = allOf(root)
    const there = new Set(topics.map(({ uid }) => uid))
    const classes = new Map<number, string>()
    classify(root, '', classes)
    const parents = new Map(
      topics.flatMap(({ children }, i) => children.map((child) => [child, ids[i]] as const)),
    )
    let mixed: string | undefined
    for (const [i, topic] of topics.entries()) {
      const id = ids[i] as string
      const was = this.#uids.get(id) ?? topic.uid
      const place = `${parents.get(topic)} ${titleOfTopic(topic)}`
      const isSame = (all: ReadonlyMap<number, string>): boolean =>
        all.has(was) && all.get(was) === all.get(topic.uid)
      const isBack = !this.#last.has(id) && this.#places.get(id)?.has(place) === true
      if (was !== topic.uid && isBack && !there.has(was)) topic.uid = was
      else if (was !== topic.uid && !isBack && !isSame(classes) && !isSame(this.#classes))
        mixed ??= `${titleOfTopic(topic)} (${topic.uid}) was given ${id}, the id of ${was}`
      this.#uids.set(id, topic.uid)
      this.#places.set(id, (this.#places.get(id) ?? new Set()).add(place))
    }
    this.#last = new Set(ids)
    this.#classes = new Map()
    classify(root, '', this.#classes)
    return mixed
  }
}

/** Gives interchangeable topics the same class: equal titles all the way up, and everything below. */
function classify(topic: ModelTopic, above: string, classes: Map<number, string>): void {
  const own = `${above}/${shapeOf(topic)}`
  classes.set(topic.uid, own)
  for (const child of topic.children) classify(child, own, classes)
}

const shapeOf = (topic: ModelTopic): string =>
  `${titleOfTopic(topic)}(${topic.children.map(shapeOf).join()})`

/** A tree with its true identities and the ids it was given, for a failing test. */
export const drawn = (root: ModelTopic, ids: readonly string[]): string => {
  let next = 0
  const lines = (topic: ModelTopic, depth: number): string[] => [
    `${'  '.repeat(depth)}${titleOfTopic(topic)} (${topic.uid}) = ${ids[next++]}`,
    ...topic.children.flatMap((child) => lines(child, depth + 1)),
  ]
  return lines(root, 0).join('\n')
}
