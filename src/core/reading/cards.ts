import { groupBy } from '../base/collections.ts'
import { SEMICOLON } from '../base/punctuation.ts'
import { joinTexts, mapText, same, type Text, wordings } from '../base/text.ts'
import { isLocalId } from '../document/common-fields.ts'
import {
  checkKeys,
  claim,
  fieldReader,
  type Report,
  readFields,
  readItems,
  readString,
  readStrings,
  readText,
} from '../document/fields.ts'
import { type DocumentNode, entry, type Place } from '../document/node.ts'
import { ofCard } from '../kinds/index.ts'
import { keyWithSigns } from '../kinds/signs.ts'
import { idOfWords } from '../model/flashcard.ts'
import { freeNames } from '../model/names.ts'
import type { Question, TypedQuestion } from '../model/question.ts'
import type { Flashcard } from '../model/topic.ts'
import { asksForThing, oppositeOf } from '../model/truth-values.ts'

/** A card with the place where it is written. */
export type PlacedCard = Flashcard & { readonly at: Place }

const CARD_KEYS = ['id', 'ask', 'answer', 'wrong', 'fill', 'also', 'explain']

/** How many cards on each side are looked at for wrong answers: an outline may have thousands. */
const NEAR = 24

/** Reads the cards of a topic. */
export function readCards(node: DocumentNode, report: Report): PlacedCard[] {
  const taken = new Map<string, Place>()
  const free = freeNames((name) => taken.has(name))
  return readItems(node, report).flatMap((item) => {
    const card = readCard(item, report)
    if (!card) return []
    const written = entry(item, 'id')
    const id = written ? readString(written, report) : free(idOfWords(card.ask.en))
    if (!id || !isLocalId(id)) {
      report('bad-id', written?.at ?? item.at, { id: id ?? '' })
      return []
    }
    return claim(taken, id, item.at, report) ? [{ ...card, id, at: item.at }] : []
  })
}

function readCard(item: DocumentNode, report: Report): Omit<Flashcard, 'id'> | undefined {
  const fields = readFields(item, CARD_KEYS, report)
  const read = fieldReader(fields, report)
  const fill = read('fill', readText)
  const explain = read('explain', readText)
  const rest = { also: read('also', readStrings) ?? [], ...(explain && { explain }) }
  if (fill) return { ask: fill, ...rest }
  if (item.kind === 'table') checkKeys(item, fields, ['ask', 'answer'], report)
  const ask = read('ask', readText)
  const answers = read('answer', readTexts) ?? []
  const [answer, ...more] = answers
  const wrong =
    read('wrong', readTexts) ?? (more.length === 0 && answer && ask ? opposites(ask, answer) : [])
  if (!ask || !answer) return undefined
  if (more.length > 0 && wrong.length === 0) checkKeys(item, fields, ['wrong'], report)
  return {
    ...{ ask, ...rest },
    answer: more.length > 0 ? joinTexts(answers, SEMICOLON) : answer,
    ...(more.length > 0 && { rights: answers }),
    ...(wrong.length > 0 && { wrong }),
  }
}

/** What is wrong if whether something is true is asked, and this is right; nothing for other questions and answers. */
function opposites(ask: Text, answer: Text): readonly Text[] {
  const isTruth =
    wordings(answer).every((words) => oppositeOf(words) !== undefined) &&
    !wordings(ask).every(asksForThing)
  return isTruth ? [mapText(answer, (words) => oppositeOf(words) ?? words)] : []
}

/** One text, or a list of them. */
const readTexts = (node: DocumentNode, report: Report): readonly Text[] =>
  (node.kind === 'list' ? node.items : [node]).flatMap((each) => readText(each, report) ?? [])

/** A card with its topic. */
interface TopicCard {
  readonly topic: string
  readonly card: PlacedCard
}

/**
 * The questions that cards make: each is of the first kind that can ask it.
 * @param cards those of the whole outline, in its order
 */
export function cardQuestions(cards: readonly TopicCard[], report: Report): Question[] {
  const others = neighboursIn(cards)
  const questions = cards.flatMap((each) => {
    const { topic, card } = each
    const parts = ofCard(card, () => others(each))
    if (parts.length === 0) report('unasked-card', card.at)
    const made = parts.map(
      (own, n) =>
        ({
          id: `${topic}/${card.id}${n === 0 ? '' : `-${n + 1}`}`,
          topic,
          card: card.id,
          ask: card.ask,
          explain: card.explain ?? same(''),
          source: '',
          origin: 'written',
          ...own,
        }) as Question,
    )
    // Two gaps with the same words hide each other: they are one question.
    return [...groupBy(made, ({ ask }) => wordings(ask).join('\n')).values()].flatMap(
      ([first]) => first ?? [],
    )
  })
  return takingEither(questions)
}

/** More cards that ask one thing of a topic, `What is this?`, mean something else each time. */
const MOST_TWINS = 8

/**
 * Those of some things, of the cards of a topic or of their questions, that ask the same as a given one, itself
 * too. In another topic, the same words may ask for something else.
 */
function twinsIn<T>(things: readonly T[], askOf: (thing: T) => { topic: string; ask: Text }) {
  const keyOf = (thing: T): string => `${askOf(thing).topic} ${keyWithSigns(askOf(thing).ask.en)}`
  const groups = groupBy(things, keyOf)
  return (thing: T): readonly T[] => {
    const group = groups.get(keyOf(thing)) ?? []
    return group.length > MOST_TWINS ? [thing] : group
  }
}

/** The questions; those that ask the same, and are typed, take each other's answers. */
function takingEither(questions: readonly Question[]): Question[] {
  const isTyped = (each: Question): each is TypedQuestion => 'accepted' in each
  const twinsOf = twinsIn<TypedQuestion>(questions.filter(isTyped), (each) => each)
  return questions.map((question) => {
    if (!isTyped(question)) return question
    const twins = [question, ...twinsOf(question)]
    return { ...question, accepted: [...new Set(twins.flatMap(({ accepted }) => accepted))] }
  })
}

/** A card with an answer, whose length in characters is counted once: it is compared with many. */
interface Answered {
  readonly of: TopicCard
  readonly length: number
}

/**
 * Finds other cards whose answers may be taken for a card's own: of its topic first, then those with
 * answers of about its length.
 */
function neighboursIn(cards: readonly TopicCard[]): (each: TopicCard) => Flashcard[] {
  const answered = cards.flatMap((of): Answered[] =>
    of.card.answer ? [{ of, length: wordings(of.card.answer).join('').length || 1 }] : [],
  )
  const byLength = [...answered].sort((a, b) => a.length - b.length)
  const places = placesOf(answered)
  const lengths = placesOf(byLength)
  const twinsOf = twinsIn(cards, ({ topic, card: { ask } }) => ({ topic, ask }))
  return (each) => {
    const own = answered[places.get(each) ?? 0]
    const near = new Set([
      ...around(answered, places.get(each)).filter(({ of }) => of.topic === each.topic),
      ...around(byLength, lengths.get(each)),
    ])
    if (own) near.delete(own)
    const twins = new Set(twinsOf(each))
    const far = (other: Answered): number =>
      (other.of.topic === each.topic ? 0 : 1) +
      Math.abs(Math.log(other.length / (own?.length ?? 1)))
    return [...near]
      .filter(({ of }) => !twins.has(of))
      .map((other) => ({ other, far: far(other) }))
      .sort((a, b) => a.far - b.far)
      .map(({ other }) => other.of.card)
  }
}

const placesOf = (cards: readonly Answered[]): ReadonlyMap<TopicCard, number> =>
  new Map(cards.map(({ of }, i) => [of, i]))

const around = (cards: readonly Answered[], i = 0): readonly Answered[] =>
  cards.slice(Math.max(0, i - NEAR), i + NEAR + 1)
