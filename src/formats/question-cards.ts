import { addTo } from '../core/base/collections.ts'
import { HOLE } from '../core/base/punctuation.ts'
import { mapText, same, type Text } from '../core/base/text.ts'
import { isLocalId } from '../core/document/common-fields.ts'
import { type DocumentNode, entry, itemsOf, stringAt } from '../core/document/node.ts'
import { type NotedCard, plainWording, type Wording } from '../core/document/note.ts'
import type { Skipped } from '../core/document/skipped.ts'
import { isOfCard } from './exported-nodes.ts'
import { saidIn, saidNodes, wordingOf } from './records.ts'
import { cardFrom } from './written-card.ts'

/**
 * The questions that k8smap exported as JSON, as cards by the ids of their topics. Generated ones
 * are not read: they follow from the outline again. What is no card is counted.
 */
export function cardsIn(
  questions: DocumentNode,
  skipped: Skipped,
): ReadonlyMap<string, readonly NotedCard[]> {
  const cards = new Map<string, NotedCard[]>()
  for (const question of itemsOf(questions)) {
    const topic = stringAt(question, 'topic')
    if (stringAt(question, 'origin') === 'generated') continue
    const card = topic === '' ? undefined : cardOf(question, topic)
    if (card) addTo(cards, topic, card)
    else skipped.add('property', question.at)
  }
  return cards
}

/**
 * The cards of a title: those that its record has (`ask` with `answer`, or a sentence with `==words==`),
 * and those made of questions, unless a card makes the question again.
 */
export function cardsOf(
  node: DocumentNode | undefined,
  asked: readonly NotedCard[],
  skipped: Skipped,
): NotedCard[] {
  const own: NotedCard[] = []
  for (const each of saidNodes(node)) {
    const card = writtenIn(each)
    if (card) own.push(card)
    else skipped.add('property', each.at)
  }
  const ids = new Set(own.flatMap(({ id }) => id ?? []))
  return [...own, ...asked.filter(({ id = '' }) => !isOfCard(id, ids))]
}

const writtenIn = (node: DocumentNode): NotedCard | undefined =>
  cardFrom({
    ...{ at: node.at, id: stringAt(node, 'id'), also: saidIn(entry(node, 'also')) },
    ask: wordingAt(node, 'ask') ?? '',
    answers: wordingsAt(node, entry(node, 'rights') ? 'rights' : 'answer'),
    wrong: wordingsAt(node, 'wrong'),
    explain: wordingAt(node, 'explain') ?? '',
  })

function cardOf(question: DocumentNode, topic: string): NotedCard | undefined {
  const ask = wordingAt(question, 'ask')
  const answer = answerOf(question)
  if (ask === undefined || answer === undefined) return undefined
  const id = stringAt(question, 'id')
  const local = id.startsWith(`${topic}/`) ? id.slice(topic.length + 1) : ''
  const explain = wordingAt(question, 'explain')
  const [, ...also] = saidIn(entry(question, 'answers'))
  const about = {
    at: question.at,
    ...(isLocalId(local) && { id: local }),
    ...(also.length > 0 && { also }),
    ...(explain !== undefined && { explain }),
  }
  return plainWording(ask).includes(HOLE)
    ? { ...about, fill: filled(ask, answer) }
    : { ...about, ask, answer }
}

/** The answer of a question that has one: the first that is accepted, or the only right option. */
function answerOf(question: DocumentNode): Wording | undefined {
  const [answer] = saidIn(entry(question, 'answers'))
  if (answer !== undefined) return answer
  const right = itemsOf(entry(question, 'options')).filter(
    (option) => stringAt(option, 'correct') === 'true',
  )
  const [only] = right
  return only && right.length === 1 ? wordingAt(only, 'text') : undefined
}

/** The ask with the answer in its hole, as a card has it; what else is hidden there is the same word. */
const filled = (ask: Wording, answer: Wording): Wording => {
  const answers: Text = typeof answer === 'string' ? same(answer) : answer
  const put = (words: string, word: string): string =>
    words.replace(HOLE, () => `==${word}==`).replaceAll(HOLE, () => word)
  return typeof ask === 'string'
    ? put(ask, answers.en)
    : mapText(ask, (words, language) => put(words, answers[language] ?? answers.en))
}

/** The wordings in a list, or the one in its place. */
const wordingsAt = (node: DocumentNode, key: string): readonly Wording[] =>
  saidNodes(entry(node, key)).flatMap((each) => wordingOf(each) ?? [])

const wordingAt = (node: DocumentNode, key: string): Wording | undefined => {
  const value = entry(node, key)
  return value && wordingOf(value)
}
