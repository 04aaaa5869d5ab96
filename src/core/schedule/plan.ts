import type { Exam } from '../model/exam.ts'
import type { Question } from '../model/question.ts'
import { recall } from './fsrs.ts'
import { ladderOf } from './ladder.ts'
import type { Criteria } from './queue.ts'
import type { Cards } from './replay.ts'
import { stepsBack } from './spare.ts'

/**
 * The exam a learner prepares for, and which of its domains a question belongs to: none, one or
 * several.
 */
export interface Syllabus {
  readonly domains: Exam['domains']
  readonly domainsOf: (question: Question) => readonly string[]
}

/** The position of a plan in time. Times are milliseconds since 1970, UTC. */
export interface Moment {
  /** When the learner's day began. */
  readonly today: number
  /** Days from today to the exam's day. */
  readonly days: number
  /** The time of the exam. */
  readonly examAt: number
  /** The recall, 0 to 1, that the learner aims at. */
  readonly retention: number
}

/** What a plan wants of a day, besides what is due: parts of the criteria for choosing a drill. */
export interface Today extends Required<Pick<Criteria, 'order' | 'alsoDue'>> {
  /**
   * New questions for the day; undefined if all have been met, because then the plan does not
   * decide what is new.
   */
  readonly quota: number | undefined
  /** How many of them have been begun. */
  readonly begun: number
}

/**
 * What the plan wants of today.
 * @param scope the questions to prepare the exam with
 */
export function todayOf(plan: Syllabus & Moment, scope: readonly Question[], cards: Cards): Today {
  const { days } = plan
  const { unmet, available, begun } = countNew(plan, scope, cards)
  const quota = Math.min(newToday(unmet, begun, days), available + begun)
  return {
    begun,
    quota: unmet + begun === 0 && days > LAST_DAYS ? undefined : quota,
    order: (fresh) => byWeight(plan, scope, cards, fresh),
    alsoDue: lastLooks(plan, scope, cards),
  }
}

/**
 * The new questions of a scope: `unmet` are those that can be begun, not those that wait until a
 * choice on their fact is stable; `available` are those of them that can be begun today, one on each
 * fact; `begun` were first answered today.
 */
function countNew(
  { today }: Pick<Moment, 'today'>,
  scope: readonly Question[],
  cards: Cards,
): { readonly unmet: number; readonly available: number; readonly begun: number } {
  const ladder = ladderOf(scope, cards)
  const factOf = ({ fact, id }: Question): string => fact ?? id
  const askedToday = new Set<string>()
  let begun = 0
  for (const question of scope) {
    const card = cards.get(question.id)
    if (!card) continue
    if (card.last >= today) askedToday.add(factOf(question))
    // What was only said to be known was never asked.
    if (card.first >= today && card.reviews > 0) begun++
  }
  const open = scope.filter((each) => !cards.has(each.id) && ladder.mayBegin(each))
  const facts = new Set(open.map(factOf).filter((fact) => !askedToday.has(fact)))
  return { unmet: open.length, available: facts.size, begun }
}

/**
 * The questions to prepare an exam with: all kinds, because one learns from more kinds than an exam
 * asks. How topics hang together is asked after the exam: no paper asks for it, and days are few.
 */
export function scopeOf(
  { domainsOf }: Pick<Syllabus, 'domainsOf'>,
  questions: readonly Question[],
  cards: Cards,
): Question[] {
  const isSpare = stepsBack(questions)
  return questions.filter(
    (each) =>
      domainsOf(each).length > 0 &&
      (cards.has(each.id) || (each.after === undefined && !isSpare(each))),
  )
}

/**
 * Days before the exam by which everything should have been met: what is met later is hardly
 * repeated.
 */
const BUFFER = 7

/**
 * The most new questions a person can take in per day: some 45 minutes, without what is due. Our
 * own estimate.
 */
export const MOST_NEW = 60

/** The last days, in which questions that would be forgotten by the exam are asked once more. */
const LAST_DAYS = 7

/**
 * Days left to meet new questions in, including today. Of a short time, only a third can be used;
 * since the result never falls below that, a day missed before the end raises the days after it
 * only a little.
 * @param days from today to the exam's day
 */
const daysToMeet = (days: number): number => Math.max(days - BUFFER, Math.ceil(days / 3))

/**
 * How many new questions the day has. It is worked out again each day from what is left, so there
 * is never a backlog to catch up with.
 * @param unmet questions in scope that were never answered
 * @param begun those first answered today: they are part of the day's number
 * @param days from today to the exam's day; on that day nothing new is begun
 */
export const newToday = (unmet: number, begun: number, days: number): number =>
  days <= 0 ? 0 : Math.min(MOST_NEW, Math.ceil((unmet + begun) / daysToMeet(days)))

/**
 * New questions in the order a plan meets them: the next one is from the domain that is furthest
 * behind its weight, by the number already met. If there is no time for all, those left out weigh
 * least. Within a domain the order stays; questions outside the exam come last.
 */
export function* byWeight(
  { domains, domainsOf }: Syllabus,
  scope: readonly Question[],
  cards: Cards,
  fresh: readonly Question[],
): Generator<Question> {
  const pools = new Map(
    domains.map(({ name, weight }) => [name, { weight, met: 0, left: [] as Question[], at: 0 }]),
  )
  const count = (question: Question): void => {
    for (const name of domainsOf(question)) {
      const pool = pools.get(name)
      if (pool) pool.met++
    }
  }
  for (const question of scope) if (cards.has(question.id)) count(question)
  for (const question of fresh)
    for (const name of domainsOf(question)) pools.get(name)?.left.push(question)
  const given = new Set<Question>()
  for (;;) {
    const [pool] = [...pools.values()]
      .filter((each) => {
        while (each.left[each.at] && given.has(each.left[each.at] as Question)) each.at++
        return each.at < each.left.length
      })
      .sort((a, b) => (a.met + 0.5) / a.weight - (b.met + 0.5) / b.weight)
    const question = pool?.left[pool.at]
    if (!question) break
    given.add(question)
    count(question)
    yield question
  }
  for (const question of fresh) if (!given.has(question)) yield question
}

/**
 * What counts as due in the last days, besides what is due anyway: questions whose predicted recall
 * at the exam is below the target. They are spread evenly over the days left, the lowest first: if
 * all were asked a week before, they would be forgotten again.
 * @returns ids of questions
 */
export function lastLooks(
  { today, days, examAt, retention }: Moment,
  scope: readonly Question[],
  cards: Cards,
): Set<string> {
  if (days > LAST_DAYS) return new Set()
  const ladder = ladderOf(scope, cards)
  const slipping: Array<{ readonly id: string; readonly chance: number }> = []
  let looked = 0
  for (const question of scope) {
    const card = cards.get(question.id)
    if (!card) continue
    if (card.last >= today) {
      if (card.first < today) looked++
      continue
    }
    const chance = recall(card, examAt)
    if (chance < retention && !ladder.isLeftBehind(question))
      slipping.push({ id: question.id, chance })
  }
  const share = Math.ceil((looked + slipping.length) / Math.max(1, days)) - looked
  return new Set(
    slipping
      .sort((a, b) => a.chance - b.chance)
      .slice(0, Math.max(0, share))
      .map(({ id }) => id),
  )
}
