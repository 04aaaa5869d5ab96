import type { Place } from '../core/document/node.ts'
import type { Problem } from '../core/document/problem.ts'
import { fold } from '../core/model/names.ts'
import { isNoParent, missingParents } from './missing-parents.ts'
import { repeatedIds } from './repeated-ids.ts'
import { implied, type Linked, type TableTopic } from './table-topics.ts'

/** A row's topic, and what the row says about its place. */
export interface RowTopic {
  readonly topic: TableTopic
  readonly id: string
  readonly parent: string
  readonly parentAt: Place
}

/**
 * Topics below those that their rows name by id or title, which may come later. With ids, a row whose
 * parent does not exist is at the top, and that is told; without them, the parent is made.
 */
export function byParents(
  rows: readonly RowTopic[],
  hasIds: boolean,
): Linked & {
  readonly problems: readonly Problem[]
  /** The topic of that id or title. */
  readonly named: (name: string) => TableTopic | undefined
} {
  const finder = parentFinder(rows)
  const top: TableTopic[] = []
  const made: TableTopic[] = []
  const missing = missingParents()
  let hasTop = false
  for (const { topic, parent, parentAt } of rows) {
    const found = finder.find(parent)
    finder.pass(topic)
    if (found) found.below.push(topic)
    else if (isNoParent(parent)) {
      hasTop = true
      top.push(topic)
    } else if (hasIds) {
      missing.add(parent, parentAt)
      top.push(topic)
    } else {
      // Without ids, the titles that others are below often have no row of their own.
      const branch = implied(parent, parentAt)
      branch.below.push(topic)
      finder.make(parent, branch)
      made.push(branch)
      top.push(branch)
    }
  }
  const all = [...rows.map(({ topic }) => topic), ...made]
  const repeated = repeatedIds(rows.map(({ id, topic }) => ({ id, at: topic.at })))
  return { all, top, problems: [...repeated, ...missing.all(hasTop)], named: finder.named }
}

/** Finds topics by their ids and titles while rows are gone through. */
interface ParentFinder {
  /** Of several topics with one title, the last one before the row is meant. */
  readonly find: (parent: string) => TableTopic | undefined
  /** A row was gone through. */
  readonly pass: (topic: TableTopic) => void
  /** Adds a topic that has no row. */
  readonly make: (title: string, topic: TableTopic) => void
  /** The first topic of that id or title. */
  readonly named: (name: string) => TableTopic | undefined
}

function parentFinder(rows: readonly RowTopic[]): ParentFinder {
  const ids = new Map<string, TableTopic>()
  const firsts = new Map<string, TableTopic>()
  const lasts = new Map<string, TableTopic>()
  const folded = new Map<string, TableTopic>()
  const addFirst = (name: string, topic: TableTopic): void => {
    if (!firsts.has(name)) firsts.set(name, topic)
    if (!folded.has(fold(name))) folded.set(fold(name), topic)
  }
  for (const { id, topic } of rows) {
    if (id !== '' && !ids.has(id)) ids.set(id, topic)
    for (const name of namesOf(topic)) addFirst(name, topic)
  }
  return {
    find: (parent) =>
      parent === ''
        ? undefined
        : (ids.get(parent) ??
          lasts.get(parent) ??
          firsts.get(parent) ??
          // A column of whole numbers with gaps is written so by programs for statistics.
          ids.get(parent.replace(/^(\d{1,15})\.0$/, '$1')) ??
          folded.get(fold(parent))),
    pass: (topic) => {
      for (const name of namesOf(topic)) lasts.set(name, topic)
    },
    make: addFirst,
    named: (name) => ids.get(name) ?? firsts.get(name),
  }
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
