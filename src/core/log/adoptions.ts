import type { Adoption, LogEvent } from './event.ts'

/** What counts for an outline of the events under one id: those before an index, and their ids here. */
export interface Source {
  /** The index of the first event that no longer counts. */
  readonly until: number
  /** The id here of each topic that has another one there. */
  readonly topics: ReadonlyMap<string, string>
}

/**
 * Under which ids an outline's history is in the log: its own, those it adopted, and those that
 * these had adopted before. What is answered under an adopted id afterwards is not its own.
 * @param events oldest first
 * @param undone ids of events that were taken back
 */
export function sourcesOf(
  events: readonly LogEvent[],
  outline: string,
  undone: ReadonlySet<string>,
): ReadonlyMap<string, Source> {
  const adoptions = events.flatMap((event, at) =>
    event.event === 'adopt' && !undone.has(event.id) ? [{ event, at }] : [],
  )
  const sources = new Map<string, Source>([
    [outline, { until: Number.POSITIVE_INFINITY, topics: new Map() }],
  ])
  const open = [outline]
  for (let here = open.pop(); here !== undefined; here = open.pop()) {
    const { until, topics } = sources.get(here) as Source
    for (const { event, at } of adoptions) {
      const end = Math.min(at, until)
      // An outline that adopted itself in a circle adds nothing the second time.
      if (event.outline !== here || at >= until || (sources.get(event.from)?.until ?? -1) >= end)
        continue
      sources.set(event.from, { until: end, topics: joined(event, topics) })
      open.push(event.from)
    }
  }
  return sources
}

/** The ids here of an adopted outline's topics, when what adopted it was adopted itself. */
function joined(
  { topics = [] }: Adoption,
  further: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const all = new Map(further)
  for (const [old, here] of topics) all.set(old, further.get(here) ?? here)
  return all
}

/** The id of a question whose topic, or which itself, has another id here. */
export function movedQuestion(question: string, ids: ReadonlyMap<string, string>): string {
  if (ids.size === 0) return question
  const itself = ids.get(question)
  if (itself !== undefined) return itself
  const slash = question.indexOf('/')
  const topic = ids.get(question.slice(0, slash))
  if (topic === undefined) return question
  const moved = topic + question.slice(slash)
  // The topic may have got another id first, and the question later.
  return ids.get(moved) ?? moved
}
