import { addTo, countBy, groupBy } from '../core/base/collections.ts'
import type { Library } from '../core/model/library.ts'
import { type Imported, saidAt, tableSaid, titleSaid } from './imported.ts'
import { tableIn, type Values } from './values.ts'
import { tablesOf } from './written-form.ts'

type Known = Pick<Library, 'outline' | 'knowledge'>

/** A topic as it was: its title, and how many topics are above it. */
interface FormerTopic {
  readonly id: string
  readonly title: string
  readonly depth: number
}

/** What is known of notes as they were when they were imported last. */
export interface NotedTree {
  /** Their tree, and what a person added to it since, from the top down. */
  readonly topics: readonly FormerTopic[]
  /** The topic as it was of each topic of the notes now that says the same, though not in its title. */
  readonly sayingSame: ReadonlyMap<string, string>
}

/** A record under the ids that topics have now. */
export interface FollowedRecord {
  readonly record: Imported | undefined
  /** The ids that a person gave to topics, by those that they were imported with. */
  readonly newIds: ReadonlyMap<string, string>
}

/** A record after a person changed ids: a topic with another id has its title, at its place. */
export function followed(record: Imported | undefined, { outline }: Known): FollowedRecord {
  const { topics } = outline
  const newIds = new Map<string, string>()
  if (!record) return { record, newIds }
  const now = (id: string): string => newIds.get(id) ?? id
  const strangers = groupBy(
    [...topics.values()].filter(({ id }) => !record.has(id)),
    ({ title, parent }) => JSON.stringify([saidAt('title', title.en), parent]),
  )
  for (const [id, { parent, said }] of record) {
    if (topics.has(id)) continue
    const above = parent === undefined ? undefined : now(parent)
    const found = [...said].flatMap((each) => strangers.get(JSON.stringify([each, above])) ?? [])
    if (found.length === 1) newIds.set(id, (found[0] as { readonly id: string }).id)
  }
  const moved = [...record].map(([id, { parent, said }]) => {
    const above = parent === undefined ? undefined : now(parent)
    return [now(id), { parent: above, said }] as const
  })
  return { record: new Map(moved), newIds }
}

/**
 * The tree of notes as they were imported, from the record of that and the document they became. A
 * title that a person changed is taken from the notes now, if they still have it.
 * @param notes as they are now
 */
export function notedTree(
  notes: Known,
  { library, document }: { readonly library: Known; readonly document: Values },
  record: Imported | undefined,
): NotedTree {
  const { topics, root, isRootMade } = library.outline
  const ids = [...new Set([...(record?.keys() ?? []), ...topics.keys()])].filter(
    (id) => !(record && id === root && isRootMade !== undefined && !record.has(id)),
  )
  const inNotes = new Map(
    [...notes.outline.topics.values()].flatMap(({ title }) =>
      titleSaid(title).map((said) => [said, title.en] as const),
    ),
  )
  const titleOf = (id: string): string => {
    const own = topics.get(id)?.title.en
    const said = record?.get(id)?.said
    if (!said || (own !== undefined && said.has(saidAt('title', own))))
      return id === root && isRootMade ? '' : (own ?? '')
    return (
      [...said].map((each) => inNotes.get(each)).find((each) => each !== undefined) ?? own ?? ''
    )
  }
  const known = new Set(ids)
  const parentOf = (id: string): string => {
    const before = record?.get(id)
    const parent = before ? before.parent : topics.get(id)?.parent
    return parent !== undefined && known.has(parent) && parent !== id ? parent : ''
  }
  const children = groupBy(ids, parentOf)
  return {
    topics: inOrder(children).map(({ id, depth }) => ({ id, title: titleOf(id), depth })),
    sayingSame: sayingSame(
      notes,
      (id) => {
        const said = record?.get(id)?.said
        return said ? [...said] : tableSaid(tableIn(tableIn(document, 'topics'), id))
      },
      ids,
    ),
  }
}

/** The topics from the top down; those beside the first one at the top are below it. */
function inOrder(
  children: ReadonlyMap<string, readonly string[]>,
): Array<{ readonly id: string; readonly depth: number }> {
  const [root, ...beside] = children.get('') ?? []
  if (root === undefined) return []
  const found: Array<{ id: string; depth: number }> = []
  const stack = [...beside.map((id) => ({ id, depth: 1 })).reverse(), { id: root, depth: 0 }]
  while (stack.length > 0) {
    const next = stack.pop() as { id: string; depth: number }
    found.push(next)
    for (const id of [...(children.get(next.id) ?? [])].reverse())
      stack.push({ id, depth: next.depth + 1 })
  }
  return found
}

/**
 * The topic that said before what a topic of the notes says now: at least half of it, and nothing
 * that two topics say.
 */
function sayingSame(
  notes: Known,
  saidBefore: (id: string) => readonly string[],
  ids: readonly string[],
): ReadonlyMap<string, string> {
  const owners = new Map<string, string[]>()
  for (const id of ids) for (const each of new Set(saidBefore(id))) addTo(owners, each, id)
  const now = [...tablesOf(notes)].map(
    ([id, table]) => [id, [...new Set(tableSaid(table))]] as const,
  )
  const counts = countBy(
    now.flatMap(([, said]) => said),
    (each) => each,
  )
  return new Map(
    now.flatMap(([id, said]) => {
      const votes = said.flatMap((each) => {
        const before = owners.get(each) ?? []
        return before.length === 1 && counts.get(each) === 1 ? before : []
      })
      const [best] = [...countBy(votes, (each) => each)].sort(([, a], [, b]) => b - a)
      return best && best[1] * 2 >= said.length ? [[id, best[0]] as const] : []
    }),
  )
}
