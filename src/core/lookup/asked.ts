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

/** What holds if nobody says otherwise. */
const DEFAULT =
  /\b(?:defaults?|unless|(?:sets?|names?|has|with|states?) no(?:ne)?|if (?:it|none|nothing|no))\b|默认|不写|没写|除非/i

/** What is said of a feature, and is no default of a value. */
const ON_BY_DEFAULT =
  /\b(?:on|off|enabled|disabled) by default\b|默认(?:启用|开启|打开|关闭|停用)/gi

const hasAmount = (words: string): boolean => AMOUNT.test(words)

type Kind = keyof Vocabulary['asking']

const KINDS: readonly Kind[] = ['time', 'often', 'amount', 'bound', 'default', 'version', 'story']

/** Whether words have a value of each kind; what a default is may be a number or a word of code. */
const HAS: Readonly<Record<Exclude<Kind, 'story'>, (words: string) => boolean>> = {
  time: (words) => TIME.test(words),
  often: (words) => OFTEN.test(words),
  amount: hasAmount,
  bound: (words) => BOUND.test(words) && hasAmount(words),
  version: (words) => /\bv\d{1,3}\.\d/.test(words),
  default: (words) =>
    DEFAULT.test(words.replace(ON_BY_DEFAULT, '')) &&
    (hasAmount(words) || codeSpansIn(words).length > 0),
}

/**
 * What a question asks for, if its words say so: a time, a number, what holds if nobody says otherwise. Undefined if it
 * asks for none of these.
 */
export function valueAsked(
  words: string,
  { asking }: Pick<Vocabulary, 'asking'>,
): ValueAsked | undefined {
  const plain = ` ${words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')} `
  const cuesOf = (kind: Kind): string[] =>
    WRITTEN.flatMap((language) => asking[kind][language]).filter((cue) =>
      plain.includes(hasHan(cue) ? cue : ` ${cue} `),
    )
  const kinds = KINDS.filter((kind) => cuesOf(kind).length > 0)
  if (kinds.length === 0) return undefined
  const hasOne =
    (of: readonly Kind[]) =>
    ({ text, flow, step, since }: Passage): boolean =>
      (of.includes('story') && flow !== undefined && step === undefined) ||
      (of.includes('version') && since !== undefined) ||
      wordings(text).some((said) => of.some((kind) => kind !== 'story' && HAS[kind](said)))
  return {
    has: hasOne(kinds),
    besides: kinds
      .flatMap(cuesOf)
      .sort((a, b) => b.length - a.length)
      .reduce((left, cue) => left.replaceAll(hasHan(cue) ? cue : ` ${cue} `, '  '), plain),
    // Nearly every topic has some number: of how many there may be, a sentence says that it is a bound.
    isVersion: kinds.includes('version'),
    isStory: kinds.includes('story'),
    mayBe: hasOne(kinds.map((kind) => (kind === 'amount' ? 'bound' : kind))),
  }
}
