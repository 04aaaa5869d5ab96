import type { Text } from '../base/text.ts'
import type { Library } from '../model/library.ts'
import { byRelease, type Release, releaseNamed } from '../model/release.ts'
import type { Fact, Relation, Versions } from '../model/topic.ts'
import { below } from '../model/walk.ts'

/** What a version did to something. */
export const EVENTS = ['since', 'alpha', 'beta', 'renamed', 'deprecated', 'removed'] as const

/** Something that a release changed. */
export interface Change {
  readonly release: Release
  readonly event: (typeof EVENTS)[number]
  readonly topic: string
  readonly source: string
  /** The fact or the relation that changed. */
  readonly what:
    | {
        readonly kind: 'fact'
        readonly id: string
        readonly text: Text
        /** What held until the fact did, or what it was called; not where the change is that it began to hold under a former name. */
        readonly before?: Text
        /** It is by the fact that says what became of something, and no consequence of it. */
        readonly isTold?: boolean
      }
    | { readonly kind: 'relation'; readonly relation: Relation }
}

/**
 * What changed in a branch of an outline, by release, in the order of the tree; within a release, the facts that
 * say what became of something come before what no longer holds because of it.
 * @param from the first release that counts; undefined for all before `to`
 * @param to the last release that counts; undefined for all after `from`
 */
export function changesBelow(
  library: Library,
  root: string,
  { from, to }: { readonly from?: Release | undefined; readonly to?: Release | undefined },
): Change[] {
  const changes = [...below(library.outline, root)].flatMap(({ id }): Change[] => {
    const { facts, relations } = library.knowledge(id)
    return [
      ...facts.flatMap((fact) => {
        const { became, renamed, before } = fact
        const rest = { topic: id, source: fact.source, what: said(fact, before) }
        return [
          ...changeAt(fact.since, became ?? 'since', {
            ...rest,
            // A former name is not what held before it was new.
            what: { ...said(fact, renamed ? undefined : before), ...(became && { isTold: true }) },
          }),
          ...changeAt(renamed, 'renamed', rest),
          ...ends(fact, rest),
        ]
      }),
      ...relations.flatMap((relation) => {
        const rest = {
          ...{ topic: id, source: relation.source ?? '' },
          what: { kind: 'relation', relation } as const,
        }
        return [...changeAt(relation.since, 'since', rest), ...ends(relation, rest)]
      }),
    ]
  })
  return changes
    .filter(
      ({ release }) =>
        (!from || byRelease(release, from) >= 0) && (!to || byRelease(release, to) <= 0),
    )
    .sort((a, b) => byRelease(a.release, b.release) || Number(isTold(b)) - Number(isTold(a)))
}

const isTold = ({ what }: Change): boolean => what.kind === 'fact' && what.isTold === true

type Changed = Omit<Change, 'release' | 'event'>

/** A change in a version; none if the version is not said. */
function changeAt(version: string | undefined, event: Change['event'], rest: Changed): Change[] {
  const release = releaseNamed(version ?? '')
  return release ? [{ release, event, ...rest }] : []
}

/** That something was deprecated, and that it was removed. */
const ends = ({ deprecated, removed }: Versions, rest: Changed): Change[] => [
  ...changeAt(deprecated, 'deprecated', rest),
  ...changeAt(removed, 'removed', rest),
]

const said = (
  { id, text }: Fact,
  before: Text | undefined,
): Extract<Change['what'], { kind: 'fact' }> => ({
  ...{ kind: 'fact', id, text },
  ...(before && { before }),
})
