import { countBy, groupBy, sumOf } from '../base/collections.ts'
import { kindOf } from '../kinds/index.ts'
import type { Question } from '../model/question.ts'
import { recall } from './fsrs.ts'
import { interleave } from './interleave.ts'
import { type Ladder, ladderOf } from './ladder.ts'
import type { Cards } from './replay.ts'

/** A topic with this many written questions needs no generated ones. */
export const ENOUGH_WRITTEN = 2

/** The criteria by which a drill is chosen. Times are milliseconds since 1970, UTC. */
export interface Criteria {
  readonly now: number
  /** The most questions of the drill. */
  readonly limit: number
  /** The most questions that were never answered before. */
  readonly fresh: number
  /** When the learner's day began: a fact that was asked since then is left until tomorrow. */
  readonly today: number
  /**
   * The question's answer is its topic's own name, which the introduction to a new topic has just
   * shown.
   */
  readonly isNamed: (question: Question) => boolean
  /** The topics that are often confused with a topic. */
  readonly confused: (topic: string) => readonly string[]
  /** Puts the new questions into another order; the first ones are taken. */
  readonly order?: (fresh: readonly Question[]) => Iterable<Question>
  /** Ids of questions that count as due before their time. */
  readonly alsoDue?: ReadonlySet<string>
}

/**
 * The share of a drill that is kept for new questions as long as there are any, however much is
 * due.
 */
const NEW_SHARE = 0.5

/**
 * What a drill asks, in order: what is due, lowest predicted recall first, and new questions among
 * it: one of each topic in turn, in tree order, easy kinds first. Two questions on one fact are
 * asked on different days, topics take turns, and two topics that are often confused come side by
 * side once both are known.
 *
 * If more is due than fits, the questions unseen for longest come, so that everything has its turn:
 * with the lowest recall first, day after day would be spent on the few hardest while the rest is
 * forgotten. And half of the drill stays open for new questions: what was never met is not known at
 * all. Both rules come from `npm run simulate`.
 * @param questions the questions in scope, in tree order; written ones come before generated ones
 * of the same topic
 */
export function choose(
  questions: readonly Question[],
  cards: Cards,
  criteria: Criteria,
): Question[] {
  const { now, limit, today } = criteria
  const ladder = ladderOf(questions, cards)
  const facts = factsAsked(questions, cards, today)
  const isFree = ({ id, fact }: Question): boolean => {
    const asked = fact === undefined ? undefined : facts.get(fact)
    // A missed question may come back on the same day, but other questions on its fact may not.
    return asked === undefined || asked === id
  }
  const pick = (candidates: Iterable<Question>, most: number): Question[] => {
    const picked: Question[] = []
    for (const question of candidates) {
      if (picked.length >= most) break
      if (!isFree(question)) continue
      if (question.fact !== undefined) facts.set(question.fact, question.id)
      picked.push(question)
    }
    return picked
  }

  const fresh = freshAmong(questions, cards, ladder)
  const open = Math.min(sizeOf(fresh), criteria.fresh, Math.ceil(limit * NEW_SHARE))
  const due = dueAmong(questions, cards, ladder, criteria)
  const waiting = due.length > limit - open ? byWait(due, cards) : due
  const known = byRecall(pick(waiting, limit - open), cards, now)
  const beside = contrast(questions, cards, criteria, known).filter(
    (each) => !ladder.isLeftBehind(each),
  )
  known.push(...pick(beside, limit - open - known.length))
  const turns = inTurns(fresh, (group, i) => eased(group, i, criteria.isNamed))
  const begun = pick(
    criteria.order?.([...turns]) ?? turns,
    Math.min(criteria.fresh, limit - known.length),
  )
  return interleave(
    known.map((question) => ladder.next(question) ?? question),
    begun,
    criteria.confused,
  )
}

/** The most questions in one drill that are brought forward for contrast. */
const MOST_CONTRASTS = 2

/**
 * For due questions on topics that are confused with others: a known question on the other topic
 * that is not due yet, if half of its wait is over. Asking it early costs little, and people learn
 * the difference between two things only side by side.
 */
function contrast(
  questions: readonly Question[],
  cards: Cards,
  { now, confused }: Criteria,
  chosen: readonly Question[],
): Question[] {
  const topics = new Set(chosen.map(({ topic }) => topic))
  const isRipe = ({ id }: Question): boolean => {
    const card = cards.get(id)
    return card !== undefined && !card.missed && now - card.last > (card.due - card.last) / 2
  }
  const brought: Question[] = []
  for (const { topic } of chosen)
    for (const rival of confused(topic)) {
      if (brought.length >= MOST_CONTRASTS) return brought
      if (topics.has(rival)) continue
      topics.add(rival)
      const [ripe] = byRecall(
        questions.filter((each) => each.topic === rival && isRipe(each)),
        cards,
        now,
      )
      if (ripe) brought.push(ripe)
    }
  return brought
}

/** What may be asked early when nothing is due and nothing is new: the least certain first. */
export function ahead(
  questions: readonly Question[],
  cards: Cards,
  now: number,
  limit: number,
): Question[] {
  const ladder = ladderOf(questions, cards)
  const met = questions.filter((each) => cards.has(each.id) && !ladder.isLeftBehind(each))
  return byRecall(met, cards, now).slice(0, limit)
}

/** Maps each fact that was asked since then to its question. */
function factsAsked(
  questions: readonly Question[],
  cards: Cards,
  since: number,
): Map<string, string> {
  const asked = new Map<string, string>()
  for (const { id, fact } of questions) {
    const card = cards.get(id)
    if (fact !== undefined && card && card.last >= since) asked.set(fact, id)
  }
  return asked
}

const dueAmong = (
  questions: readonly Question[],
  cards: Cards,
  ladder: Ladder,
  { now, alsoDue }: Pick<Criteria, 'now' | 'alsoDue'>,
): Question[] =>
  questions.filter(
    (question) =>
      ((cards.get(question.id)?.due ?? now + 1) <= now || alsoDue?.has(question.id)) &&
      !ladder.isLeftBehind(question),
  )

/** Questions that were answered before; those unseen for longest come first. */
const byWait = (questions: readonly Question[], cards: Cards): Question[] =>
  [...questions].sort((a, b) => (cards.get(a.id)?.last ?? 0) - (cards.get(b.id)?.last ?? 0))

/** Questions that were answered before, lowest predicted recall first. */
const byRecall = (questions: readonly Question[], cards: Cards, now: number): Question[] =>
  questions
    .flatMap((question) => {
      const card = cards.get(question.id)
      return card ? [{ question, chance: recall(card, now) }] : []
    })
    .sort((a, b) => a.chance - b.chance)
    .map(({ question }) => question)

/**
 * Whether a question is generated and not needed, because its topic has enough written ones: then
 * it is not begun any more.
 */
export function stepsBack(questions: readonly Question[]): (question: Question) => boolean {
  const written = countBy(
    questions.filter(({ origin }) => origin === 'written'),
    ({ topic }) => topic,
  )
  return ({ topic, origin }) =>
    origin === 'generated' && (written.get(topic) ?? 0) >= ENOUGH_WRITTEN
}

/**
 * Questions never answered, by topic in tree order; generated ones only if there are few written
 * ones.
 */
function freshAmong(questions: readonly Question[], cards: Cards, ladder: Ladder): Question[][] {
  const isSpare = stepsBack(questions)
  const fresh = questions.filter(
    (each) => !cards.has(each.id) && ladder.mayBegin(each) && !isSpare(each),
  )
  return [...groupBy(fresh, ({ topic }) => topic).values()]
}

const sizeOf = (groups: readonly Question[][]): number => sumOf(groups, ({ length }) => length)

/**
 * A topic's new questions in the order they are met: easy kinds first, those whose answer is the
 * topic's own name last. Every third topic starts with a kind that is typed or sorted, if it has
 * one: a drill of choices alone would ask for recognition only.
 * @param place the topic's index among those with new questions
 */
function eased(
  group: readonly Question[],
  place: number,
  isNamed: Criteria['isNamed'],
): Question[] {
  const ranked = group
    .map((question) => ({ question, named: isNamed(question), kind: kindOf(question) }))
    .sort((a, b) => Number(a.named) - Number(b.named) || a.kind.ease - b.kind.ease)
  const opening =
    place % 3 === 2 ? ranked.findIndex(({ kind, named }) => !kind.picksOne && !named) : -1
  if (opening > 0) ranked.unshift(...ranked.splice(opening, 1))
  return ranked.map(({ question }) => question)
}

/**
 * The first of every group, then the second of every group, and so on. A group is sorted when its
 * turn comes, because a drill looks at only a few of many.
 */
function* inTurns(
  groups: readonly Question[][],
  order: (group: readonly Question[], place: number) => readonly Question[],
): Generator<Question> {
  const ordered: Array<readonly Question[]> = []
  for (let turn = 0, more = true; more; turn++) {
    more = false
    for (const [place, group] of groups.entries()) {
      if (turn >= group.length) continue
      ordered[place] ??= order(group, place)
      more = true
      yield ordered[place][turn] as Question
    }
  }
}

/**
 * When each answered question becomes due, in milliseconds since 1970; those left behind never do.
 */
export function dueTimes(questions: readonly Question[], cards: Cards): number[] {
  const ladder = ladderOf(questions, cards)
  return questions.flatMap((question) => {
    const card = cards.get(question.id)
    return card && !ladder.isLeftBehind(question) ? [card.due] : []
  })
}

/** The state of some questions: due, new, next. */
export interface Outlook {
  readonly due: number
  /** Questions never answered. */
  readonly fresh: number
  /** When the next one becomes due, in milliseconds since 1970; undefined if none will. */
  readonly next: number | undefined
}

/** The state of these questions now. */
export function outlook(questions: readonly Question[], cards: Cards, now: number): Outlook {
  const times = dueTimes(questions, cards)
  const later = times.filter((due) => due > now)
  const isSpare = stepsBack(questions)
  return {
    due: times.length - later.length,
    fresh: questions.filter((each) => !cards.has(each.id) && !isSpare(each)).length,
    next: later.length === 0 ? undefined : later.reduce((least, due) => Math.min(least, due)),
  }
}
