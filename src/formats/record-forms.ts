import { type DocumentNode, entry } from '../core/document/node.ts'
import type { Skipped } from '../core/document/skipped.ts'
import { isId } from '../core/model/names.ts'
import { exportedOutline } from './exported-outline.ts'
import { cardsIn } from './question-cards.ts'
import { hasCards, hasChildren, type RecordTree } from './record-tree.ts'
import { isNothing, isValue, titleRecordOf, wordlessRecord } from './records.ts'

/** The keys under which programs keep a whole tree, or a list of its titles. */
const WRAPPERS: ReadonlySet<string> = new Set([
  ...[
    'topics',
    'topic',
    'nodes',
    'items',
    'children',
    'root',
    'data',
    'nodeData',
    'tree',
    'mindmap',
  ],
])

/**
 * The titles of a document that is a tree of records; undefined if it is none. It is one if a record
 * has a place for children, if a list of records names their parents, or if it is a list of at least
 * two records that hold nothing but words: a table, each line of which is a title.
 */
export function recordTreeIn(document: DocumentNode, skipped: Skipped): RecordTree | undefined {
  if (document.kind === 'scalar' || isFullForm(document)) return undefined
  const own = treeOf(document)
  if (own || document.kind === 'list') return own
  if (titleRecordOf(document)) return undefined
  const roots = rootsIn(document)
  if (roots) return roots
  const whole = document.entries.find(
    ({ key, value }) => WRAPPERS.has(key.value) && value.kind !== 'scalar' && treeOf(value),
  )
  const tree = whole && treeOf(whole.value)
  if (!tree) return namedList(document)
  const questions = entry(document, 'questions')
  const outline = entry(document, 'outline')
  const isMade = isOwn(document)
  const exported =
    isMade && questions && whole.key.value === 'topics'
      ? exportedOutline(
          {
            topics: whole.value,
            questions,
            types: entry(document, 'relationTypes'),
            flows: entry(document, 'flows'),
          },
          skipped,
        )
      : undefined
  return {
    ...tree,
    isOwn: isMade,
    ...(questions && { cards: cardsIn(exported?.questions ?? questions, skipped) }),
    ...(exported?.document && { more: exported.document }),
    ...(outline?.kind === 'scalar' && isId(outline.value) && { about: { id: outline.value } }),
    rest: document.entries.filter(
      (each) =>
        each !== whole &&
        !['version', 'outline', 'questions', 'flows', 'relationTypes'].includes(each.key.value),
    ),
  }
}

/** All that is in what k8smap writes. */
const OWN_KEYS: ReadonlySet<string> = new Set([
  'version',
  'outline',
  'topic',
  'topics',
  'questions',
  'flows',
  'relationTypes',
])

/** Whether k8smap wrote a document: it has the version of its contract, and nothing else besides. */
function isOwn(document: Extract<DocumentNode, { kind: 'table' }>): boolean {
  const version = entry(document, 'version')
  const isKnown = document.entries.every(({ key }) => OWN_KEYS.has(key.value))
  return version?.kind === 'scalar' && version.value === '1' && isKnown
}

/**
 * Whether a document has the full form, or is one topic of it (data/README.md). The `format` of a
 * map of jsMind is `node_tree` or `node_array`.
 */
export function isFullForm(document: DocumentNode): boolean {
  const format = entry(document, 'format')
  const isMap = format?.kind === 'scalar' && format.value.startsWith('node_')
  if (format && !isMap) return true
  return entry(document, 'id')?.kind === 'scalar' && !hasChildren(document)
}

/** The folders of bookmarks that a browser keeps: `roots` has a tree under each of its keys. */
function rootsIn(document: Extract<DocumentNode, { kind: 'table' }>): RecordTree | undefined {
  const roots = entry(document, 'roots')
  if (roots?.kind !== 'table') return undefined
  const tops = roots.entries.flatMap(({ value }) => (hasChildren(value) ? [value] : []))
  const isEmpty = (node: DocumentNode): boolean => {
    const children = entry(node, 'children')
    return children !== undefined && isNothing(children)
  }
  const full = tops.filter((each) => !isEmpty(each))
  return tops.length === 0 ? undefined : { tops: full.length > 0 ? full : tops }
}

/** A table with nothing but one list of records, whose key is what they are. */
function namedList(document: Extract<DocumentNode, { kind: 'table' }>): RecordTree | undefined {
  const [only, ...more] = document.entries
  if (!only || more.length > 0 || only.value.kind !== 'list') return undefined
  const tree = treeOf(only.value)
  const title = only.key.value.trim()
  return tree && title !== '' ? { ...tree, about: { title } } : undefined
}

function treeOf(node: DocumentNode): RecordTree | undefined {
  if (node.kind !== 'list')
    return hasChildren(node) || hasCards(node) ? { tops: [node] } : undefined
  const items = node.items.filter((each) => !isValue(each) && !wordlessRecord(each))
  const records = items.map(titleRecordOf)
  if (records.length === 0 || records.some((record) => !record)) return undefined
  const isTree =
    records.some((record) => record?.fields.parent) ||
    items.some((each) => hasChildren(each) || hasCards(each))
  const isTable = records.length > 1 && items.every(isFlat)
  return isTree || isTable ? { tops: node.items } : undefined
}

/** Whether a table holds nothing but words and lists of words. */
const isFlat = (node: DocumentNode): boolean =>
  node.kind === 'table' &&
  node.entries.every(
    ({ value }) =>
      value.kind === 'scalar' ||
      isNothing(value) ||
      (value.kind === 'list' && value.items.every(({ kind }) => kind === 'scalar')),
  )
