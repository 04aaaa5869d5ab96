import { groupBy } from '../base/collections.ts'
import { leastFirst } from '../base/least-first.ts'
import type { Curriculum, Level, Unit } from '../model/curriculum.ts'
import type { Outline, Topic } from '../model/topic.ts'
import { topicOf } from '../model/walk.ts'

/** A unit of the course, with the level of its topics. */
export interface CourseUnit extends Unit {
  readonly level: Level
}

/** The order in which an outline is learned. */
export interface Course {
  readonly units: readonly CourseUnit[]
  /** A topic's place in the order, from 0; every topic has one. */
  readonly placeOf: (topic: string) => number
  /** The unit that a topic is in; undefined if the outline has no such topic. */
  readonly unitOf: (topic: string) => CourseUnit | undefined
}

/**
 * The course that follows from levels and needs: level by level, prerequisites first, and otherwise
 * as it is written. Topics that are in no written unit make units of their own, each with the title
 * of the topic above them. An outline without levels and units follows its tree, from the top down.
 */
export function courseOf(outline: Outline, curriculum: Curriculum): Course {
  const units = isOrdered(curriculum) ? unitsOf(outline, curriculum) : unitsOfTree(outline)
  const places = new Map(units.flatMap(({ topics }) => topics).map((id, i) => [id, i]))
  const unitOf = unitsByTopic(units)
  return {
    units,
    placeOf: (topic) => places.get(topic) ?? places.size,
    unitOf: (topic) => unitOf.get(topic),
  }
}

const unitsByTopic = (units: readonly CourseUnit[]): ReadonlyMap<string, CourseUnit> =>
  new Map(units.flatMap((unit) => unit.topics.map((id) => [id, unit] as const)))

/** Whether an outline says something about the order in which it is learned. */
export const isOrdered = ({ levels, units }: Curriculum): boolean =>
  levels.size > 0 || units.length > 0

/** Each heading with what is directly below it, those nearest to the root first. */
function unitsOfTree(outline: Outline): CourseUnit[] {
  const root = topicOf(outline, outline.root)
  const units: CourseUnit[] = []
  const headings: Topic[] = [root]
  // The list grows while it is walked through.
  for (const { id, title, children } of headings) {
    const topics = id === root.id ? [id, ...children] : children
    if (topics.length > 0) units.push({ id, title, topics, level: 1 })
    for (const child of children) headings.push(topicOf(outline, child))
  }
  return units
}

/** A topic without a level comes after all that have one. */
const UNCLASSIFIED: Level = 3

function unitsOf(outline: Outline, { levels, needs, units }: Curriculum): CourseUnit[] {
  const levelOf = (topic: string): Level => levels.get(topic) ?? UNCLASSIFIED
  const grouped = new Set(units.flatMap(({ topics }) => topics))
  const others = [...outline.topics.values()].filter(({ id }) => !grouped.has(id))
  const made = groupBy(others, ({ id, parent }) => `${levelOf(id)} ${parent ?? id}`)
  const all: CourseUnit[] = [
    ...units.map((unit) => ({ ...unit, level: levelOf(unit.topics[0] ?? '') })),
    ...[...made.values()].flatMap((group): CourseUnit[] => {
      const [first] = group
      if (!first) return []
      const above = topicOf(outline, first.parent ?? first.id)
      const level = levelOf(first.id)
      return [
        {
          id: `~${above.id}-${level}`,
          title: above.title,
          level,
          topics: group.map(({ id }) => id),
        },
      ]
    }),
  ]
  const needsOf = (topic: string): readonly string[] => needs.get(topic) ?? []
  const unitOf = unitsByTopic(all)
  return [1, 2, 3].flatMap((level) =>
    inOrder(
      all.filter((each) => each.level === level),
      (unit) => unit.topics.flatMap(needsOf).flatMap((id) => unitOf.get(id) ?? []),
    ).map((unit) => ({ ...unit, topics: inOrder(unit.topics, needsOf) })),
  )
}

/**
 * Things in an order where each comes after what it needs, and otherwise as they are (Kahn,
 * "Topological sorting of large networks", 1962). Of what is needed in a circle the first one comes
 * as it is.
 */
function inOrder<T>(things: readonly T[], needs: (one: T) => readonly T[]): T[] {
  const all = [...new Set(things)]
  const placeOf = new Map(all.map((each, i) => [each, i]))
  const waitsFor = all.map(
    (each) =>
      new Set(needs(each).flatMap((need) => (need === each ? [] : (placeOf.get(need) ?? [])))),
  )
  const neededBy = all.map((): number[] => [])
  for (const [i, needed] of waitsFor.entries()) for (const j of needed) neededBy[j]?.push(i)
  const left = waitsFor.map(({ size }) => size)
  const ready = leastFirst()
  for (const [i, count] of left.entries()) if (count === 0) ready.add(i)
  const isTaken = all.map(() => false)
  const order: T[] = []
  for (let first = 0; order.length < all.length; ) {
    while (isTaken[first]) first++
    const next = ready.take() ?? first
    // What was taken out of a circle becomes ready once more when the circle is undone.
    if (isTaken[next]) continue
    isTaken[next] = true
    order.push(all[next] as T)
    for (const i of neededBy[next] ?? []) {
      left[i] = (left[i] ?? 0) - 1
      if (left[i] === 0) ready.add(i)
    }
  }
  return order
}
