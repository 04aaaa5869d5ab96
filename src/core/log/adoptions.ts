import type { Adoption, LogEvent } from './event.ts'

/** What counts for an outline of the events under one id: those before an index, and their ids here. */
export interface Source {
  /** The index of the first event that no longer counts. */
  readonly until: number
  /** What an older version wrote later counts, too; such events have no order. */
  readonly takesOld: boolean
  /** The id here of each topic that has another one there. */
  readonly topics: ReadonlyMap<string, string>
}

/**
 * Under which ids an outline's history is in the log: its own, those it adopted, and those that
 * these had adopted before. What is answered under an adopted id afterwards is not its own, except by
 * an older version, which knows an outline by the bare name of its file only.
 * @param events oldest first
 * @param undone ids of events that were taken back
 */
export function sourcesOf(
  events: readonly LogEvent[],
  outline: string,
  undone: ReadonlySet<string>,
): ReadonlyMap<string, Source> {
  const sources = new Map<string, Source>([
    [outline, { until: Number.POSITIVE_INFINITY, takesOld: false, topics: new Map() }],
  ])
  // From the last event to the first: what an outline had adopted before it was adopted itself comes
  // later, and what is met first counts for longest. A circle therefore adds nothing.
  for (let at = events.length - 1; at >= 0; at--) {
    const event = events[at]
    if (event?.event !== 'adopt' || undone.has(event.id) || sources.has(event.from)) continue
    const here = sources.get(event.outline)
    if (here)
      sources.set(event.from, {
        until: at,
        takesOld: event.order !== undefined,
        topics: joined(event, here.topics),
      })
  }
  return sources
}

/** The most topics whose ids are followed through several adoptions. */
const MOST_MOVED = 120_000

/** The ids here of an adopted outline's topics, when what adopted it was adopted itself. */
function joined(
  { topics = [] }: Adoption,
  further: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  // Most adoptions have none, and a log from elsewhere may have thousands of them in a chain.
  if (topics.length === 0 || further.size > MOST_MOVED) return further
  const all = new Map(further)
  for (const [old, here] of topics) all.set(old, further.get(here) ?? here)
  return all
}

/** The id of a question whose topic, or which itself, has another id here. */
export function movedQuestion(question: string, ids: ReadonlyMap<string, string>): string {
  if (ids.size === 0) return question
  const itself = ids.get(question)
  if (itself !== undefined) return itself
  const of = topicIn(question)
  const topic = ids.get(of)
  if (topic === undefined) return question
  const moved = topic + question.slice(of.length)
  // The topic may have got another id first, and the question later.
  return ids.get(moved) ?? moved
}

/** The topic's id in the id of a question; the whole id if it names no topic. */
export const topicIn = (question: string): string => {
  const slash = question.indexOf('/')
  return slash === -1 ? question : question.slice(0, slash)
}
