import type { Text } from '../core/base/text.ts'
import type { Library } from '../core/model/library.ts'
import type { Topic, Verdict } from '../core/model/topic.ts'
import { ancestors, below } from '../core/model/walk.ts'
import type { Outlines } from '../ports.ts'

/** The year of the outline from which the map grew, which is also its spec. */
export const OLD_YEAR = '2021'

/** A line of the 2021 outline, and what became of it. */
export interface OldLine {
  /** The topic that grew from it. */
  readonly topic: Topic
  readonly line: string
  readonly verdict: Verdict
  readonly now: Text
}

/**
 * The lines of the 2021 outline that grew into a topic or one below it, line by line in that
 * outline's order: a line that is there twice is returned twice.
 */
export async function oldLinesBelow(
  library: Library,
  root: string,
  outlines: Pick<Outlines, 'open'>,
): Promise<OldLine[]> {
  const grown = [...below(library.outline, root)].flatMap((topic): OldLine[] => {
    const { then } = library.knowledge(topic.id)
    return then ? [{ topic, line: then.line, verdict: then.verdict, now: then.now }] : []
  })
  if (grown.length === 0) return []
  const { library: old } = await outlines.open(OLD_YEAR, [])
  if (!old) return grown
  const isAbove = (topic: Topic, line: Topic): boolean => {
    const lines = ancestors(old.outline, line.id).map(({ title }) => title.en)
    const own = ancestors(library.outline, topic.id).map(
      ({ id }) => library.knowledge(id).then?.line,
    )
    return lines.some((each) => own.includes(each))
  }
  const told = [...below(old.outline, old.outline.root)].flatMap((line) => {
    const named = grown.filter((each) => each.line === line.title.en)
    return named.find(({ topic }) => isAbove(topic, line)) ?? named[0] ?? []
  })
  const missing = grown.filter((each) => !told.includes(each))
  return [...told, ...missing]
}
