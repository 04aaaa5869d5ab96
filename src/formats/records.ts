import { onceFor } from '../core/base/collections.ts'
import {
  type DocumentNode,
  type Entry,
  entry,
  type Place,
  stringAt,
} from '../core/document/node.ts'
import type { Wording } from '../core/document/note.ts'
import { oneLine } from './html-words.ts'
import { filledText } from './note-draft.ts'

/** What a field of a record is, under the names that programs give it. */
const NAMES = {
  title: ['title', 'name', 'text', 'label', 'topic', 'content', 'term', 'word', 'string'],
  children: [
    ...['children', 'nodes', 'items', 'topics', 'subtopics', 'sections', 'subsections'],
    ...['chapters', 'parts', 'modules', 'units', 'lessons'],
  ],
  id: ['id'],
  parent: ['parent', 'parentId', 'parentid', 'parent_id'],
  summary: ['summary', 'description', 'note', 'notes', 'definition', 'meaning'],
  links: ['url', 'link', 'href', 'links', 'hyperlink'],
  aliases: ['aliases', 'alias'],
  cards: ['cards', 'questions', 'flashcards'],
  // The ids above a topic, which follow from the parents.
  path: ['path'],
} as const
type Role = keyof typeof NAMES

/** A table that is a title: its fields, and the entries that are none of them. */
export interface TitleRecord {
  readonly at: Place
  readonly title: Wording
  readonly fields: { readonly [R in Role]?: DocumentNode }
  readonly rest: readonly Entry[]
}

/** Reads a table as a title with its fields; undefined if it has no title in words. */
export const titleRecordOf = (node: DocumentNode): TitleRecord | undefined =>
  node.kind === 'table' ? recordOf(node) : undefined

/** Read once: whether a document is a tree of records is told by the same records. */
const recordOf = onceFor(
  (node: Extract<DocumentNode, { kind: 'table' }>): TitleRecord | undefined => {
    const entries = new Map(flat(node.entries).map((each) => [each.key.value, each]))
    const fields: { [R in Role]?: DocumentNode } = {}
    let title: Wording | undefined
    for (const role of Object.keys(NAMES) as Role[])
      for (const name of NAMES[role]) {
        const value = entries.get(name)?.value
        if (!value || fields[role] || (role === 'title' && !wordingOf(value))) continue
        fields[role] = value
        entries.delete(name)
        if (role === 'title')
          title = name === 'string' ? roamWords(wordingOf(value) ?? '') : wordingOf(value)
      }
    if (title === undefined) return undefined
    const rest = [...entries.values()].filter(({ key }) => !MACHINERY.has(key.value))
    return { at: node.at, title, fields, rest }
  },
)

/** What Roam keeps of each block for itself. */
const MACHINERY: ReadonlySet<string> = new Set([
  ...['uid', 'create-time', 'edit-time', 'create-email', 'edit-email', 'heading', 'text-align'],
  ...['refs', ':block/uid', ':block/refs', ':create/user', ':edit/user', ':node/title', 'emojis'],
])

/** The words of a block of Roam, without its marks: links to pages, states, bold, italics, highlights. */
function roamWords(words: Wording): Wording {
  if (typeof words !== 'string') return words
  const bare = words
    .replace(/\{\{(?:\[\[[A-Z]{1,9}\]\]|[A-Z]{1,9})\}\} {0,3}/g, '')
    .replace(/#?\[\[|\]\]|\^\^|\*\*|(?<![\p{L}\p{N}_])__|__(?![\p{L}\p{N}_])/gu, '')
  return oneLine(bare) === '' ? words : oneLine(bare)
}

/** The entries, with those of a node's own `data`, where some mind maps keep what a node says. */
function flat(entries: readonly Entry[]): readonly Entry[] {
  return entries.flatMap((each) =>
    each.key.value === 'data' && each.value.kind === 'table' ? each.value.entries : [each],
  )
}

/** The words of a scalar, or of a table with words in each language; undefined if it has none. */
export function wordingOf(node: DocumentNode): Wording | undefined {
  if (node.kind === 'scalar') return isNothing(node) ? undefined : oneLine(node.value)
  return filledText((language) => oneLine(stringAt(node, language)))
}

/** The items of a list, or what is in the place of one, if it is anything. */
export const saidNodes = (node: DocumentNode | undefined): readonly DocumentNode[] =>
  node?.kind === 'list' ? node.items : node && !isNothing(node) ? [node] : []

/** The words in a list, or the one scalar in its place. */
export const saidIn = (node: DocumentNode | undefined): readonly string[] =>
  saidNodes(node).flatMap((each) =>
    each.kind === 'scalar' && !isNothing(each) ? [oneLine(each.value)] : [],
  )

/** Whether a node holds nothing: no words, no items. In quotation marks, “null” is a word. */
export function isNothing(node: DocumentNode): boolean {
  if (node.kind === 'scalar')
    return node.value.trim() === '' || (!node.isWord && /^(?:~|null)$/.test(node.value))
  return (node.kind === 'list' ? node.items : node.entries).length === 0
}

/** Whether an item of a list cannot be a title: a value without words, or nothing at all. */
export const isValue = (node: DocumentNode): boolean =>
  isNothing(node) || (node.kind === 'scalar' && node.isBare === true)

/** Fields that only a record has; in the smallest form, each key is a title. */
const SIGNS: readonly string[] = [...NAMES.id, ...NAMES.parent, ...NAMES.links.slice(0, 3)]

/** The node with the children of a record that has no title; undefined if it is no such record. */
export function wordlessRecord(node: DocumentNode): { children?: DocumentNode } | undefined {
  if (node.kind !== 'table' || titleRecordOf(node)) return undefined
  const children = NAMES.children.map((name) => entry(node, name)).find((each) => each)
  const isRecord =
    children?.kind === 'list' && node.entries.length > 1
      ? node.entries.every(({ key, value }) => value === children || /^[a-z]/.test(key.value))
      : node.entries.some(
          ({ key, value }) =>
            value.kind === 'scalar' &&
            (SIGNS.includes(key.value) || (value.isBare === true && !isNothing(value))),
        )
  return isRecord ? { ...(children && { children }) } : undefined
}
