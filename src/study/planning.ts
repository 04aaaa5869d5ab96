import { seededDice } from '../core/base/dice.ts'
import { dayNamed, dayOf, MINUTE } from '../core/base/time.ts'
import type { Plan } from '../core/log/event.ts'
import { type Forecast, forecast } from '../core/schedule/forecast.ts'
import { chanceAtFirst, tempoOf } from '../core/statistics/tempo.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { examNamed, type Planned } from './exams.ts'
import type { Study } from './study.ts'

/** An exam by name and a day as 2027-03-01, as they were typed. */
export interface PlanRequest {
  readonly exam: string
  readonly date: string
}

/** Days a plan reaches ahead, at most: two years. What is forgotten by then is anybody's guess. */
const FARTHEST = 730

/** The event that makes a plan. Throws for a day that is none, is over, or is too far off, and for an unknown exam. */
export function newPlan(
  { library }: Pick<Study, 'library'>,
  wanted: PlanRequest,
  { clock, zone, newId }: Pick<World, 'clock' | 'zone' | 'newId'>,
): Plan {
  const date = wanted.date.trim()
  const day = dayNamed(date)
  if (day === undefined) throw new Failure('bad-date', { value: date })
  const at = clock()
  const days = day - dayOf(at, zone)
  if (days <= 0) throw new Failure('day-passed', { date })
  if (days > FARTHEST) throw new Failure('day-too-far', { date, most: FARTHEST })
  const exam = examNamed(library, wanted.exam).id
  return { event: 'plan', id: newId(), at, outline: library.outline.id, exam, date }
}

/** What is to be expected of a plan, and the minutes each of its days takes at the learner's own tempo. */
export interface Expected {
  readonly forecast: Forecast
  readonly minutes: readonly number[]
}

/** The same forecast for the same log on the same day: chance has a seed of its own here. */
export function expectedOf(
  { questions, cards, history: { reviews } }: Study,
  planned: Planned,
  now: number,
): Expected {
  const start = { ...planned, questions, cards, now, atFirst: chanceAtFirst(reviews) }
  const found = forecast(start, seededDice(1))
  const tempo = tempoOf(reviews)
  return { forecast: found, minutes: found.perDay.map(({ answers }) => (answers * tempo) / MINUTE) }
}
