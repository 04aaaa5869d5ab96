import type { Cell } from './cells.ts'
import { inParallel } from './pool.ts'
import { mean, type Result } from './study.ts'
import { isWithin } from './verdicts.ts'
import { LIMITED, LIMITS, type Limited, limited } from './ways/index.ts'

/** A limit on new cards a day of a rival, with what it brings over all cells of a budget. */
export interface Trial {
  readonly minutes: number
  readonly rival: Limited
  readonly limit: number
  /** The mean recall on day 90. */
  readonly most: number
  /** The same, where a cell out of bounds counts as nothing recalled. */
  readonly kept: number
}

/** Tries every limit of every rival for every budget of these cells. */
export async function trials(cells: readonly Cell[], seeds: readonly number[]): Promise<Trial[]> {
  const budgets = [...new Set(cells.map(({ minutes }) => minutes))]
  const kinds = budgets.flatMap((minutes) =>
    (Object.keys(LIMITED) as Limited[]).flatMap((rival) =>
      LIMITS.map((limit) => ({ minutes, rival, limit })),
    ),
  )
  const jobs = kinds.flatMap(({ minutes, rival, limit }) =>
    cells
      .filter((cell) => cell.minutes === minutes)
      .map((cell) => ({ cell, way: limited(rival, limit)[0], seeds })),
  )
  const results = await inParallel(jobs)
  return kinds.map(({ minutes, rival, limit }) => {
    const [way] = limited(rival, limit)
    const mine = results.filter((_, i) => jobs[i]?.cell.minutes === minutes && jobs[i]?.way === way)
    const recall = (of: readonly Result[]): number => mean(of.map((each) => each.recall))
    return {
      ...{ minutes, rival, limit },
      most: mean(mine.map(recall)),
      kept: mean(mine.map((each) => (isWithin(each) ? recall(each) : 0))),
    }
  })
}

/** The trials as a table in Markdown. */
export const limitLines = (all: readonly Trial[]): string[] => [
  '| minutes | rival | new a day | recall, day 90 | the same, 0 where out of bounds |',
  '|---|---|---|---|---|',
  ...all.map(({ minutes, rival, limit, most, kept }) => {
    const [a, b] = [most, kept].map((share) => (share * 100).toFixed(1))
    return `| ${minutes} | ${rival} | ${limit} | ${a} | ${b} |`
  }),
]
