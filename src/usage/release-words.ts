import { type Release, releaseNamed } from '../core/model/release.ts'

/** What is said of releases behind them, and says nothing of which: 的变化, 中的新特性, 有什么变化. */
const OF_CHANGES =
  /\s?[中里裡]?的?(?:有?(?:什[么麼]|哪些|啥))?(?:[变變]化|[变變]更|改[变變]|新(?:增)?(?:特性|功能))$/
const ONE =
  /(?<!\w|\w\.)(v?\d{1,3}\.\d{1,4}(?:\.\d{1,4})?)\s?(\+|起|以来|之后|以后|以前|之前|之间|and later)?$/i
const JOINT = /\s?(?:\b(?:to|until|and)|-|–|\.\.|[到至和])$/i
const CALLED = /(?<![a-z])(?:kubernetes|k8s|version|版本)$/i
const LEAD = /(?:(?<![a-z])(?:in|of|since|from|after|between|until|before|up to)|[从自在到至])$/i
const OPEN = /^(?:since|from|after|从|自|\+|起|以来|之后|以后|and later)$/i
const CLOSED = /^(?:until|before|up to|到|至|以前|之前)$/i

/** Releases as words say them: from which to which one, and what else was said. */
export interface SaidReleases {
  /** Undefined if they say `until`. */
  readonly since: Release | undefined
  /** Undefined if they say `since`. */
  readonly until: Release | undefined
  /** The words before them; empty if there are none. */
  readonly rest: string
}

/**
 * The releases that words name at their end, or at their beginning: `1.24`, `network since 1.30`, `1.24 to 1.26`,
 * `1.24 network`, 从 v1.24 到 v1.26; undefined if there are none.
 */
export const releasesIn = (words: string): SaidReleases | undefined =>
  atEnd(words.trim()) ?? atEnd(lastFirst(words.trim()))

function atEnd(words: string): SaidReleases | undefined {
  const line = words.replace(OF_CHANGES, '')
  const [shown, version = '', behind = ''] = ONE.exec(line) ?? []
  const last = releaseNamed(version)
  if (shown === undefined || !last) return undefined
  const before = withoutEnd(line, shown)
  const [joint = ''] = JOINT.exec(before) ?? []
  const [range, from = ''] = ONE.exec(withoutEnd(before, joint)) ?? []
  const first = releaseNamed(from)
  const outside = range === undefined ? before : withoutEnd(withoutEnd(before, joint), range)
  const bare = outside.replace(CALLED, '').trim()
  const [lead = ''] = LEAD.exec(bare) ?? []
  const named = withoutEnd(bare, lead)
  const said = { since: first ?? last, until: last, rest: ASKING.test(named) ? '' : named }
  if (first) return said
  if (OPEN.test(behind) || OPEN.test(lead)) return { ...said, until: undefined }
  return CLOSED.test(behind) || CLOSED.test(lead) ? { ...said, since: undefined } : said
}

/** Words that begin with a release and end with a name, the other way round: `1.24 network`, `since 1.30 network`. */
function lastFirst(words: string): string {
  const [, release = '', name = ''] = LEADING.exec(words) ?? []
  return release === '' || ONE.test(name) ? words : `${name} ${release}`
}

const LEADING =
  /^((?:(?:in|since|from|after|until|before|up to)\s+)?v?\d{1,3}\.\d{1,4}(?:\.\d{1,4})?)\s+(\p{L}.{0,200})$/iu

/** Words that only ask what a release changed. */
const ASKING =
  /^(?:what(?:['’]?s| is| was| has)? ?(?:been )?(?:new|changed|removed|added|deprecated)?|new|(?:new )?features|changed|changes|removed|added|what changes|(?:有)?(?:什么|哪些)(?:变化|变更|新特性|改变)?)$/i

/** What is before the end of some words. */
export const withoutEnd = (words: string, end: string): string =>
  words.slice(0, words.length - end.length).trim()
