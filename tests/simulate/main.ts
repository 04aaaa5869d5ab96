import { parseArgs } from 'node:util'
import { BUDGETS, type Cell, LEARNERS, type LearnerName, RHYTHMS, type Rhythm } from './cells.ts'
import { MEMORIES, type MemoryName } from './memories/index.ts'
import { inParallel } from './pool.ts'
import { markdown } from './table.ts'
import { waysFor } from './ways/index.ts'

/**
 * Does k8smap teach? Learners whose memory is not the scheduler's own study the map for ninety days,
 * in k8smap's way and in those of its rivals, with the same minutes a day and the same lessons.
 */
const { values } = parseArgs({
  options: {
    memory: { type: 'string' },
    minutes: { type: 'string' },
    rhythm: { type: 'string' },
    learner: { type: 'string' },
    way: { type: 'string' },
    seeds: { type: 'string', default: '4' },
    'from-seed': { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
})

/** The names of a list that was asked for, or all; a name may be shortened. */
function among<T extends string>(wanted: string | undefined, all: readonly T[]): T[] {
  if (wanted === undefined) return [...all]
  return wanted.split(';').flatMap((name) => {
    const found = all.filter((each) => each.toLowerCase().startsWith(name.trim().toLowerCase()))
    if (found.length === 0) throw new Error(`no “${name}” among ${all.join(', ')}`)
    return found
  })
}

const first = Number(values['from-seed'])
const seeds = Array.from({ length: Number(values.seeds) }, (_, i) => first + i)
const cells: Cell[] = []
for (const memory of among(values.memory, Object.keys(MEMORIES) as MemoryName[]))
  for (const minutes of values.minutes?.split(';').map(Number) ?? BUDGETS)
    for (const rhythm of among(values.rhythm, Object.keys(RHYTHMS) as Rhythm[]))
      for (const learner of among(values.learner, Object.keys(LEARNERS) as LearnerName[]))
        cells.push({ memory, minutes, rhythm, learner })
const jobs = cells.flatMap((cell) =>
  among(values.way, [...waysFor(cell.minutes).keys()]).map((way) => ({ cell, way, seeds })),
)
const results = await inParallel(jobs)
const tables = cells.map((cell) => ({
  cell,
  rows: jobs.flatMap((job, i) =>
    job.cell === cell ? [{ way: job.way, results: results[i] ?? [] }] : [],
  ),
}))
if (values.json) console.log(JSON.stringify({ version: 2, seeds, tables }))
else for (const { cell, rows } of tables) console.log([...markdown(cell, rows), ''].join('\n'))
