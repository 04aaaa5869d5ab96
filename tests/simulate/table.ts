import { type Cell, LEARNERS, RHYTHMS } from './cells.ts'
import { MEMORIES } from './memories/index.ts'
import { deviation, mean, type Result } from './study.ts'

/** A way of studying in a cell, with a result for each seed. */
export interface Row {
  readonly way: string
  readonly results: readonly Result[]
}

const percent = (values: readonly number[]): string =>
  `${(mean(values) * 100).toFixed(1)} ± ${(deviation(values) * 100).toFixed(1)}`
const number = (values: readonly number[], digits = 0): string => mean(values).toFixed(digits)

/** A cell as a table in Markdown: percentages, mean and standard deviation over the learners. */
export function markdown(cell: Cell, rows: readonly Row[]): string[] {
  const { memory, minutes, rhythm, learner } = cell
  const title = `${MEMORIES[memory].title}, ${minutes} minutes, ${RHYTHMS[rhythm].title}, ${LEARNERS[learner].title}`
  return [
    `| ${title} | day 90 | day 120 | backlog | sunk | reviews known | retold | minutes | asked | met |`,
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(({ way, results }) => {
      const of = (key: keyof Result): number[] => results.map((result) => result[key])
      const cells = [
        way,
        percent(of('recall')),
        percent(of('afterPause')),
        number(of('backlog')),
        number(of('sunk')),
        percent(of('known')),
        percent(of('retold')),
        number(of('minutes'), 1),
        number(of('asked'), 1),
        percent(of('met')),
      ]
      return `| ${cells.join(' | ')} |`
    }),
  ]
}
