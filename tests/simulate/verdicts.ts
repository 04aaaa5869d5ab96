import { type Cell, titleOf } from './cells.ts'
import { deviation, mean, type Result } from './study.ts'
import type { Row } from './table.ts'

/** The share of reviews that is wished to be known, and how far below it may be. */
const WISH = 0.9
const SHORT = 0.1

/** How many average drills the pile may hold: its backlog, and what has sunk. */
const DRILLS = 2

/** The name of the way that is judged, with its default settings. */
export const OURS = 'k8smap'

/** Whether a way is k8smap, with whatever settings: those are no rivals of each other. */
export const isOurs = (way: string): boolean => way.startsWith(OURS)

const meanOf = (results: readonly Result[], key: keyof Result): number =>
  mean(results.map((result) => result[key]))

/** How many of a way's own average drills its pile fills: the backlog and what has sunk, on day 90. */
export const pileOf = (results: readonly Result[]): number =>
  (meanOf(results, 'backlog') + meanOf(results, 'sunk')) / meanOf(results, 'asked')

/** Whether a way keeps its reviews known and its pile small, by the means over its learners. */
export const isWithin = (results: readonly Result[]): boolean =>
  meanOf(results, 'known') >= WISH - SHORT && pileOf(results) <= DRILLS

/** A difference between two ways over the same learners, in recall on a day, 0 to 1. */
interface Difference {
  readonly mean: number
  /** The standard error of the mean: learners are compared with themselves. */
  readonly error: number
}

/** A way that k8smap is compared with. */
interface Rival {
  readonly way: string
  readonly recall: number
  /** How much more it recalls than k8smap, on day 90 and on day 120. */
  readonly ahead: Difference
  readonly aheadLater: Difference
}

/** What a cell says about k8smap. */
export interface Verdict {
  readonly cell: Cell
  readonly ours: {
    readonly recall: number
    readonly known: number
    readonly pile: number
    readonly within: boolean
  }
  /** The names of all ways that keep reviews known and the pile small. */
  readonly within: readonly string[]
  /** The rival with the most recall among them; undefined if no rival is. */
  readonly best: Rival | undefined
  /** The rival with the most recall of all, within those bounds or not. */
  readonly most: Rival
}

function difference(a: Row, b: Row, key: keyof Result): Difference {
  const each = a.results.map((result, i) => result[key] - (b.results[i]?.[key] ?? Number.NaN))
  return { mean: mean(each), error: deviation(each) / Math.sqrt(each.length) }
}

/** The verdict of a cell, from the rows of all ways over the same learners. */
export function verdictOf(cell: Cell, rows: readonly Row[]): Verdict {
  const ours = rows.find(({ way }) => way === OURS)
  if (!ours) throw new Error(`${OURS} is not among the ways`)
  return judged(
    cell,
    ours,
    rows.filter(({ way }) => !isOurs(way)),
  )
}

/** The verdict of a cell about one way, among its rivals. */
export function judged(cell: Cell, ours: Row, rivals: readonly Row[]): Verdict {
  const ranked = [...rivals].sort(
    (a, b) => meanOf(b.results, 'recall') - meanOf(a.results, 'recall'),
  )
  const [first] = ranked
  if (!first) throw new Error('there is no rival')
  const rival = (row: Row): Rival => ({
    way: row.way,
    recall: meanOf(row.results, 'recall'),
    ahead: difference(row, ours, 'recall'),
    aheadLater: difference(row, ours, 'afterPause'),
  })
  const best = ranked.find(({ results }) => isWithin(results))
  return {
    cell,
    ours: {
      recall: meanOf(ours.results, 'recall'),
      known: meanOf(ours.results, 'known'),
      pile: pileOf(ours.results),
      within: isWithin(ours.results),
    },
    within: [ours, ...rivals].filter(({ results }) => isWithin(results)).map(({ way }) => way),
    best: best && rival(best),
    most: rival(first),
  }
}

const percent = (share: number): string => (share * 100).toFixed(1)
const points = ({ mean: middle, error }: Difference): string =>
  `${middle < 0 ? '−' : '+'}${percent(Math.abs(middle))} ± ${percent(error)}`

/** Verdicts as a table in Markdown, with a line that sums them up. */
export function verdictLines(verdicts: readonly Verdict[]): string[] {
  const rows = verdicts.map(({ cell, ours, within, best, most }) => {
    const held = within.filter((way) => way !== OURS)
    const cells = [
      titleOf(cell),
      percent(ours.recall),
      percent(ours.known),
      ours.pile.toFixed(1),
      ours.within ? 'yes' : 'no',
      held.join('; ') || 'none',
      best ? `${best.way} ${percent(best.recall)}` : '',
      best ? points(best.ahead) : '',
      best ? points(best.aheadLater) : '',
      `${most.way} ${percent(most.recall)}`,
      points(most.ahead),
    ]
    return `| ${cells.join(' | ')} |`
  })
  return [
    `| cell | ${OURS}, day 90 | reviews known | pile, in drills | within bounds | rivals within bounds | the most recall of them | ahead of ${OURS}, day 90 | day 120 | the most recall of all rivals | ahead of ${OURS} |`,
    '|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows,
    '',
    ...sumOf(verdicts),
  ]
}

/** How far behind the best rival within bounds k8smap may be, as a share of all facts. */
export const CLOSE = 0.03

/** Whether no rival within bounds recalls more. */
export const isFirst = ({ ours, best }: Verdict): boolean =>
  ours.within && (best?.ahead.mean ?? 0) <= 0

/** Whether no rival within bounds recalls much more. */
export const isClose = ({ ours, best }: Verdict): boolean =>
  ours.within && (best?.ahead.mean ?? 0) <= CLOSE

function sumOf(verdicts: readonly Verdict[]): string[] {
  const count = (holds: (verdict: Verdict) => boolean): string =>
    `${verdicts.filter(holds).length} of ${verdicts.length} cells`
  const worst = [...verdicts].sort(
    (a, b) => (b.best?.ahead.mean ?? -1) - (a.best?.ahead.mean ?? -1),
  )[0]
  return [
    `Bounds: reviews known at least ${percent(WISH - SHORT)} %, pile at most ${DRILLS} average drills of that way.`,
    `${OURS} is within them in ${count(({ ours }) => ours.within)}; some rival is in ${count(({ best }) => best !== undefined)}.`,
    `Within them, it is first in ${count(isFirst)}, and first or at most ${CLOSE * 100} points behind in ${count(isClose)}.`,
    ...(worst?.best
      ? [
          `Farthest behind a rival within bounds: ${points(worst.best.ahead)} (${titleOf(worst.cell)}, ${worst.best.way}).`,
        ]
      : []),
  ]
}
