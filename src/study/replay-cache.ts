import { longFingerprint } from '../core/base/hash.ts'
import type { Checkpoint, KeptCheckpoint } from '../core/schedule/checkpoint.ts'
import type { Memory } from '../core/schedule/fsrs.ts'
import type { Cache } from '../ports.ts'

/** A checkpoint as JSON; another version may have written another one. */
interface Written extends Omit<Checkpoint, 'memories' | 'heeded' | 'granted'> {
  readonly version: typeof VERSION
  readonly memories: ReadonlyArray<readonly [question: string, memory: Memory]>
  readonly heeded: readonly string[]
  readonly granted: readonly string[]
}

/** Counts up whenever a replay comes to other memories than before from the same reviews, the scheduler being the same. */
const VERSION = 5

/** A log of fewer events is replayed from its beginning, and the cache need not be opened. */
export const LONG = 20_000

/** The checkpoint of an outline's replay, in the cache. */
export function checkpointIn(cache: Cache, outline: string): KeptCheckpoint {
  const name = `replay-${longFingerprint(outline)}.json`
  return {
    least: LONG,
    read: () => {
      try {
        const found = JSON.parse(cache.read(name) ?? 'null') as Written | null
        if (!found || !isSound(found)) return undefined
        const { reviews, of, estimate, memories, heeded, granted } = found
        return {
          ...{ reviews, of, estimate },
          memories: new Map(memories),
          heeded: new Set(heeded),
          granted: new Set(granted),
        }
      } catch {
        return undefined
      }
    },
    keep: ({ memories, heeded, granted, ...rest }) =>
      cache.write(
        name,
        JSON.stringify({
          ...{ version: VERSION, ...rest, memories: [...memories] },
          ...{ heeded: [...heeded], granted: [...granted] },
        } satisfies Written),
      ),
  }
}

/** Whether a checkpoint has what is calculated with; what else is wrong with it throws. */
const isSound = ({ version, reviews, of, memories, heeded, granted, estimate }: Written): boolean =>
  version === VERSION &&
  Number.isInteger(reviews) &&
  typeof of === 'string' &&
  isEstimate(estimate) &&
  [...heeded, ...granted].every((each) => typeof each === 'string') &&
  memories.every(([question, memory]) => typeof question === 'string' && isMemory(memory))

const isEstimate = ({ log, information, staircase }: Checkpoint['estimate']): boolean =>
  [log, information, staircase.wished, staircase.met, staircase.begun, staircase.last].every(
    Number.isFinite,
  )

const isMemory = (memory: Memory): boolean =>
  [
    memory.stability,
    memory.difficulty,
    memory.first,
    memory.last,
    memory.reviews,
    memory.lapses,
  ].every(Number.isFinite) &&
  (memory.kept === undefined || Number.isFinite(memory.kept)) &&
  typeof memory.missed === 'boolean' &&
  typeof memory.seed === 'string'
