import { parseArgs } from 'node:util'
import { BUDGETS, type Cell, LEARNERS, type LearnerName, RHYTHMS, type Rhythm } from './cells.ts'
import { limitLines, trials } from './limits.ts'
import { MEMORIES, type MemoryName } from './memories/index.ts'
import { inParallel } from './pool.ts'
import { standingLines } from './standings.ts'
import { longForm, overview, shortForm, type Table } from './table.ts'
import { TUNED_ON } from './tuning.ts'
import { verdictLines, verdictOf } from './verdicts.ts'
import { waysFor } from './ways/index.ts'

/**
 * Does k8smap teach? Learners whose memory is not the scheduler's own study the map for ninety days,
 * in k8smap's way and in those of its rivals, with the same minutes a day and the same lessons.
 *
 *    npm run simulate -- [--all | --overview | --verdicts | --json] [--memory mozer,hlr] [--minutes 10,20]
 *      [--rhythm daily,three,break] [--learner beginner,knows60] [--way 'k8smap;FSRS;Leitner, 8 new']
 *      [--seeds 4] [--from-seed 1]
 *    npm run simulate -- --limits     every limit on new cards of the rivals, on the memories for tuning
 *      [--rhythm …] [--minutes …] [--learner …] [--seeds 4]
 *
 * Without any of these: all cells in the short form. The README's tables are `--overview`, its counts
 * `--verdicts`, both with `--from-seed 101 --seeds 4`. A name may be shortened. Learners come in pairs, so
 * an even number of seeds from an odd one represents the average.
 */
const { values } = parseArgs({
  options: {
    memory: { type: 'string' },
    minutes: { type: 'string' },
    rhythm: { type: 'string' },
    learner: { type: 'string' },
    way: { type: 'string' },
    seeds: { type: 'string', default: String(TUNED_ON.seeds.length) },
    'from-seed': { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
    overview: { type: 'boolean', default: false },
    verdicts: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    limits: { type: 'boolean', default: false },
  },
})

/** The names of a list that was asked for, or all; a name may be shortened. */
function among<T extends string>(wanted: string | undefined, all: readonly T[], sign = ','): T[] {
  if (wanted === undefined) return [...all]
  return wanted.split(sign).flatMap((part) => {
    const name = part.trim().toLowerCase()
    const same = all.filter((each) => each.toLowerCase() === name)
    const found = same.length > 0 ? same : all.filter((each) => each.toLowerCase().startsWith(name))
    if (found.length === 0) throw new Error(`no “${part}” among ${all.join('; ')}`)
    return found
  })
}

/** The ways of a cell that were asked for; a rival may have a limit that it does not have here. */
const waysIn = ({ minutes }: Cell): string[] => {
  const all = [...waysFor(minutes).keys()]
  return [
    ...new Set(
      (values.way ?? all.join(';'))
        .split(';')
        .flatMap((way) => (/, \d+ new$/.test(way) ? [way.trim()] : among(way, all, ';'))),
    ),
  ]
}

async function tablesOf(cells: readonly Cell[], seeds: readonly number[]): Promise<Table[]> {
  const jobs = cells.flatMap((cell) => waysIn(cell).map((way) => ({ cell, way, seeds })))
  let done = 0
  const results = await inParallel(jobs, () => {
    if (process.stderr.isTTY) process.stderr.write(`\r${++done} of ${jobs.length} `)
  })
  if (process.stderr.isTTY) process.stderr.write('\r')
  return cells.map((cell) => ({
    cell,
    rows: jobs.flatMap((job, i) =>
      job.cell === cell ? [{ way: job.way, results: results[i] ?? [] }] : [],
    ),
  }))
}

async function main(): Promise<string[]> {
  const first = Number(values['from-seed'])
  const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => first + i)
  const cells = among(values.memory, Object.keys(MEMORIES) as MemoryName[]).flatMap((memory) =>
    (values.minutes?.split(',').map(Number) ?? BUDGETS).flatMap((minutes) =>
      among(values.rhythm, Object.keys(RHYTHMS) as Rhythm[]).flatMap((rhythm) =>
        among(values.learner, Object.keys(LEARNERS) as LearnerName[]).map((learner) => ({
          ...{ memory, minutes, rhythm, learner },
        })),
      ),
    ),
  )
  if (values.limits) {
    const tuned = cells.filter(({ memory }) => TUNED_ON.memories.some((each) => each === memory))
    return limitLines(await trials(tuned, seeds))
  }
  const tables = await tablesOf(cells, seeds)
  if (values.json) return [JSON.stringify({ version: 2, seeds, tables })]
  if (values.verdicts)
    return [
      ...verdictLines(tables.map(({ cell, rows }) => verdictOf(cell, rows))),
      '',
      ...standingLines(tables),
    ]
  if (values.overview) return overview(tables)
  return values.all ? tables.flatMap(longForm) : shortForm(tables)
}

console.log((await main()).join('\n'))
