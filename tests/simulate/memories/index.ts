import type { Memory } from '../memory.ts'
import { activation } from './activation.ts'
import { fsrsSix } from './fsrs-six.ts'
import { halves } from './half-life.ts'
import { multiscale } from './multiscale.ts'
import { power } from './power.ts'
import { windows } from './windows.ts'

/** The families of memory, by the names that `--memory` takes, with their names in the tables. */
export const MEMORIES = {
  mozer: { title: 'Mozer et al. 2009', memory: multiscale },
  pavlik: { title: 'Pavlik & Anderson 2005', memory: activation },
  hlr: { title: 'Half-life regression', memory: halves },
  dash: { title: 'DASH[MCM]', memory: windows },
  power: { title: 'Power law (Wickelgren)', memory: power },
  fsrs: { title: 'FSRS-6, real spread', memory: fsrsSix },
} as const satisfies Readonly<Record<string, { title: string; memory: Memory }>>
export type MemoryName = keyof typeof MEMORIES
