import { maxOf, meanOf, sumOf } from '../core/base/collections.ts'
import { same } from '../core/base/text.ts'
import { dateOf, MINUTE } from '../core/base/time.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Forecast } from '../core/schedule/forecast.ts'
import { MOST_NEW } from '../core/schedule/plan.ts'
import type { Instead } from '../study/planning.ts'
import { percent } from './bar.ts'
import { inline, type Page, paragraph } from './page.ts'
import { rowLines } from './rows.ts'
import { width } from './width.ts'

/** A plan and its forecast. */
export interface Prospect {
  readonly exam: Exam
  /** The exam's day as 2027-03-01, and the learner's days until then. */
  readonly date: string
  readonly days: number
  /** The same by the calendar, as it is said. */
  readonly away: number
  /** Today, counted from 1970-01-01. */
  readonly today: number
  readonly forecast: Forecast
  /** Minutes of each day's drill. */
  readonly minutes: number
  /** The most new questions a day that the learner has set, which holds where there is no plan; undefined for the default. */
  readonly limit: number | undefined
  /** The minutes were not wished, but found by the forecast. */
  readonly isFound: boolean
  /** What can be reached if the plan cannot be kept. */
  readonly instead: Instead | undefined
}

/** The page of a plan. */
export function planLines(page: Page, prospect: Prospect): string[] {
  const { theme, words } = page
  const { exam, date, days, away, forecast, minutes, isFound, instead, limit } = prospect
  const { perDay, domains, unmet, leftOut, recall } = forecast
  const say = (line: string): string[] => paragraph(page, same(line))
  const most = (numbers: readonly number[]): number => Math.round(maxOf(numbers, (each) => each))
  const bare = domains.flatMap((each) =>
    each.recall === undefined ? inline(page, each.domain.title) : [],
  )
  // A day whose drill is over is none of those to come.
  const ahead = perDay.slice(perDay[0]?.answers === 0 && perDay.length > 1 ? 1 : 0)
  const spent = ahead.map((day) => day.spent / MINUTE)
  const due = most(perDay.map((day) => day.due))
  return [
    ...say(`${exam.id} ${page.signs.dot} ${inline(page, exam.title)}`).map(theme.title),
    ...say(words.plan.day(date, away)),
    ...(days > 0
      ? [
          '',
          ...say(
            ahead.length === 1
              ? words.plan.loadToday(forecast.newToday, due, Math.max(1, most(spent)))
              : words.plan.load(
                  forecast.newToday,
                  due,
                  Math.max(1, Math.round(meanOf(spent, (each) => each))),
                  Math.max(1, most(spent)),
                ),
          ),
          ...say(words.plan.drills[isFound && !instead ? 'found' : 'set'](minutes)),
          ...(limit !== undefined && forecast.newToday > limit
            ? say(words.plan.unbound(limit))
            : []),
        ]
      : []),
    // What only waits until the choice on its fact is stable is no warning of its own.
    ...(days > 0 && Math.round(leftOut) > 0
      ? [
          ...say(words.plan.unmet(Math.round(unmet), forecast.questions)),
          ...(forecast.newToday === MOST_NEW ? say(words.plan.most(MOST_NEW)) : []),
        ].map(theme.warn)
      : []),
    ...insteadLines(page, prospect),
    ...(days > 1 ? ['', theme.heading(words.plan.perDay), ...seriesLines(page, prospect)] : []),
    '',
    theme.heading(words.plan.expected),
    ...rowLines(
      page,
      domains.flatMap(({ domain, recall: share, met, questions: of }) =>
        share === undefined
          ? []
          : {
              label: `${inline(page, domain.title)} (${Math.round(domain.weight)} %)`,
              share,
              cells: [percent(share), words.plan.met(met, of)],
            },
      ),
    ),
    ...(sumOf(domains, ({ questions }) => questions) > forecast.questions
      ? paragraph(page, same(words.plan.shared), '  ')
      : []),
    ...(bare.length > 0
      ? paragraph(page, same(words.plan.bare(bare.join(words.comma))), '  ').map(theme.warn)
      : []),
    ...paragraph(page, same(words.plan.overall(percent(recall))), '  '),
    '',
    ...say(words.plan.forecast),
  ]
}

/** What to do about a plan that cannot be kept; nothing if it can. */
function insteadLines(page: Page, { instead, minutes: now, forecast }: Prospect): string[] {
  if (!instead) return []
  const { plan } = page.words
  const { minutes, date, essentials } = instead
  const ways = [
    ...(minutes ? [plan.instead.minutes(minutes.minutes, percent(minutes.recall))] : []),
    ...(date === undefined ? [] : [plan.instead.date(date)]),
    ...(essentials
      ? [
          plan.instead.essentials(
            essentials.questions,
            essentials.level,
            percent(essentials.recall),
          ),
        ]
      : []),
  ]
  return [
    '',
    ...paragraph(page, same(shortfall(page, instead.lacks, now, percent(forecast.recall)))).map(
      page.theme.warn,
    ),
    ...(ways.length > 0 ? paragraph(page, same(plan.ways)) : []),
    ...ways.flatMap((way) => paragraph(page, same(way), '  ', `${page.signs.bullet} `)),
    ...paragraph(page, same(plan.breadth)),
  ]
}

/** What a plan falls short of, with the minutes of its days and the share that it recalls. */
const shortfall = (
  { words: { plan } }: Page,
  lacks: Instead['lacks'],
  minutes: number,
  share: string,
): string =>
  lacks === 'room' ? plan.narrow(minutes, share) : plan.short(minutes, share, percent(lacks.recall))

/** The most rows of the series; a row is a day, a week or several whole weeks. */
const MOST_ROWS = 8
const BAR = { least: 4, most: 24 } as const

/**
 * New and due questions per day, one bar for each period: full blocks and shaded ones, so that it
 * is readable without colour.
 */
function seriesLines(page: Page, { today, forecast: { perDay } }: Prospect): string[] {
  const { theme, signs, words } = page
  const step = perDay.length <= MOST_ROWS ? 1 : Math.ceil(perDay.length / 7 / MOST_ROWS) * 7
  const rows = Array.from({ length: Math.ceil(perDay.length / step) }, (_, i) => {
    const stretch = perDay.slice(i * step, (i + 1) * step)
    return {
      date: dateOf(today + i * step),
      new: meanOf(stretch, (day) => day.new),
      due: meanOf(stretch, (day) => day.due),
    }
  })
  const legend = words.plan.legend[step === 1 ? 'day' : 'days']
  const most = maxOf(rows, (row) => row.new + row.due)
  // A few questions over weeks would be zero in every row without a decimal place.
  const shown = (count: number): string => count.toFixed(most < 3 ? 1 : 0)
  const fresh = maxOf(rows, (row) => width(shown(row.new)))
  const due = maxOf(rows, (row) => width(shown(row.due)))
  const length = Math.max(BAR.least, Math.min(BAR.most, page.columns - fresh - due - 19))
  const columns = (count: number): number => (most === 0 ? 0 : Math.round((count / most) * length))
  return [
    ...rows.map((row) => {
      const begun = columns(row.new)
      const again = columns(row.new + row.due) - begun
      const numbers = `${shown(row.new).padStart(fresh)} + ${shown(row.due).padStart(due)}`
      const drawn = `${theme.good(signs.bar.full.repeat(begun))}${theme.dim(signs.bar.shaded.repeat(again))}`
      return `  ${row.date}  ${numbers}  ${drawn}`.trimEnd()
    }),
    ...paragraph(page, same(legend(signs.bar.full, signs.bar.shaded)), '  ').map(theme.dim),
  ]
}
