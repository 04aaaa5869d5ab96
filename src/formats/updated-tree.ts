import { groupBy, onceFor } from '../core/base/collections.ts'
import type { Outline } from '../core/model/topic.ts'
import type { Imported } from './imported.ts'
import { woven } from './merged-values.ts'

/** An outline of a person and of the notes it was imported from, and what these said then. */
export interface Trees {
  readonly mine: Outline
  /** With the ids that its topics have in the other one. */
  readonly theirs: Outline
  readonly record: Imported | undefined
}

/** A tree made of two; a topic without a parent is at the top. */
export interface MadeTree {
  /** Each before those below it. */
  readonly ids: readonly string[]
  readonly childrenOf: (id: string) => readonly string[]
  /** The topics that a person and the notes moved to different places. */
  readonly disputed: readonly string[]
}

/**
 * The topics of notes that are in the tree: all but those that a person took out. One of these comes
 * back if the notes have something new below it.
 */
export function fromNotes({ mine, theirs, record }: Trees): Set<string> {
  const isNew = (id: string): boolean => !mine.topics.has(id) && !record?.has(id)
  const found = new Set<string>()
  for (const { id, children } of [...theirs.topics.values()].reverse()) {
    const brings = (child: string): boolean => found.has(child) && !mine.topics.has(child)
    const isBack = id !== theirs.root && children.some(brings)
    if (mine.topics.has(id) || isNew(id) || isBack) found.add(id)
  }
  return found
}

/**
 * Where each topic is: where a person moved it, else where the notes have it. A person's own topic
 * whose parent is gone is at the top.
 * @param ids the topics of the tree
 */
export function madeTree(trees: Trees, ids: ReadonlySet<string>): MadeTree {
  const { mine, theirs } = trees
  const disputed: string[] = []
  const parents = new Map<string, string | undefined>()
  for (const id of ids) {
    const { parent, isDisputed } = placeOf(trees, id)
    if (isDisputed) disputed.push(id)
    parents.set(id, nearest(trees, ids, { id, parent }))
  }
  for (const id of inCircles(parents)) {
    const parent = theirs.topics.get(id)?.parent
    parents.set(id, nearest(trees, ids, { id, parent }))
    disputed.push(id)
  }
  const order = new Map([...mine.topics.keys()].map((id, i) => [id, i]))
  const noted = new Map([...theirs.topics.keys()].map((id, i) => [id, i]))
  const byParent = groupBy(parents.keys(), (id) => parents.get(id) ?? '')
  const sorted = (all: readonly string[], by: ReadonlyMap<string, number>): string[] =>
    all.filter((id) => by.has(id)).sort((a, b) => (by.get(a) ?? 0) - (by.get(b) ?? 0))
  const children = new Map(
    [...byParent].map(([parent, all]) => {
      const [own, other] = [sorted(all, order), sorted(all, noted)]
      const [first, second] = isReordered(trees, parent, other) ? [other, own] : [own, other]
      return [parent, woven(first, second, (id) => id)] as const
    }),
  )
  const childrenOf = (id: string): readonly string[] => children.get(id) ?? []
  return { ids: preorder(childrenOf), childrenOf, disputed }
}

/** A title that is in the tree only as the name of a file is no parent. */
const parentIn = (outline: Outline, id: string): string | undefined => {
  const parent = outline.topics.get(id)?.parent
  return parent === outline.root && outline.isRootMade !== undefined ? undefined : parent
}

function placeOf(
  { mine, theirs, record }: Trees,
  id: string,
): { readonly parent: string | undefined; readonly isDisputed: boolean } {
  const at = (parent: string | undefined, isDisputed = false) => ({ parent, isDisputed })
  const noted = theirs.topics.get(id)?.parent
  if (!mine.topics.has(id)) return at(noted)
  const own = parentIn(mine, id)
  if (!theirs.topics.has(id)) return at(own)
  if (!record) return at(noted)
  const before = record.get(id)
  if (!before) return at(own)
  const [isMoved, isMovedThere] = [own !== before.parent, noted !== before.parent]
  return isMoved ? at(own, isMovedThere && own !== noted) : at(noted)
}

/** The parent, if it is in the tree; of a topic of the notes, else the nearest one above it there. */
function nearest(
  { theirs }: Trees,
  ids: ReadonlySet<string>,
  { id, parent }: { readonly id: string; readonly parent: string | undefined },
): string | undefined {
  let above = parent
  while (above !== undefined && !ids.has(above)) above = theirs.topics.get(above)?.parent
  if (above !== undefined) return above === id ? undefined : above
  // What was below something that is gone is not beside the root, which is all there is at the top.
  return parent !== undefined && id !== theirs.root && ids.has(theirs.root)
    ? theirs.root
    : undefined
}

/** A topic of each circle of parents: two moves can make one. */
function inCircles(parents: ReadonlyMap<string, string | undefined>): string[] {
  const done = new Set<string>()
  const found: string[] = []
  for (const start of parents.keys()) {
    const trail = new Set<string>()
    let id: string | undefined = start
    while (id !== undefined && !done.has(id) && !trail.has(id)) {
      trail.add(id)
      id = parents.get(id)
    }
    if (id !== undefined && trail.has(id))
      for (const each of [...trail].slice([...trail].indexOf(id))) found.push(each)
    for (const each of trail) done.add(each)
  }
  return found
}

const placesIn = onceFor(
  (record: Imported): ReadonlyMap<string, number> =>
    new Map([...record.keys()].map((id, i) => [id, i])),
)

/** Whether the notes have the topics below a parent in another order than before. */
function isReordered({ record }: Trees, parent: string, noted: readonly string[]): boolean {
  if (!record) return true
  const places = placesIn(record)
  const known = noted.filter((id) => record.get(id)?.parent === parent)
  return known.some(
    (id, i) => i > 0 && (places.get(id) ?? 0) < (places.get(known[i - 1] ?? '') ?? 0),
  )
}

function preorder(childrenOf: MadeTree['childrenOf']): string[] {
  const ids: string[] = []
  const stack = [...childrenOf('')].reverse()
  while (stack.length > 0) {
    const id = stack.pop() as string
    ids.push(id)
    for (const child of [...childrenOf(id)].reverse()) stack.push(child)
  }
  return ids
}
