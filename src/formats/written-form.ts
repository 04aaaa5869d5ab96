import { type Text, WRITTEN, wordings } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import type { Flashcard, Knowledge, Outline, Topic } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'

/** A value that YAML and JSON can hold. */
export type Value = string | number | readonly Value[] | { readonly [key: string]: Value }

/** A table of such values. */
export type Values = Readonly<Record<string, Value>>

/**
 * An outline of notes in the full form (data/README.md): every title with its id, and what is written
 * at it. Read again, it is the same outline. It has nothing of what only people write in that form:
 * facts, relations, flows.
 */
export function fullForm({ outline, knowledge }: Library): Values {
  const tables = [...outline.topics.values()].flatMap((topic) => {
    const table = tableOf(topic, knowledge(topic.id))
    return Object.keys(table).length > 0 ? [[topic.id, table] as const] : []
  })
  return {
    format: 1,
    ...(outline.isNamed && { id: outline.id }),
    tree: [treeOf(outline)],
    ...(tables.length > 0 && { topics: Object.fromEntries(tables) }),
  }
}

/**
 * The full form of notes that were written before, with what people have added to it since: whatever
 * the notes have nothing for, and the members of lists that they do not have. Where both have a
 * summary, that of the notes counts.
 * @param before as it was read from the file
 */
export function mergedForm(library: Library, before: Values): Values {
  const form = fullForm(library)
  const made = tableIn(form, 'topics')
  const kept = Object.entries(tableIn(before, 'topics')).flatMap(([id, table]) =>
    library.outline.topics.has(id) && isTable(table)
      ? [[id, mergedTable(tableIn(made, id), table)] as const]
      : [],
  )
  const topics = { ...made, ...Object.fromEntries(kept) }
  const { topics: _, ...others } = before
  return { ...others, ...form, ...(Object.keys(topics).length > 0 && { topics }) }
}

function mergedTable(now: Values, before: Values): Values {
  const lists = Object.keys(now).flatMap((key) => {
    const [old, made] = [before[key], now[key]]
    return Object.hasOwn(before, key) && Array.isArray(made)
      ? [[key, union(made, Array.isArray(old) ? old : [old as Value])] as const]
      : []
  })
  return { ...before, ...now, ...Object.fromEntries(lists) }
}

/** The members of both lists; of two tables with one id, the first one. */
function union(now: readonly Value[], before: readonly Value[]): readonly Value[] {
  const keyOf = (value: Value): string => {
    const id = isTable(value) ? value['id'] : undefined
    return typeof id === 'string' ? id : JSON.stringify(value)
  }
  const known = new Set(now.map(keyOf))
  return [...now, ...before.filter((each) => !known.has(keyOf(each)))]
}

const isTable = (value: Value | undefined): value is Values =>
  typeof value === 'object' && !Array.isArray(value)

const tableIn = (values: Values, key: string): Values => {
  const value = Object.hasOwn(values, key) ? values[key] : undefined
  return isTable(value) ? value : {}
}

/** The tree from its root down, one title a line. Without recursion: it may be deep. */
function treeOf(outline: Outline): Value {
  const made = new Map<string, Value>()
  for (const topic of [...outline.topics.values()].reverse()) {
    const children = topic.children.map((id) => made.get(id) as Value)
    const title = titleOf(topic)
    made.set(topic.id, children.length === 0 ? title : { [title]: children })
  }
  return made.get(outline.root) ?? titleOf(topicOf(outline, outline.root))
}

/** `id | title`, or `id | English | 中文` where they differ. */
const titleOf = ({ id, title }: Topic): string =>
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
