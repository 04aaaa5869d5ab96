import type { Text } from '../base/text.ts'
import type { Library } from '../model/library.ts'
import { byRelease, type Release, releaseNamed } from '../model/release.ts'
import type { Fact, FactVersions, Relation } from '../model/topic.ts'
import { below } from '../model/walk.ts'

/** What a version did to something. */
export const EVENTS = ['since', 'renamed', 'deprecated', 'removed'] as const

/** Something that a release changed. */
export interface Change {
  readonly release: Release
  readonly event: (typeof EVENTS)[number]
  readonly topic: string
  readonly source: string
  /** The fact or the relation that changed. */
  readonly what:
    | { readonly kind: 'fact'; readonly id: string; readonly text: Text; readonly before?: Text }
    | { readonly kind: 'relation'; readonly relation: Relation }
}

/**
 * What changed in a branch of an outline, by release, in the order of the tree.
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
    const own = (
      versions: FactVersions,
      source: string,
      what: (event: Change['event']) => Change['what'],
    ): Change[] =>
      EVENTS.flatMap((event) => {
        const release = releaseNamed(versions[event] ?? '')
        return release ? [{ release, event, topic: id, source, what: what(event) }] : []
      })
    return [
      ...facts.flatMap((fact) => own(fact, fact.source, (event) => factAt(fact, event))),
      ...relations.flatMap((relation) =>
        own(relation, relation.source ?? '', () => ({ kind: 'relation', relation })),
      ),
    ]
  })
  return changes
    .filter(
      ({ release }) =>
        (!from || byRelease(release, from) >= 0) && (!to || byRelease(release, to) <= 0),
    )
    .sort((a, b) => byRelease(a.release, b.release))
}

/** A fact as one of its changes shows it: a former name is not what held before it was new. */
const factAt = ({ id, text, before, renamed }: Fact, event: Change['event']): Change['what'] => ({
  ...{ kind: 'fact', id, text },
  ...(before && !(renamed && event === 'since') && { before }),
})
