import { topicIn } from './adoptions.ts'
import type { Reset } from './event.ts'

/** The most resets of several outlines, each adopted by the next, that are asked for one answer. */
const MOST_CHAINED = 100

/** The resets of an outline that were met so far, going back in time. */
export interface ResetsBackwards {
  /** @param topics the id here of each topic that has another one in the outline of the reset */
  readonly add: (reset: Reset, topics: ReadonlyMap<string, string>) => void
  /**
   * The id of the reset that sets an answer aside, which is the first one after it; undefined if it
   * counts. A question is given by the id it had, and by the one it has today: a reset may be from
   * before that changed, or after.
   */
  readonly by: (was: string, is: string) => string | undefined
  /**
   * The resets of an outline that is adopted now by the one whose resets these are: its own ones, and
   * then those met here so far, because its answers belong to this outline from now on.
   */
  readonly before: () => ResetsBackwards
}

/** Finds the reset that sets an answer aside. */
type Finder = ResetsBackwards['by']

/**
 * @param heirs the ids of today for retired ids
 * @param later what to ask when none of these resets sets an answer aside, one after the other
 */
export function resetsBackwards(
  heirs: ReadonlyMap<string, string>,
  later: readonly Finder[] = [],
): ResetsBackwards {
  let whole: string | undefined
  let branches = new Map<string, string>()
  const finder =
    (all: string | undefined, some: ReadonlyMap<string, string>): Finder =>
    (was, is) =>
      some.get(topicIn(is)) ?? some.get(topicIn(was)) ?? some.get(is) ?? some.get(was) ?? all
  return {
    add: ({ id, topics: names }, topics) => {
      if (!names) {
        whole = id
        // What is before this one is set aside by it, even if a later one of a branch is undone.
        branches = new Map()
        return
      }
      for (const name of names) {
        const topic = topics.get(name) ?? name
        branches.set(topic, id)
        branches.set(heirs.get(topic) ?? topic, id)
      }
    },
    by: (was, is) => {
      const own = branches.size === 0 ? whole : finder(whole, branches)(was, is)
      if (own !== undefined) return own
      for (const each of later) {
        const found = each(was, is)
        if (found !== undefined) return found
      }
      return undefined
    },
    before: () => {
      const hasNone = whole === undefined && branches.size === 0
      // A chain of adoptions may be long; few of them have a reset between them.
      if (hasNone || later.length > MOST_CHAINED) return resetsBackwards(heirs, later)
      return resetsBackwards(heirs, [finder(whole, new Map(branches)), ...later])
    },
  }
}
