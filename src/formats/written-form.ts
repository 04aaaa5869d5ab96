import { type Text, WRITTEN, wordings } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import type { Flashcard, Knowledge, Outline, Topic } from '../core/model/topic.ts'
import { below } from '../core/model/walk.ts'
import { importedOf } from './imported.ts'
import type { Value, Values } from './values.ts'

/** A title in a tree. */
export interface Titled {
  readonly id: string
  readonly title: Text
}

/**
 * An outline of notes in the full form (data/README.md): every title with its id, what is written at
 * it, and a record of what the notes said. Read again, it is the same outline. It has nothing of what
 * only people write in that form: facts, relations, flows.
 */
export function fullForm({ outline, knowledge }: Pick<Library, 'outline' | 'knowledge'>): Values {
  const tables = tablesOf({ outline, knowledge })
  const written = [...tables].filter(([, table]) => Object.keys(table).length > 0)
  return {
    format: 1,
    ...(outline.isNamed && { id: outline.id }),
    tree: [treeIn(outline)],
    ...(written.length > 0 && { topics: Object.fromEntries(written) }),
    imported: importedOf(outline, (id) => tables.get(id) ?? {}),
  }
}

/** What is written at each topic of notes, by its id, in the order of the tree. */
export const tablesOf = ({
  outline,
  knowledge,
}: Pick<Library, 'outline' | 'knowledge'>): ReadonlyMap<string, Values> =>
  new Map(
    [...outline.topics.values()].map((topic) => [topic.id, tableOf(topic, knowledge(topic.id))]),
  )

/** The tree from its root down, one title a line. */
const treeIn = (outline: Outline): Value =>
  writtenTree([...below(outline, outline.root)], ({ children }) => children)[0] ?? outline.id

/**
 * Trees, one title a line. Without recursion: they may be deep.
 * @param topics those of all trees, each before those below it
 * @param childrenOf the ids of those directly below a topic
 */
export function writtenTree<T extends Titled>(
  topics: readonly T[],
  childrenOf: (topic: T) => readonly string[],
): Value[] {
  const made = new Map<string, Value>()
  const inner = new Set<string>()
  for (const topic of [...topics].reverse()) {
    const children = childrenOf(topic).flatMap((id) => {
      inner.add(id)
      const child = made.get(id)
      return child === undefined ? [] : [child]
    })
    const title = titleOf(topic)
    made.set(topic.id, children.length === 0 ? title : { [title]: children })
  }
  return topics.filter(({ id }) => !inner.has(id)).map(({ id }) => made.get(id) as Value)
}

/** `id | title`, or `id | English | 中文` where they differ. */
const titleOf = ({ id, title }: Titled): string =>
  [id, ...(wordings(title).length === 1 ? [title.en] : WRITTEN.map((each) => title[each]))]
    .map((part) => part.replaceAll('|', '\\|'))
    .join(' | ')

function tableOf({ aliases }: Topic, { summary, links, cards = [] }: Knowledge): Values {
  return {
    ...(aliases.length > 0 && { aliases }),
    ...(summary.en !== '' && { summary: wordsOf(summary) }),
    ...(links.length > 0 && { links }),
    ...(cards.length > 0 && { cards: cards.map(cardOf) }),
  }
}

const cardOf = ({ id, ask, answer, rights, wrong, also, explain }: Flashcard): Values => ({
  id,
  ...(answer
    ? { ask: wordsOf(ask), answer: rights ? rights.map(wordsOf) : wordsOf(answer) }
    : { fill: wordsOf(ask) }),
  ...(wrong && { wrong: wrong.map(wordsOf) }),
  ...(also.length > 0 && { also }),
  ...(explain && { explain: wordsOf(explain) }),
})

const wordsOf = (text: Text): Value =>
  wordings(text).length === 1
    ? text.en
    : Object.fromEntries(WRITTEN.map((each) => [each, text[each]]))
