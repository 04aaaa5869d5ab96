import { meanOf, sumOf } from '../base/collections.ts'
import type { Dice } from '../base/dice.ts'
import { DAY } from '../base/time.ts'
import type { Domain } from '../model/exam.ts'
import type { Question } from '../model/question.ts'
import { type Aim, type Card, type Memory, type Model, recall, remember, withDue } from './fsrs.ts'
import { ladderOf } from './ladder.ts'
import { type Moment, type Syllabus, scopeOf, todayOf } from './plan.ts'
import { choose } from './queue.ts'
import type { Cards } from './replay.ts'

/** What a forecast starts from. Times are milliseconds since 1970, UTC. */
export interface Start extends Syllabus, Moment {
  /** Every question that may be asked: those outside the exam become due too. */
  readonly questions: readonly Question[]
  readonly cards: Cards
  readonly now: number
  /** The recall aimed at, and how the learner's memory is predicted. */
  readonly aim: Aim
  /** The chance, 0 to 1, that the learner's answer to a new question is right. */
  readonly atFirst: number
}

/**
 * One day of a forecast: questions begun, questions asked again, answers given in total (a missed
 * question comes back at once).
 */
interface Day {
  readonly new: number
  readonly due: number
  readonly answers: number
}

/** How well a domain is known. */
interface Readiness {
  readonly domain: Domain
  readonly questions: number
  /** Questions answered by now. */
  readonly met: number
  /** Expected recall at the exam, 0 to 1; undefined if there are no questions. */
  readonly recall: number | undefined
}

/** What to expect of a plan, averaged over several runs: a forecast, not a promise. */
export interface Forecast {
  /** New questions for today, including those already begun. */
  readonly newToday: number
  /** One a day from today to the day before the exam. */
  readonly perDay: readonly Day[]
  /** Questions in scope. */
  readonly questions: number
  /** Questions that will not have been met. */
  readonly unmet: number
  readonly domains: readonly Readiness[]
  /** Over all domains, by their weights; those without a question do not count. */
  readonly recall: number
}

/** The most answers a person gives in a day: two hours. Our own estimate. */
const MOST_A_DAY = 300

/**
 * The most runs that are averaged. With many questions and days, chance evens out in few runs, and
 * one run costs the most.
 */
const RUNS = 4

/** The most questions times days that are simulated in total: about half a second. */
const EFFORT = 150_000

/**
 * Simulates the days until the exam with the same queue that drills use. FSRS's own prediction is
 * taken as the truth: a question with a chance of 0.9 is recalled nine times in ten.
 */
export function forecast(start: Start, dice: Dice): Forecast {
  const { questions, cards } = start
  const scope = scopeOf(start, questions, cards)
  const runs = runsOf(start, scope, dice)
  const domains = start.domains.map((domain) => readinessOf(domain, start, scope, runs))
  return {
    newToday: todayOf(start, scope, cards).quota ?? 0,
    perDay: meanDays(runs, start.days),
    questions: scope.length,
    unmet: meanOf(runs, (run) => scope.filter(({ id }) => !run.cards.has(id)).length),
    domains,
    recall: recallOverall(domains),
  }
}

/** One run from now to the exam. */
interface Run {
  readonly perDay: readonly Day[]
  readonly cards: Cards
}

/** As many runs as there is time for, but at least one. */
function runsOf(start: Start, scope: readonly Question[], dice: Dice): Run[] {
  const { questions, cards, days } = start
  const scopeIds = new Set(scope.map(({ id }) => id))
  const asked = questions.filter(({ id }) => cards.has(id) || scopeIds.has(id))
  const affordable = Math.floor(EFFORT / Math.max(1, days * asked.length))
  return Array.from({ length: Math.max(1, Math.min(RUNS, affordable)) }, () =>
    simulate(start, asked, scope, dice),
  )
}

const meanDays = (runs: readonly Run[], days: number): Day[] =>
  Array.from({ length: Math.max(0, days) }, (_, i) => ({
    new: meanOf(runs, (run) => run.perDay[i]?.new ?? 0),
    due: meanOf(runs, (run) => run.perDay[i]?.due ?? 0),
    answers: meanOf(runs, (run) => run.perDay[i]?.answers ?? 0),
  }))

function readinessOf(
  domain: Domain,
  { domainsOf, cards, examAt }: Start,
  scope: readonly Question[],
  runs: readonly Run[],
): Readiness {
  const own = scope.filter((each) => domainsOf(each).includes(domain.name))
  return {
    domain,
    questions: own.length,
    met: own.filter(({ id }) => cards.has(id)).length,
    recall: own.length === 0 ? undefined : meanOf(runs, (run) => recalled(own, run.cards, examAt)),
  }
}

/** The recall over all domains with a question, by their weights; 0 if there are none. */
function recallOverall(domains: readonly Readiness[]): number {
  const counted = domains.flatMap(({ domain: { weight }, recall: share }) =>
    share === undefined ? [] : [{ weight, share }],
  )
  const weight = sumOf(counted, (each) => each.weight)
  return weight === 0 ? 0 : sumOf(counted, (each) => each.weight * each.share) / weight
}

function simulate(
  start: Start,
  asked: readonly Question[],
  scope: readonly Question[],
  dice: Dice,
): Run {
  const cards = new Map(start.cards)
  const perDay = Array.from({ length: Math.max(0, start.days) }, (_, i) => {
    const day = {
      ...start,
      now: start.now + i * DAY,
      today: start.today + i * DAY,
      days: start.days - i,
    }
    return answerAll(chosenOn(day, asked, scope, cards), { ...day, cards, dice, seed: `${i}` })
  })
  return { perDay, cards }
}

/** What a drill asks on that day: no more than a person answers in a day. */
function chosenOn(
  day: Start,
  asked: readonly Question[],
  scope: readonly Question[],
  cards: Cards,
): Question[] {
  const { quota, begun, order, alsoDue } = todayOf(day, scope, cards)
  return choose(asked, cards, {
    now: day.now,
    limit: MOST_A_DAY,
    fresh: Math.max(0, (quota ?? 0) - begun),
    today: day.today,
    aim: day.aim,
    path: asked,
    confused: () => [],
    order,
    alsoDue,
  })
}

/** How a day's answers are given; they change its cards. */
interface Answering extends Pick<Start, 'now' | 'atFirst' | 'aim'> {
  readonly cards: Map<string, Card>
  readonly dice: Dice
  /** Different for each day, so that the days' reviews of a question differ. */
  readonly seed: string
}

function answerAll(
  chosen: readonly Question[],
  { now, atFirst, aim, cards, dice, seed }: Answering,
): Day {
  let met = 0
  let answers = 0
  for (const { id } of chosen) {
    const card = cards.get(id)
    if (!card) met++
    const right = dice() < (card ? recall(card, now) : atFirst)
    answers += right ? 1 : 2
    const memory = memoryAfter(card, { id: `${id} ${seed}`, at: now }, { right, model: aim.model })
    cards.set(id, withDue(memory, aim))
  }
  return { new: met, due: chosen.length - met, answers }
}

/**
 * The memory after a day's answer; a missed question comes back within the drill and is right then.
 */
function memoryAfter(
  card: Card | undefined,
  review: { readonly id: string; readonly at: number },
  { right, model }: { readonly right: boolean; readonly model: Model },
): Memory {
  const memory = remember(card, { ...review, rating: right ? 3 : 1 }, model)
  return right ? memory : remember(memory, { ...review, rating: 3 }, model)
}

/**
 * Mean predicted recall; unmet questions count as 0. A choice whose typed question is known is not
 * asked any more.
 */
function recalled(questions: readonly Question[], cards: Cards, at: number): number {
  const ladder = ladderOf(questions, cards)
  return meanOf(
    questions.filter((each) => !ladder.isLeftBehind(each)),
    ({ id }) => {
      const card = cards.get(id)
      return card ? recall(card, at) : 0
    },
  )
}
