import { addTo } from '../core/base/collections.ts'
import { sayTheSame } from '../core/identity/said-answer.ts'
import type { LogEvent, OutlineSeen } from '../core/log/event.ts'

/** The own part of a card's question whose id is made from its words. */
const MADE = /^card-[\da-f]{8}/

/** Whether the own id of a card is made from its words. */
export const isMadeOfWords = (card: string): boolean => MADE.test(card)

/** Whether an id, with its topic's one, is of such a card, or of a question of it. */
export const isCardOfWords = (id: string): boolean => MADE.test(ownPart(id))

/**
 * The ids of today for cards that were answered below another topic: a question of notes is moved with its words. A
 * card is followed if its topic has it no more, one other topic alone has it now, and it is no other card with the same
 * question: `Capital?` below each of two countries.
 * @param answered ids of questions, as the log has them
 * @param questions gives the ids of all written questions of the outline; only asked where a card was answered
 * @param sightings all that is remembered of the outline, oldest first, and what it says now; only asked where one was moved
 */
export function movedCards(
  answered: Iterable<string>,
  questions: () => readonly string[],
  sightings: () => Iterable<Pick<OutlineSeen, 'said'>>,
): ReadonlyMap<string, string> {
  const cards = new Set<string>()
  for (const question of answered) if (isCardOfWords(question)) cards.add(question)
  if (cards.size === 0) return new Map()
  const ids = questions()
  const known = new Set(ids)
  const places = new Map<string, string | undefined>()
  for (const id of ids) {
    const own = ownPart(id)
    if (isMadeOfWords(own)) places.set(own, places.has(own) ? undefined : id)
  }
  const moved = [...cards].flatMap((card) => {
    const now = known.has(card) ? undefined : places.get(ownPart(card))
    return now === undefined ? [] : [[card, now] as const]
  })
  if (moved.length === 0) return new Map()
  const ownOf = (id: string): string => withoutNumber(ownPart(id))
  const said = sayingsOf(new Set(moved.map(([card]) => ownOf(card))), sightings())
  return new Map(
    moved.filter(([was, is]) =>
      isFollowed([withoutNumber(was), withoutNumber(is)], said.get(ownOf(was)) ?? []),
    ),
  )
}

/** What each card with the same question said at one time, by their ids. */
type Sayings = ReadonlyMap<string, string>

/** What cards said each time that the outline was remembered and had one of them, by their own ids. */
function sayingsOf(
  cards: ReadonlySet<string>,
  sightings: Iterable<Pick<OutlineSeen, 'said'>>,
): ReadonlyMap<string, readonly Sayings[]> {
  const said = new Map<string, Array<Map<string, string>>>()
  for (const sighting of sightings) {
    const now = new Map<string, Map<string, string>>()
    for (const [id, says] of sighting.said ?? []) {
      const own = ownPart(id)
      if (says === undefined || !cards.has(own)) continue
      const here = now.get(own) ?? new Map<string, string>()
      now.set(own, here.set(id, says))
    }
    for (const [own, here] of now) addTo(said, own, here)
  }
  return said
}

/**
 * Whether a card is the one that has its question now: when it went, one that says the same was elsewhere, and so on.
 * Of what was never remembered nothing tells that it is not.
 */
function isFollowed([was, is]: readonly [string, string], times: readonly Sayings[]): boolean {
  const areTwo = (cards: Sayings): boolean =>
    cards.has(was) && cards.has(is) && cards.get(was) !== cards.get(is)
  const last = times.findLastIndex((cards) => cards.has(was))
  if (last === -1) return true
  if (times.some(areTwo)) return false
  let [here, says] = [was, times[last]?.get(was) ?? '']
  for (const cards of times.slice(last + 1)) {
    if (!cards.has(here)) {
      const all = [...cards]
      const next =
        all.find(([, each]) => each === says) ?? all.find(([, each]) => sayTheSame(each, says))
      if (!next) return false
      here = next[0]
    }
    // Its answer may be changed where it is.
    says = cards.get(here) ?? ''
  }
  return true
}

/** The id of a question's card. */
const withoutNumber = (id: string): string => id.replace(/-\d{1,4}$/, '')

/** Whether nearly all cards of a deck are in another one: nine of ten. */
export function areNearlyAllIn(cards: Iterable<string>, ids: readonly string[]): boolean {
  const ownCard = (id: string): string => MADE.exec(ownPart(id))?.[0] ?? ownPart(id)
  const here = new Set(ids.map(ownCard))
  const all = [...new Set([...cards].map(ownCard))]
  return 10 * all.filter((card) => here.has(card)).length >= 9 * all.length
}

/**
 * The outlines of the log of whose answered cards at least half are in this one, those that share most first: cards are
 * all that a deck is known by which has no titles.
 * @param questions gives the ids of all written questions of this outline; only asked where a card was answered
 */
export function outlinesWithCards(
  events: readonly LogEvent[],
  questions: () => readonly string[],
): readonly string[] {
  const answered = new Map<string, Set<string>>()
  for (const event of events)
    if (event.event === 'review' && isCardOfWords(event.question)) {
      const cards = answered.get(event.outline) ?? new Set()
      answered.set(event.outline, cards.add(ownPart(event.question)))
    }
  if (answered.size === 0) return []
  const here = new Set(questions().map(ownPart))
  return [...answered]
    .map(([outline, cards]) => ({
      outline,
      of: cards.size,
      shared: [...cards].filter((card) => here.has(card)).length,
    }))
    .filter(({ of, shared }) => 2 * shared >= of)
    .sort((a, b) => b.shared - a.shared)
    .map(({ outline }) => outline)
}

const ownPart = (id: string): string => id.slice(id.indexOf('/') + 1)
