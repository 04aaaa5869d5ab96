import { meanOf, sumOf } from '../base/collections.ts'
import type { Dice } from '../base/dice.ts'
import { DAY } from '../base/time.ts'
import type { Domain } from '../model/exam.ts'
import type { Question } from '../model/question.ts'
import { answerAll, type Foreseen, timesForeseen } from './foreseen.ts'
import { type Aim, recall } from './fsrs.ts'
import { ladderOf } from './ladder.ts'
import { capacityOf, planned, type Time } from './load.ts'
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
  /** The questions in the order in which they are first met. */
  readonly path: readonly Question[]
  /** The time of each day's drill, and of what is left of today. */
  readonly time: Time
  /** The chance, 0 to 1, that the learner's answer to a question is right that was just told. */
  readonly atFirst: number
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
  /** What is asked, one a day from today to the day before the exam. */
  readonly perDay: readonly Foreseen[]
  /** Questions in scope. */
  readonly questions: number
  /** Questions in scope that will not have been met, those included that wait for another one. */
  readonly unmet: number
  /** Those of them that time is short for: nothing else has to be known before they are asked. */
  readonly leftOut: number
  readonly domains: readonly Readiness[]
  /** Over all domains, by their weights; those without a question do not count. */
  readonly recall: number
  /** The recall expected at the exam of some of the questions in scope. */
  readonly known: (some: (question: Question) => boolean) => number
}

/**
 * The most runs that are averaged. With many questions and days, chance evens out in few runs, and
 * one run costs the most.
 */
const RUNS = 4

/** The most questions times days that are simulated in total: about a second. */
const EFFORT = 60_000

/**
 * Simulates the days until the exam with the same queue that drills use, in the time that each drill
 * has.
 * @param mostRuns how many runs are averaged at most; one is enough to compare plans
 */
export function forecast(start: Start, dice: Dice, mostRuns = RUNS): Forecast {
  const { questions, cards, days } = start
  const scope = scopeOf(start, questions, cards)
  const runs = runsOf(start, scope, dice, mostRuns)
  const domains = start.domains.map((domain) => readinessOf(domain, start, scope, runs))
  const perDay = meanDays(runs, days)
  const { begun } = todayOf(start, scope, cards)
  return {
    newToday: days > 0 ? begun + Math.round(perDay[0]?.new ?? 0) : 0,
    perDay,
    questions: scope.length,
    unmet: meanOf(runs, (run) => scope.filter(({ id }) => !run.cards.has(id)).length),
    leftOut: meanOf(runs, (run) => leftOutOf(scope, run.cards).length),
    domains,
    recall: recallOverall(domains),
    known: (some) => meanOf(runs, (run) => recalled(scope.filter(some), run.cards, start.examAt)),
  }
}

/** The questions that were never answered, and could be: no choice on their fact has to be stable first. */
function leftOutOf(scope: readonly Question[], cards: Cards): Question[] {
  const ladder = ladderOf(scope, cards)
  return scope.filter((each) => !cards.has(each.id) && ladder.mayBegin(each))
}

/** One run from now to the exam. */
interface Run {
  readonly perDay: readonly Foreseen[]
  readonly cards: Cards
}

/** As many runs as there is time for, but at least one. */
function runsOf(start: Start, scope: readonly Question[], dice: Dice, mostRuns: number): Run[] {
  const { questions, cards, days } = start
  const scopeIds = new Set(scope.map(({ id }) => id))
  const asked = questions.filter(({ id }) => cards.has(id) || scopeIds.has(id))
  // What is met already, or never asked, need not be looked through on each day.
  const path = start.path.filter(({ id }) => scopeIds.has(id) && !cards.has(id))
  const length = timesForeseen(days * asked.length, { effort: EFFORT, most: mostRuns })
  return Array.from({ length }, () => simulate({ ...start, path }, asked, scope, dice))
}

const meanDays = (runs: readonly Run[], days: number): Foreseen[] =>
  Array.from({ length: Math.max(0, days) }, (_, i) => ({
    new: meanOf(runs, (run) => run.perDay[i]?.new ?? 0),
    due: meanOf(runs, (run) => run.perDay[i]?.due ?? 0),
    answers: meanOf(runs, (run) => run.perDay[i]?.answers ?? 0),
    spent: meanOf(runs, (run) => run.perDay[i]?.spent ?? 0),
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
  const { daily, today } = start.time
  const perDay = Array.from({ length: Math.max(0, start.days) }, (_, i) => {
    const drill = i === 0 ? today : daily
    const day: Start = {
      ...start,
      now: start.now + i * DAY,
      today: start.today + i * DAY,
      days: start.days - i,
      time: { ...start.time, drill, today: drill },
    }
    return answerAll(chosenOn(day, asked, scope, cards), { ...day, cards, dice, seed: `${i}` })
  })
  return { perDay, cards }
}

/** What a drill asks on that day, in the time that it has. */
function chosenOn(
  day: Start,
  asked: readonly Question[],
  scope: readonly Question[],
  cards: Cards,
): Question[] {
  const { quota, begun, order, alsoDue } = todayOf(day, scope, cards)
  const { now, today, time, aim, path } = day
  if (time.drill <= 0) return []
  return choose(asked, cards, {
    ...{ now, today, time, aim, path, order, alsoDue },
    limit: capacityOf(planned(time)),
    fresh: Math.max(0, (quota ?? 0) - begun),
    isWilling: quota !== undefined,
    confused: () => [],
  })
}

/**
 * Mean predicted recall; unmet questions count as 0, except those that could not be asked yet: they
 * wait until a choice on their fact is stable. A choice whose typed question is known is not asked
 * any more.
 */
const recalled = (questions: readonly Question[], cards: Cards, at: number): number =>
  meanOf(countedIn(questions, cards), ({ id }) => {
    const card = cards.get(id)
    return card ? recall(card, at) : 0
  })

/** The questions whose recall counts. */
export function countedIn(questions: readonly Question[], cards: Cards): Question[] {
  const ladder = ladderOf(questions, cards)
  return questions.filter((each) =>
    cards.has(each.id) ? !ladder.isLeftBehind(each) : ladder.mayBegin(each),
  )
}
