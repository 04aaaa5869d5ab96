import { maxOf } from '../core/base/collections.ts'
import { same, type Text } from '../core/base/text.ts'
import type { Topic } from '../core/model/topic.ts'
import { percent } from './bar.ts'
import { inline, type Page, paragraph } from './page.ts'
import { rowLines } from './rows.ts'
import { when } from './when.ts'
import { pad, width } from './width.ts'

/** The learner's position, as `k8smap` alone shows it. Times are in milliseconds since 1970. */
export interface HomePage {
  readonly title: Topic['title']
  /** What it is a state of, in words. */
  readonly baseline: string | undefined
  readonly due: number
  readonly sunk: number
  readonly fresh: number
  readonly next: number | undefined
  readonly now: number
  readonly started: boolean
  /** A placement has something to ask: nothing was answered and none was concluded yet, or one was left a moment ago. */
  readonly placement: 'new' | 'left' | undefined
  /** The plan in force: its exam, and the days until then. */
  readonly plan: { readonly exam: string; readonly days: number } | undefined
  /** Days in a row up to today or yesterday. */
  readonly streak: number
  readonly branches: ReadonlyArray<{ readonly topic: Topic; readonly share: number }>
  readonly weakest: Topic | undefined
  /** The title of the unit that comes next in the course, if the outline has one. */
  readonly unit: Text | undefined
  /** A branch and a topic in it to look at next. */
  readonly branch: string
  readonly example: string
}

/** What `k8smap` alone prints. */
export function homeLines(page: Page, standing: HomePage): string[] {
  const { theme, words } = page
  const {
    baseline,
    unit,
    due,
    sunk,
    next,
    now,
    fresh,
    started,
    branches,
    weakest,
    plan,
    placement,
  } = standing
  const say = (line: string): string[] => paragraph(page, same(line))
  return [
    ...say(inline(page, standing.title)).map(theme.title),
    ...(baseline === undefined ? [] : say(words.home.baseline(baseline)).map(theme.dim)),
    '',
    ...say(started ? words.home.due(due) : words.home.start),
    ...(sunk > 0 ? say(words.home.sunk(sunk)) : []),
    ...(next !== undefined ? say(words.home.next(when(words, next, now))) : []),
    ...say(words.home.fresh(fresh)),
    ...(placement ? say(words.home.placement[placement]) : []),
    ...(plan ? say(words.home.plan(plan.exam, plan.days)) : []),
    // One day is not a streak yet, and a streak that ended is not mentioned.
    ...(standing.streak > 1 ? say(words.home.streak(standing.streak)) : []),
    ...(started && branches.length > 0
      ? [
          '',
          theme.heading(words.home.mastery),
          ...rowLines(
            page,
            branches.map(({ topic, share }) => ({
              label: inline(page, topic.title),
              share,
              cells: [percent(share)],
            })),
          ),
        ]
      : []),
    ...(unit ? say(words.home.unit(inline(page, unit))) : []),
    ...(started && weakest ? say(words.home.weakest(inline(page, weakest.title))) : []),
    '',
    theme.heading(words.home.verbs),
    ...verbLines(page, standing),
  ]
}

/**
 * The three verbs as they could be typed now; their meaning is after them, or below them if there
 * is no room.
 */
function verbLines(page: Page, { branch, example }: HomePage): string[] {
  const { theme, words } = page
  const verbs: ReadonlyArray<readonly [line: string, what: string]> = [
    [words.command(`tree ${branch}`), words.home.see],
    [words.command(`explain ${example}`), words.home.ask],
    [words.command('quiz'), words.home.beAsked],
  ]
  const wide = maxOf(verbs, ([line]) => width(line))
  const said = maxOf(verbs, ([, what]) => width(what))
  return verbs.flatMap(([line, what]) =>
    wide + said + 4 > page.columns
      ? [
          ...paragraph(page, same(line), '  ').map(theme.key),
          ...paragraph(page, same(what), '    ').map(theme.dim),
        ]
      : [`  ${theme.key(pad(line, wide))}  ${theme.dim(what)}`],
  )
}
