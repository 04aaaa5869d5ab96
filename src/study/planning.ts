import { maxOf } from '../core/base/collections.ts'
import { seededDice } from '../core/base/dice.ts'
import { DAY, dateOf, dayNamed, MINUTE } from '../core/base/time.ts'
import { courseOf } from '../core/course/course.ts'
import { pathThrough } from '../core/course/path.ts'
import type { Plan } from '../core/log/event.ts'
import type { Level } from '../core/model/curriculum.ts'
import type { Question } from '../core/model/question.ts'
import { type Forecast, forecast, type Start } from '../core/schedule/forecast.ts'
import { scopeOf } from '../core/schedule/plan.ts'
import { chanceAtFirst } from '../core/statistics/tempo.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { askable } from './askable.ts'
import { daysTo, examNamed, FARTHEST, type Outset, type Planned, reservedIn } from './exams.ts'
import type { Study } from './study.ts'
import { timeOf } from './time-left.ts'

/** An exam's name and a day as 2027-03-01, as they were typed, and the minutes of a day. */
export interface PlanRequest {
  readonly exam: string
  readonly date: string
  /** The minutes of each day's drill; undefined if the plan takes what it needs. */
  readonly minutes?: number | undefined
}

/**
 * The event that makes a plan; where no minutes are wished, they are still to be found. Throws if
 * the day is not a date, has passed or is too far away, and for an unknown exam.
 */
export function newPlan(
  { library, log: { device } }: Pick<Study, 'library' | 'log'>,
  wanted: PlanRequest,
  { clock, zone, newId }: Pick<World, 'clock' | 'zone' | 'newId'>,
): Plan {
  const date = wanted.date.trim()
  const at = clock()
  const days = daysTo({ date }, { now: at, zone })
  if (days === undefined) throw new Failure('bad-date', { value: date })
  if (days <= 0) throw new Failure('day-passed', { date })
  if (days > FARTHEST) throw new Failure('day-too-far', { date, most: FARTHEST })
  const exam = examNamed(library, wanted.exam).id
  return {
    event: 'plan',
    id: newId(),
    at,
    outline: library.outline.id,
    device,
    exam,
    date,
    ...minutesOf(wanted),
  }
}

const minutesOf = ({ minutes }: Pick<PlanRequest, 'minutes'>): { minutes?: number } =>
  minutes === undefined ? {} : { minutes }

/** What a plan with those minutes a day leads to. */
interface Way {
  readonly minutes: number
  readonly recall: number
}

/** The questions of an exam that come first: those of level 1, or of levels 1 and 2. */
interface Essentials {
  readonly level: Level
  readonly questions: number
  readonly recall: number
}

/** What can be reached where a plan cannot be kept. */
export interface Instead {
  /** What the plan falls short of: the recall that is wished, from 0 to 1, or room for all questions. */
  readonly lacks: { readonly recall: number } | 'room'
  /** The fewest minutes that are enough, or the most that a plan takes; undefined if they hardly help. */
  readonly minutes: Way | undefined
  /** With the minutes that there are, the day as 2027-03-01 until which everything can be known. */
  readonly date: string | undefined
  /** What is known on the day of the essentials; undefined if the outline does not say what they are. */
  readonly essentials: Essentials | undefined
}

/** What to expect of a plan. */
export interface Expected {
  readonly forecast: Forecast
  /** The minutes of each day's drill. */
  readonly minutes: number
  /** Undefined if the plan can be kept. */
  readonly instead: Instead | undefined
}

/** When a plan is looked at, and in which time zone. */
type Looked = Pick<Outset, 'now' | 'zone'>

/** Minutes a day that a plan takes of itself: an hour at most. */
const MINUTES = [5, 10, 15, 20, 25, 30, 40, 50, 60] as const
const MOST = 60

/** A plan with fewer minutes is as good if it recalls this much less at most, 0 to 1, and leaves out as few. */
const AS_GOOD = 0.02

/** A plan can be kept if nearly all is met and at most this much less than aimed at is recalled, 0 to 1. */
const TOLERATED = 0.05

/** How much longer a plan may be that is proposed instead: times its own days. */
const LONGER = [1.25, 1.5, 2, 3] as const

/** The fewest minutes a day with which a plan leads as far as with an hour. */
export function minutesNeeded(study: Study, planned: Planned, looked: Looked): number {
  const told = quickly(study, planned, looked)
  const best = told(MOST)
  const spare = best.questions * AS_GOOD
  // No day is longer than its busiest with an hour to spend: more minutes change nothing.
  const busiest = maxOf(best.perDay, ({ spent }) => spent) / MINUTE
  const last = MINUTES.find((minutes) => minutes > busiest) ?? MOST
  const those = MINUTES.filter((minutes) => minutes <= last)
  return leastOf(those, (minutes) => {
    if (minutes === last) return true
    const { recall, leftOut } = told(minutes)
    return recall >= best.recall - AS_GOOD && leftOut <= best.leftOut + spare
  })
}

/**
 * What to expect of a plan with those minutes a day. The same forecast for the same log on the same
 * day: its dice have a fixed seed.
 */
export function expectedOf(
  study: Study,
  planned: Planned,
  { minutes, ...looked }: Looked & { readonly minutes: number },
): Expected {
  const found = forecast(startFrom(study, planned, looked)(minutes), seededDice(1))
  const isKept = planned.days <= 0 || canBeKept(found, planned)
  return {
    forecast: found,
    minutes,
    instead: isKept
      ? undefined
      : {
          lacks: isRecalled(found, planned) ? 'room' : { recall: planned.retention },
          minutes: enough(study, planned, { ...looked, minutes, recall: found.recall }),
          date: laterDay(study, planned, { ...looked, minutes }),
          essentials: essentialsOf(study, planned, { ...looked, forecast: found }),
        },
  }
}

const canBeKept = (forecast: Forecast, planned: Planned): boolean =>
  Math.round(forecast.leftOut) <= forecast.questions * AS_GOOD && isRecalled(forecast, planned)

/** Whether nearly as much is recalled as is wished. */
const isRecalled = ({ recall }: Forecast, { retention }: Planned): boolean =>
  recall >= retention - TOLERATED

function enough(
  study: Study,
  planned: Planned,
  { minutes: now, recall: reached, ...looked }: Looked & Way,
): Way | undefined {
  const more = MINUTES.filter((minutes) => minutes > now)
  if (more.length === 0) return undefined
  const told = quickly(study, planned, looked)
  const minutes = leastOf(more, (each) => each === MOST || canBeKept(told(each), planned))
  const { recall } = told(minutes)
  return recall >= reached + AS_GOOD ? { minutes, recall } : undefined
}

function laterDay(
  study: Study,
  planned: Planned,
  { minutes, ...looked }: Looked & { readonly minutes: number },
): string | undefined {
  const day = dayNamed(planned.date)
  const all = LONGER.map((times) => Math.ceil(planned.days * times))
  const within = all.filter((days) => days <= FARTHEST)
  const isEnough = (days: number): boolean => {
    const examAt = planned.examAt + (days - planned.days) * DAY
    return canBeKept(quickly(study, { ...planned, days, examAt }, looked)(minutes), planned)
  }
  if (day === undefined || within.length === 0) return undefined
  const found = leastOf(within, isEnough)
  const isLast = found === within.at(-1)
  return isLast && !isEnough(found) ? undefined : dateOf(day + found - planned.days)
}

/** Fewer questions than this share of all are worth a goal of their own. */
const FEW = 0.8

/** What is expected of levels 1 and 2, or of level 1 if those are nearly all. */
function essentialsOf(
  study: Study,
  planned: Planned,
  { now, forecast: { known } }: Looked & Pick<Expected, 'forecast'>,
): Instead['essentials'] {
  const { levels } = study.library.curriculum()
  const scope = scopeOf(planned, askedUntil(study, planned, now), study.cards)
  for (const level of [2, 1] as const) {
    const isEssential = ({ topic }: Question): boolean => (levels.get(topic) ?? 3) <= level
    const own = scope.filter(isEssential)
    if (own.length > 0 && own.length < scope.length * FEW)
      return { level, questions: own.length, recall: known(isEssential) }
  }
  return undefined
}

/** The first of some numbers that is enough; those after it are, too, and the last one is. */
function leastOf(numbers: readonly number[], isEnough: (number: number) => boolean): number {
  let [from, to] = [0, numbers.length - 1]
  while (from < to) {
    const middle = Math.floor((from + to) / 2)
    if (isEnough(numbers[middle] as number)) to = middle
    else from = middle + 1
  }
  return numbers[to] as number
}

/** A forecast of one run for so many minutes a day: enough to compare. */
function quickly(study: Study, planned: Planned, looked: Looked): (minutes: number) => Forecast {
  const told = new Map<number, Forecast>()
  const start = startFrom(study, planned, looked)
  return (minutes) => {
    const found = told.get(minutes) ?? forecast(start(minutes), seededDice(1), 1)
    told.set(minutes, found)
    return found
  }
}

/**
 * What the drills of a plan may ask: not what is put away, nor what they keep for the exam's first
 * paper, whose facts they ask by other questions.
 */
function askedUntil(study: Study, { exam }: Planned, now: number): readonly Question[] {
  const { drills } = study.history
  const reserved = reservedIn({ ...study, history: { drills, plan: { exam: exam.id } } })
  return askable(study, now).filter(({ id }) => !reserved.has(id))
}

/** What a forecast of so many minutes a day starts from. */
function startFrom(
  study: Study,
  planned: Planned,
  { now, zone }: Looked,
): (minutes: number) => Start {
  const { library, cards, schedule, history } = study
  const questions = askedUntil(study, planned, now)
  const start = {
    ...planned,
    ...{ questions, cards, now, aim: schedule },
    atFirst: chanceAtFirst(history.reviews),
    path: pathThrough(questions, courseOf(library.outline, library.curriculum()), library),
  }
  const { today } = planned
  return (minutes) => ({
    ...start,
    time: timeOf(study, { now, zone, today, minutes, daily: minutes }),
  })
}
