import { dateOf } from '../core/base/time.ts'
import type { Outline } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import type { Retained } from '../core/statistics/retention.ts'
import { type Statistics, statisticsOf } from '../core/statistics/statistics.ts'
import type { Exit } from '../errors.ts'
import { type Context, done, openLibrary, print, printJson, topicFor } from '../study/context.ts'
import { progressOf } from '../study/progress.ts'
import { questionsBelow } from '../study/questions.ts'
import { statsLines } from '../view/stats.ts'

export interface StatsOptions {
  readonly topic: string | undefined
  readonly json: boolean
}

/** How the study of a topic and all below it goes. */
export async function stats(context: Context, { topic, json }: StatsOptions): Promise<Exit> {
  const { world, page } = context
  const library = await openLibrary(context)
  const { outline } = library
  const root = (await topicFor(context, library, topic)).id
  const { history, cards } = await progressOf(context, library)
  const statistics = statisticsOf({
    outline,
    root,
    questions: questionsBelow(library, root, cards),
    reviews: history.reviews,
    cards,
    now: world.clock(),
    zone: world.zone,
  })
  if (json) printJson(context, statsJson(outline, root, statistics))
  else print(context, statsLines(page, outline, root, statistics))
  return done
}

/** The statistics with dates as 2027-03-01, and numbers no longer than they are certain. */
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

/** A share to four places. */
const rounded = (share: number): number => Math.round(share * 10_000) / 10_000
