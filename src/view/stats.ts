import { sumOf } from '../core/base/collections.ts'
import { same } from '../core/base/text.ts'
import { dateOf, MINUTE } from '../core/base/time.ts'
import type { Outline } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { type Calibrated, calibrated } from '../core/statistics/calibration.ts'
import type { Retained } from '../core/statistics/retention.ts'
import { MOST_TOOK, type Statistics } from '../core/statistics/statistics.ts'
import { MARK, percent } from './bar.ts'
import { skylineLines } from './column-chart.ts'
import { heatmapLines } from './heatmap.ts'
import { inline, type Page, paragraph } from './page.ts'
import { type Row, rowLines } from './rows.ts'
import { UNLIMITED } from './width.ts'

/** Pictures need a fixed width: a pipe's lines are as long as those of a common terminal. */
const PIPE_COLUMNS = 80
/** The most weeks or months shown. */
const MOST_PERIODS = 12

/** The progress in a topic, as pictures with numbers. */
export function statsLines(
  wide: Page,
  outline: Outline,
  root: string,
  statistics: Statistics,
): string[] {
  const page = wide.columns === UNLIMITED ? { ...wide, columns: PIPE_COLUMNS } : wide
  const { stats } = page.words
  const { days, today, totals } = statistics
  const heading = paragraph(page, topicOf(outline, root).title).map(page.theme.title)
  const command = root === outline.root ? 'k8smap quiz' : `k8smap quiz ${root}`
  if (totals.reviews === 0) return [...heading, '', ...say(page, stats.none(command))]
  return [
    [...heading, ...totalLines(page, statistics)],
    block(page, stats.days, heatmapLines(page, days, today)),
    recallBlock(page, statistics),
    calibrationBlock(page, statistics),
    forecastBlock(page, statistics),
    masteryBlock(page, outline, statistics),
    weakestBlock(page, outline, statistics),
    leechBlock(page, statistics),
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
const recallRow = (label: string, { answers, right, predicted }: Retained): Row => ({
  label,
  share: right / answers,
  mark: predicted,
  cells: [
    percent(right / answers),
    predicted === undefined ? '–' : percent(predicted),
    String(answers),
  ],
})

function recallBlock(page: Page, { span, recall }: Statistics): string[] {
  const { stats } = page.words
  const rows = recall.slice(-MOST_PERIODS).map((period) => {
    const from = dateOf(period.from)
    return recallRow(span === 'month' ? from.slice(0, 7) : from, period)
  })
  const lines = rowLines(page, rows, stats.recallHead)
  return rows.length === 0 ? [] : block(page, stats.recall[span], lines, stats.recallNote(MARK))
}

function calibrationBlock(page: Page, { calibration: bins }: Statistics): string[] {
  const { stats } = page.words
  const all = calibrated(bins)
  if (!all) return []
  const rows = bins.map((bin) =>
    recallRow(`${Math.round(bin.from * 100)}–${Math.round(bin.to * 100)} %`, bin),
  )
  return [
    ...block(page, stats.calibration, rowLines(page, rows, stats.recallHead)),
    ...say(page, verdictOf(page, all), '  '),
  ]
}

const verdictOf = ({ words }: Page, { predicted, right, verdict }: Calibrated): string =>
  words.stats.calibrated(percent(predicted), percent(right), words.stats.verdicts[verdict])

function forecastBlock(page: Page, { forecast }: Statistics): string[] {
  const { stats } = page.words
  const within = (days: number): number => sumOf(forecast.slice(0, days), ({ due }) => due)
  const all = within(forecast.length)
  if (all === 0) return block(page, stats.forecast, say(page, stats.noneDue(forecast.length), '  '))
  const sums = stats.due(within(1), within(7), all, forecast.length)
  const lines = [...skylineLines(page, forecast), ...say(page, sums, '  ')]
  return block(page, stats.forecast, lines, stats.forecastNote)
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
    ...say(page, `k8smap quiz ${first.topic}`, '  ').map(page.theme.key),
  ]
}

const titleOf = (page: Page, outline: Outline, topic: string): string =>
  inline(page, topicOf(outline, topic).title)

function leechBlock(page: Page, { leeches }: Statistics): string[] {
  const { stats } = page.words
  const lines = leeches.flatMap(({ question, lapses, reviews }) => [
    ...paragraph(page, question.ask, '  ', '• '),
    ...say(page, stats.lapses(lapses, reviews), '    ').map(page.theme.dim),
    ...say(page, `k8smap explain ${question.topic}`, '    ').map(page.theme.key),
  ])
  return block(page, stats.leeches, lines, stats.leechNote)
}
