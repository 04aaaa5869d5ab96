import { groupBy } from '../../src/core/base/collections.ts'
import { type Cell, LEARNERS, RHYTHMS, titleOf } from './cells.ts'
import { MEMORIES } from './memories/index.ts'
import { deviation, mean, type Result } from './study.ts'
import { isOurs, isWithin, OURS, pileOf } from './verdicts.ts'

/** A way of studying in a cell, with a result for each seed. */
export interface Row {
  readonly way: string
  readonly results: readonly Result[]
}

/** A cell with the rows of its ways. */
export interface Table {
  readonly cell: Cell
  readonly rows: readonly Row[]
}

const one = (share: number): string => (Number.isNaN(share) ? '' : (share * 100).toFixed(1))
const spread = (values: readonly number[]): string =>
  values.some(Number.isNaN) ? '' : `${one(mean(values))} ± ${one(deviation(values))}`
const number = (values: readonly number[], digits = 0): string => mean(values).toFixed(digits)

/**
 * The long form: a cell as a table in Markdown, a row for each way. Shares are percentages, mean and
 * standard deviation over the learners.
 */
export function longForm({ cell, rows }: Table): string[] {
  return [
    `| ${titleOf(cell)} | day 90 | day 120 | backlog | sunk | pile, in drills | reviews known | told again | minutes | asked a day | facts met | within bounds |`,
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(({ way, results }) => {
      const of = (key: keyof Result): number[] => results.map((result) => result[key])
      const cells = [
        way,
        spread(of('recall')),
        spread(of('afterPause')),
        number(of('backlog')),
        number(of('sunk')),
        pileOf(results).toFixed(1),
        spread(of('known')),
        one(mean(of('retold'))),
        number(of('minutes'), 1),
        number(of('asked'), 1),
        spread(of('met')),
        isWithin(results) ? 'yes' : 'no',
      ]
      return `| ${cells.join(' | ')} |`
    }),
    '',
  ]
}

/** The ways in the columns of the short form: a rival's limits on new cards share one. */
export const familyOf = (way: string): string => (isOurs(way) ? way : (way.split(',')[0] as string))

const recallOf = ({ results }: Row): number => mean(results.map(({ recall }) => recall))
export const highest = (rows: readonly Row[]): Row | undefined =>
  [...rows].sort((a, b) => recallOf(b) - recallOf(a))[0]

/**
 * The short form: one table for each memory, a row for each cell. Recall on day 90 of each way with
 * the best of its limits within bounds; in brackets what it recalls out of bounds, if that is more.
 * The most within bounds is bold.
 */
export function shortForm(tables: readonly Table[]): string[] {
  const memories = [...new Set(tables.map(({ cell }) => cell.memory))]
  return memories.flatMap((memory) => {
    const mine = tables.filter(({ cell }) => cell.memory === memory)
    const families = [...new Set(mine.flatMap(({ rows }) => rows.map(({ way }) => familyOf(way))))]
    return [
      `| ${MEMORIES[memory].title} | ${families.join(' | ')} | ${OURS}, day 120 | reviews known | backlog | sunk | minutes |`,
      `|---${'|---'.repeat(families.length + 5)}|`,
      ...mine.map((table) => `| ${shortRow(table, families).join(' | ')} |`),
      '',
    ]
  })
}

function shortRow({ cell, rows }: Table, families: readonly string[]): string[] {
  const best = highest(rows.filter(({ results }) => isWithin(results)))
  const recalls = families.map((family) => {
    const own = rows.filter(({ way }) => familyOf(way) === family)
    const kept = highest(own.filter(({ results }) => isWithin(results)))
    const most = highest(own)
    const parts: string[] = []
    if (kept) parts.push(kept === best ? `**${one(recallOf(kept))}**` : one(recallOf(kept)))
    if (most && most !== kept) parts.push(`(${one(recallOf(most))})`)
    return parts.join(' ')
  })
  const ours = rows.find(({ way }) => way === OURS)?.results ?? []
  const of = (key: keyof Result): number[] => ours.map((result) => result[key])
  const { minutes, rhythm, learner } = cell
  return [
    `${minutes} minutes ${RHYTHMS[rhythm].title}, ${LEARNERS[learner].title}`,
    ...recalls,
    ...(ours.length === 0
      ? ['', '', '', '', '']
      : [
          spread(of('afterPause')),
          spread(of('known')),
          number(of('backlog')),
          number(of('sunk')),
          number(of('minutes'), 1),
        ]),
  ]
}

/** The rows of a table as lines: of a rival with two limits, the one with fewer and with more new cards. */
function linesOf({ rows }: Table, split: ReadonlySet<string>): Map<string, Row> {
  const named = new Map<string, Row>()
  for (const row of rows) {
    const family = familyOf(row.way)
    if (!split.has(family)) named.set(family, row)
    else {
      const [fewer, more] = [`${family}, fewer new`, `${family}, more new`]
      if (!named.has(fewer)) named.set(fewer, row)
      named.set(more, row)
    }
  }
  return named
}

/**
 * The overview: one table for each memory, a line for each way, with its means over the cells. Of a
 * rival with two limits on new cards, the one that is best within the bounds has fewer, and the one
 * that recalls the most has more; in a budget where they are the same, it counts for both.
 */
export function overview(tables: readonly Table[]): string[] {
  const split = new Set(
    tables.flatMap(({ rows }) =>
      rows
        .map(({ way }) => familyOf(way))
        .filter((family, i, families) => families.indexOf(family) !== i),
    ),
  )
  return [...groupBy(tables, ({ cell }) => cell.memory)].flatMap(([memory, mine]) => {
    const lines = mine.map((table) => linesOf(table, split))
    const names = [...new Set(lines.flatMap((each) => [...each.keys()]))]
    return [
      `| ${MEMORIES[memory].title} | day 90 | day 120 | reviews known | pile, in drills | minutes | within bounds |`,
      '|---|---|---|---|---|---|---|',
      ...names.map((name) => {
        const cells = lines.flatMap((each) => {
          const row = each.get(name)
          return row ? [row.results] : []
        })
        const of = (key: keyof Result): number =>
          mean(cells.map((results) => mean(results.map((result) => result[key]))))
        return `| ${[
          name,
          one(of('recall')),
          one(of('afterPause')),
          one(of('known')),
          mean(cells.map(pileOf)).toFixed(1),
          of('minutes').toFixed(1),
          `${cells.filter(isWithin).length} of ${cells.length}`,
        ].join(' | ')} |`
      }),
      '',
    ]
  })
}
