import { groupBy } from '../core/base/collections.ts'
import { same, type Text } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import { type Imported, importedOf, NOTED } from './imported.ts'
import { cardsAt, withKnownIds } from './merged-cards.ts'
import { isOfNotes, mergedTable, mergedTitle, type TopicTable } from './merged-topic.ts'
import { fromNotes, madeTree } from './updated-tree.ts'
import { isValues, listOf, tableIn, type Value, type Values } from './values.ts'
import { tablesOf, writtenTree } from './written-form.ts'

/** An outline that was imported before, and the notes as they are now. */
export interface Update {
  /** The notes, with the ids that their topics have in the document. */
  readonly notes: Pick<Library, 'outline' | 'knowledge'>
  /** The document, and what it says as an outline. */
  readonly document: Values
  readonly library: Pick<Library, 'outline' | 'knowledge'>
  /** What the notes said when they were imported last; undefined if nobody knows. */
  readonly record: Imported | undefined
}

/** A document that was brought up to date. */
export interface Updated {
  readonly form: Values
  /** Topics that are not in the notes any more, and to which nobody had added anything. */
  readonly gone: readonly string[]
  /** Topics that are not in the notes any more, and are kept for what a person added to them. */
  readonly kept: readonly string[]
  /** What both changed, as `topic: key`: a person's is kept. */
  readonly disputed: readonly string[]
}

/**
 * The document with what changed in the notes since the last import, and all that a person changed or
 * added since.
 */
export function updatedForm(update: Update): Updated {
  const { notes, library, record, document } = update
  const { outline } = library
  const trees = { mine: outline, theirs: notes.outline, record }
  const mine = tablesIn(update)
  const theirs = knownTables(update, mine)
  const lost = [...outline.topics.keys()].filter(
    (id) => !notes.outline.topics.has(id) && !(id === outline.root && outline.isRootMade),
  )
  const isNamed = mentionsIn(document)
  const isPlain = (id: string): boolean =>
    isOfNotes(titleIn(library, id), mine(id), record?.get(id)?.said) && !isNamed(id)
  const {
    kept = [],
    gone = [],
    own = [],
  } = Object.fromEntries(
    groupBy(lost, (id) => (record && !record.has(id) ? 'own' : isPlain(id) ? 'gone' : 'kept')),
  )
  const tree = madeTree(trees, new Set([...fromNotes(trees), ...kept, ...own]))
  const { titles, tables, disputed } = mergedTopics(update, tree.ids, { mine, theirs })
  const topics = topicsWith(tables, tableIn(document, 'topics'), new Set(gone))
  const made: Values = {
    tree: writtenTree(
      tree.ids.map((id) => ({ id, title: titles.get(id) as Text })),
      ({ id }) => tree.childrenOf(id),
    ),
    ...(Object.keys(topics).length > 0 && { topics }),
  }
  const { imported: _, topics: before, ...others } = document
  const form = {
    ...others,
    ...(before !== undefined && made['topics'] !== undefined && { topics: before }),
    ...made,
    imported: importedOf(notes.outline, (id) => theirs.get(id) ?? {}),
  }
  const places = tree.disputed.map((id) => `${id}: tree`)
  return { form, gone, kept, disputed: [...places, ...disputed] }
}

const titleIn = ({ outline }: Update['library'], id: string): Text =>
  outline.topics.get(id)?.title ?? same(id)

/** The tables of a document by the ids of topics, with the ids of their cards. */
function tablesIn({ document, library }: Update): (id: string) => TopicTable {
  const tables = tableIn(document, 'topics')
  return (id) => {
    const table = tableIn(tables, id)
    const ids = (library.knowledge(id).cards ?? []).map((card) => card.id)
    return { table, cards: cardsAt(table, ids) }
  }
}

/** What is written at each topic of the notes, with the ids that cards have in the document. */
function knownTables(
  { notes }: Update,
  mine: (id: string) => TopicTable,
): ReadonlyMap<string, Values> {
  return new Map(
    [...tablesOf(notes)].map(([id, table]) => {
      const cards = listOf(table['cards']) as readonly Values[]
      return [
        id,
        cards.length === 0 ? table : { ...table, cards: withKnownIds(cards, mine(id).cards) },
      ]
    }),
  )
}

function mergedTopics(
  { notes, library, record }: Update,
  ids: readonly string[],
  {
    mine,
    theirs,
  }: {
    readonly mine: (id: string) => TopicTable
    readonly theirs: ReadonlyMap<string, Values>
  },
): {
  readonly titles: ReadonlyMap<string, Text>
  readonly tables: ReadonlyMap<string, Values>
  readonly disputed: readonly string[]
} {
  const titles = new Map<string, Text>()
  const tables = new Map<string, Values>()
  const disputed: string[] = []
  for (const id of ids) {
    const [own, noted] = [library.outline.topics.get(id), notes.outline.topics.get(id)]
    const written = theirs.get(id) ?? {}
    const said = record?.get(id)?.said
    if (own && noted) {
      const title = mergedTitle({ mine: own.title, theirs: noted.title, said })
      const merged = mergedTable(mine(id), written, said)
      titles.set(id, title.title)
      tables.set(id, merged.table)
      const keys = [...title.disputed.map((each) => `title${each}`), ...merged.disputed]
      for (const key of keys) disputed.push(`${id}: ${key}`)
    } else {
      titles.set(id, (own ?? noted)?.title ?? titleIn(library, id))
      tables.set(id, own ? mine(id).table : written)
    }
  }
  return { titles, tables, disputed }
}

/** The tables of a document, in their order, with what became of them, and then the new ones. */
function topicsWith(
  tables: ReadonlyMap<string, Values>,
  before: Values,
  gone: ReadonlySet<string>,
): Values {
  const filled = [...tables].filter(([, table]) => Object.keys(table).length > 0)
  const now = new Map<string, Value>(filled)
  const kept = Object.entries(before).flatMap(([id, table]) => {
    const made = now.get(id) ?? (tables.has(id) || gone.has(id) ? undefined : table)
    return made === undefined ? [] : [[id, made] as const]
  })
  return Object.fromEntries([...kept, ...filled.filter(([id]) => !Object.hasOwn(before, id))])
}

/** The parts of a document that only say what its topics are, or were. */
const NO_MENTIONS: ReadonlySet<string> = new Set(['tree', 'topics', 'imported', 'retired', 'id'])

/** Tells whether something else in a document names a topic: a relation, a flow, a question. */
function mentionsIn(document: Values): (id: string) => boolean {
  const owners = new Map<string, Set<string>>()
  const add = (name: string, owner: string): void => {
    const [id = ''] = name.split('/')
    const known = owners.get(id) ?? new Set()
    owners.set(id, known.add(owner))
  }
  const visit = (value: Value, owner: string): void => {
    if (Array.isArray(value)) for (const each of value) visit(each, owner)
    else if (isValues(value))
      for (const [key, each] of Object.entries(value)) {
        add(key, owner)
        visit(each, owner)
      }
    else add(String(value), owner)
  }
  for (const [key, value] of Object.entries(document)) if (!NO_MENTIONS.has(key)) visit(value, '')
  for (const [id, table] of Object.entries(tableIn(document, 'topics')))
    if (isValues(table))
      for (const [key, value] of Object.entries(table)) if (!NOTED.includes(key)) visit(value, id)
  return (id) => [...(owners.get(id) ?? [])].some((owner) => owner !== id)
}
