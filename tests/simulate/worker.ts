import { type Cell, run } from './cells.ts'
import type { Result } from './study.ts'

/** A process that runs what it is sent: one way in one cell, for some seeds. */
export interface Job {
  readonly cell: Cell
  readonly way: string
  readonly seeds: readonly number[]
}

process.on('message', async ({ cell, way, seeds }: Job) => {
  const results: Result[] = []
  for (const seed of seeds) results.push(await run(cell, way, seed))
  process.send?.(results)
})
