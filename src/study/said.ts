import { countBy, sumOf } from '../core/base/collections.ts'
import { fingerprint } from '../core/base/hash.ts'
import { HOLE } from '../core/base/punctuation.ts'
import { correctedCards, movedIn, type SaidCard } from '../core/identity/corrected-cards.ts'
import type { Compared } from '../core/identity/pairing.ts'
import { COMMON, partsOfAnswer, rememberedAnswer } from '../core/identity/said-answer.ts'
import { areOfTwoThings, sketchOf } from '../core/identity/sketch.ts'
import type { OutlineSeen, Said } from '../core/log/event.ts'
import { MOST_REMEMBERED } from '../core/log/fields.ts'
import { fillingsIn, withFillings } from '../core/model/flashcard.ts'
import type { Library } from '../core/model/library.ts'
import type { Flashcard } from '../core/model/topic.ts'
import { below } from '../core/model/walk.ts'
import { correctedAgain, isNumbered } from './corrected-questions.ts'
import { isMadeOfWords } from './moved-cards.ts'

/** The most characters of what is remembered. */
const LONGEST = 1 << 21

/** A card that asks more is not known again, once it was changed. */
const LONGEST_ASK = 500

/**
 * What the topics of an outline and their cards say, in reading order, as the log remembers it. Cards with a written id
 * need not be known again.
 * @param before what was remembered of it: a text that is as it was has the sketch that it had
 */
export function sayingsIn(
  { outline, knowledge }: Library,
  before: readonly Said[] = [],
): readonly Said[] {
  const sketches = new Map(
    before.flatMap(([id, print, sketch]) =>
      isCard(id) || !print || !sketch ? [] : [[print, sketch] as const],
    ),
  )
  const said: Said[] = []
  for (const { id } of below(outline, outline.root)) {
    const { summary, cards = [] } = knowledge(id)
    if (summary.en !== '') {
      const print = fingerprint(summary.en)
      const sketch = sketches.get(print) ?? sketchOf(summary.en)
      said.push([id, print, ...(sketch === '' ? [] : [sketch])])
    }
    for (const card of cards)
      if (isMadeOfWords(card.id) && card.ask.en.length <= LONGEST_ASK)
        said.push([`${id}/${card.id}`, ...sayingOf(card)])
    if (said.length > MOST_REMEMBERED) return []
  }
  return [said, said.map(withoutTexts)].find(areShort) ?? []
}

const areShort = (said: readonly Said[]): boolean =>
  sumOf(said, (parts) => sumOf(parts, ({ length }) => length)) <= LONGEST

/** Without sketches of texts, and without the words of answers. */
const withoutTexts = ([id, first = '', ask]: Said): Said =>
  !isCard(id) || ask === undefined ? [id, first] : [id, partsOfAnswer(first).print, ask]

/** What is remembered of a card: its answer and its question, or its sentence. */
const sayingOf = ({ ask, answer }: Flashcard): readonly string[] =>
  answer ? [rememberedAnswer(answer.en), ask.en] : [ask.en]

/** A card as it is remembered; of a sentence that is to be filled in, either part may be corrected. */
function saidCard([id, first = '', ask]: Said): SaidCard {
  if (ask !== undefined)
    return { id, prints: [partsOfAnswer(first).print], words: [ask], answer: first }
  const parts = [withFillings(first, () => HOLE), fillingsIn(first).join('\n')] as const
  return {
    id,
    prints: parts.map(fingerprint),
    words: parts,
    written: isNumbered(id) ? first : undefined,
  }
}

/** The same under other ids of topics. */
export const saidUnder = (
  said: readonly Said[],
  ids: ReadonlyMap<string, string>,
): readonly Said[] =>
  said.map(([id, ...prints]) => {
    const [topic = '', ...card] = id.split('/')
    return [[ids.get(topic) ?? topic, ...card].join('/'), ...prints]
  })

/** Compares what was remembered of topics with what they say now. */
export function comparing(before: readonly Said[], now: readonly Said[]): Compared {
  const [olds, nows] = [before, now].map((said) => {
    const topics = said.filter(([id]) => !isCard(id))
    const times = countBy(topics, ([, print]) => print)
    const only = (print: string): boolean => times.get(print) === 1
    return new Map(
      topics.map(([id, print = '', sketch = '']) => [id, { print, sketch, only: only(print) }]),
    )
  })
  return (old, topic) => {
    const [was, is] = [olds?.get(old), nows?.get(topic)]
    if (!was || !is) return undefined
    if (was.print === is.print) return was.only && is.only ? 'same' : undefined
    return areOfTwoThings(was.sketch, is.sketch) ? 'another' : undefined
  }
}

const isCard = (id: string): boolean => id.includes('/')

/** What is remembered of an outline, under ids for good. */
interface Before {
  readonly said: readonly Said[] | undefined
  /** The cards that were corrected before, as each device saw it last: one may have been behind. What is nearest is first. */
  readonly corrected?: ReadonlyArray<NonNullable<OutlineSeen['corrected']>>
}

/**
 * The cards whose questions were corrected, each former id with the latest one.
 * @param now what the outline says, under the same ids
 */
export function correctedSince(
  { said, corrected: heard = [] }: Before,
  now: readonly Said[],
): ReadonlyMap<string, string> {
  const cardsIn = (said: readonly Said[]): SaidCard[] =>
    said.flatMap((each) => (isCard(each[0]) ? [saidCard(each)] : []))
  const [before, after] = [cardsIn(said ?? []), cardsIn(now)]
  const latest = correctedCards(before, after, (print) => print.startsWith(COMMON))
  const moved = movedIn(before, after)
  const corrected = new Map([
    ...correctedAgain(
      joined(heard, new Set(now.map(([id]) => id))),
      latest,
      (card) => moved.get(card) || undefined,
    ),
    ...latest,
  ])
  // It may have its first words again.
  for (const id of latest.values()) corrected.delete(id)
  return new Map([...corrected].slice(-MOST_REMEMBERED))
}

/** What several devices remember of corrected cards; where two differ, what is nearer holds. */
function joined(
  heard: NonNullable<Before['corrected']>,
  there: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  let all: ReadonlyMap<string, string> = new Map()
  for (const pairs of heard) {
    const known = all
    const more = pairs.flatMap(([before, now]) => {
      // It was corrected again where the others did not see it.
      const latest = there.has(now) ? now : (known.get(now) ?? now)
      return known.has(before) || latest === before ? [] : [[before, latest] as const]
    })
    if (more.length > 0) all = new Map([...more, ...known])
  }
  return all
}
