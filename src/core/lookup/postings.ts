import { once, sumOf } from '../base/collections.ts'
import type { Posting } from './index.ts'
import type { TermCounts } from './term-counts.ts'
import { asWeight, rarity } from './weights.ts'

/** BM25's usual values: how soon more of a word counts no more, and what the length costs. */
const K1 = 1.2
const B = 0.5

/** A name or a passage, in the order of the index. */
export interface IndexedPlace {
  readonly topic: number
  readonly kind: 'name' | 'passage'
}

/**
 * Where each term is, and its weight there, worked out for a term when it is asked for: a search has
 * a few terms, an outline tens of thousands. In a passage the weight is that of BM25F (Robertson,
 * Zaragoza and Taylor, 2004): its occurrences in all parts of the passage are added, each times the
 * worth of that part, before they are dampened. In a name it is such that the weights of several
 * terms, added and squared, are how rare these are, times the share they have of the name.
 * @param said of each place, in the same order, the counts of its terms
 * @param topics how many there are
 */
export function postingsIn(
  places: readonly IndexedPlace[],
  said: TermCounts,
  topics: number,
): (term: string) => Posting[] {
  const { numbers, starts, terms, counts } = said
  const rare = raritiesIn(places, said, topics)
  const lists = placesOfTerms(said)
  const startOf = (place: number): number => starts[place] as number
  const lengthOf = (place: number): number => addedUp(counts, startOf(place), startOf(place + 1))
  const usual = usualLength(places, lengthOf)
  // How much less than its rarity a term counts in a place that has it so often.
  const dampened = (place: number, n: number): number => {
    if (places[place]?.kind === 'passage')
      return (n * (K1 + 1)) / (n + K1 * (1 - B + (B * lengthOf(place)) / usual))
    let whole = 0
    for (let i = startOf(place); i < startOf(place + 1); i++) whole += rare[terms[i] as number] ?? 0
    return 1 / Math.sqrt(whole)
  }
  return once((word) => {
    const term = numbers.get(word)
    if (term === undefined) return []
    return Array.from(lists.of(term), (at): Posting => {
      const place = lists.placeOf(at)
      const weight = (rare[term] ?? 0) * dampened(place, counts[at] as number)
      return [place, asWeight(places[place]?.kind ?? 'passage', weight)]
    })
  })
}

function addedUp(numbers: readonly number[], from: number, to: number): number {
  let sum = 0
  for (let i = from; i < to; i++) sum += numbers[i] as number
  return sum
}

/** The mean length of the passages. */
function usualLength(places: readonly IndexedPlace[], lengthOf: (place: number) => number): number {
  let passages = 0
  const sum = sumOf(places.keys(), (place) => {
    if (places[place]?.kind !== 'passage') return 0
    passages++
    return lengthOf(place)
  })
  return passages === 0 ? 0 : sum / passages
}

/** How rare each term is, by its number. */
function raritiesIn(
  places: readonly IndexedPlace[],
  { numbers, starts, terms }: TermCounts,
  topics: number,
): Float64Array {
  const having = new Uint32Array(numbers.size)
  // The last topic that had a term, counted from 1: places are in the order of their topics.
  const last = new Uint32Array(numbers.size)
  for (const [place, { topic }] of places.entries())
    for (let i = starts[place] as number; i < (starts[place + 1] as number); i++) {
      const term = terms[i] as number
      if (last[term] === topic + 1) continue
      last[term] = topic + 1
      having[term] = (having[term] as number) + 1
    }
  return Float64Array.from(having, (n) => rarity(n, topics))
}

/** The places of each term, as numbers of counts in the list of all, in their order. */
interface PlacesOfTerms {
  readonly of: (term: number) => Uint32Array
  /** The place that a count is of. */
  readonly placeOf: (at: number) => number
}

function placesOfTerms({ numbers, starts, terms }: TermCounts): PlacesOfTerms {
  const from = new Uint32Array(numbers.size + 1)
  for (const term of terms) from[term + 1] = (from[term + 1] as number) + 1
  for (let i = 0; i < numbers.size; i++) from[i + 1] = (from[i + 1] as number) + (from[i] as number)
  const next = from.slice()
  const sorted = new Uint32Array(terms.length)
  const placeAt = new Uint32Array(terms.length)
  let place = 0
  for (const [at, term] of terms.entries()) {
    while (at >= (starts[place + 1] as number)) place++
    placeAt[at] = place
    sorted[next[term] as number] = at
    next[term] = (next[term] as number) + 1
  }
  return {
    of: (term) => sorted.subarray(from[term], from[term + 1]),
    placeOf: (at) => placeAt[at] as number,
  }
}
