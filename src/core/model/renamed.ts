import { lazy, once } from '../base/collections.ts'
import type { Ask } from './ask.ts'
import type { Curriculum } from './curriculum.ts'
import type { Flow } from './flow.ts'
import { type Library, NOTHING_KNOWN } from './library.ts'
import { withKeys } from './names.ts'
import type { Question } from './question.ts'
import type { Knowledge, Relation } from './topic.ts'

/** The ids of an outline and of its topics from now on. */
export interface Renaming {
  readonly outline: string
  /** The new id of each topic that gets one, by its old id; no two are the same. */
  readonly topics: ReadonlyMap<string, string>
}

/**
 * The library with other ids. Everything that names a topic follows: questions, facts, relations. A
 * topic is still found by what its id was.
 */
export function renamed(plain: Library, { outline: id, topics: ids }: Renaming): Library {
  // What was made for the old ids is made again.
  const { made: _, ...library } = plain
  const { outline } = library
  if ([...ids].every(([old, now]) => old === now))
    return { ...library, outline: { ...outline, id } }
  const now = (topic: string): string => ids.get(topic) ?? topic
  const old = new Map([...ids].map(([before, after]) => [after, before]))
  const before = (topic: string): string => old.get(topic) ?? topic
  const anyId =
    (rename: (topic: string) => string) =>
    (each: string): string => {
      const slash = each.indexOf('/')
      return slash === -1 ? rename(each) : rename(each.slice(0, slash)) + each.slice(slash)
    }
  const local = anyId(now)
  const question = (each: Question): Question => ({
    ...each,
    id: local(each.id),
    topic: now(each.topic),
    ...(each.fact !== undefined && { fact: local(each.fact) }),
  })
  const relation = (each: Relation): Relation => ({ ...each, topic: now(each.topic) })
  const knowledge = (known: Knowledge): Knowledge => ({
    ...known,
    facts: known.facts.map((fact) => ({ ...fact, id: local(fact.id) })),
    relations: known.relations.map(relation),
    confused: known.confused.map((each) => ({ ...each, topic: now(each.topic) })),
    ...(known.needs && { needs: known.needs.map(now) }),
  })
  const all = library.questions().map(question)
  const heirs = new Map([...library.heirs()].map(([retired, heir]) => [retired, local(heir)]))
  return {
    ...library,
    ...(library.writtenAt && { writtenAt: (each) => library.writtenAt?.(anyId(before)(each)) }),
    outline: {
      ...outline,
      id,
      root: now(outline.root),
      ...(outline.unnamed && { unnamed: new Set([...outline.unnamed].map(now)) }),
      topics: new Map(
        [...outline.topics.values()].map((topic) => {
          const { keys } = topic
          const moved = withKeys({
            ...topic,
            id: now(topic.id),
            parent: topic.parent === undefined ? undefined : now(topic.parent),
            children: topic.children.map(now),
          })
          return [moved.id, { ...moved, keys: [...new Set([...keys, ...moved.keys])] }]
        }),
      ),
    },
    knowledge: once((topic: string) => {
      const plain = library.knowledge(before(topic))
      return plain === NOTHING_KNOWN ? plain : knowledge(plain)
    }),
    incoming: (topic) => library.incoming(before(topic)).map(relation),
    relations: lazy(
      () =>
        new Map(
          [...library.relations()].map(
            ([topic, each]) => [now(topic), each.map(relation)] as const,
          ),
        ),
    ),
    flows: lazy(() => library.flows().map((flow) => flowOf(flow, now))),
    asks: lazy(() => library.asks().map((ask) => askOf(ask, now))),
    mistakes: lazy(() =>
      library
        .mistakes()
        .map((each) => ({ ...each, right: now(each.right), taken: now(each.taken) })),
    ),
    place: once((topic: string) => {
      const { parts, dependents } = library.place(before(topic))
      return { parts, dependents: dependents.map((each) => each.map(now)) }
    }),
    questions: () => all,
    curriculum: lazy(() => curriculumOf(library.curriculum(), { now, local })),
    heirs: () => heirs,
  }
}

/** An ask about topics with other ids. */
function askOf(ask: Ask, now: (topic: string) => string): Ask {
  const wrong = ask.wrong.map(now)
  if (ask.kind === 'between') {
    const [first, middle, last] = ask.chain
    return { ...ask, chain: [now(first), now(middle), now(last)], wrong }
  }
  return ask.kind === 'who'
    ? { ...ask, of: now(ask.of), wrong }
    : { ...ask, of: now(ask.of), right: now(ask.right), wrong }
}

/** A flow through topics with other ids. */
const flowOf = (flow: Flow, now: (topic: string) => string): Flow => ({
  ...flow,
  topic: now(flow.topic),
  steps: flow.steps.map((step) => ({
    ...step,
    topic: now(step.topic),
    ...(step.to !== undefined && { to: now(step.to) }),
    stopsWithout: step.stopsWithout.map(now),
  })),
})

/** A curriculum with other ids: those of topics, and those of facts. */
function curriculumOf(
  { levels, needs, lessons, units }: Curriculum,
  {
    now,
    local,
  }: { readonly now: (topic: string) => string; readonly local: (id: string) => string },
): Curriculum {
  return {
    levels: new Map([...levels].map(([topic, level]) => [now(topic), level])),
    needs: new Map([...needs].map(([topic, each]) => [now(topic), each.map(now)])),
    lessons: new Map([...lessons].map(([topic, facts]) => [now(topic), facts.map(local)])),
    units: units.map((unit) => ({ ...unit, topics: unit.topics.map(now) })),
  }
}
