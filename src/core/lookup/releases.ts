import { hasHan } from '../base/script.ts'
import { byRelease, type Release, releaseNamed, releaseOf } from '../model/release.ts'
import type { Outline } from '../model/topic.ts'
import { hasCue, type Vocabulary } from './vocabulary.ts'

/** A release as it is typed, which is no part of another name or of an address. */
const RELEASE = /(?<![\w.:/-])v?\d{1,3}\.\d{1,3}(?:\.(?:\d{1,3}|x))?\+?(?![\w/:]|[.-]\w)/gi

/** So many releases from the outline's own one somebody may ask about; `1.3` of another thing is far from it. */
const NEAR = 25

/**
 * What is asked without the releases in it, which few sentences have, and as a rare word: of “pod security policy in
 * 1.27” the number says nothing of the policy. Two releases say that a way from one to the other is asked for, or
 * whether they fit: words for that are in their place. As it is where a change is asked for, “removed in 1.25”, where
 * nothing else is, and in an outline that is the state of no release.
 */
export function withoutReleases(
  words: string,
  { baseline }: Pick<Outline, 'baseline'>,
  { releases: said }: Pick<Vocabulary, 'releases'>,
): string {
  const own = releaseOf(baseline)
  // Most questions name none.
  if (!own || !/\d\.\d/.test(words)) return words
  const hasOne = (kind: 'change' | 'way'): boolean => hasCue(words, said[kind])
  if (hasOne('change')) return words
  const minors: number[] = []
  const left = words.replace(RELEASE, (shown) => {
    const release = releaseNamed(shown.replace(/(?:\.x)?\+?$/i, ''))
    if (!release || !isNear(release, own)) return shown
    minors.push(release[1])
    return ' '
  })
  if (minors.length === 0 || !/[\p{L}\p{N}]/u.test(left)) return words
  const steps = Math.max(...minors) - Math.min(...minors)
  const more = hasOne('way') ? (steps > 1 ? said.passed : said.reached) : steps > 0 && said.together
  return more ? [left, ...more[hasHan(left) ? 'zh' : 'en']].join(' ') : left
}

const isNear = (release: Release, own: Release): boolean =>
  release[0] === own[0] &&
  byRelease(release, [own[0], own[1] - NEAR]) >= 0 &&
  byRelease(release, [own[0], own[1] + NEAR]) <= 0
