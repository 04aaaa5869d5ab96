import { sanitizeLine } from '../base/control-characters.ts'
import { type Text, textOf, WRITTEN } from '../base/text.ts'
import { claim, type Report, readWords } from '../document/fields.ts'
import type { DocumentNode, Entry, Place, Scalar } from '../document/node.ts'
import { freeNames, isId, slug } from '../model/names.ts'

/** The most characters of the parent's id in an id that is qualified by it. */
const MOST_ABOVE = 200

/** A topic's place and names, as in the document. */
export interface Branch {
  readonly id: string
  /** The id is written beside the title, so that it stays when the title is changed. */
  readonly isNamed: boolean
  readonly title: Text
  readonly at: Place
  readonly parent: string | undefined
  readonly children: string[]
  /** What is written beside the title: entries of the topic's table. */
  readonly about: readonly Entry[]
}

/** A title with the titles below it, before ids are given. */
export interface Draft {
  readonly explicit: string | undefined
  /** The id is written beside the title; a title may also be its own id. */
  readonly isNamed: boolean
  readonly title: Text
  readonly at: Place
  readonly children: Draft[]
  /** What is written beside the title: entries of the topic's table. */
  readonly about?: readonly Entry[]
}

/**
 * Reads nested lists of titles. In a list, a title is a scalar, or the key of a table whose value
 * has its children; a list directly after a title also has children of that title. In the full form
 * (`annotated`) a title may have an id and both languages: `id | title` or `id | English | 中文`,
 * with `\|` for a plain bar. A title that brings its id along has it in every form.
 */
export function readDrafts(node: DocumentNode, annotated: boolean, report: Report): Draft[] {
  const drafts: Draft[] = []
  addDrafts(drafts, node, annotated, report)
  return drafts
}

/** Adds the titles of a node to a list. All lists in lists add to the same one: there may be many. */
function addDrafts(into: Draft[], node: DocumentNode, annotated: boolean, report: Report): void {
  if (node.kind === 'scalar') {
    const draft = node.value.trim() === '' ? undefined : readTitle(node, annotated, report)
    if (draft) into.push(draft)
  } else if (node.kind === 'table')
    for (const { key, value } of node.entries) {
      const draft = readTitle(key, annotated, report)
      if (draft) into.push(draft)
      addDrafts(draft?.children ?? into, value, annotated, report)
    }
  else {
    let last: Draft | undefined
    for (const item of node.items) {
      const first = into.length
      if (item.kind === 'list' && last) addDrafts(last.children, item, annotated, report)
      else if (item.kind === 'scalar' && item.value.trim() === '') report('empty-title', item.at)
      else addDrafts(into, item, annotated, report)
      if (into.length > first) last = into.at(-1)
    }
  }
}

function readTitle(node: Scalar, annotated: boolean, report: Report): Draft | undefined {
  const words = readWords(node, report)
  if (words === '') {
    report('empty-title', node.at)
    return undefined
  }
  const parts =
    annotated && !node.wordings
      ? words.split(/(?<!\\)\|/).map((part) => part.trim().replaceAll('\\|', '|'))
      : [words]
  if (parts.length > 1 + WRITTEN.length || parts.includes('')) {
    report('wrong-shape', node.at, { wanted: 'title' })
    return undefined
  }
  const [first = ''] = parts
  // In the order of the languages; a language without a title of its own uses the first.
  const titles = node.wordings?.map(sanitizeLine) ?? (parts.length > 1 ? parts.slice(1) : [first])
  const title = textOf((language) => titles[WRITTEN.indexOf(language)] || (titles[0] as string))
  // In the full form, a tree entry with one part is its own id if possible: `- kubectl`.
  const isBeside = parts.length > 1
  const beside = node.id === undefined ? undefined : sanitizeLine(node.id)
  const explicit = beside ?? (isBeside || (annotated && isId(first)) ? first : undefined)
  if (explicit !== undefined && !isId(explicit)) report('bad-id', node.at, { id: explicit })
  const isNamed = isBeside || node.id !== undefined
  const { at, about } = node
  return { explicit, isNamed, title, at, children: [], ...(about && { about }) }
}

/** More than any person writes: a larger outline would take seconds at every start. */
export const MOST_TOPICS = 120_000

/**
 * Gives every draft its id: the written one, else the title's slug. If a slug is taken, the topic
 * that comes first in the document keeps it, so that a line added below never changes an id that is
 * already in somebody's log. The later topic's id is qualified by its parent.
 */
export function nameBranches(drafts: readonly Draft[], report: Report): Branch[] {
  const taken = new Map<string, Place>()
  const walk = (visit: (draft: Draft, parent: Draft | undefined) => void): void => {
    const stack: Array<[Draft, Draft | undefined]> = [...drafts]
      .reverse()
      .map((d) => [d, undefined])
    while (stack.length > 0) {
      const [draft, parent] = stack.pop() as [Draft, Draft | undefined]
      visit(draft, parent)
      for (let i = draft.children.length - 1; i >= 0; i--)
        stack.push([draft.children[i] as Draft, draft])
    }
  }
  let count = 0
  let beyond: Place | undefined
  walk(({ explicit, at }) => {
    if (++count > MOST_TOPICS) beyond ??= at
    else if (explicit !== undefined) claim(taken, explicit, at, report)
  })
  if (beyond) {
    report('too-many', beyond, { most: MOST_TOPICS })
    return []
  }
  const branches = new Map<Draft, Branch>()
  const free = freeNames((name) => taken.has(name))
  walk((draft, parent) => {
    const above = parent && (branches.get(parent) as Branch)
    const id = draft.explicit ?? freeId(draft, above?.id, { taken, free })
    taken.set(id, draft.at)
    const { isNamed, title, at, about = [] } = draft
    branches.set(draft, { id, isNamed, title, at, parent: above?.id, children: [], about })
    above?.children.push(id)
  })
  return [...branches.values()]
}

function freeId(
  draft: Draft,
  parent: string | undefined,
  {
    taken,
    free,
  }: { readonly taken: ReadonlyMap<string, Place>; readonly free: (stem: string) => string },
): string {
  const bare = slug(draft.title.en)
  if (bare !== '' && !taken.has(bare)) return bare
  // Cut, because an id could otherwise be as long as all titles above it together.
  const above = (parent ?? 'topic').slice(0, MOST_ABOVE)
  return free(`${above}.${bare === '' ? 'x' : bare}`)
}
