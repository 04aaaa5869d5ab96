import { countBy } from '../base/collections.ts'
import { HOLE } from '../base/punctuation.ts'
import { areAlike } from './change.ts'
import { areOneSentence, type Clozed, type ClozedGap, sentencesIn } from './clozed.ts'
import { titleKey, titleOf } from './title.ts'

/** A paragraph with gaps, under the id of its card. */
export interface ClozedCard {
  readonly id: string
  /** With the signs around what is to be filled in. */
  readonly words: string
}

/** A sentence in its paragraph. */
interface Placed {
  readonly paragraph: Paragraph
  /** Its place there, from 0. */
  readonly at: number
  readonly clozed: Clozed
}

/** The sentences of one card. */
interface Paragraph {
  readonly card: string
  readonly sentences: readonly Placed[]
  readonly keys: ReadonlySet<string>
}

/**
 * The new ids of the gaps of paragraphs that were changed, by the old ones: where what fills one is the same, and so is its
 * sentence, or it plainly is that one corrected. A sentence may be about what is said before it, so nothing else may be said
 * there instead. Each id has the gap's number behind it, also the first one's.
 */
export function correctedClozes(
  before: readonly ClozedCard[],
  now: readonly ClozedCard[],
): Array<readonly [string, string]> {
  const [olds, nows] = [placedIn(before), placedIn(now)] as const
  const partners = partnersOf(olds, nows)
  const kept = new Map([...partners, ...aboutTheSame(olds, nows, partners)])
  const back = new Map([...kept].map(([old, other]) => [other, old]))
  const [gone, come] = [toldBefore(olds, nows), toldBefore(nows, olds)]
  return [...partners].flatMap(([old, other]) => {
    const isElsewhere = isMissingBefore([old, other], kept) && isMissingBefore([other, old], back)
    if (gone.has(old) || come.has(other) || isElsewhere) return []
    return gapsOf(old.clozed, other.clozed).map(
      ([from, to]) => [`${old.paragraph.card}-${from}`, `${other.paragraph.card}-${to}`] as const,
    )
  })
}

const placedIn = (paragraphs: readonly ClozedCard[]): Placed[] =>
  paragraphs.flatMap(({ id, words }) => {
    const read = sentencesIn(words)
    const sentences: Placed[] = []
    const paragraph = { card: id, sentences, keys: new Set(read.map(({ key }) => key)) }
    for (const [at, clozed] of read.entries()) sentences.push({ paragraph, at, clozed })
    return sentences
  })

/** The sentences of now for those of then: each is the only one that it can be. */
function partnersOf(olds: readonly Placed[], nows: readonly Placed[]): ReadonlyMap<Placed, Placed> {
  const partners = new Map(matched(olds, nows, ({ clozed }) => [clozed.key]))
  const taken = new Set(partners.values())
  const left = [
    olds.filter((each) => !partners.has(each)),
    nows.filter((each) => !taken.has(each)),
  ] as const
  for (const [old, other] of matched(...left, printsOf))
    if (areOneSentence(old.clozed.words, other.clozed.words)) partners.set(old, other)
  return partners
}

/** What is left of a sentence when it is corrected: what fills its gaps, or all around them. */
const printsOf = ({ clozed: { gaps, around } }: Placed): string[] =>
  gaps.length === 0 ? [] : [`${HOLE} ${around}`, ...new Set(gaps.map(({ filling }) => filling))]

/** Sentences of which one print at least is the same, and is that of no third one; no print leads to another one. */
function matched(
  olds: readonly Placed[],
  nows: readonly Placed[],
  printsIn: (placed: Placed) => readonly string[],
): Array<readonly [Placed, Placed]> {
  const [then, today] = [onlyOnes(olds, printsIn), onlyOnes(nows, printsIn)]
  const pairs = olds.flatMap((old) => {
    const others = new Set(
      printsIn(old).flatMap((print) => (then.get(print) ? (today.get(print) ?? []) : [])),
    )
    const [other] = others
    return other && others.size === 1 ? [[old, other] as const] : []
  })
  const taken = countBy(pairs, ([, other]) => other)
  return pairs.filter(([, other]) => taken.get(other) === 1)
}

/** Of some things the one with each print; undefined where several have it. */
function onlyOnes<T>(
  things: readonly T[],
  printsIn: (thing: T) => readonly string[],
): ReadonlyMap<string, T | undefined> {
  const found = new Map<string, T | undefined>()
  for (const each of things)
    for (const print of printsIn(each)) found.set(print, found.has(print) ? undefined : each)
  return found
}

/** Other sentences that begin with the same filled gap: what comes after them is about the same still. */
function aboutTheSame(
  olds: readonly Placed[],
  nows: readonly Placed[],
  partners: ReadonlyMap<Placed, Placed>,
): Array<readonly [Placed, Placed]> {
  const taken = new Set(partners.values())
  return matched(
    olds.filter((each) => !partners.has(each)),
    nows.filter((each) => !taken.has(each)),
    ({ clozed: { about } }) => (about === undefined ? [] : [about]),
  )
}

/** The sentences behind one in their paragraph that nothing is asked of and that is not said on the other side: they may be about that. */
function toldBefore(placed: readonly Placed[], others: readonly Placed[]): ReadonlySet<Placed> {
  const said = new Set(others.map(({ clozed }) => clozed.key))
  const found = new Set<Placed>()
  let isTold = false
  for (const each of placed) {
    const { gaps, key } = each.clozed
    if (each.at === 0) isTold = false
    if (isTold) found.add(each)
    isTold ||= gaps.length === 0 && !said.has(key)
  }
  return found
}

/** No sentence is about what is further before it: the time for a paragraph grows with its square. */
const FURTHEST = 100

/**
 * Whether something is said before a sentence that is not said before its partner, or at least beside it: in another
 * paragraph, that is said of another thing.
 * @param kept those that are still there, each with the other one
 */
function isMissingBefore(
  [{ paragraph, at }, other]: readonly [Placed, Placed],
  kept: ReadonlyMap<Placed, Placed>,
): boolean {
  return paragraph.sentences.slice(Math.max(0, at - FURTHEST), at).some((each) => {
    const found = kept.get(each)
    const isBefore = found?.paragraph === other.paragraph && found.at < other.at
    return !isBefore && !other.paragraph.keys.has(each.clozed.key)
  })
}

/** The numbers of the gaps of a sentence that are the same in another one, which is that sentence as it is now. */
function gapsOf(old: Clozed, now: Clozed): Array<readonly [number, number]> {
  const isSame = old.key === now.key
  const keyOf = ({ filling, holed }: ClozedGap) => [isSame ? titleKey(holed) : filling]
  const [then, today] = [onlyOnes(old.gaps, keyOf), onlyOnes(now.gaps, keyOf)]
  const pairs = [...then].flatMap(([key, gap]) => {
    const other = today.get(key)
    return gap && other ? [[gap, other] as const] : []
  })
  const kept = isSame
    ? pairs
    : pairs.filter(([gap, other]) => areOneSentence(around(gap), around(other)))
  return [...kept, ...correctedGap(old, now, new Set(pairs.flat()))].map(
    ([gap, other]) => [gap.number, other.number] as const,
  )
}

/** The only other gap of two sentences that are the same around their gaps, if what fills it was corrected. */
function correctedGap(
  old: Clozed,
  now: Clozed,
  found: ReadonlySet<ClozedGap>,
): Array<readonly [ClozedGap, ClozedGap]> {
  const [[gap, ...more], [other, ...others]] = [old, now].map(({ gaps }) =>
    gaps.filter((each) => !found.has(each)),
  ) as [ClozedGap[], ClozedGap[]]
  const isOnly = gap && other && more.length + others.length === 0 && old.around === now.around
  return isOnly && areAlike(titleOf(gap.filling), titleOf(other.filling)) ? [[gap, other]] : []
}

/** A sentence with a word in the place of its gap, so that it has to be at the same place. */
const around = ({ holed }: ClozedGap): string => holed.replace(HOLE, 'filled')
