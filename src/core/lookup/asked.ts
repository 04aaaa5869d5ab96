import { codeSpansIn } from '../base/code-spans.ts'
import { hasHan } from '../base/script.ts'
import { WRITTEN, wordings } from '../base/text.ts'
import type { Passage } from './passages.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What a question asks for of what it is about. */
export interface ValueAsked {
  /** Whether a sentence has a value of that kind. */
  readonly has: (passage: Passage) => boolean
  /** The question without the words that ask for it, folded. */
  readonly besides: string
  /** Whether it is likely to be the answer though it has none of the other words. */
  readonly mayBe: (passage: Passage) => boolean
  /** It asks since which version something holds. */
  readonly isVersion: boolean
  /** Whether a sentence says outright in which version that came to be which is asked for: stable, deprecated. */
  readonly isOutright: (passage: Passage) => boolean
  /** It asks how often something recurs: few sentences of a topic say such a thing. */
  readonly isOften: boolean
  /** It asks for what few sentences of a topic have: how often something recurs, a path. */
  readonly isRare: boolean
  /** Whether a sentence says how often something recurs. */
  readonly recurs: (passage: Passage) => boolean
  /** It asks how something goes, step by step. */
  readonly isStory: boolean
}

/** A number in digits that are no part of a name, a path or a version, or in words; `one` may be anything. */
const AMOUNT =
  /(?<![\w.\x60/-])\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|twelve|hundred|thousand|half)\b|[两三四五六七八九十百千]/i

/** A number of seconds, minutes and so on. */
const TIME =
  /(?<![\w.\x60/-])\d[\d.]{0,9} ?(?:ms|s|m|min|h|d)\b|(?:\d|\b(?:an?|one|two|three|four|five|six|ten|half an))[ -](?:milli)?(?:second(?! (?:one|time)\b)|minute|hour|day|week|month|year)s?\b|[\d一两三四五六七八九十半] ?个?(?:毫?秒|分钟|小时|天|周|月|年)/i

/** What is said of something that recurs. */
const OFTEN =
  /\bevery (?:\d|(?:few |other )?(?:second|minute|hour|day|week|month))|每隔? ?[\d一两三四五六七八九十半]/i

/** What says how much there may be. */
const BOUND =
  /\b(?:at most|at least|(?<!from \d{1,9} )up to|no more than|maximum|minimum|limit(?:ed)? (?:to|of)|exceed|capped at)\b|最[多大少小高长]|不超过|至[多少]|上限/i

/** From one number to another. */
const RANGE = /\d ?[-–~～至到] ?\d|\bfrom \d{1,9} (?:up )?to \d/i

/** A number of a port: two digits and more, as there are few below ten. */
const PORT = /\bports? (?:\x60)?\d{2,5}\b|端口 ?(?:\x60)?\d{2,5}|(?<![\w.])\d{2,5}\x60? ?端口/i

/** A file or a folder by its path. */
const PATH = /(?<![\w/])(?:~|\$[A-Z]{2,20})?(?:\/[\w.@*-]{1,60}){2,10}|~\/[\w.-]{2,60}/

const VERSION = /\bv\d{1,3}\.\d/
const STABLE = /\b(?:stable|GA|generally available)\b|稳定|正式(?:可用|发布)/
const DEPRECATED = /\bdeprecat|弃用|废弃/i
/** What no version can say. */
const NOT_DEPRECATED = /\bnot deprecated\b|[没未]有?被?弃用/i

/** What holds if nobody says otherwise. */
const DEFAULT =
  /\b(?:defaults?|unless|(?:sets?|names?|has|with|states?) no(?:ne)?|if (?:it|none|nothing|no))\b|默认|不写|没写|[没未](?:有?设置|指定)|除非/i

/** What is said of a feature, and is no default of a value. */
const ON_BY_DEFAULT =
  /\b(?:on|off|enabled|disabled) by default\b|默认(?:启用|开启|打开|关闭|停用)/gi

const CODE = /\x60[^\x60]*\x60/g

const hasAmount = (words: string): boolean => AMOUNT.test(words)

type Kind = keyof Vocabulary['asking']

const KINDS: readonly Kind[] = [
  ...(['time', 'often', 'amount', 'bound', 'range', 'port', 'default'] as const),
  ...(['place', 'version', 'stable', 'deprecated', 'story'] as const),
]

/** The words that ask for these say of what, too: “etcd peer port” is about ports. */
const SAYS_OF_WHAT: readonly Kind[] = ['range', 'port', 'deprecated']

const isOfVersions = (kind: Kind): boolean =>
  kind === 'version' || kind === 'stable' || kind === 'deprecated'

/** Whether words have a value of each kind; what a default is may be a number or a word of code. */
const HAS: Readonly<Record<Exclude<Kind, 'story'>, (words: string) => boolean>> = {
  time: (words) => TIME.test(words),
  often: (words) => OFTEN.test(words),
  amount: hasAmount,
  bound: (words) => BOUND.test(words) && hasAmount(words),
  range: (words) => RANGE.test(words),
  port: (words) => PORT.test(words),
  place: (words) => PATH.test(words),
  version: (words) => VERSION.test(words),
  stable: (words) => VERSION.test(words),
  deprecated: (words) =>
    NOT_DEPRECATED.test(words) || (VERSION.test(words) && DEPRECATED.test(words)),
  default: (words) =>
    // `Default` in code is the name of something.
    DEFAULT.test(words.replace(ON_BY_DEFAULT, '').replace(CODE, ' ')) &&
    (hasAmount(words) || codeSpansIn(words).length > 0),
}

/** The name of a long option: `--grace-period` asks for no period. */
const OPTION = /(?<=\s)--[a-z][\w-]{1,60}/g

/** Whether a sentence says what holds if nobody says otherwise. */
export const hasDefault = ({ text }: Passage): boolean => wordings(text).some(HAS.default)

/**
 * What a question asks for, if its words say so: a time, a number, what holds if nobody says otherwise. Undefined if it
 * asks for none of these.
 */
export function valueAsked(
  words: string,
  { asking }: Pick<Vocabulary, 'asking'>,
): ValueAsked | undefined {
  const written = ` ${words
    .replace(OPTION, ' ')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const plain = written.toLowerCase()
  // The parts of `maxSurge` are seen as it is written; few letters are of another length in lower case.
  const read = plain.length === written.length ? written : plain
  const cuesOf = (kind: Kind): string[] =>
    WRITTEN.flatMap((language) => asking[kind][language])
      .map((cue) => (hasHan(cue) ? cue : ` ${cue} `))
      .filter((cue) => plain.includes(cue))
  const cued = KINDS.filter((kind) => cuesOf(kind).length > 0)
  // How long a deprecated version lasts is no question for a version, and a path by default is a path.
  const kinds = cued.filter(
    (kind) =>
      !(kind === 'deprecated' && cued.includes('time')) &&
      !(kind === 'default' && cued.includes('place')),
  )
  if (kinds.length === 0) return undefined
  const hasOne =
    (of: readonly Kind[]) =>
    ({ text, flow, step, since, deprecated }: Passage): boolean =>
      (of.includes('story') && flow !== undefined && step === undefined) ||
      (of.some(isOfVersions) && since !== undefined) ||
      (of.includes('deprecated') && deprecated !== undefined) ||
      wordings(text).some((said) => of.some((kind) => kind !== 'story' && HAS[kind](said)))
  const cues = kinds.filter((kind) => !SAYS_OF_WHAT.includes(kind)).flatMap(cuesOf)
  return {
    has: hasOne(kinds),
    besides: without(read, cues),
    // Nearly every topic has some number: of how many there may be, a sentence says that it is a bound.
    isVersion: kinds.some(isOfVersions),
    isOutright: ({ text, since, deprecated }) =>
      kinds.includes('deprecated')
        ? deprecated !== undefined || wordings(text).some(HAS.deprecated)
        : kinds.includes('stable') &&
          wordings(text).some((said) => STABLE.test(said) && (since || VERSION.test(said))),
    isOften: kinds.includes('often'),
    isRare: kinds.includes('often') || kinds.includes('place'),
    recurs: hasOne(['often']),
    isStory: kinds.includes('story'),
    // Much has a version; where something is deprecated, the one that is new may be said only.
    mayBe: hasOne(
      kinds
        .filter((kind) => kind !== 'version' && kind !== 'stable')
        .map((kind) => (kind === 'amount' ? 'bound' : kind)),
    ),
  }
}

/** Words without these, which are in lower case, the longest first; the others stay as they are written. */
function without(words: string, cues: readonly string[]): string {
  let left = words
  for (const cue of [...cues].sort((a, b) => b.length - a.length))
    for (let at = left.toLowerCase().indexOf(cue); at >= 0; at = left.toLowerCase().indexOf(cue))
      left = `${left.slice(0, at)}  ${left.slice(at + cue.length)}`
  return left
}
