import { addTo } from '../core/base/collections.ts'
import {
  type DocumentNode,
  type Entry,
  entry,
  field,
  itemsOf,
  type Place,
  scalar,
  stringAt,
  wordsList,
} from '../core/document/node.ts'
import type { Skipped } from '../core/document/skipped.ts'
import { linkOf } from '../core/document/source.ts'
import { flowsOfExport } from './exported-flows.ts'
import { fieldIn, isOfCard, membersOf, stringField, tableOf } from './exported-nodes.ts'
import { writtenQuestion } from './exported-questions.ts'
import { saidIn } from './records.ts'

/** What k8smap's own JSON says besides titles, summaries, links and cards. */
export interface ExportedOutline {
  /** It as a document in the full form; undefined if there is nothing of it. */
  readonly document: DocumentNode | undefined
  /** The questions that are none of the full form: cards ask them, or they follow from the outline. */
  readonly questions: DocumentNode
}

/** The keys of a topic in the contract that have a place in the full form, or follow from what has. */
const READ: ReadonlySet<string> = new Set([
  ...['facts', 'without', 'looksLike', 'relations', 'then', 'is', 'level', 'needs', 'confused'],
  ...['confusedWith', 'dependents', 'flows'],
])

/** Whether an entry of a topic that k8smap exported is read, or follows from what is. */
export const isExportedKey = (key: string): boolean => READ.has(key)

/**
 * What the topics and questions of an export say, under the keys of the full form (data/README.md), to be
 * read like it. What a branch says of topics outside of it is counted.
 */
export function exportedOutline(
  {
    topics,
    questions,
    types,
    flows,
  }: Record<'topics' | 'questions', DocumentNode> &
    Record<'types' | 'flows', DocumentNode | undefined>,
  skipped: Skipped,
): ExportedOutline {
  const records = itemsOf(topics)
  const ids = new Set(records.map((record) => stringAt(record, 'id')))
  const asked = new Map<string, DocumentNode[]>()
  const others: DocumentNode[] = []
  const facts = new Set(records.flatMap(factIdsOf))
  const cards = new Set(records.flatMap(cardIdsOf))
  for (const question of itemsOf(questions)) {
    const topic = stringAt(question, 'topic')
    const isRead = ids.has(topic) && !isOfCard(stringAt(question, 'id'), cards)
    const made = isRead ? writtenQuestion(question, topic, facts) : undefined
    if (made) addTo(asked, topic, made)
    else others.push(question)
  }
  const tables = records.flatMap((record): Entry[] => {
    const id = stringAt(record, 'id')
    const own = [...knowledgeOf(record, { ids, skipped }), ...questionsOf(asked.get(id), record.at)]
    return own.length > 0 ? [field(id, tableOf(own, record.at))] : []
  })
  const parts = [
    ...(types?.kind === 'table' ? [field('relations', types)] : []),
    ...(tables.length > 0 ? [field('topics', tableOf(tables, topics.at))] : []),
    ...flowsOfExport(flows),
  ]
  const format = field('format', scalar('1', topics.at))
  return {
    document: parts.length > 0 ? tableOf([format, ...parts], topics.at) : undefined,
    questions: { kind: 'list', items: others, at: questions.at },
  }
}

/** The addresses of the sources of a topic's facts, which an export has among its links. */
export const sourceLinks = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(
    entries
      .filter(({ key }) => ['facts', 'without', 'looksLike'].includes(key.value))
      .flatMap(({ key, value }) => (key.value === 'looksLike' ? [value] : membersOf(value)))
      .map((fact) => linkOf(stringAt(fact, 'source'))),
  )

const factIdsOf = (record: DocumentNode): string[] => {
  const facts = entry(record, 'facts')
  const aspects = membersOf(entry(record, 'without'))
  const looks = entry(record, 'looksLike')
  return [...membersOf(facts), ...aspects, ...(looks ? [looks] : [])].map((fact) =>
    stringAt(fact, 'id'),
  )
}

const cardIdsOf = (record: DocumentNode): string[] =>
  membersOf(entry(record, 'cards')).map(
    (card) => `${stringAt(record, 'id')}/${stringAt(card, 'id')}`,
  )

/** What an export is read with: the topics that it has. */
interface Scope {
  readonly ids: ReadonlySet<string>
  readonly skipped: Skipped
}

/** What is known of a topic, under the keys of its table. */
function knowledgeOf(record: DocumentNode, scope: Scope): Entry[] {
  const id = stringAt(record, 'id')
  const same = ['is', 'level', 'then'].flatMap((key) => fieldIn(record, key))
  const needs = saidIn(entry(record, 'needs')).filter((each) => isInside(each, record, scope))
  const told = membersOf(entry(record, 'facts'))
  const own = told.filter((fact) => stringAt(fact, 'id').startsWith(`${id}/`))
  if (own.length < told.length) scope.skipped.add('property', record.at, told.length - own.length)
  const facts = own.map((fact) => statementOf(fact, id))
  const without = entry(record, 'without')
  const aspects =
    without?.kind === 'table'
      ? without.entries.map(({ key, value }) => ({ key, value: statementOf(value) }))
      : []
  const looks = entry(record, 'looksLike')
  const at = record.at
  return [
    ...same,
    ...(needs.length > 0 ? [field('needs', wordsList(needs, at))] : []),
    ...(facts.length > 0 ? [field('facts', { kind: 'list', items: facts, at })] : []),
    ...(aspects.length > 0 ? [field('without', tableOf(aspects, at))] : []),
    ...(looks ? [field('looks-like', statementOf(looks))] : []),
    ...relationsOf(record, scope),
    ...confusionsOf(record, scope),
  ]
}

const STATEMENT: readonly string[] = [
  ...['text', 'source', 'since', 'deprecated', 'removed', 'became', 'renamed', 'before'],
]

/** A fact as a document has it, with the id it has in its topic if that is given. */
function statementOf(fact: DocumentNode, topic?: string): DocumentNode {
  const known = STATEMENT.flatMap((key) => fieldIn(fact, key))
  const id = stringAt(fact, 'id').slice((topic ?? '').length + 1)
  return tableOf(
    [...(topic === undefined ? [] : [stringField('id', id, fact.at)]), ...known],
    fact.at,
  )
}

/** The relations: below each type the topics, each with what is said of it. */
function relationsOf(record: DocumentNode, scope: Scope): Entry[] {
  const types = new Map<string, Entry[]>()
  for (const relation of membersOf(entry(record, 'relations'))) {
    const topic = stringAt(relation, 'topic')
    if (!isInside(topic, relation, scope)) continue
    const type = stringAt(relation, 'type')
    const about = ['source', 'since', 'deprecated', 'removed', 'optional'].flatMap((key) =>
      fieldIn(relation, key),
    )
    addTo(types, type, field(topic, tableOf(about, relation.at)))
  }
  const all = [...types].map(([type, edges]) => field(type, edgesOf(edges, record.at)))
  return all.length > 0 ? [field('relations', tableOf(all, record.at))] : []
}

/** A list of topics where nothing is said of any of them: nobody asks such a list for its sources. */
const edgesOf = (edges: readonly Entry[], at: Place): DocumentNode =>
  edges.every(({ value }) => membersOf(value).length === 0)
    ? wordsList(
        edges.map(({ key }) => key.value),
        at,
      )
    : tableOf(edges, at)

function confusionsOf(record: DocumentNode, scope: Scope): Entry[] {
  const all = membersOf(entry(record, 'confused')).flatMap((each): Entry[] => {
    const topic = stringAt(each, 'topic')
    const tell = entry(each, 'tell')
    return tell && isInside(topic, each, scope) ? [field(topic, tell)] : []
  })
  return all.length > 0 ? [field('confused', tableOf(all, record.at))] : []
}

function isInside(topic: string, { at }: DocumentNode, { ids, skipped }: Scope): boolean {
  if (!ids.has(topic)) skipped.add('property', at)
  return ids.has(topic)
}

const questionsOf = (asked: readonly DocumentNode[] | undefined, at: Place): Entry[] =>
  asked ? [field('questions', { kind: 'list', items: asked, at })] : []
