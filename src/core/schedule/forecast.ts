import { meanOf, sumOf } from '../base/collections.ts'
import type { Dice } from '../base/dice.ts'
import { DAY } from '../base/time.ts'
import type { Domain } from '../model/exam.ts'
import type { Question } from '../model/question.ts'
import { type Aim, type Card, recall, remember, withDue } from './fsrs.ts'
import { ladderOf } from './ladder.ts'
import { PLANNED, type Time } from './load.ts'
import { type Moment, type Syllabus, scopeOf, todayOf } from './plan.ts'
import { choose } from './queue.ts'
import type { Cards } from './replay.ts'
import { isSunk } from './sunk.ts'

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

/** One day of a forecast. */
interface Day {
  /** Questions begun. */
  readonly new: number
  /** Questions asked that were known before. */
  readonly due: number
  /** Answers given in total: what is missed is asked twice, and so is what is new, unless once is enough. */
  readonly answers: number
  /** The time they take, in milliseconds. */
  readonly spent: number
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
  /** Questions that could be met and will not have been. */
  readonly unmet: number
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
 * has. What is predicted of the learner's own memory is taken as the truth: a question with a chance
 * of 0.9 is recalled nine times in ten.
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
    unmet: meanOf(runs, (run) => unmetIn(scope, run.cards).length),
    domains,
    recall: recallOverall(domains),
    known: (some) => meanOf(runs, (run) => recalled(scope.filter(some), run.cards, start.examAt)),
  }
}

/** The questions that were never answered, and could be: no choice on their fact has to be stable first. */
function unmetIn(scope: readonly Question[], cards: Cards): Question[] {
  const ladder = ladderOf(scope, cards)
  return scope.filter((each) => !cards.has(each.id) && ladder.mayBegin(each))
}

/** One run from now to the exam. */
interface Run {
  readonly perDay: readonly Day[]
  readonly cards: Cards
}

/** As many runs as there is time for, but at least one. */
function runsOf(start: Start, scope: readonly Question[], dice: Dice, mostRuns: number): Run[] {
  const { questions, cards, days } = start
  const scopeIds = new Set(scope.map(({ id }) => id))
  const asked = questions.filter(({ id }) => cards.has(id) || scopeIds.has(id))
  // What is met already, or never asked, need not be looked through on each day.
  const path = start.path.filter(({ id }) => scopeIds.has(id) && !cards.has(id))
  const affordable = Math.floor(EFFORT / Math.max(1, days * asked.length))
  return Array.from({ length: Math.max(1, Math.min(mostRuns, affordable)) }, () =>
    simulate({ ...start, path }, asked, scope, dice),
  )
}

const meanDays = (runs: readonly Run[], days: number): Day[] =>
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

/** The fewest questions of a drill, as in `questionsIn`. */
const FEWEST = 5

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
    limit: Math.max(FEWEST, Math.round((PLANNED * time.drill) / time.tempo)),
    fresh: Math.max(0, (quota ?? 0) - begun),
    isWilling: quota !== undefined,
    confused: () => [],
  })
}

/** How a day's answers are given; they change its cards. */
interface Answering extends Pick<Start, 'now' | 'atFirst' | 'aim' | 'time'> {
  readonly cards: Map<string, Card>
  readonly dice: Dice
  /** Different for each day, so that the days' reviews of a question differ. */
  readonly seed: string
}

/**
 * Answers a drill until its time is over. What was missed is asked again, and so is what had sunk so low that it
 * was told again, and what is new, if that is asked twice.
 */
function answerAll(
  chosen: readonly Question[],
  { now, atFirst, aim, time, cards, dice, seed }: Answering,
): Day {
  let met = 0
  let asked = 0
  let answers = 0
  let spent = 0
  for (const { id } of chosen) {
    if (spent >= time.drill) break
    const card = cards.get(id)
    const isLost = card !== undefined && isSunk(card, now)
    const chance = card ? Math.max(recall(card, now), isLost ? atFirst : 0) : atFirst
    const right = dice() < chance
    const again = isLost || !right || (!card && time.turns === 2)
    asked++
    if (!card) met++
    answers += again ? 2 : 1
    spent += time.tempo * (again ? 2 : 1)
    const review = { id: `${id} ${seed}`, at: now }
    const once = remember(card, { ...review, rating: right ? 3 : 1 }, aim.model)
    const memory = again ? remember(once, { ...review, rating: 3 }, aim.model) : once
    cards.set(id, withDue(memory, aim))
  }
  return { new: met, due: asked - met, answers, spent }
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
