import { sumOf } from '../core/base/collections.ts'
import type { Wish } from '../core/base/settings.ts'
import { same } from '../core/base/text.ts'
import { dateOf, MINUTE } from '../core/base/time.ts'
import type { Outline } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { type CalibrationVerdict, calibrated } from '../core/statistics/calibration.ts'
import type { Retained } from '../core/statistics/retention.ts'
import { MOST_TOOK, type Statistics, type Trade } from '../core/statistics/statistics.ts'
import type { Fittable } from '../study/fitting.ts'
import { percent } from './bar.ts'
import { skylineLines } from './column-chart.ts'
import { FIT } from './fit.ts'
import { heatmapLines } from './heatmap.ts'
import { inline, type Page, paragraph } from './page.ts'
import { type Row, rowLines } from './rows.ts'
import { UNLIMITED } from './width.ts'

/** Pictures need a fixed width: a pipe's lines are as long as those of a common terminal. */
const PIPE_COLUMNS = 80
/** The most weeks or months shown. */
const MOST_PERIODS = 12

/** What the page is about. */
export interface StatsPage {
  readonly outline: Outline
  /** The topic. */
  readonly root: string
  readonly statistics: Statistics
  readonly fittable: Fittable
  /** What the learner set, or that it follows from what is known. */
  readonly wish: Wish
}

/** The progress in a topic, as pictures with numbers. */
export function statsLines(
  wide: Page,
  { outline, root, statistics, fittable, wish }: StatsPage,
): string[] {
  const page = wide.columns === UNLIMITED ? { ...wide, columns: PIPE_COLUMNS } : wide
  const { stats } = page.words
  const { days, today, totals } = statistics
  const heading = paragraph(page, topicOf(outline, root).title).map(page.theme.title)
  const command = page.words.command(root === outline.root ? 'quiz' : `quiz ${root}`)
  if (totals.reviews === 0 && totals.met === 0 && statistics.away.length === 0)
    return [...heading, '', ...say(page, stats.none(command))]
  return [
    [...heading, ...totalLines(page, statistics)],
    totals.reviews === 0 ? [] : block(page, stats.days, heatmapLines(page, days, today)),
    recallBlock(page, statistics),
    calibrationBlock(page, statistics),
    root === outline.root ? memoryBlock(page, fittable) : [],
    forecastBlock(page, statistics),
    tradeBlock(page, statistics, wish),
    masteryBlock(page, outline, statistics),
    weakestBlock(page, outline, statistics),
    leechBlock(page, statistics),
    awayBlock(page, statistics),
  ]
    .filter((lines) => lines.length > 0)
    .flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]))
}

const say = (page: Page, line: string, indent = ''): string[] => paragraph(page, same(line), indent)

/** Lines below a heading with a short remark; nothing if there are no lines. */
const block = (page: Page, heading: string, lines: readonly string[], note?: string): string[] =>
  lines.length === 0
    ? []
    : [
        page.theme.heading(heading),
        ...(note === undefined ? [] : say(page, note, '  ').map(page.theme.dim)),
        ...lines,
      ]

function totalLines(page: Page, { totals, streak }: Statistics): string[] {
  const { stats } = page.words
  const { reviews, right, met, questions, took, days, first } = totals
  const minutes = Math.round(took / MINUTE)
  // What is put away, or said to be known, was maybe never answered.
  if (reviews === 0) return say(page, stats.unanswered(met, questions))
  return [
    ...say(page, stats.answers(reviews, percent(right / reviews), met, questions)),
    ...(first === undefined ? [] : say(page, stats.studied(days, dateOf(first)))),
    ...say(
      page,
      stats.took(stats.duration(Math.floor(minutes / 60), minutes % 60), MOST_TOOK / MINUTE),
    ),
    ...say(page, stats.streak(streak.current, streak.longest)),
  ]
}

/** True recall as a bar, predicted recall as a stroke on it, and both as numbers after it. */
const recallRow = (
  { signs }: Page,
  label: string,
  { answers, right, predicted }: Retained,
): Row => ({
  label,
  share: right / answers,
  mark: predicted,
  cells: [
    percent(right / answers),
    predicted === undefined ? signs.none : percent(predicted),
    String(answers),
  ],
})

function recallBlock(page: Page, { span, recall }: Statistics): string[] {
  const { stats } = page.words
  const rows = recall.slice(-MOST_PERIODS).map((period) => {
    const from = dateOf(period.from)
    return recallRow(page, span === 'month' ? from.slice(0, 7) : from, period)
  })
  const lines = rowLines(page, rows, stats.recallHead)
  return rows.length === 0
    ? []
    : block(page, stats.recall[span], lines, stats.recallNote(page.signs.bar.stroke))
}

function calibrationBlock(page: Page, { calibration: bins, factor }: Statistics): string[] {
  const { stats } = page.words
  const all = calibrated(bins)
  if (!all) return []
  const rows = bins.map((bin) =>
    recallRow(
      page,
      `${Math.round(bin.from * 100)}${page.signs.range}${Math.round(bin.to * 100)} %`,
      bin,
    ),
  )
  return [
    ...block(page, stats.calibration, rowLines(page, rows, stats.recallHead)),
    ...say(
      page,
      stats.calibrated(
        percent(all.predicted),
        percent(all.right),
        verdictOf(page, all.verdict, factor),
      ),
      '  ',
    ),
  ]
}

/** A factor nearer to 1 than this changes no wait that a learner would notice. */
const SLIGHT = 0.05

/** Whether the learner recalls as predicted, and what has been done about it. */
function verdictOf({ words }: Page, verdict: CalibrationVerdict, factor: number): string {
  const { verdicts, shorter, longer, waits } = words.stats
  if (Math.abs(factor - 1) < SLIGHT) return verdicts[verdict]()
  const how = (factor < 1 ? shorter : longer)(percent(factor))
  // What older answers say, and the latest ones have put right, would only confuse.
  return verdict === (factor < 1 ? 'more' : 'less') ? waits(how) : verdicts[verdict](how)
}

/** What the weights of the schedule were fitted to, and whether they may be fitted again. */
function memoryBlock(page: Page, { last, since, isOffered }: Fittable): string[] {
  const { stats } = page.words
  return block(page, stats.memory, [
    ...(last ? say(page, stats.fitted(last.reviews), '  ') : []),
    ...(isOffered ? say(page, stats.fittable(since, page.words.command(FIT)), '  ') : []),
  ])
}

function forecastBlock(page: Page, { forecast }: Statistics): string[] {
  const { stats } = page.words
  const within = (what: 'due' | 'sunk', days: number): number =>
    sumOf(forecast.slice(0, days), (day) => day[what])
  const span = forecast.length
  const due = within('due', span)
  const sunk = within('sunk', span)
  if (due + sunk === 0) return block(page, stats.forecast, say(page, stats.noneDue(span), '  '))
  const sums = stats.due(within('due', 1), within('due', 7), due, span)
  const lines = [
    ...skylineLines(page, forecast),
    ...say(page, sums, '  '),
    ...(sunk > 0
      ? say(page, stats.sunk(within('sunk', 1), within('sunk', 7), sunk, span), '  ')
      : []),
  ]
  return block(page, stats.forecast, lines, stats.forecastNote)
}

/** Fewer minutes are shown with a decimal. */
const FEW_MINUTES = 10

/** A number of minutes as exact as it can be. */
const shortly = (minutes: number): string =>
  minutes === 0 || minutes >= FEW_MINUTES
    ? String(Math.round(minutes))
    : minutes < 0.1
      ? '<0.1'
      : minutes.toFixed(1)

function tradeBlock(page: Page, { trade }: Statistics, wish: Wish): string[] {
  const { stats } = page.words
  const met = trade[0]?.questions ?? 0
  const minutesOf = ({ minutes }: Trade): string => stats.minutes(shortly(minutes))
  const rows = trade.map((each) => ({
    label: `${each.retention === undefined ? stats.noReviews : percent(each.retention)}${each.isInForce ? ` ${page.signs.own}` : ''}`,
    share: met === 0 ? 0 : each.recalled / met,
    cells: [minutesOf(each), String(Math.round(each.recalled))],
  }))
  const lines = rowLines(page, rows, stats.tradeHead)
  return rows.length === 0
    ? []
    : block(page, stats.trade, lines, stats.tradeNote(met, page.signs.own, wish === 'auto'))
}

function masteryBlock(page: Page, outline: Outline, { mastery }: Statistics): string[] {
  const { stats } = page.words
  const rows = mastery.map(({ topic, share }) => ({
    label: titleOf(page, outline, topic),
    share,
    cells: [percent(share)],
  }))
  return block(page, stats.mastery, rowLines(page, rows), stats.masteryNote)
}

function weakestBlock(page: Page, outline: Outline, { weakest }: Statistics): string[] {
  const { stats } = page.words
  const [first] = weakest
  // With only one topic there is no weakest to choose.
  if (!first || weakest.length === 1) return []
  const rows = weakest.map(({ topic, recall, met }) => ({
    label: titleOf(page, outline, topic),
    share: recall,
    cells: [percent(recall), stats.met(met)],
  }))
  return [
    ...block(page, stats.weakest, rowLines(page, rows), stats.weakestNote),
    ...say(page, page.words.command(`quiz ${first.topic}`), '  ').map(page.theme.key),
  ]
}

const titleOf = (page: Page, outline: Outline, topic: string): string =>
  inline(page, topicOf(outline, topic).title)

function leechBlock(page: Page, { leeches }: Statistics): string[] {
  const { stats } = page.words
  const lines = leeches.flatMap(({ question, lapses, reviews }) => [
    ...paragraph(page, question.ask, '  ', `${page.signs.bullet} `),
    ...say(page, stats.lapses(lapses, reviews), '    ').map(page.theme.dim),
    ...say(page, page.words.command(`explain ${question.topic}`), '    ').map(page.theme.key),
  ])
  return block(page, stats.leeches, lines, stats.leechNote)
}

/** More than these are in the list of their own command. */
const MOST_AWAY = 5

function awayBlock(page: Page, { away }: Statistics): string[] {
  const { stats } = page.words
  if (away.length === 0) return []
  const lines = away
    .slice(0, MOST_AWAY)
    .flatMap(({ question, day, isLeech }) => [
      ...paragraph(page, question.ask, '  ', `${page.signs.bullet} `),
      ...say(page, stats.putAway(dateOf(day), isLeech), '    ').map(page.theme.dim),
    ])
  return [
    ...block(page, stats.away(away.length), lines, stats.awayNote),
    ...(away.length > MOST_AWAY
      ? say(page, stats.moreAway(away.length - MOST_AWAY), '  ').map(page.theme.dim)
      : []),
    ...say(page, page.words.command('progress suspended --restore'), '  ').map(page.theme.key),
  ]
}
