import { maxOf } from '../core/base/collections.ts'
import { dateOf } from '../core/base/time.ts'
import type { StudyDay } from '../core/statistics/days.ts'
import { mondayOf } from '../core/statistics/retention.ts'
import type { Page } from './page.ts'
import { pad, width } from './width.ts'

/** The shades from no answer to many. */
const SHADES = 5
/** The width of a sign and the gap to the next week. */
const CELL = 2
const WEEKS = { least: 26, most: 53 } as const
/** The steps a shade may have: numbers that are easy to read. */
const STEPS = [1, 2, 3, 5, 10, 15, 20, 25, 30, 40, 50, 75, 100, 150, 200, 250, 500, 1000]

/**
 * The days of study as a picture: a column for each week, a row for each weekday, Monday first, the
 * months above, a legend below. It has as many weeks as fit on the page, but not many more than
 * were studied.
 * @param today today's local day
 */
export function heatmapLines(page: Page, days: readonly StudyDay[], today: number): string[] {
  const { theme, signs, words, columns } = page
  const { weekdays } = words.stats
  const gutter = 2 + maxOf(weekdays, width) + 1
  const thisMonday = mondayOf(today)
  const studied = (thisMonday - mondayOf(days[0]?.day ?? today)) / 7 + 1
  const weeks = Math.max(
    1,
    Math.min(Math.floor((columns - gutter) / CELL), Math.max(WEEKS.least, studied), WEEKS.most),
  )
  const first = thisMonday - (weeks - 1) * 7
  const counts = new Map(days.map(({ day, reviews }) => [day, reviews]))
  const step = stepOf(days.filter(({ day }) => day >= first).map(({ reviews }) => reviews))
  const shade = (day: number): string => {
    if (day > today) return ' '
    const level = levelOf(counts.get(day) ?? 0, step)
    return level === 0 ? theme.dim(signs.shades[0] ?? '') : theme.good(signs.shades[level] ?? '')
  }
  const mondays = Array.from({ length: weeks }, (_, i) => first + i * 7)
  return [
    theme.dim(pad('', gutter) + monthLine(page, mondays, columns - gutter)),
    ...weekdays.map(
      (name, i) =>
        theme.dim(pad(`  ${name}`, gutter)) +
        mondays
          .map((monday) => shade(monday + i))
          .join(' '.repeat(CELL - 1))
          .trimEnd(),
    ),
    ...legendLines(page, step),
  ]
}

/** The name of each month above its first week, if there is room for it. */
function monthLine({ words }: Page, mondays: readonly number[], columns: number): string {
  const monthOf = (day: number): number => Number(dateOf(day).slice(5, 7))
  const marks = mondays.flatMap((monday, i) => {
    // A week belongs to the month that has most of its days.
    const month = monthOf(monday + 3)
    const isNew = i === 0 || monthOf(monday - 4) !== month
    return isNew ? [{ at: i * CELL, name: words.stats.months[month - 1] ?? '' }] : []
  })
  return marks.reduce((line, { at, name }, i) => {
    const end = at + width(name)
    const next = marks[i + 1]?.at ?? columns + 1
    return end >= next ? line : pad(line, at) + name
  }, '')
}

/**
 * How many answers one more shade means: chosen so that nine days of ten do not go beyond the
 * densest shade.
 */
function stepOf(counts: readonly number[]): number {
  const sorted = [...counts].sort((a, b) => a - b)
  const many = sorted[Math.floor(sorted.length * 0.9)] ?? 1
  const wanted = many / (SHADES - 1)
  return STEPS.find((step) => step >= wanted) ?? Math.ceil(wanted)
}

const levelOf = (count: number, step: number): number =>
  count === 0 ? 0 : Math.min(SHADES - 1, Math.ceil(count / step))

/** What each sign means; a sign and its numbers stay on one line. */
function legendLines({ theme, signs, words, columns }: Page, step: number): string[] {
  const parts = signs.shades.map((sign, level) => {
    const from = (level - 1) * step + 1
    if (level === 0) return theme.dim(`${sign} 0`)
    const isLast = level === SHADES - 1
    const counts = step === 1 ? String(from) : `${from}${signs.range}${level * step}`
    return `${theme.good(sign)} ${theme.dim(isLast ? words.stats.atLeast(from) : counts)}`
  })
  const lines: string[] = []
  let line = `  ${theme.dim(words.stats.aDay)}`
  for (const part of parts)
    if (width(line) + 2 + width(part) <= columns) line += `  ${part}`
    else {
      lines.push(line)
      line = `  ${part}`
    }
  return [...lines, line]
}
