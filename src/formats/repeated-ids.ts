import { findings } from '../core/document/findings.ts'
import type { Place } from '../core/document/node.ts'
import { type Problem, problem } from '../core/document/problem.ts'

/** An id that a topic has by its document; empty if it has none. */
export interface GivenId {
  readonly id: string
  readonly at: Place
}

/**
 * A finding for each topic with an id that a topic before it has: what names that id is put below the first, and what
 * was learned under it is of that one.
 */
export function repeatedIds(given: Iterable<GivenId>): readonly Problem[] {
  const firsts = new Map<string, Place>()
  const all = findings()
  for (const { id, at } of given) {
    const first = firsts.get(id)
    if (id === '') continue
    if (first) all.add(problem('repeated-id', at, { id, line: first.line, column: first.column }))
    else firsts.set(id, at)
  }
  return all.all()
}
