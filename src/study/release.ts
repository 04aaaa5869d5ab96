import type { Library } from '../core/model/library.ts'
import { byRelease, nameOf, type Release, releaseOf } from '../core/model/release.ts'
import { Failure } from '../errors.ts'

/**
 * Checks that an outline can say something about a release.
 * @throws Failure `release-unknown` for one that is newer than the outline
 */
export function checkRelease({ outline }: Pick<Library, 'outline'>, release: Release): void {
  const today = releaseOf(outline.baseline)
  if (today && byRelease(release, today) > 0)
    throw new Failure('release-unknown', { release: nameOf(release), newest: nameOf(today) })
}
