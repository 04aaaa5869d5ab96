import type { Place } from './node.ts'
import { type Problem, problem, type SkippedKind } from './problem.ts'

/** Counts what a reader of notes skips, so that nothing is lost in silence. */
export interface Skipped {
  /** @param count lines of prose; otherwise how many */
  readonly add: (what: SkippedKind, at: Place, count?: number) => void
  /** One finding for each sort of thing, at the first of them. */
  readonly all: () => readonly Problem[]
}

/** Nothing is skipped yet. */
export function skipping(): Skipped {
  const counts = new Map<SkippedKind, { count: number; readonly at: Place }>()
  return {
    add: (what, at, count = 1) => {
      const found = counts.get(what)
      if (found) found.count += count
      else counts.set(what, { count, at })
    },
    all: () => [...counts].map(([what, { count, at }]) => problem('skipped', at, { what, count })),
  }
}
