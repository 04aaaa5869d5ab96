import { addTo, countBy, groupBy } from '../base/collections.ts'
import { areAlike } from './change.ts'
import { type ClozedCard, correctedClozes } from './corrected-clozes.ts'
import { titleOf } from './title.ts'

/** A card as it is remembered, in the order of its topic. */
export interface SaidCard {
  /** Its topic's id, and behind a slash its own one, which is made from its words. */
  readonly id: string
  /** Fingerprints of what it says besides its question; two of the same kind may be equal. */
  readonly prints: readonly string[]
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

/**
 * The new ids of cards whose questions were corrected, by the old ones: where a topic has a card no more, and between the
 * same two others it has a new one that says the same in words that are alike, and no other pair there says it. What was learned of a card is
 * rather not found than given to another one. Of sentences that are to be filled in, where they are not all as they were,
 * these are the ids of single gaps, each with its number behind it.
 * @param before the cards as they were, under the topics' ids of today
 */
export function correctedCards(
  before: readonly SaidCard[],
  now: readonly SaidCard[],
  isCommon: IsCommon = () => false,
): ReadonlyMap<string, string> {
  const topicOf = ({ id }: SaidCard): string => id.slice(0, id.indexOf('/'))
  const nows = groupBy(now, topicOf)
  return new Map(
    [...groupBy(before, topicOf)].flatMap(([topic, olds]) =>
      gapsIn(olds, nows.get(topic) ?? []).flatMap((gap) => {
        const pairs = pairsIn(gap, isCommon)
        return [...pairs, ...clozesIn(gap, pairs)]
      }),
    ),
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
function pairsIn({ olds, nows }: Gap, isCommon: IsCommon): Array<readonly [string, string]> {
  const isAlone = olds.length === 1 && nows.length === 1
  const byPrint = new Map<string, SaidCard[]>()
  for (const card of nows) for (const print of card.prints) addTo(byPrint, print, card)
  const former = countBy(
    olds.flatMap(({ prints }) => prints),
    (print) => print,
  )
  const pairs = olds.flatMap((old) => {
    const found = old.prints.flatMap((print) =>
      former.get(print) === 1 && (isAlone || !isCommon(print)) ? [byPrint.get(print) ?? []] : [],
    )
    const others = new Set(found.flat())
    const [other] = others
    return other && others.size === 1 && isCorrected(old, other)
      ? [[old.id, other.id] as const]
      : []
  })
  const taken = countBy(pairs, ([, id]) => id)
  return pairs.filter(([, id]) => taken.get(id) === 1)
}

/** The gaps of a gap's other cards that are as they were. */
function clozesIn(
  { olds, nows }: Gap,
  pairs: ReadonlyArray<readonly [string, string]>,
): Array<readonly [string, string]> {
  const found = new Set(pairs.flat())
  const [before, now] = [olds, nows].map((cards) =>
    cards.flatMap(({ id, written }) =>
      written === undefined || found.has(id) ? [] : [{ id, words: written }],
    ),
  ) as [ClozedCard[], ClozedCard[]]
  return before.length > 0 && now.length > 0 ? correctedClozes(before, now) : []
}

/** Whether a card is the other one with its words corrected: of a sentence either part, and the other one is as it was. */
function isCorrected(
  { words: [ask, filled] }: SaidCard,
  { words: [now, fills] }: SaidCard,
): boolean {
  if (filled === undefined || fills === undefined) return filled === fills && isSameThing(ask, now)
  if (ask !== now) return filled === fills && isSameThing(ask, now)
  return (/\d/.test(filled) && /\d/.test(fills)) || isSameThing(filled, fills)
}

const isSameThing = (before: string, now: string): boolean =>
  areAlike(titleOf(before), titleOf(now))
