import type { MemoryName } from './memories/index.ts'

/**
 * What k8smap's engine and the limits of its rivals may be tuned on, and what is held out for the
 * gate (`court.test.ts`): whoever changes a rule looks at the first only.
 */
export const TUNED_ON = {
  memories: ['mozer', 'pavlik', 'hlr', 'dash'] satisfies MemoryName[],
  seeds: [1, 2, 3, 4],
} as const
export const HELD_OUT = {
  memories: ['power', 'fsrs'] satisfies MemoryName[],
  seeds: [101, 102, 103, 104],
} as const
