import { findings } from '../core/document/findings.ts'
import type { Place } from '../core/document/node.ts'
import { type Problem, problem } from '../core/document/problem.ts'

/** What programs write where a row has nothing above it. */
const NOTHING_ABOVE = /^(?:0|-1|#|-|—|\\n|null|none|nil|nan|n\/a|undefined|无|無)?$/i

/** Whether the name of a parent that does not exist says that there is none. */
export const isNoParent = (name: string): boolean => NOTHING_ABOVE.test(name)

/** Parents that are named and do not exist; what names them is at the top. */
export interface MissingParents {
  readonly add: (parent: string, at: Place) => void
  /**
   * A finding for each of them, at the first place that names it. If there is only one, and nothing
   * else is at the top, it is what a whole branch was below: then there is nothing to be told.
   * @param hasTop whether anything is at the top by itself
   */
  readonly all: (hasTop: boolean) => readonly Problem[]
}

/** No parent is missing yet. */
export function missingParents(): MissingParents {
  const missing = new Map<string, { count: number; readonly at: Place }>()
  return {
    add: (parent, at) => {
      const known = missing.get(parent)
      if (known) known.count++
      else missing.set(parent, { count: 1, at })
    },
    all: (hasTop) => {
      if (missing.size === 1 && !hasTop) return []
      const all = findings()
      for (const [parent, { count, at }] of missing)
        all.add(problem('unknown-parent', at, { parent, count }))
      return all.all()
    },
  }
}
