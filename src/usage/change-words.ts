import type { EVENTS } from '../core/graph/changes.ts'
import { releasesIn, type SaidReleases, withoutEnd } from './release-words.ts'

type ChangeEvent = (typeof EVENTS)[number]

/** What words ask of the changes of an outline, where they say more than a topic. */
export interface AskedChanges {
  /** Undefined if every change is asked for. */
  readonly event: ChangeEvent | undefined
  /** Undefined if no releases are named. */
  readonly releases: Omit<SaidReleases, 'rest'> | undefined
  /** The year from which on changes are asked for, of four digits. */
  readonly year: string | undefined
  /** What is left: the name of a topic; empty for none. */
  readonly rest: string
}

/**
 * What words ask of changes: `removed in 1.25`, `ingress since 1.30`, `when did sidecar go ga`, `since 2021`,
 * 1.22 移除; undefined if they say nothing of the kind.
 */
export function changesAsked(asked: string): AskedChanges | undefined {
  const words = asked.replace(/\s?[?？]$/, '').trim()
  const done = eventIn(words)
  // What was done is asked for: 1.29 之后删除了什么.
  const left = done ? done.rest.replace(WHAT, '') : words
  const releases = releasesIn(left)
  const [shown, year] = releases ? [] : (YEAR.exec(left) ?? [])
  if (!done && !releases && !year) return undefined
  const rest = releases?.rest ?? (shown ? withoutEnd(left, shown).replace(SINCE, '') : left)
  return { event: done?.event, releases, year, rest: named(rest) }
}

/** What words say was done, and the rest: `removed in 1.25`, `network deprecated`, 已弃用; undefined for nothing. */
function eventIn(
  words: string,
): { readonly event: ChangeEvent; readonly rest: string } | undefined {
  for (const [event, sign] of SAID_EVENTS)
    for (const { 0: said, index } of words.matchAll(sign)) {
      const [before, behind] = [words.slice(0, index), words.slice(index + said.length)]
      if (HAN.test(said) || named(before) === '' || ENDING.test(behind.trimStart()))
        return { event, rest: `${before} ${behind}`.replace(BLANKS, ' ').trim() }
    }
  return undefined
}

/** The word by which a person asks for changes of a kind; `since` is none that is taken for one. */
export const wordOf = (event: ChangeEvent): string => (event === 'since' ? 'stable' : event)

const SAID_EVENTS: ReadonlyArray<readonly [ChangeEvent, RegExp]> = [
  [
    'removed',
    /(?<!\w)(?:removed|removals?|gone|dropped|no longer served)(?!\w)|[已被]{0,2}(?:移除|[删刪]除)[了的]?|不再提供/gi,
  ],
  [
    'deprecated',
    /(?<!\w)(?:deprecated|deprecations?)(?!\w)|[已被]{0,2}(?:[弃棄]用|[废廢][弃棄])[了的]?/gi,
  ],
  ['renamed', /(?<!\w)(?:renamed|renamings?)(?!\w)|[已被]{0,2}[改更]名[了的]?/gi],
  [
    'since',
    /(?<!\w)(?:(?:graduated|promoted|moved) to )?(?:ga|stable|generally available|general availability)(?!\w)|正式可用|[稳穩]定(?:版|了|的)?/gi,
  ],
  ['beta', /(?<!\w)(?:(?:graduated|promoted|moved) to )?beta(?!\w)/gi],
  ['alpha', /(?<!\w)alpha(?!\w)/gi],
]

const WHAT = /\s?有?(?:哪些|什[么麼]|啥)(?:功能|特性|API)?$/i
const HAN = /\p{Script=Han}/u
const BLANKS = /\s{2,}/g
/** What may be behind a word for what was done, other than a name: nothing, or a release. */
const ENDING =
  /^(?:$|v?\d|[在于從从自]|(?:in|since|from|by|with|until|before|after|between|yet|as of)\b)/i

/** A year at the end, with what says that it is a beginning. */
const YEAR = /(?<![\w.-])(20\d\d)\s?年?\s?(?:\+|起|以[来來]|[之以][后後]|and later)?$/i
const SINCE = /\s?(?:\b(?:since|from|in|after)|[自从從])$/i

/** The name in words that may be a question around it. */
function named(words: string): string {
  const asked = [LEAD, TAIL, HAN_LEAD, HAN_TAIL].reduce(
    (rest, sign) => rest.replace(sign, '').trim(),
    words.trim(),
  )
  return ANYTHING.test(asked) ? '' : asked
}

const LEAD =
  /^(?:(?:since )?when|is|are|was|were|did|does|has|have|(?:in )?(?:what|which)(?: (?:apis?|api versions?|features?|things?|versions?|releases?))?)(?:['’]s)?(?: (?:is|are|was|were|has|have|had|did|does|do|been|went|became|got)){0,3}(?![\w-])/i
const TAIL =
  /(?:(?<![\w-])(?:is|are|was|were|has|have|had|been|go|goes|went|become|becomes|became|get|gets|got|reach|reached|turn|turned) ?){1,2}$/i
const HAN_LEAD =
  /^(?:[是在从從自]?(?:什[么麼][时時]候|何[时時]|[哪何][个個一]?版本?|什[么麼]版本)(?:[开開]始|才|起)?|有?(?:哪些|什[么麼])(?:功能|特性|API)?)[已被]{0,2}/i
const HAN_TAIL =
  /(?:[是在从從自]?(?:什[么麼][时時]候|何[时時]|[哪何][个個一]?版本?|什[么麼]版本)(?:[开開]始|才|起)?|有?(?:哪些|什[么麼]))? ?(?:[进進]入|[变變]成|成[为為]|[转轉升][为為]|[达達]到|的?(?:功能|特性|API))?$/i
/** Words for whatever there is. */
const ANYTHING =
  /^(?:(?:all|any|the|kubernetes|k8s|beta|alpha) ){0,2}(?:apis?|api ?versions?|features?|things?|api ?版本|功能|特性)$/i
