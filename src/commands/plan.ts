import { meanOf } from '../core/base/collections.ts'
import { readSettings } from '../core/base/settings.ts'
import { dateOf, dayOf, MINUTE } from '../core/base/time.ts'
import { EXIT, type Exit, Failure } from '../errors.ts'
import type { Output } from '../output/output.ts'
import {
  calendarDaysTo,
  daysTo,
  FARTHEST,
  minutesToday,
  type Planned,
  plannedBy,
} from '../study/exams.ts'
import { keepInLog } from '../study/log.ts'
import { expectedOf, minutesNeeded, newPlan, type PlanRequest } from '../study/planning.ts'
import { openStudy, type Study } from '../study/study.ts'
import { defineCommand, type Invocation } from '../usage/command.ts'
import { flag, offering, option, wholeNumber } from '../usage/takes.ts'
import { commandLine } from '../view/command-line.ts'
import { inline } from '../view/page.ts'
import { type Prospect, planLines } from '../view/plan.ts'

/** Makes a plan, shows the current one, or gives it up. */
export const command = defineCommand({
  takes: {
    exam: offering(
      'exams',
      option('--exam <name>', (help) => help.planExam),
    ),
    date: option('--date <day>', (help) => help.date),
    minutes: option(
      '-m, --minutes <n>',
      (help) => help.planMinutes,
      wholeNumber('--minutes', 1, 600),
    ),
    stop: flag('--stop', (help) => help.stop),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap plan --exam KCNA --date 2027-03-01',
    'k8smap plan',
    'k8smap plan --minutes 20',
    'k8smap plan --date 2027-04-01',
    'k8smap plan --stop',
  ],
  isRead: true,
  run: async ({ world, output, outline, settings }, { stop, json, ...given }) => {
    checkTogether({ ...given, stop })
    const study = await openStudy(world, { ...settings, outline })
    output.note(study.notes)
    const { library, history, log } = study
    const { clock, zone } = world
    const at = { now: clock(), zone, retention: settings.retention }
    if (stop)
      return giveUp(study, plannedBy(library, history.plan, at), {
        world,
        output,
        outline: outline.spec,
        json,
      })
    const followed = plannedBy(library, history.plan, at)
    const wanted = wantedBy(given, followed, history.plan?.minutes)
    const asked = wanted && newPlan(study, wanted, world)
    const planned = plannedBy(library, asked ?? history.plan, at)
    if (!planned) {
      const days = history.plan && daysTo(history.plan, at)
      if (days !== undefined && days > FARTHEST)
        output.tell([output.errors.words.plan.tooFar(history.plan?.date ?? '', FARTHEST)])
      return tellNone(output, json)
    }
    const minutes = asked
      ? (asked.minutes ?? minutesNeeded(study, planned, at))
      : minutesToday(study, { ...at, ...settings })
    const made = asked && { ...asked, minutes }
    const expected = expectedOf(study, planned, { ...at, minutes })
    if (expected.forecast.questions === 0)
      throw new Failure('nothing-to-ask', { topic: inline(output.errors, planned.exam.title) })
    if (made) keepInLog(log, made)
    const prospect: Prospect = {
      ...planned,
      ...expected,
      today: dayOf(at.now, zone),
      away: calendarDaysTo(planned, { ...at, day: settings.day }),
      limit: ownLimit(world),
      isFound: asked !== undefined && asked.minutes === undefined,
    }
    if (json) output.printJson(prospectJson(prospect))
    else output.print(planLines(output.page, prospect))
    if (made) output.tell([...replaced(followed, made, output), output.errors.words.plan.kept])
    return EXIT.done
  },
})

/** The most new questions a day, if the learner has set it. */
function ownLimit({ settings, environment }: Invocation['world']): number | undefined {
  const now = readSettings(settings().read(), environment)
  return now.origins.new === 'default' ? undefined : now.settings.new
}

/** Gives a plan up, whether it is still in force or not. */
function giveUp(
  { library, log, history }: Study,
  followed: Planned | undefined,
  {
    world,
    output,
    outline,
    json,
  }: Pick<Invocation, 'world' | 'output'> & {
    readonly outline: string | undefined
    readonly json: boolean
  },
): Exit {
  const at = { id: world.newId(), at: world.clock() }
  const { device } = log
  if (history.plan) keepInLog(log, { event: 'plan', ...at, outline: library.outline.id, device })
  if (!followed) return tellNone(output, json)
  if (json) output.printJson({ version: 1, plan: null })
  const again = commandLine(outline, planOf(followed))
  output.tell([output.errors.words.plan.stopped(followed.exam.id, followed.date, again)])
  return EXIT.done
}

/** The command that makes a plan. */
const planOf = ({ exam, date }: Planned): string => `plan --exam ${exam.id} --date ${date}`

/** What is said of the plan that was followed until now, if the new one is for another exam or day. */
const replaced = (
  followed: Planned | undefined,
  made: { readonly exam?: string; readonly date?: string },
  { errors }: Output,
): string[] =>
  followed && (followed.exam.id !== made.exam || followed.date !== made.date)
    ? [errors.words.plan.replaced(followed.exam.id, followed.date)]
    : []

/** What is given of a plan on the command line. */
interface Given {
  readonly exam: string | undefined
  readonly date: string | undefined
  readonly minutes: number | undefined
}

/** @throws Failure for options that have no meaning together, or need another one */
function checkTogether({ exam, date, minutes, stop }: Given & { readonly stop: boolean }): void {
  const [other] = [
    ...(exam === undefined ? [] : ['--exam']),
    ...(date === undefined ? [] : ['--date']),
    ...(minutes === undefined ? [] : ['--minutes']),
  ]
  if (stop && other) throw new Failure('not-together', { option: '--stop', other })
  if (exam !== undefined && date === undefined)
    throw new Failure('needs-option', { option: '--exam', other: '--date' })
}

/**
 * The plan that is wished: a new one, or the one that is followed with other minutes or another day.
 * @param now the minutes of the plan that is followed, which another day leaves as they are
 */
function wantedBy(
  { exam, date, minutes }: Given,
  followed: Planned | undefined,
  now: number | undefined,
): PlanRequest | undefined {
  if (exam !== undefined && date !== undefined) return { exam, date, minutes }
  if (minutes === undefined && date === undefined) return undefined
  if (followed)
    return { exam: followed.exam.id, date: date ?? followed.date, minutes: minutes ?? now }
  const option = date === undefined ? '--minutes' : '--date'
  throw new Failure('needs-option', { option, other: '--exam' })
}

function tellNone(output: Output, json: boolean): Exit {
  if (json) output.printJson({ version: 1, plan: null })
  else output.tell([output.errors.words.plan.none])
  return EXIT.done
}

/** A plan in the shape of the JSON contract. */
function prospectJson({ exam, date, days, today, forecast, minutes, instead }: Prospect): unknown {
  const share = (value: number): number => Math.round(value * 1000) / 1000
  return {
    version: 1,
    exam: exam.id,
    date,
    days,
    newPerDay: forecast.newToday,
    unmet: Math.round(forecast.unmet),
    perDay: forecast.perDay.map((each, i) => ({
      date: dateOf(today + i),
      new: Math.round(each.new),
      due: Math.round(each.due),
    })),
    minutesPerDay: Math.round(meanOf(forecast.perDay, ({ spent }) => spent / MINUTE)),
    minutes,
    domains: forecast.domains.map(({ domain, questions, met, recall }) => ({
      name: domain.name,
      title: domain.title,
      weight: domain.weight,
      questions,
      met,
      recall: recall === undefined ? null : share(recall),
    })),
    recall: share(forecast.recall),
    instead: instead
      ? {
          minutes: instead.minutes
            ? { minutes: instead.minutes.minutes, recall: share(instead.minutes.recall) }
            : null,
          date: instead.date ?? null,
          essentials: instead.essentials
            ? {
                level: instead.essentials.level,
                questions: instead.essentials.questions,
                recall: share(instead.essentials.recall),
              }
            : null,
        }
      : null,
  }
}
