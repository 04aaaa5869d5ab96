import { seededDice } from '../core/base/dice.ts'
import { MINUTE } from '../core/base/time.ts'
import type { Plan } from '../core/log/event.ts'
import { type Forecast, forecast } from '../core/schedule/forecast.ts'
import { chanceAtFirst, tempoOf } from '../core/statistics/tempo.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { daysTo, examNamed, FARTHEST, type Planned } from './exams.ts'
import type { Study } from './study.ts'

/** An exam's name and a day as 2027-03-01, as they were typed. */
export interface PlanRequest {
  readonly exam: string
  readonly date: string
}

/**
 * The event that makes a plan. Throws if the day is not a date, has passed or is too far away, and
 * for an unknown exam.
 */
export function newPlan(
  { library }: Pick<Study, 'library'>,
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
  return { event: 'plan', id: newId(), at, outline: library.outline.id, exam, date }
}

/** What to expect of a plan, and the minutes each of its days takes at the learner's own tempo. */
export interface Expected {
  readonly forecast: Forecast
  readonly minutes: readonly number[]
}

/** The same forecast for the same log on the same day: its dice have a fixed seed. */
export function expectedOf(
  { questions, cards, schedule: aim, history: { reviews } }: Study,
  planned: Planned,
  now: number,
): Expected {
  const start = { ...planned, aim, questions, cards, now, atFirst: chanceAtFirst(reviews) }
  const found = forecast(start, seededDice(1))
  const tempo = tempoOf(reviews)
  return { forecast: found, minutes: found.perDay.map(({ answers }) => (answers * tempo) / MINUTE) }
}
