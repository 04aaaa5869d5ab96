import { meanOf } from '../core/base/collections.ts'
import { dateOf, dayOf } from '../core/base/time.ts'
import { EXIT, type Exit, Failure } from '../errors.ts'
import type { Output } from '../output/output.ts'
import { daysTo, FARTHEST, type Planned, plannedBy } from '../study/exams.ts'
import { keepInLog } from '../study/log.ts'
import { expectedOf, newPlan, type PlanRequest } from '../study/planning.ts'
import { openStudy, type Study } from '../study/study.ts'
import { defineCommand, type Invocation } from '../usage/command.ts'
import { flag, option } from '../usage/takes.ts'
import { inline } from '../view/page.ts'
import { type Prospect, planLines } from '../view/plan.ts'

/** Makes a plan, shows the current one, or gives it up. */
export const command = defineCommand({
  takes: {
    exam: option('--exam <name>', (help) => help.planExam),
    date: option('--date <day>', (help) => help.date),
    stop: flag('--stop', (help) => help.stop),
    json: flag('--json', (help) => help.json),
  },
  examples: ['k8smap plan --exam KCNA --date 2027-03-01', 'k8smap plan', 'k8smap plan --stop'],
  run: async ({ world, output, outline, settings }, { exam, date, stop, json }) => {
    const wanted = wantedBy({ exam, date, stop })
    const study = await openStudy(world, { ...settings, outline })
    output.note(study.notes)
    const { library, history, log } = study
    const { clock, zone } = world
    const at = { now: clock(), zone, retention: settings.retention }
    if (stop) return giveUp(study, plannedBy(library, history.plan, at), { world, output, json })
    const made = wanted && newPlan(study, wanted, world)
    const planned = plannedBy(library, made ?? history.plan, at)
    if (!planned) {
      const days = history.plan && daysTo(history.plan, at)
      if (days !== undefined && days > FARTHEST)
        output.tell([output.errors.words.plan.tooFar(history.plan?.date ?? '', FARTHEST)])
      return tellNone(output, json)
    }
    const expected = expectedOf(study, planned, at.now)
    if (expected.forecast.questions === 0)
      throw new Failure('nothing-to-ask', { topic: inline(output.errors, planned.exam.title) })
    if (made) keepInLog(log, made)
    const prospect: Prospect = { ...planned, ...expected, today: dayOf(at.now, zone) }
    if (json) output.printJson(prospectJson(prospect))
    else output.print(planLines(output.page, prospect))
    if (made) output.tell([output.errors.words.plan.kept])
    return EXIT.done
  },
})

/** Gives a plan up, whether it is still in force or not. */
function giveUp(
  { library, log, history }: Study,
  followed: Planned | undefined,
  { world, output, json }: { world: Invocation['world']; output: Output; json: boolean },
): Exit {
  const at = { id: world.newId(), at: world.clock() }
  if (history.plan) keepInLog(log, { event: 'plan', ...at, outline: library.outline.id })
  if (!followed) return tellNone(output, json)
  if (json) output.printJson({ version: 1, plan: null })
  output.tell([output.errors.words.plan.stopped(followed.exam.id, followed.date)])
  return EXIT.done
}

/** The exam and the date: a plan needs both of them; undefined if neither is given. */
function wantedBy(given: {
  readonly exam: string | undefined
  readonly date: string | undefined
  readonly stop: boolean
}): PlanRequest | undefined {
  const { exam, date } = given
  if (given.stop && (exam ?? date) !== undefined)
    throw new Failure('not-together', {
      option: '--stop',
      other: exam === undefined ? '--date' : '--exam',
    })
  if (exam === undefined && date === undefined) return undefined
  if (exam === undefined) throw new Failure('needs-option', { option: '--date', other: '--exam' })
  if (date === undefined) throw new Failure('needs-option', { option: '--exam', other: '--date' })
  return { exam, date }
}

function tellNone(output: Output, json: boolean): Exit {
  if (json) output.printJson({ version: 1, plan: null })
  else output.tell([output.errors.words.plan.none])
  return EXIT.done
}

/** A plan in the shape of the JSON contract. */
function prospectJson({ exam, date, days, today, forecast, minutes }: Prospect): unknown {
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
    minutesPerDay: Math.round(meanOf(minutes, (each) => each)),
    domains: forecast.domains.map(({ domain, questions, met, recall }) => ({
      name: domain.name,
      title: domain.title,
      weight: domain.weight,
      questions,
      met,
      recall: recall === undefined ? null : share(recall),
    })),
    recall: share(forecast.recall),
  }
}
