import type { Baseline, Versions } from './topic.ts'

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
 * yet; it was still there; it was not deprecated yet.
 */
export type Difference = 'not-yet' | 'still-there' | 'not-deprecated'

/**
 * What was different in a release about something that holds in these versions; undefined if nothing
 * was, as far as the outline says.
 */
export function differenceIn(versions: Versions, at: Release): Difference | undefined {
  const isLater = (version: string | undefined): boolean => {
    const release = version === undefined ? undefined : releaseNamed(version)
    return release !== undefined && byRelease(release, at) > 0
  }
  if (isLater(versions.since)) return 'not-yet'
  if (isLater(versions.removed)) return 'still-there'
  return isLater(versions.deprecated) ? 'not-deprecated' : undefined
}
