import { type Release, releaseNamed } from '../core/model/release.ts'

/** Releases that are said without options: `1.24`, `in v1.24`, `since 1.30`, `1.24 to 1.26`, 从 v1.24 到 v1.26. */
const RELEASES =
  /^(in|since|from|after|从|自|在)? ?(v?\d+\.\d+(?:\.\d+)?) ?(?:(?:to|until|-|–|\.\.|到|至) ?(v?\d+\.\d+(?:\.\d+)?)|(起|以来|之后))? ?(?:中|的)?(?:变化|变更|新特性)?$/i

/** The first and the last release that words name; the last one is undefined if they say `since`. */
export function releasesIn(
  words: string,
): { readonly since: Release; readonly until: Release | undefined } | undefined {
  const [, lead = '', first = '', last, behind] = RELEASES.exec(words.trim()) ?? []
  const since = releaseNamed(first)
  if (!since) return undefined
  if (last !== undefined) return { since, until: releaseNamed(last) }
  const isOpen = behind !== undefined || /^(?:since|from|after|从|自)$/i.test(lead)
  return { since, until: isOpen ? undefined : since }
}
