import { addTo, countBy, groupBy } from '../base/collections.ts'
import { areAlike, titleChange } from './change.ts'
import { type ClozedCard, correctedClozes } from './corrected-clozes.ts'
import { sayTheSame } from './said-answer.ts'
import { titleOf } from './title.ts'

/** A card as it is remembered, in the order of its topic. */
export interface SaidCard {
  /** Its topic's id, and behind a slash its own one, which is made from its words. */
  readonly id: string
  /** Fingerprints of what it says besides its question; two of the same kind may be equal. */
  readonly prints: readonly string[]
  /** Its answer as it is remembered; undefined for a sentence. */
  readonly answer?: string
  /** Its question; or its sentence, and what is to be filled in there. */
  readonly words: readonly [ask: string, fillings?: string]
  /** Its sentences as they are written; undefined if it asks, or if no numbers are behind its id for what is to be filled in. */
  readonly written?: string | undefined
}

/** Whether many say what has that fingerprint, as `true`: it tells nothing of one among others. */
type IsCommon = (print: string) => boolean

/** Cards between two that are as they were: those that are no more, and those that are new. */
interface Gap {
  readonly olds: SaidCard[]
  readonly nows: SaidCard[]
}

/** Pairs of ids: of a card as it was, and as it is. */
type Pairs = ReadonlyArray<readonly [before: string, now: string]>

/**
 * The new ids of cards whose questions were corrected, by the old ones: where a topic has a card no more, and between the
 * same two others it has a new one that says the same in words that are alike, and no other pair there says it; or where
 * a card is no more, and another topic has a new one that is only spelt differently. What was learned of a card is
 * rather not found than given to another one. Of sentences that are to be filled in, where they are not all as they were,
 * these are the ids of single gaps, each with its number behind it.
 * @param before the cards as they were, under the topics' ids of today
 */
export function correctedCards(
  before: readonly SaidCard[],
  now: readonly SaidCard[],
  isCommon: IsCommon = () => false,
): ReadonlyMap<string, string> {
  const moved = movedIn(before, now)
  const isLeft = ({ id }: SaidCard): boolean => !moved.has(id)
  const [olds, nows] = [groupBy(before, topicOf), groupBy(now, topicOf)]
  const heirs = heirsIn(moved, olds, nows)
  const found = [...olds].flatMap(([topic, cards]) => {
    const heir = heirs.get(topic)
    const others = nows.get(heir ?? topic) ?? []
    return heir === undefined
      ? pairsBelow([cards.filter(isLeft), others.filter(isLeft)], CORRECTED, isCommon)
      : pairsBelow([below(heir, cards), others], INHERITED, isCommon).map(
          ([id, other]) => [topic + id.slice(heir.length), other] as const,
        )
  })
  const taken = new Set(found.flat().flatMap((id) => [id, withoutNumber(id)]))
  const [others, ones] = [before, now].map((cards) => new Set(cards.map(({ id }) => id)))
  const gone = before.filter((card) => isLeft(card) && !ones?.has(card.id) && !taken.has(card.id))
  const come = now.filter((card) => isLeft(card) && !others?.has(card.id) && !taken.has(card.id))
  return new Map([...found, ...pairsIn({ olds: gone, nows: come }, isCommon, RESPELT)])
}

/** Pairs of the cards of one topic. */
function pairsBelow(
  [before, now]: readonly [before: readonly SaidCard[], now: readonly SaidCard[]],
  likeness: Likeness,
  isCommon: IsCommon,
): Pairs {
  return gapsIn(before, now).flatMap((gap) => {
    const isAlone = gap.olds.length === 1 && gap.nows.length === 1
    const pairs = pairsIn(gap, isAlone ? () => false : isCommon, likeness)
    return [...pairs, ...clozesIn(gap, pairs)]
  })
}

const topicOf = ({ id }: SaidCard): string => id.slice(0, id.indexOf('/'))
const ownOf = ({ id }: SaidCard): string => id.slice(id.indexOf('/') + 1)
const withoutNumber = (id: string): string => id.slice(0, id.lastIndexOf('-'))

const below = (topic: string, cards: readonly SaidCard[]): SaidCard[] =>
  cards.map((card) => ({ ...card, id: `${topic}/${ownOf(card)}` }))

/** Cards that one topic had, and another one has, word for word: the ids before and now, each with the other one; '' if there are several. */
export function movedIn(
  before: readonly SaidCard[],
  now: readonly SaidCard[],
): ReadonlyMap<string, string> {
  const [olds, nows] = [before, now].map((cards) => new Set(cards.map(({ id }) => id)))
  const gone = groupBy(
    before.filter(({ id }) => !nows?.has(id)),
    ownOf,
  )
  const come = groupBy(
    now.filter(({ id }) => !olds?.has(id)),
    ownOf,
  )
  const moved = new Map<string, string>()
  for (const [own, [old, ...others]] of gone) {
    const [card, ...more] = come.get(own) ?? []
    if (!old || !card) continue
    const isOne = others.length + more.length === 0
    // The same may be asked of two things.
    if (isOne && !areOne(old, card)) continue
    for (const { id } of [old, ...others]) moved.set(id, isOne ? card.id : '')
    for (const { id } of [card, ...more]) moved.set(id, isOne ? old.id : '')
  }
  return moved
}

/** Whether two cards with one question say the same. */
const areOne = (old: SaidCard, card: SaidCard): boolean =>
  old.answer !== undefined && card.answer !== undefined
    ? sayTheSame(old.answer, card.answer)
    : old.prints.some((print) => card.prints.includes(print))

/** The topics that have the cards of other ones: all that are there still, and no others that were there. */
function heirsIn(
  moved: ReadonlyMap<string, string>,
  olds: ReadonlyMap<string, readonly SaidCard[]>,
  nows: ReadonlyMap<string, readonly SaidCard[]>,
): ReadonlyMap<string, string> {
  const leads = (topic: string, from: typeof olds, to: typeof olds): string | undefined => {
    const places = new Set(
      (to.has(topic) ? [] : (from.get(topic) ?? [])).flatMap(({ id }) => moved.get(id) || []),
    )
    const topics = new Set([...places].map((id) => id.slice(0, id.indexOf('/'))))
    const [only] = topics
    return topics.size === 1 ? only : undefined
  }
  return new Map(
    [...olds.keys()].flatMap((topic) => {
      const heir = leads(topic, olds, nows)
      return heir && leads(heir, nows, olds) === topic ? [[topic, heir] as const] : []
    }),
  )
}

function gapsIn(before: readonly SaidCard[], now: readonly SaidCard[]): Gap[] {
  const [olds, nows] = [before, now].map((cards) => new Set(cards.map(({ id }) => id)))
  const byEnds = new Map<string, Gap>()
  const gapAt = (ends: string): Gap => {
    const known = byEnds.get(ends) ?? { olds: [], nows: [] }
    byEnds.set(ends, known)
    return known
  }
  for (const [ends, run] of runsOf(before, nows ?? new Set())) gapAt(ends).olds.push(...run)
  for (const [ends, run] of runsOf(now, olds ?? new Set())) gapAt(ends).nows.push(...run)
  return [...byEnds.values()]
}

/** The cards that are not on the other side, in runs by the two around them that are. */
function runsOf(
  cards: readonly SaidCard[],
  others: ReadonlySet<string>,
): Array<readonly [ends: string, run: readonly SaidCard[]]> {
  const runs: Array<readonly [string, readonly SaidCard[]]> = []
  let [start, run]: [string, SaidCard[]] = ['', []]
  for (const card of [...cards, undefined]) {
    if (card && !others.has(card.id)) run.push(card)
    else {
      runs.push([`${start} ${card?.id ?? ''}`, run])
      ;[start, run] = [card?.id ?? '', []]
    }
  }
  return runs
}

/** The pairs of a gap that say the same: each is the only one for both. */
function pairsIn({ olds, nows }: Gap, isCommon: IsCommon, likeness: Likeness): Pairs {
  const byPrint = new Map<string, SaidCard[]>()
  for (const card of nows) for (const print of card.prints) addTo(byPrint, print, card)
  const former = countBy(
    olds.flatMap(({ prints }) => prints),
    (print) => print,
  )
  const pairs = olds.flatMap((old) => {
    const found = old.prints.flatMap((print) =>
      former.get(print) === 1 && !isCommon(print) ? [byPrint.get(print) ?? []] : [],
    )
    const others = new Set(found.flat())
    const [other] = others
    return other && others.size === 1 && isCorrected(old, other, likeness)
      ? [[old.id, other.id] as const]
      : []
  })
  const taken = countBy(pairs, ([, id]) => id)
  return pairs.filter(([, id]) => taken.get(id) === 1)
}

/** The gaps of a gap's other cards that are as they were. */
function clozesIn({ olds, nows }: Gap, pairs: Pairs): Pairs {
  const found = new Set(pairs.flat())
  const [before, now] = [olds, nows].map((cards) =>
    cards.flatMap(({ id, written }) =>
      written === undefined || found.has(id) ? [] : [{ id, words: written }],
    ),
  ) as [ClozedCard[], ClozedCard[]]
  return before.length > 0 && now.length > 0 ? correctedClozes(before, now) : []
}

/** Whether some words are others, corrected: of questions and sentences, and of what is to be filled in. */
interface Likeness {
  readonly areAsked: (before: string, now: string) => boolean
  readonly areFilled: (before: string, now: string) => boolean
}

/** Whether a card is the other one with its words corrected: of a sentence either part, and the other one is as it was. */
function isCorrected(
  { words: [ask, filled] }: SaidCard,
  { words: [now, fills] }: SaidCard,
  { areAsked, areFilled }: Likeness,
): boolean {
  if (filled === undefined || fills === undefined || ask !== now)
    return filled === fills && areAsked(ask, now)
  return areFilled(filled, fills)
}

const areSameThing: Likeness['areAsked'] = (before, now) => areAlike(titleOf(before), titleOf(now))
const areRespelt: Likeness['areAsked'] = (before, now) =>
  titleChange(titleOf(before), titleOf(now)) === 'spelling'

/** Where all around a card is as it was. */
const CORRECTED: Likeness = {
  areAsked: areSameThing,
  areFilled: (before, now) => (/\d/.test(before) && /\d/.test(now)) || areSameThing(before, now),
}

/** Below another title: with other numbers it may be of another thing, and what is the same there be true of both. */
const INHERITED: Likeness = { areAsked: areSameThing, areFilled: areSameThing }

/** Where a card has nothing around it that was around it. */
const RESPELT: Likeness = { areAsked: areRespelt, areFilled: areRespelt }
