import type { Place } from '../core/document/node.ts'
import { type Problem, problem } from '../core/document/problem.ts'
import { implied, type Linked, type TableTopic } from './table-topics.ts'

/** A row's topic, and what the row says about its place. */
export interface RowTopic {
  readonly topic: TableTopic
  readonly id: string
  readonly parent: string
  readonly parentAt: Place
}

/** Topics below those that their rows name by id or title, which may come later. */
export function byParents(
  rows: readonly RowTopic[],
  hasIds: boolean,
): Linked & {
  readonly problems: readonly Problem[]
  /** The topic of that id or title. */
  readonly named: (name: string) => TableTopic | undefined
} {
  const ids = new Map<string, TableTopic>()
  const firsts = new Map<string, TableTopic>()
  for (const { id, topic } of rows) {
    if (id !== '' && !ids.has(id)) ids.set(id, topic)
    for (const name of namesOf(topic)) if (!firsts.has(name)) firsts.set(name, topic)
  }
  // Of several topics with one title, the last one before a row is meant.
  const lasts = new Map<string, TableTopic>()
  const top: TableTopic[] = []
  const made: TableTopic[] = []
  const problems: Problem[] = []
  for (const { topic, parent, parentAt } of rows) {
    const found = ids.get(parent) ?? lasts.get(parent) ?? firsts.get(parent)
    for (const name of namesOf(topic)) lasts.set(name, topic)
    if (parent === '') top.push(topic)
    else if (found) found.below.push(topic)
    else if (hasIds) problems.push(problem('unknown-topic', parentAt, { topic: parent }))
    else {
      // Without ids, the titles that others are below often have no row of their own.
      const branch = implied(parent, parentAt)
      branch.below.push(topic)
      firsts.set(parent, branch)
      made.push(branch)
      top.push(branch)
    }
  }
  const named = (name: string): TableTopic | undefined => ids.get(name) ?? firsts.get(name)
  return { all: [...rows.map(({ topic }) => topic), ...made], top, problems, named }
}

const namesOf = ({ title }: TableTopic): readonly string[] =>
  typeof title === 'string' ? [title] : [...new Set(Object.values(title))]

/** A title on a path: its topic, and the titles below it. */
interface Step {
  readonly topic: TableTopic
  readonly below: Map<string, Step>
  /** A row has it; else it is only on the paths of others. */
  isNamed: boolean
}

/** Where the title is that has so many others before it on its path. */
type PlaceOf = (level: number) => Place

/** Topics that are found by their paths. */
export interface PathLinks {
  /** The topic at a path, which is made if no row has it; undefined if the path is empty. */
  readonly branch: (path: readonly string[], at: PlaceOf) => TableTopic | undefined
  /** Adds a row's topic below a path. */
  readonly add: (path: readonly string[], topic: TableTopic) => void
  readonly linked: () => Linked
}

/** Topics by their paths; what is on a path and has no row is a topic, too. */
export function pathLinks(): PathLinks {
  const top: TableTopic[] = []
  const all: TableTopic[] = []
  const steps = new Map<string, Step>()
  const addTo = (parent: Step | undefined, topic: TableTopic, isNamed: boolean): Step => {
    const made = { topic, below: new Map<string, Step>(), isNamed }
    const siblings = parent?.below ?? steps
    const [title = ''] = namesOf(topic)
    if (!siblings.has(title)) siblings.set(title, made)
    ;(parent?.topic.below ?? top).push(topic)
    all.push(topic)
    return made
  }
  const stepAt = (path: readonly string[], at: PlaceOf): Step | undefined => {
    let found: Step | undefined
    for (const [i, title] of path.entries())
      found = (found?.below ?? steps).get(title) ?? addTo(found, implied(title, at(i)), false)
    return found
  }
  return {
    branch: (path, at) => stepAt(path, at)?.topic,
    add: (path, topic) => {
      const parent = stepAt(path, () => topic.at)
      const known = (parent?.below ?? steps).get(namesOf(topic)[0] as string)
      if (!known || known.isNamed) addTo(parent, topic, true)
      else {
        Object.assign(known.topic, { ...topic, below: known.topic.below })
        known.isNamed = true
      }
    },
    linked: () => ({ all, top }),
  }
}
