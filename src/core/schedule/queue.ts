import type { Cards } from '../progress/replay.ts'
import type { Question } from '../quiz/question.ts'
import { recall } from './fsrs.ts'

/** A topic with this many written questions needs no generated ones. */
export const ENOUGH_WRITTEN = 2

/** A choice asks for less than a typed answer: new facts are met in this order. */
const EASE: Readonly<Record<Question['type'], number>> = {
  choice: 0,
  'tell-apart': 1,
  several: 2,
  order: 3,
  cloze: 4,
  typed: 5,
  list: 6,
}

/**
 * What a drill asks, in order: first what is due, lowest predicted recall first; then new questions in tree
 * order, one of each topic in turn, easy kinds first. Two questions on one fact stay apart: the second waits for
 * another day.
 * @param questions the questions in scope, in tree order, written ones before generated ones of the same topic
 */
export function choose(
  questions: readonly Question[],
  cards: Cards,
  now: number,
  limit: number,
): Question[] {
  const chosen: Question[] = []
  const facts = new Set<string>()
  const take = (question: Question): void => {
    if (chosen.length >= limit) return
    if (question.fact !== undefined) {
      if (facts.has(question.fact)) return
      facts.add(question.fact)
    }
    chosen.push(question)
  }

  for (const question of byRecall(questions, cards, now))
    if ((cards.get(question.id)?.due ?? now) <= now) take(question)
  for (const question of inTurns(fresh(questions, cards))) take(question)
  return chosen
}

/** What may be asked ahead of time where nothing is due and nothing is new: the least certain first. */
export function ahead(
  questions: readonly Question[],
  cards: Cards,
  now: number,
  limit: number,
): Question[] {
  return byRecall(questions, cards, now).slice(0, limit)
}

/** The questions that were answered before, lowest predicted recall first. */
const byRecall = (questions: readonly Question[], cards: Cards, now: number): Question[] =>
  questions
    .flatMap((question) => {
      const card = cards.get(question.id)
      return card ? [{ question, chance: recall(card, now) }] : []
    })
    .sort((a, b) => a.chance - b.chance)
    .map(({ question }) => question)

/**
 * Questions never answered, by topic, easy kinds first; generated ones only where written ones are few. Every
 * third topic opens with a kind that is typed or sorted, if it has one: a drill of choices alone would ask
 * for recognition only.
 */
function fresh(questions: readonly Question[], cards: Cards): Question[][] {
  const written = new Map<string, number>()
  for (const { topic, origin } of questions)
    if (origin === 'written') written.set(topic, (written.get(topic) ?? 0) + 1)
  const byTopic = new Map<string, Question[]>()
  for (const question of questions) {
    if (cards.has(question.id)) continue
    const { topic, origin } = question
    if (origin === 'generated' && (written.get(topic) ?? 0) >= ENOUGH_WRITTEN) continue
    const group = byTopic.get(topic)
    if (group) group.push(question)
    else byTopic.set(topic, [question])
  }
  return [...byTopic.values()].map((group, i) => {
    const eased = group.sort((a, b) => EASE[a.type] - EASE[b.type])
    const opening = i % 3 === 2 ? eased.findIndex(({ type }) => EASE[type] > EASE['tell-apart']) : 0
    return opening > 0
      ? [eased[opening]!, ...eased.slice(0, opening), ...eased.slice(opening + 1)]
      : eased
  })
}

/** The first of every group, then the second of every group, and so on. */
function* inTurns(groups: readonly Question[][]): Generator<Question> {
  for (let turn = 0, more = true; more; turn++) {
    more = false
    for (const group of groups) {
      const question = group[turn]
      if (!question) continue
      more = true
      yield question
    }
  }
}

/** How many are due, how many were never answered, and when the next one comes due. */
export function outlook(
  questions: readonly Question[],
  cards: Cards,
  now: number,
): { due: number; fresh: number; next: number | undefined } {
  let due = 0
  let next: number | undefined
  for (const { id } of questions) {
    const card = cards.get(id)
    if (!card) continue
    if (card.due <= now) due++
    else if (next === undefined || card.due < next) next = card.due
  }
  return { due, fresh: fresh(questions, cards).reduce((sum, group) => sum + group.length, 0), next }
}
