import { seededDice } from '../core/base/dice.ts'
import { dateOf, dayNamed, dayOf, MINUTE } from '../core/base/time.ts'
import type { Plan } from '../core/log/event.ts'
import type { Library } from '../core/model/library.ts'
import { type Forecast, forecast } from '../core/schedule/forecast.ts'
import { chanceAtFirst, tempoOf } from '../core/statistics/tempo.ts'
import { type Exit, Failure } from '../errors.ts'
import { type Context, done, openLibrary, print, printJson, tell } from '../study/context.ts'
import { examNamed, type Planned, plannedBy } from '../study/exams.ts'
import { keepInLog, type Progress, progressOf } from '../study/progress.ts'
import { questionsBelow } from '../study/questions.ts'
import { inline } from '../view/page.ts'
import { planLines } from '../view/plan.ts'

export interface PlanOptions {
  readonly exam: string | undefined
  readonly date: string | undefined
  readonly stop: boolean
  readonly json: boolean
}

/** Days a plan reaches ahead, at most: two years. What is forgotten by then is anybody's guess. */
const FARTHEST = 730

/** Makes a plan, shows the one that is followed, or gives it up. */
export async function plan(context: Context, options: PlanOptions): Promise<Exit> {
  const wanted = wantedBy(options)
  const library = await openLibrary(context)
  const progress = await progressOf(context, library)
  if (options.stop) return stop(context, library, progress, options.json)
  const made = wanted && newPlan(context, library, wanted)
  const planned = plannedBy(context, library, made ?? progress.history.plan)
  if (!planned) return tellNone(context, options.json)
  const expected = forecastOf(context, library, progress, planned)
  if (expected.questions === 0)
    throw new Failure('nothing-to-ask', { topic: inline(context.errors, planned.exam.title) })
  if (made) keepInLog(progress.journal, made)
  show(context, progress, planned, expected, options.json)
  if (made) tell(context, [context.errors.words.plan.kept])
  return done
}

/** The exam and the date, of which neither makes a plan without the other; undefined where neither is given. */
function wantedBy({
  exam,
  date,
  stop: isStop,
}: PlanOptions): { readonly exam: string; readonly date: string } | undefined {
  if (isStop && (exam ?? date) !== undefined)
    throw new Failure('not-together', {
      option: '--stop',
      other: exam === undefined ? '--date' : '--exam',
    })
  if (exam === undefined && date === undefined) return undefined
  if (exam === undefined) throw new Failure('needs-option', { option: '--date', other: '--exam' })
  if (date === undefined) throw new Failure('needs-option', { option: '--exam', other: '--date' })
  return { exam, date: date.trim() }
}

function newPlan(
  { world }: Context,
  library: Library,
  wanted: { readonly exam: string; readonly date: string },
): Plan {
  const { date } = wanted
  const day = dayNamed(date)
  if (day === undefined) throw new Failure('bad-date', { value: date })
  const at = world.clock()
  const days = day - dayOf(at, world.zone)
  if (days <= 0) throw new Failure('day-passed', { date })
  if (days > FARTHEST) throw new Failure('day-too-far', { date, most: FARTHEST })
  const exam = examNamed(library, wanted.exam).id
  return { event: 'plan', id: world.newId(), at, outline: library.outline.id, exam, date }
}

/** The same forecast for the same log on the same day: chance has a seed of its own here. */
function forecastOf(
  { world }: Context,
  library: Library,
  { history, cards }: Progress,
  planned: Planned,
): Forecast {
  return forecast(
    {
      ...planned,
      questions: questionsBelow(library, library.outline.root, cards),
      cards,
      now: world.clock(),
      atFirst: chanceAtFirst(history.reviews),
    },
    seededDice(1),
  )
}

function stop(context: Context, library: Library, progress: Progress, json: boolean): Exit {
  const { world, errors } = context
  const { history } = progress
  const followed = plannedBy(context, library, history.plan)
  if (history.plan)
    keepInLog(progress.journal, {
      event: 'plan',
      id: world.newId(),
      at: world.clock(),
      outline: library.outline.id,
    })
  if (!followed) return tellNone(context, json)
  if (json) printJson(context, { version: 1, plan: null })
  tell(context, [errors.words.plan.stopped(followed.exam.id, followed.date)])
  return done
}

function tellNone(context: Context, json: boolean): Exit {
  if (json) printJson(context, { version: 1, plan: null })
  else tell(context, [context.errors.words.plan.none])
  return done
}

function show(
  context: Context,
  { history }: Progress,
  planned: Planned,
  expected: Forecast,
  json: boolean,
): void {
  const { world, page } = context
  const today = dayOf(world.clock(), world.zone)
  const minutes = expected.perDay.map(
    ({ answers }) => (answers * tempoOf(history.reviews)) / MINUTE,
  )
  const { exam, date, days } = planned
  if (!json) {
    print(context, planLines(page, { exam, date, days, today, minutes, forecast: expected }))
    return
  }
  const share = (value: number): number => Math.round(value * 1000) / 1000
  printJson(context, {
    version: 1,
    exam: exam.id,
    date,
    days,
    newPerDay: expected.newToday,
    unmet: Math.round(expected.unmet),
    perDay: expected.perDay.map((each, i) => ({
      date: dateOf(today + i),
      new: Math.round(each.new),
      due: Math.round(each.due),
    })),
    minutesPerDay: Math.round(minutes.reduce((a, b) => a + b, 0) / Math.max(1, minutes.length)),
    domains: expected.domains.map(({ domain, questions, met, recall }) => ({
      name: domain.name,
      title: domain.title,
      weight: domain.weight,
      questions,
      met,
      recall: recall === undefined ? null : share(recall),
    })),
    recall: share(expected.recall),
  })
}
