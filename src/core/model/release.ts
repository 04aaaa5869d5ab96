import { wordings } from '../base/text.ts'
import type { Baseline, Fact, FactVersions } from './topic.ts'

/** A release of what an outline describes: the numbers of `v1.33`. */
export type Release = readonly [major: number, minor: number]

/** The release that is named: `v1.33`, `1.33`, `1.33.2` or `Kubernetes v1.33`; undefined for none. */
export function releaseNamed(name: string): Release | undefined {
  const match = /(?:^|[\sv])v?(\d{1,4})\.(\d{1,4})(?:\.\d+)?$/i.exec(name.trim())
  return match ? [Number(match[1]), Number(match[2])] : undefined
}

/** How a release is written in an outline. */
export const nameOf = ([major, minor]: Release): string => `v${major}.${minor}`

/** Negative if the first release came before the second one, positive if after it. */
export const byRelease = (one: Release, other: Release): number =>
  one[0] - other[0] || one[1] - other[1]

/** The release that an outline is a state of; undefined if it does not say. */
export const releaseOf = (baseline: Baseline | undefined): Release | undefined =>
  baseline && releaseNamed(baseline.of.en)

/**
 * How something that is said of today's release was different in an earlier one: it did not hold
 * yet; it held, under another name; it was still there; it was not deprecated yet.
 */
export type Difference = 'not-yet' | 'old-name' | 'still-there' | 'not-deprecated'

/** Whether a version is one after a release; a version that is not said is not. */
export function isAfter(version: string | undefined, at: Release): boolean {
  const release = version === undefined ? undefined : releaseNamed(version)
  return release !== undefined && byRelease(release, at) > 0
}

/**
 * What was different in a release about something that holds in these versions; undefined if nothing
 * was, as far as the outline says.
 */
export function differenceIn(versions: FactVersions, at: Release): Difference | undefined {
  if (isAfter(versions.since, at)) return 'not-yet'
  // Without its name it is not found in that release, whatever else became of it.
  if (isAfter(versions.renamed, at)) return 'old-name'
  if (isAfter(versions.removed, at)) return 'still-there'
  return isAfter(versions.deprecated, at) ? 'not-deprecated' : undefined
}

/**
 * Facts in the order in which they are read, without a `before` that one above them has for the same version: several
 * facts on one thing say the same of it.
 */
export function withBeforeOnce(facts: readonly Fact[]): Fact[] {
  const said = new Set<string>()
  return facts.map((fact) => {
    const { before, ...rest } = fact
    if (!before) return fact
    const what = [fact.renamed ?? fact.since, ...wordings(before)].join('\n')
    if (said.has(what)) return rest
    said.add(what)
    return fact
  })
}

/**
 * The versions of what all facts that a topic lists speak of, where a release was before its beginning or its end: the
 * first in which one of them holds, with what held before it; or that in which it was removed, as one of them tells, and with
 * which others ended. Undefined for none.
 */
export function versionsOfAll(
  facts: readonly Fact[],
  at: Release,
): Pick<Fact, 'since' | 'removed' | 'before'> | undefined {
  const listed = facts.filter(({ aspect }) => aspect === undefined)
  const ended = listed.find(
    ({ became, since }) => became === 'removed' && listed.some(({ removed }) => removed === since),
  )
  if (ended?.since && isAfter(ended.since, at)) return { removed: ended.since }
  if (ended || !listed.every(({ since }) => isAfter(since, at))) return undefined
  const [first] = [...listed].sort((one, other) =>
    byRelease(releaseNamed(one.since ?? '') ?? at, releaseNamed(other.since ?? '') ?? at),
  )
  if (!first?.since || first.became === 'removed') return undefined
  return { since: first.since, ...(first.before && { before: first.before }) }
}
