import { groupBy } from '../core/base/collections.ts'
import { fillingsIn } from '../core/model/flashcard.ts'
import { CARD_LISTS, CARD_TEXTS, cardPlace, wordsOfValue } from './imported.ts'
import { isSaid, mergedList, mergedText, type Three, woven } from './merged-values.ts'
import { isValues, listOf, type Value, type Values } from './values.ts'

/** A card of a document, with its id, which need not be written. */
export interface IdentifiedCard {
  readonly id: string
  readonly card: Values
}

/**
 * The cards of notes with the ids that a document has them under. One whose id is new, because that is
 * made from what is asked, is known by the same words, or by its answer or what is to be filled in,
 * if as many cards of its topic had that and have it.
 */
export function withKnownIds(
  theirs: readonly Values[],
  mine: readonly IdentifiedCard[],
): readonly Values[] {
  const inNotes = new Set(theirs.map(idIn))
  const inFile = new Set(mine.map(({ id }) => id))
  let lost = mine.filter(({ id }) => !inNotes.has(id))
  let fresh = theirs.flatMap((card): IdentifiedCard[] =>
    inFile.has(idIn(card)) ? [] : [{ id: idIn(card), card }],
  )
  const ids = new Map<string, string>()
  for (const partOf of [asked, answered]) {
    const before = groupBy(lost, ({ card }) => partOf(card))
    for (const [part, cards] of groupBy(fresh, ({ card }) => partOf(card))) {
      const olds = before.get(part) ?? []
      if (olds.length !== cards.length) continue
      for (const [i, { id }] of cards.entries()) ids.set(id, (olds[i] as IdentifiedCard).id)
    }
    const found = new Set(ids.values())
    lost = lost.filter(({ id }) => !found.has(id))
    fresh = fresh.filter(({ id }) => !ids.has(id))
  }
  return theirs.map((card) => ({ ...card, id: ids.get(idIn(card)) ?? idIn(card) }))
}

const idIn = (card: Values): string => String(card['id'] ?? '')

const asked = ({ ask, fill }: Values): string => JSON.stringify(wordsOfValue(fill ?? ask ?? ''))

const answered = ({ fill, answer = '' }: Values): string =>
  JSON.stringify(
    fill === undefined
      ? listOf(answer).flatMap(wordsOfValue)
      : wordsOfValue(fill).flatMap(fillingsIn),
  )

/** The cards of a topic, and the parts (`card-1.answer`) that a person and the notes changed both. */
export interface MergedCards {
  readonly cards: readonly Values[]
  readonly disputed: readonly string[]
}

/**
 * The cards of a document and of its notes, each part by itself. Without a record of what the notes
 * said, all of a person's stay.
 */
export function mergedCards({
  mine,
  theirs,
  said,
}: {
  readonly mine: readonly IdentifiedCard[]
  /** With the ids of the document. */
  readonly theirs: readonly Values[]
  readonly said: Three<Value>['said']
}): MergedCards {
  const disputed: string[] = []
  const inFile = new Map(mine.map(({ id, card }) => [id, card]))
  const inNotes = new Map(theirs.map((card) => [card['id'], card]))
  const kept = mine.flatMap(({ id, card }): IdentifiedCard[] => {
    const other = inNotes.get(id)
    if (!other) return isAllSaid(id, card, said) ? [] : [{ id, card }]
    const { card: made, disputed: parts } = mergedCard(id, { mine: card, theirs: other, said })
    for (const each of parts) disputed.push(`${id}.${each}`)
    return [{ id, card: made }]
  })
  const fresh = theirs.flatMap((card): IdentifiedCard[] => {
    const id = String(card['id'])
    return inFile.has(id) || !isAsked(id, card, said) ? [{ id, card }] : []
  })
  return { cards: woven(kept, fresh, ({ id }) => id).map(({ card }) => card), disputed }
}

/** Whether the notes had a card before. */
const isAsked = (id: string, { ask, fill }: Values, said: Three<Value>['said']): boolean =>
  isSaid(said, cardPlace(id, fill === undefined ? 'ask' : 'fill'), fill ?? ask ?? '')

const isAllSaid = (id: string, card: Values, said: Three<Value>['said']): boolean =>
  Object.entries(card).every(
    ([key, value]) =>
      key === 'id' || listOf(value).every((each) => isSaid(said, cardPlace(id, key), each)),
  )

function mergedCard(
  id: string,
  { mine, theirs, said }: Three<Values>,
): { readonly card: Values; readonly disputed: readonly string[] } {
  const disputed: string[] = []
  const parts = [...CARD_TEXTS, ...CARD_LISTS].flatMap((key) => {
    const place = cardPlace(id, key)
    const three = { mine: mine[key], theirs: theirs[key], said }
    const isList =
      CARD_LISTS.includes(key) || Array.isArray(mine[key]) || Array.isArray(theirs[key])
    const { value, disputed: both } = isList
      ? { value: mergedList(place, three), disputed: [] }
      : mergedText(place, three)
    for (const each of both) disputed.push(key + each)
    return value === undefined ? [] : [[key, value] as const]
  })
  const made = Object.fromEntries(parts)
  // In the order in which a person has its parts.
  const order = [...new Set([...Object.keys(mine), ...Object.keys(made)])]
  const card = Object.fromEntries(
    order.flatMap((key) => {
      const value = key === 'id' ? mine[key] : made[key]
      return value === undefined ? [] : [[key, value] as const]
    }),
  )
  return { card, disputed }
}

/** The cards at a topic's table as a document has them, with their ids. */
export const cardsAt = (table: Values, ids: readonly string[]): IdentifiedCard[] =>
  listOf(table['cards']).flatMap((card, i) => {
    const id = ids[i]
    return isValues(card) && id !== undefined ? [{ id, card }] : []
  })
