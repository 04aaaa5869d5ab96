import { topicIn } from './adoptions.ts'
import type { Reset } from './event.ts'

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

/** @param heirs the ids of today for retired ids */
export function resetsBackwards(
  heirs: ReadonlyMap<string, string>,
  later: ResetsBackwards['by'] = () => undefined,
): ResetsBackwards {
  let whole: string | undefined
  let branches = new Map<string, string>()
  const finder =
    (all: string | undefined, some: ReadonlyMap<string, string>): ResetsBackwards['by'] =>
    (was, is) =>
      some.get(topicIn(is)) ?? some.get(topicIn(was)) ?? all ?? later(was, is)
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
    by: (was, is) =>
      whole === undefined && branches.size === 0
        ? later(was, is)
        : finder(whole, branches)(was, is),
    before: () => resetsBackwards(heirs, finder(whole, new Map(branches))),
  }
}
