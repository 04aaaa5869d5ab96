import { sumOf } from '../core/base/collections.ts'
import { fingerprint } from '../core/base/hash.ts'
import { correctedCards, type SaidCard } from '../core/identity/corrected-cards.ts'
import type { SaysAlike } from '../core/identity/pairing.ts'
import type { OutlineSeen, Said } from '../core/log/event.ts'
import { MOST_REMEMBERED } from '../core/log/fields.ts'
import { fillingsIn, withFillings } from '../core/model/flashcard.ts'
import type { Library } from '../core/model/library.ts'
import type { Flashcard } from '../core/model/topic.ts'
import { oppositeOf } from '../core/model/truth-values.ts'
import { below } from '../core/model/walk.ts'
import { isMadeOfWords } from './moved-cards.ts'

/** The most characters of what is remembered. */
const LONGEST = 1 << 21

/**
 * What the topics of an outline and their cards say, in reading order, as the log remembers it. Cards with a written id
 * need not be known again.
 */
export function sayingsIn({ outline, knowledge }: Library): readonly Said[] {
  const said: Said[] = []
  for (const { id } of below(outline, outline.root)) {
    const { summary, cards = [] } = knowledge(id)
    if (summary.en !== '') said.push([id, fingerprint(summary.en)])
    for (const card of cards)
      if (isMadeOfWords(card.id)) said.push([`${id}/${card.id}`, ...printsOf(card)])
    if (said.length > MOST_REMEMBERED) return []
  }
  return sumOf(said, (parts) => sumOf(parts, ({ length }) => length)) > LONGEST ? [] : said
}

/** What a card says besides its question; of a sentence that is to be filled in, either part may be corrected. */
const printsOf = ({ ask, answer }: Flashcard): readonly string[] =>
  answer
    ? [`${oppositeOf(answer.en) === undefined ? '' : COMMON}${fingerprint(answer.en)}`]
    : [withFillings(ask.en, () => '____'), fillingsIn(ask.en).join('\n')].map(fingerprint)

/** The same under other ids of topics. */
export const saidUnder = (
  said: readonly Said[],
  ids: ReadonlyMap<string, string>,
): readonly Said[] =>
  said.map(([id, ...prints]) => {
    const [topic = '', ...card] = id.split('/')
    return [[ids.get(topic) ?? topic, ...card].join('/'), ...prints]
  })

/** Whether topics say alike what was remembered of one, and what another one says now. */
export function sayingAlike(before: readonly Said[], now: readonly Said[]): SaysAlike {
  const [olds, nows] = [before, now].map(
    (said) => new Map(said.flatMap(([id, print]) => (isCard(id) ? [] : [[id, print] as const]))),
  )
  return (old, topic) => {
    const print = olds?.get(old)
    return print !== undefined && print === nows?.get(topic)
  }
}

const isCard = (id: string): boolean => id.includes('/')

/** Two cards with such an answer have nothing in common. */
const COMMON = '~'

/**
 * The cards whose questions were corrected, each former id with the latest one.
 * @param last what is remembered of the outline, under ids for good
 * @param now what it says, under the same ids
 */
export function correctedSince(
  last: Pick<OutlineSeen, 'said' | 'corrected'> | undefined,
  now: readonly Said[],
): ReadonlyMap<string, string> {
  const cardsIn = (said: readonly Said[]): SaidCard[] =>
    said.flatMap(([id, ...prints]) => (isCard(id) ? [{ id, prints }] : []))
  const latest = correctedCards(cardsIn(last?.said ?? []), cardsIn(now), (print) =>
    print.startsWith(COMMON),
  )
  const corrected = new Map([
    ...(last?.corrected ?? []).map(([first, then]) => [first, latest.get(then) ?? then] as const),
    ...latest,
  ])
  // It may have its first words again.
  for (const id of latest.values()) corrected.delete(id)
  return new Map([...corrected].slice(-MOST_REMEMBERED))
}
