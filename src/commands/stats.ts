import { rounded } from '../core/base/rounded.ts'
import { dateOf } from '../core/base/time.ts'
import { topicOf } from '../core/model/walk.ts'
import type { Accuracy } from '../core/statistics/accuracy.ts'
import { FEWEST } from '../core/statistics/fit-trial.ts'
import type { Retained } from '../core/statistics/retention.ts'
import { statisticsOf } from '../core/statistics/statistics.ts'
import { EXIT, type Exit, Failure } from '../errors.ts'
import { awayAt, told } from '../study/askable.ts'
import { type FitResult, fitOf, fittableIn } from '../study/fitting.ts'
import { keepInLog } from '../study/log.ts'
import { openStudy, type Study } from '../study/study.ts'
import { defineCommand, type Invocation } from '../usage/command.ts'
import { flag, offering, optionalPhrase } from '../usage/takes.ts'
import { fitLines } from '../view/fit.ts'
import { type StatsPage, statsLines } from '../view/stats.ts'

/** Shows the progress in a topic and everything below it; or fits the schedule to the log. */
export const command = defineCommand({
  takes: {
    topic: offering(
      'topics',
      optionalPhrase('[topic...]', (help) => help.statsTopic),
    ),
    fit: flag('--fit', (help) => help.fit),
    reschedule: flag('--reschedule', (help) => help.reschedule),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap stats',
    'k8smap stats network',
    'k8smap stats 安全 --lang zh',
    'k8smap stats --fit',
    'k8smap stats --json',
  ],
  isRead: true,
  run: async (invocation, { topic: term, fit, reschedule, json }) => {
    const { world, output, outline: choice, settings } = invocation
    // Weights are those of a learner, not of a topic.
    if (fit && term !== undefined) throw new Failure('too-many-arguments', { argument: term })
    if (reschedule && !fit)
      throw new Failure('needs-option', { option: '--reschedule', other: '--fit' })
    const study = await openStudy(world, { ...settings, outline: choice, topic: term })
    output.note(study.notes)
    if (fit) return fitted(study, invocation, { reschedule, json })
    const { topic, questions, history, schedule, find } = study
    const { outline } = study.library
    const now = world.clock()
    const { reviews, cards, unsaid } = told(study, now)
    if (unsaid > 0) output.note([{ kind: 'unsaid', answers: unsaid }])
    const statistics = statisticsOf({
      outline,
      root: topic.id,
      questions,
      reviews,
      cards,
      aim: schedule,
      away: awayAt(history, now),
      find,
      now,
      zone: world.zone,
    })
    const fittable = fittableIn(study, world.zone)
    const page = { outline, root: topic.id, statistics, fittable, wish: settings.retention }
    if (json) output.printJson(statsJson(page))
    else output.print(statsLines(output.page, page))
    return EXIT.done
  },
})

/** Fits the schedule to the log, and says what came of it. */
async function fitted(
  study: Study,
  { world, output }: Pick<Invocation, 'world' | 'output'>,
  { reschedule, json }: { readonly reschedule: boolean; readonly json: boolean },
): Promise<Exit> {
  const result = await fitOf(study, world, reschedule)
  if (result.kind === 'taken') keepInLog(study.log, result.fit)
  if (json) output.printJson(fitJson(result))
  else output.print(fitLines(output.page, result))
  return EXIT.done
}

/** What came of a fit; what was not tried or not taken is null. */
function fitJson(result: FitResult): unknown {
  const accuracy = ({ logLoss, rmse }: Accuracy) => ({
    logLoss: rounded(logLoss),
    rmse: rounded(rmse),
  })
  const trial = result.kind === 'few' ? undefined : result.trial
  const fit = result.kind === 'taken' ? result.fit : undefined
  return {
    version: 1,
    result: result.kind,
    answers: result.answers,
    needed: FEWEST,
    trial: trial
      ? {
          older: trial.older,
          newer: trial.newer,
          inForce: accuracy(trial.inForce),
          fitted: accuracy(trial.fitted),
        }
      : null,
    weights: fit ? fit.weights : null,
    reschedules: fit?.reschedules === true,
  }
}

/** The statistics with dates as 2027-03-01, and numbers rounded to what is certain. */
function statsJson({ outline, root, statistics, fittable }: StatsPage): unknown {
  const { totals, streak, days, recall, calibration, forecast, mastery, weakest, leeches } =
    statistics
  const { factor, trade, away } = statistics
  const { took, first, ...counts } = totals
  const titled = (topic: string) => ({ topic, title: topicOf(outline, topic).title })
  return {
    version: 1,
    topic: root,
    totals: {
      ...counts,
      seconds: Math.round(took / 1000),
      first: first === undefined ? null : dateOf(first),
    },
    streak,
    days: days.map(({ day, ...done }) => ({ date: dateOf(day), ...done })),
    recall: recall.map((period) => ({
      from: dateOf(period.from),
      to: dateOf(period.to),
      ...retainedJson(period),
    })),
    calibration: calibration.map((bin) => ({ from: bin.from, to: bin.to, ...retainedJson(bin) })),
    memory: {
      factor: rounded(factor),
      fitted: fittable.last?.reviews ?? null,
      answers: fittable.answers,
      since: fittable.since,
      offered: fittable.isOffered,
    },
    forecast: forecast.map(({ day, due, sunk }) => ({ date: dateOf(day), due, sunk })),
    trade: trade.map(({ retention, minutes, answers, recalled, questions, isInForce }) => ({
      retention: retention ?? null,
      minutes: rounded(minutes),
      answers: rounded(answers),
      recalled: rounded(recalled),
      questions,
      inForce: isInForce,
    })),
    mastery: mastery.map(({ topic, share }) => ({ ...titled(topic), share: rounded(share) })),
    weakest: weakest.map(({ topic, recall, met }) => ({
      ...titled(topic),
      recall: rounded(recall),
      met,
    })),
    leeches: leeches.map(({ question, lapses, reviews }) => ({
      question: question.id,
      ask: question.ask,
      topic: question.topic,
      lapses,
      reviews,
    })),
    away: away.map(({ question, day, isLeech }) => ({
      question: question.id,
      ask: question.ask,
      topic: question.topic,
      date: dateOf(day),
      leech: isLeech,
    })),
  }
}

const retainedJson = ({ answers, right, predicted }: Retained) => ({
  answers,
  right,
  predicted: predicted === undefined ? null : rounded(predicted),
})
