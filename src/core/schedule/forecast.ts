import type { Dice } from '../base/dice.ts'
import { DAY } from '../base/time.ts'
import type { Domain } from '../model/exam.ts'
import type { Question } from '../model/question.ts'
import { type Card, recall, remember, withDue } from './fsrs.ts'
import { ladderOf } from './ladder.ts'
import { type Moment, type Syllabus, scopeOf, todayOf } from './plan.ts'
import { choose } from './queue.ts'
import type { Cards } from './replay.ts'

/** What a forecast starts from. Times are milliseconds since 1970, UTC. */
export interface Start extends Syllabus, Moment {
  /** Every question that may be asked: those outside the exam come due too. */
  readonly questions: readonly Question[]
  readonly cards: Cards
  readonly now: number
  /** The chance, 0 to 1, that the learner is right on a question never asked before. */
  readonly atFirst: number
}

/** One day of a forecast: questions begun, questions asked again, answers given in all (misses come back at once). */
interface Day {
  readonly new: number
  readonly due: number
  readonly answers: number
}

/** How well a domain is known. */
interface Readiness {
  readonly domain: Domain
  readonly questions: number
  /** Those answered by now. */
  readonly met: number
  /** Recall to be expected at the exam, 0 to 1; undefined where there is no question. */
  readonly recall: number | undefined
}

/** What is to be expected of a plan, averaged over some runs: a forecast, not a promise. */
export interface Forecast {
  /** New questions today has, those already begun included. */
  readonly newToday: number
  /** One a day from today to the day before the exam. */
  readonly perDay: readonly Day[]
  /** Questions in scope. */
  readonly questions: number
  /** Those that will not have been met. */
  readonly unmet: number
  readonly domains: readonly Readiness[]
  /** Over all domains by their weights; those without a question do not count. */
  readonly recall: number
}

/** Answers a day that a person gives, at most: two hours. Ours. */
const MOST_A_DAY = 300

/** Runs that are averaged, at most. Chance evens out over many questions and days, where one run costs the most. */
const RUNS = 4

/** Questions times days that are gone through in all: about half a second. */
const EFFORT = 150_000

/**
 * Goes through the days until the exam with the very queue that drills use, and with FSRS's own prediction as the
 * truth: what is to be recalled with a chance of 0.9 is recalled nine times in ten.
 */
export function forecast(start: Start, dice: Dice): Forecast {
  const { domains, domainsOf, questions, cards, days } = start
  const scope = scopeOf(start, questions, cards)
  const scopeIds = new Set(scope.map(({ id }) => id))
  const asked = questions.filter(({ id }) => cards.has(id) || scopeIds.has(id))
  const affordable = Math.floor(EFFORT / Math.max(1, days * asked.length))
  const runs = Array.from({ length: Math.max(1, Math.min(RUNS, affordable)) }, () =>
    simulate(start, asked, scope, dice),
  )
  const mean = (of: (run: Run) => number): number =>
    runs.reduce((sum, run) => sum + of(run), 0) / runs.length
  const perDay = Array.from({ length: Math.max(0, days) }, (_, i) => ({
    new: mean((run) => run.perDay[i]?.new ?? 0),
    due: mean((run) => run.perDay[i]?.due ?? 0),
    answers: mean((run) => run.perDay[i]?.answers ?? 0),
  }))
  const readiness = domains.map((domain): Readiness => {
    const own = scope.filter((each) => domainsOf(each).includes(domain.name))
    return {
      domain,
      questions: own.length,
      met: own.filter(({ id }) => cards.has(id)).length,
      recall: own.length === 0 ? undefined : mean((run) => recalled(own, run.cards, start.examAt)),
    }
  })
  const counted = readiness.flatMap(({ domain: { weight }, recall: share }) =>
    share === undefined ? [] : [{ weight, share }],
  )
  const weight = counted.reduce((sum, each) => sum + each.weight, 0)
  return {
    newToday: todayOf(start, scope, cards).quota ?? 0,
    perDay,
    questions: scope.length,
    unmet: mean((run) => scope.filter(({ id }) => !run.cards.has(id)).length),
    domains: readiness,
    recall:
      weight === 0 ? 0 : counted.reduce((sum, each) => sum + each.weight * each.share, 0) / weight,
  }
}

/** One run from now to the exam. */
interface Run {
  readonly perDay: readonly Day[]
  readonly cards: Cards
}

function simulate(
  start: Start,
  asked: readonly Question[],
  scope: readonly Question[],
  dice: Dice,
): Run {
  const cards = new Map(start.cards)
  const perDay: Day[] = []
  for (let i = 0; i < start.days; i++) {
    const now = start.now + i * DAY
    const today = start.today + i * DAY
    const { quota, begun, order, alsoDue } = todayOf(
      { ...start, today, days: start.days - i },
      scope,
      cards,
    )
    const chosen = choose(asked, cards, {
      now,
      limit: MOST_A_DAY,
      fresh: Math.max(0, (quota ?? 0) - begun),
      today,
      isNamed: () => false,
      confused: () => [],
      order,
      alsoDue,
    })
    let met = 0
    let answers = 0
    for (const question of chosen) {
      const card = cards.get(question.id)
      if (!card) met++
      const right = dice() < (card ? recall(card, now) : start.atFirst)
      answers += right ? 1 : 2
      cards.set(question.id, answeredOnce(card, `${question.id} ${i}`, now, right, start.retention))
    }
    perDay.push({ new: met, due: chosen.length - met, answers })
  }
  return { perDay, cards }
}

/** The card after a day's answer; what was missed comes back within the drill, and is right then. */
function answeredOnce(
  card: Card | undefined,
  id: string,
  at: number,
  right: boolean,
  retention: number,
): Card {
  const memory = remember(card, { id, at, rating: right ? 3 : 1 })
  return withDue(right ? memory : remember(memory, { id, at, rating: 3 }), retention)
}

/** Mean predicted recall, unmet questions counting nought. A choice whose typed question is known is not asked any more. */
function recalled(questions: readonly Question[], cards: Cards, at: number): number {
  const ladder = ladderOf(questions, cards)
  const counted = questions.filter((each) => !ladder.isLeftBehind(each))
  return (
    counted.reduce((sum, { id }) => {
      const card = cards.get(id)
      return sum + (card ? recall(card, at) : 0)
    }, 0) / Math.max(1, counted.length)
  )
}
