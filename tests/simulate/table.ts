import { theMap } from '../support/outlines.ts'
import { activation } from './activation.ts'
import { k8smap } from './k8smap.ts'
import { leitner } from './leitner.ts'
import type { Memory } from './memory.ts'
import { multiscale } from './multiscale.ts'
import { random } from './random.ts'
import { sm2 } from './sm2.ts'
import { deviation, mean, type Plan, type Result, study } from './study.ts'
import type { MakeWay } from './way.ts'

const WAYS: Readonly<Record<string, MakeWay>> = {
  k8smap: k8smap(theMap()),
  Leitner: leitner,
  'SM-2': sm2,
  random,
}

interface Row {
  readonly way: string
  readonly results: readonly Result[]
}

const compare = <Past>(memory: Memory<Past>, plan: Plan, seeds: number): Row[] =>
  Object.entries(WAYS).map(([way, make]) => ({
    way,
    results: Array.from({ length: seeds }, (_, i) => study(memory, plan, way, make, i + 1)),
  }))

/** The memories of the learners, by their names in the table. */
export const MEMORIES: Readonly<Record<string, (plan: Plan, seeds: number) => Row[]>> = {
  'Pavlik & Anderson 2005': (plan, seeds) => compare(activation, plan, seeds),
  'Mozer et al. 2009': (plan, seeds) => compare(multiscale, plan, seeds),
}

const percent = (values: readonly number[]): string =>
  `${(mean(values) * 100).toFixed(1)} ± ${(deviation(values) * 100).toFixed(1)}`

/**
 * Rows as a table in Markdown: percentages, mean and standard deviation over the learners. Learners
 * differ far more than the ways do, so the last column compares each learner with himself: points
 * behind k8smap.
 */
export function markdown(memory: string, plan: Plan, rows: readonly Row[]): string[] {
  const end = plan.days + plan.pause
  const cells = ({ way, results }: Row): string[] => [
    way,
    ...(['recall', 'afterPause', 'met', 'right'] as const).map((key) =>
      percent(results.map((result) => result[key])),
    ),
    way === rows[0]?.way ? '' : percent(results.map(({ recall }, i) => lead(rows, i) - recall)),
  ]
  return [
    `| ${memory}, ${plan.answers} answers a day | day ${plan.days} | day ${end} | facts met | answers right | behind k8smap |`,
    '|---|---|---|---|---|---|',
    ...rows.map((row) => `| ${cells(row).join(' | ')} |`),
  ]
}

const lead = (rows: readonly Row[], learner: number): number =>
  rows[0]?.results[learner]?.recall ?? 0
