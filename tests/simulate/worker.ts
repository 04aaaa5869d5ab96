import { type Cell, run } from './cells.ts'

/** A process that runs what it is sent: one way in one cell, for some seeds. */
export interface Job {
  readonly cell: Cell
  readonly way: string
  readonly seeds: readonly number[]
}

process.on('message', ({ cell, way, seeds }: Job) => {
  process.send?.(seeds.map((seed) => run(cell, way, seed)))
})
