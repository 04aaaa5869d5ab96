import { maxOf } from '../core/base/collections.ts'
import { dateOf } from '../core/base/time.ts'
import type { DueDay } from '../core/schedule/calendar.ts'
import type { Page } from './page.ts'
import { pad, width } from './width.ts'

/** The height of the chart, in lines. */
const HEIGHT = 4
/** The width of a column and the gap to the next. */
const CELL = 2
const WEEK = 7

/**
 * The count of a column at full height: a single question is never that high, even if it is the
 * largest count.
 */
const scaleOf = (days: readonly DueDay[]): number =>
  maxOf(days, ({ due, sunk }) => Math.max(due, sunk), HEIGHT)

/**
 * A column for each day, as high as its count of what is due, and behind it one of what has sunk,
 * if anything has; with the highest count at the side and a date below
 * the first day of each week. If the page is too narrow for all days, whole weeks are shown.
 */
export function skylineLines(page: Page, all: readonly DueDay[]): string[] {
  const { theme, signs, words } = page
  const gutter = 2 + String(scaleOf(all)).length + 1
  const fit = Math.floor((page.columns - gutter) / CELL)
  const days = all.slice(0, fit >= all.length ? fit : Math.max(WEEK, fit - (fit % WEEK)))
  const most = scaleOf(days)
  const heights = days.map(({ due }) =>
    // A single question must be visible beside a hundred.
    due === 0 ? 0 : Math.max(1, Math.round((due / most) * HEIGHT * 8)),
  )
  const depths = days.map(({ sunk }) =>
    sunk === 0 ? 0 : Math.max(1, Math.round((sunk / most) * HEIGHT)),
  )
  const lines = Array.from({ length: HEIGHT }, (_, i) => {
    const row = HEIGHT - 1 - i
    const floor = row * 8
    const label = i === 0 ? String(most) : i === HEIGHT - 1 ? '0' : ''
    const drawn = heights
      .map((height, day) => {
        const due = signs.eighths[Math.max(0, Math.min(8, height - floor))] ?? ''
        // What has sunk is drawn in whole cells, so that it looks different.
        return pad(due + ((depths[day] ?? 0) > row ? signs.column : ''), CELL)
      })
      .join('')
      .trimEnd()
    const side = drawn === '' && label === '' ? '' : label.padStart(gutter - 1)
    return drawn === '' ? theme.dim(side) : `${theme.dim(side)} ${painted(page, drawn)}`
  })
  const legend = depths.some((depth) => depth > 0)
    ? [theme.dim(' '.repeat(gutter) + words.stats.columns(signs.eighths[8] ?? '', signs.column))]
    : []
  const dates = days.reduce((line, { day }, i) => {
    const name = i === 0 ? words.stats.today : dateOf(day).slice(5)
    const isShown = i % WEEK === 0 && i * CELL + width(name) <= page.columns - gutter
    return isShown ? pad(line, i * CELL) + name : line
  }, '')
  return [...lines, theme.dim(' '.repeat(gutter) + dates), ...legend]
}

/** What is due and what has sunk, in their colours. */
const painted = ({ theme, signs }: Page, drawn: string): string =>
  drawn
    .split(signs.column)
    .map((part) => (part === '' ? '' : theme.good(part)))
    .join(theme.bad(signs.column))
