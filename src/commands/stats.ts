import { dateOf } from '../core/base/time.ts'
import type { Outline } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import type { Retained } from '../core/statistics/retention.ts'
import { type Statistics, statisticsOf } from '../core/statistics/statistics.ts'
import { EXIT } from '../errors.ts'
import { openStudy } from '../study/study.ts'
import { defineCommand } from '../usage/command.ts'
import { flag, optionalPhrase } from '../usage/takes.ts'
import { statsLines } from '../view/stats.ts'

/** Shows the progress in a topic and everything below it. */
export const command = defineCommand({
  takes: {
    topic: optionalPhrase('[topic...]', (help) => help.statsTopic),
    json: flag('--json', (help) => help.json),
  },
  examples: [
    'k8smap stats',
    'k8smap stats network',
    'k8smap stats 安全 --lang zh',
    'k8smap stats --json',
  ],
  run: async ({ world, output, outline: choice, settings }, { topic: term, json }) => {
    const study = await openStudy(world, { ...settings, outline: choice, topic: term })
    output.note(study.notes)
    const { topic, questions, history, cards } = study
    const { outline } = study.library
    const statistics = statisticsOf({
      outline,
      root: topic.id,
      questions,
      reviews: history.reviews,
      cards,
      now: world.clock(),
      zone: world.zone,
    })
    if (json) output.printJson(statsJson(outline, topic.id, statistics))
    else output.print(statsLines(output.page, outline, topic.id, statistics))
    return EXIT.done
  },
})

/** The statistics with dates as 2027-03-01, and numbers rounded to what is certain. */
function statsJson(outline: Outline, root: string, statistics: Statistics): unknown {
  const { totals, streak, days, recall, calibration, forecast, mastery, weakest, leeches } =
    statistics
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
    forecast: forecast.map(({ day, due }) => ({ date: dateOf(day), due })),
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
  }
}

const retainedJson = ({ answers, right, predicted }: Retained) => ({
  answers,
  right,
  predicted: predicted === undefined ? null : rounded(predicted),
})

/** A share, rounded to four decimal places. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000
