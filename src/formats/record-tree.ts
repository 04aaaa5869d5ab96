import { type DocumentNode, type Entry, itemsOf, type Place } from '../core/document/node.ts'
import {
  MOST_LEVELS,
  type NotedCard,
  type NotedTitle,
  type Notes,
  nodesOf,
} from '../core/document/note.ts'
import { isError, type Problem, problem } from '../core/document/problem.ts'
import type { Skipped } from '../core/document/skipped.ts'
import { withAsked } from './asked-titles.ts'
import { isExportedKey, sourceLinks } from './exported-outline.ts'
import { noNotes, type ReadOutline } from './format.ts'
import { oneLine } from './html-words.ts'
import { finished, idPicker, type NoteDraft, pagesIn } from './note-draft.ts'
import { cardsOf } from './question-cards.ts'
import { areCards, recordCards } from './record-cards.ts'
import { parentsIn } from './record-parents.ts'
import {
  isNothing,
  isValue,
  saidIn,
  type TitleRecord,
  titleRecordOf,
  wordingOf,
  wordlessRecord,
} from './records.ts'
import { type GivenId, repeatedIds } from './repeated-ids.ts'

/** What is known while the titles are made of records. */
interface Making {
  readonly skipped: Skipped
  readonly idOf: (id: string) => string | undefined
  /** The ids of all records so far, and where these are. */
  readonly given: GivenId[]
  /** The records below one, if their parents are named. */
  readonly below: ((record: TitleRecord) => readonly TitleRecord[]) | undefined
  /** Cards by the ids of their topics. */
  readonly cards: ReadonlyMap<string, readonly NotedCard[]>
  /** In a list of records without any tree, what else a record says is its summary. */
  readonly isFlat: boolean
  /** k8smap wrote the records. */
  readonly isOwn: boolean
  tooDeep: Place | undefined
}

/** Records that are the titles of a tree. */
export interface RecordTree {
  readonly tops: readonly DocumentNode[]
  /** k8smap wrote it: it has the version of that contract. */
  readonly isOwn?: boolean
  /** What else the document says. */
  readonly about?: Pick<Notes, 'id' | 'title'>
  readonly cards?: ReadonlyMap<string, readonly NotedCard[]>
  readonly rest?: readonly Entry[]
  /** What else k8smap says of the titles, as a document in the full form. */
  readonly more?: DocumentNode
}

/** Makes notes of records: each is a title, with what it says of itself, and the records below it. */
export function notesFrom(tree: RecordTree, skipped: Skipped): ReadOutline {
  const { tops, isOwn = false, about = {}, cards = new Map(), rest = [], more } = tree
  const parents = parentsIn(tops.filter((each) => !isValue(each) && !wordlessRecord(each)))
  const making: Making = {
    skipped,
    idOf: idPicker(),
    given: [],
    below: parents?.below,
    cards,
    isOwn,
    isFlat: !parents && !tops.some(hasChildren),
    tooDeep: undefined,
  }
  for (const each of rest) skipEntry(each, making)
  if (parents)
    for (const each of tops)
      if (isValue(each) || wordlessRecord(each)) skipped.add('value', each.at)
  const notes = withAsked(
    parents
      ? parents.tops.map((record) => noteOf(record, 1, making))
      : childNotes(tops, 1, making, true),
  )
  const problems: Problem[] = [...(parents?.problems ?? repeatedIds(making.given))]
  if (making.tooDeep) problems.push(problem('too-deep', making.tooDeep))
  if (problems.some(isError)) return noNotes(problems)
  const all = [...problems, ...skipped.all()]
  if (!more) return { notes: { ...about, notes }, problems: all }
  return { nodes: [...nodesOf({ ...about, notes }, more.at.file), more], problems: all }
}

/** Whether a record has records below it, or a place for them. */
export function hasChildren(node: DocumentNode): boolean {
  const children = titleRecordOf(node)?.fields.children
  return children !== undefined && (children.kind !== 'scalar' || isNothing(children))
}

/** Whether a record has questions below it. */
export const hasCards = (node: DocumentNode): boolean => areCards(titleRecordOf(node)?.fields.cards)

function noteOf(record: TitleRecord, level: number, making: Making): NotedTitle {
  const { at, title, fields } = record
  if (level > MOST_LEVELS) {
    making.tooDeep ??= at
    return { title, at, children: [] }
  }
  const id = fields.id?.kind === 'scalar' ? fields.id.value : ''
  making.given.push({ id, at })
  const asked = areCards(fields.cards)
    ? recordCards(itemsOf(fields.cards), making.skipped)
    : { loose: cardsOf(fields.cards, making.cards.get(id) ?? [], making.skipped), topics: [] }
  const draft: NoteDraft = {
    title,
    at,
    // Numbers are what programs count with, unless k8smap wrote them.
    id: /^\d+$/.test(id) && !making.isOwn ? undefined : making.idOf(id),
    aliases: saidIn(fields.aliases),
    summary: summaryOf(record, making),
    links: linksOf(record, making),
    cards: [...asked.loose],
    children: [],
  }
  const children = making.below
    ? making.below(record).map((each) => noteOf(each, level + 1, making))
    : childNotes(fields.children ? [fields.children] : [], level + 1, making)
  return finished({ ...draft, children: [...asked.topics, ...children] })
}

/** The titles in a node at the place of children: records, or titles as in the smallest form. */
function childNotes(
  nodes: readonly DocumentNode[],
  level: number,
  making: Making,
  isItem = false,
): NotedTitle[] {
  return nodes.flatMap((node): NotedTitle[] => {
    const record = titleRecordOf(node)
    if (record) return [noteOf(record, level, making)]
    if (isValue(node)) {
      // A place for children with nothing in it is no value.
      if (isItem) making.skipped.add('value', node.at)
      return []
    }
    if (node.kind === 'scalar') return [{ title: oneLine(node.value), at: node.at, children: [] }]
    if (level > MOST_LEVELS) {
      making.tooDeep ??= node.at
      return []
    }
    if (node.kind === 'list') return childNotes(node.items, level, making, true)
    const wordless = wordlessRecord(node)
    if (wordless) {
      making.skipped.add('value', node.at)
      return childNotes(wordless.children ? [wordless.children] : [], level, making)
    }
    return node.entries.flatMap(({ key, value }) => {
      const title = oneLine(key.value)
      const children = childNotes([value], title === '' ? level : level + 1, making)
      return title === '' ? children : [{ title, at: key.at, children }]
    })
  })
}

function summaryOf({ fields, rest: all }: TitleRecord, making: Making): NoteDraft['summary'] {
  const { summary } = fields
  const rest = making.isOwn ? all.filter(({ key }) => !isExportedKey(key.value)) : all
  const said = summary && (wordingOf(summary) ?? saidIn(summary).join('; '))
  if (!making.isFlat || (said && typeof said !== 'string')) {
    for (const each of rest) skipEntry(each, making)
    return said
  }
  const others = rest.flatMap(({ key, value }) => {
    const words = saidIn(value)
    return words.length === 0 ? [] : [`${oneLine(key.value)}: ${words.join(', ')}`]
  })
  return [...(said ? [said] : []), ...others].join('; ')
}

/** The links; those that only lead to the sources of an export's facts follow from these. */
function linksOf({ fields, rest }: TitleRecord, { skipped, isOwn }: Making): readonly string[] {
  const node = fields.links
  if (!node) return []
  const sources = isOwn ? sourceLinks(rest) : new Set()
  const links = saidIn(node).filter((each) => !sources.has(each))
  return [...new Set(pagesIn(links, node.at, skipped))]
}

function skipEntry({ key, value }: Entry, { skipped }: Making): void {
  if (!isNothing(value)) skipped.add('property', key.at)
}
