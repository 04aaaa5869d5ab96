import { type Dice, seededDice, shuffle } from '../base/dice.ts'
import { hash32 } from '../base/hash.ts'
import type { Library } from '../model/library.ts'
import type { Outline, Topic } from '../model/topic.ts'
import { lineage, topicOf } from '../model/walk.ts'

/** How many wrong options a generated choice has; three are shown at a time. */
export const MOST_WRONG = 6

/** How many topics are looked at to find a few. */
const SHORT = 60

/**
 * The first few of the other children of a topic's parent: there may be a hundred thousand of them.
 */
export const firstSiblings = (outline: Outline, { id, parent }: Topic, count: number): Topic[] =>
  parent === undefined
    ? []
    : topicOf(outline, parent)
        .children.slice(0, count + 1)
        .filter((child) => child !== id)
        .slice(0, count)
        .map((child) => topicOf(outline, child))

/** Draws up to that many different suitable items at random, without looking at all of them. */
export function draw<T>(
  items: readonly T[],
  count: number,
  dice: Dice,
  fits: (item: T) => boolean,
): T[] {
  const drawn = new Set<T>()
  // A short list is searched completely, so that every suitable item in it is found.
  const tries =
    items.length <= SHORT
      ? shuffle(items, dice)
      : (function* () {
          for (let i = 0; i < SHORT; i++) yield items[Math.floor(dice() * items.length)] as T
        })()
  for (const item of tries) {
    if (drawn.size >= count) break
    if (fits(item)) drawn.add(item)
  }
  return [...drawn]
}

/** Headings that a topic is not under: near ones first, and those with parts of their own first. */
export function otherHeadings(
  outline: Outline,
  topic: Topic,
  pool: { readonly all: readonly Topic[]; readonly headings: readonly Topic[] },
  askable: (topic: Topic) => boolean,
): Topic[] {
  const above = new Set(lineage(outline, topic.id).map(({ id }) => id))
  const fits = (other: Topic): boolean => !above.has(other.id) && askable(other)
  const dice = seededDice(hash32(topic.id))
  const parent = topic.parent === undefined ? undefined : topicOf(outline, topic.parent)
  const near = parent ? firstSiblings(outline, parent, SHORT).filter(fits) : []
  const chosen = [
    ...near.filter(({ children }) => children.length > 0),
    ...draw(pool.headings, MOST_WRONG, dice, fits),
    ...near,
    ...draw(pool.all, MOST_WRONG, dice, fits),
  ]
  return [...new Set(chosen)].slice(0, MOST_WRONG)
}

/** Topics that are described, near a topic: its siblings, then its cousins. */
export function neighbours(
  library: Library,
  topic: Topic,
  askable: (topic: Topic) => boolean,
): Topic[] {
  const { outline } = library
  const parent = topic.parent === undefined ? undefined : topicOf(outline, topic.parent)
  const cousins = parent
    ? firstSiblings(outline, parent, SHORT).flatMap(({ children }) =>
        children.slice(0, SHORT).map((id) => topicOf(outline, id)),
      )
    : []
  const fits = (other: Topic): boolean =>
    askable(other) && library.knowledge(other.id).summary.en !== ''
  return [
    ...firstSiblings(outline, topic, SHORT),
    ...shuffle(cousins, seededDice(hash32(topic.id))),
  ]
    .filter(fits)
    .slice(0, MOST_WRONG)
}
