import { countBy, maxOf, mostOf, sumOf } from '../base/collections.ts'
import type { ValueAsked } from './asked.ts'
import { isAside, type Passage } from './passages.ts'
import type { Concept } from './query.ts'

/** A passage, and what it says of what was asked. */
export interface Weighed {
  readonly passage: Passage
  readonly weight: number
  readonly counts: () => ReadonlyMap<Concept, number>
}

/** A sentence with a value is about what was asked if it speaks of more than this share of the rest, or of so many things. */
const ENOUGH_OF_OTHERS = { share: 0.6, things: 2 } as const
/** Of several sentences with a value, those that say less than this share of what another says are about another thing. */
const NEARLY = 0.9

/**
 * The sentences that have the value that is asked for. One must speak of most that is asked besides the topic's name:
 * some default is said nearly everywhere. Where nothing else is asked, it must be the only one, or the one that says most
 * of what asks for it.
 */
export function withValue(
  said: readonly Weighed[],
  value: ValueAsked,
  { asked, more }: { readonly asked: readonly Concept[]; readonly more: number },
): readonly Weighed[] {
  const all = sumOf(asked, ({ rarity }) => rarity)
  const valued = said.filter(({ passage, weight }) => weight > 0 && value.has(passage))
  // What a story is about says little of each thing in it.
  if (value.isStory && valued.length > 0) return valued
  const about = valued.filter(({ counts }) => {
    const has = asked.filter((concept) => counts().has(concept))
    const share = sumOf(has, ({ rarity }) => rarity)
    return has.length >= ENOUGH_OF_OTHERS.things || share > ENOUGH_OF_OTHERS.share * all
  })
  if (value.isVersion) {
    const outright = said.filter(({ passage }) => value.isOutright(passage))
    // “Which version” is said of much: a topic's own version comes before a fact that speaks of little else.
    const clear = about.filter(({ weight }) => weight > more)
    const [own] = ownVersion(said)
    const likely = outright.filter(({ passage }) => own && passage.since === own.passage.since)
    const most = maxOf(outright, saidIn)
    return (
      [
        outright.filter((each) => about.includes(each)),
        clear,
        likely.slice(0, 1),
        // What became stable later is a part of what is asked about, and its sentence is of that part.
        own && !outright.some(({ counts }) => asked.some((each) => counts().has(each)))
          ? [own]
          : [],
        outright.filter((each) => saidIn(each) === most).slice(0, 1),
        about.length === 1 ? about.filter(({ passage }) => value.mayBe(passage)) : [],
      ].find(({ length }) => length > 0) ?? (own ? [own] : [])
    )
  }
  if (about.length > 0) return about
  const bearing = said.filter(({ passage }) => value.mayBe(passage))
  const recurring = bearing.filter(({ passage }) => value.isOften && value.recurs(passage))
  if (recurring.length === 1) return recurring
  if (asked.length > 0) return clearest(bearing, value, more)
  const most = maxOf(bearing, saidIn)
  const likely = bearing.filter((each) => saidIn(each) >= NEARLY * most)
  const best = likely.length > 1 ? mostOf(likely, ({ weight }) => weight) : likely[0]
  const isOne = bearing.length === 1 || (value.isRare && likely.length === 1)
  return best && (best.weight > 0 || isOne) ? [best] : []
}

/** How much is said of what was asked for, the topic's name included. */
const saidIn = ({ counts }: Weighed): number => sumOf(counts().values(), (count) => count)

/** A sentence says clearly more of a value than another one if it says so many times as much. */
const CLEARLY = 1.5

/**
 * Of sentences that may be the answer though they have few of the other words, the one that is likely to be: the only one,
 * the only fact of what few facts have, or the one that says clearly more than each other.
 */
function clearest(
  bearing: readonly Weighed[],
  value: ValueAsked,
  more: number,
): readonly Weighed[] {
  const own = bearing.filter(({ passage }) => !isAside(passage))
  const [best, next] = own.toSorted((a, b) => b.weight - a.weight || saidIn(b) - saidIn(a))
  if (!best) return []
  const facts = own.filter(({ passage: { fact, aspect } }) => fact !== undefined && !aspect)
  if (value.isRare && facts.length === 1) return facts
  const isOnly = (next?.weight ?? 0) === 0 && (best.weight > 0 || (value.isRare && !next))
  const isClear = best.weight >= more && best.weight >= CLEARLY * (next?.weight ?? 0)
  return isOnly || isClear || (value.isOften && best.weight > 0) ? [best] : []
}

/** So many facts of one version are no accident, where most have none. */
const LEAST_SHARED = 3

/** What has the version that most facts of a topic have, since it is that of the topic itself. */
function ownVersion(said: readonly Weighed[]): readonly Weighed[] {
  const facts = said.filter(({ passage }) => passage.fact !== undefined)
  const dated = facts.filter(({ passage }) => passage.since !== undefined)
  const isMost = (n: number): boolean =>
    2 * n > facts.length || (n >= LEAST_SHARED && 2 * n > dated.length)
  const shared = [...countBy(dated, ({ passage }) => passage.since)].find(([, n]) => isMost(n))
  return facts.filter(({ passage }) => shared && passage.since === shared[0]).slice(0, 1)
}
