import { lazy } from '../base/collections.ts'
import { areOpposed } from './change.ts'
import { formerPlaces, placesOf } from './former-places.ts'
import { nameNewcomers } from './fresh-ids.ts'
import { REASONS, uniteRenamed } from './gaps.ts'
import type { IndexedTree } from './indexed-tree.ts'
import { uniteMoved } from './moves.ts'
import { type Compared, isUnique, openPairing, type Pairing, unite } from './pairing.ts'
import { uniteEqual, uniteRest } from './siblings.ts'
import type { CurrentTopic, Snapshot } from './snapshot.ts'

/**
 * The id for good of every topic of a tree, by its parsed id. A topic that was there before keeps its
 * id: it is known again by an id that a person wrote, by its title at its place, by its title
 * elsewhere if no other topic has it, or by its place if its title was changed a little. Every other
 * topic gets an id that no topic of this outline ever had. No two topics get the same id. Where two
 * explanations are equally good, a topic is a new one: what was learned is rather not found than
 * given to another topic. Takes time in proportion to the number of topics.
 * @param remembered every tree that was remembered of this outline, oldest first; the last one is
 * the tree as it was last
 * @param current the tree as it is now, in preorder; no two of its ids are equal
 * @param sayingSame topics of now, each with the one of the last tree that said the same about
 * itself: it is that one, if nothing else tells, whatever its title and its place are
 * @param compared what topics of the last tree and of now say about themselves: two that say the same are one where what
 * is around them is as it was, and two that say something else are not one because their titles are like each other
 */
export function topicIds(
  remembered: readonly Snapshot[],
  current: readonly CurrentTopic[],
  sayingSame: ReadonlyMap<string, string> = new Map(),
  compared: Compared = () => undefined,
): Map<string, string> {
  const last = remembered.at(-1) ?? []
  if (isUnchanged(last, current))
    return new Map(current.map(({ id }, i) => [id, last[i]?.id as string]))
  const pairing = openPairing(last, current, compared)
  uniteNamed(pairing)
  uniteRoots(pairing)
  uniteAllEqual(pairing)
  const doubtful = uniteMoved(pairing)
  uniteSaying(pairing, sayingSame)
  const restored = settle(pairing, doubtful, remembered.slice(0, -1))
  return idsOf(pairing, restored, remembered)
}

/** Whether a tree is as it was: the same titles in the same places, and no new written id. */
const isUnchanged = (last: Snapshot, current: readonly CurrentTopic[]): boolean =>
  last.length === current.length &&
  last.every((each, i) => {
    const { id, title, depth, isNamed } = current[i] as CurrentTopic
    return each.title === title && each.depth === depth && (!isNamed || each.id === id)
  }) &&
  new Set(last.map(({ id }) => id)).size === last.length

/** An id that a person wrote is the topic's own, also if the topic had it before it was written. */
function uniteNamed(pairing: Pairing): void {
  for (const [n, { id, isNamed }] of pairing.now.topics.entries()) {
    const o = isNamed ? pairing.old.places.get(id) : undefined
    if (o !== undefined) unite(pairing, [o, n])
  }
}

/**
 * A root is the root, unless one of the two is elsewhere in the other tree: a second title beside the
 * only one at the top puts both below a new root.
 */
function uniteRoots(pairing: Pairing): void {
  const { old, now } = pairing
  const [was, is] = [old.titles[0]?.key ?? '', now.titles[0]?.key ?? '']
  if (was === is || !(isUnique(pairing, was) || isUnique(pairing, is))) unite(pairing, [0, 0])
  else {
    const placeOf = ({ titles }: IndexedTree, wanted: string): number =>
      titles.findIndex(({ key }) => key === wanted)
    if (isUnique(pairing, was)) unite(pairing, [0, placeOf(now, was)])
    if (isUnique(pairing, is)) unite(pairing, [placeOf(old, is), 0])
  }
}

/** From the top down, so that every parent is united before its children. */
function uniteAllEqual(pairing: Pairing): void {
  for (let n = 0; n < pairing.now.topics.length; n++) {
    const o = pairing.before[n] as number
    if (o !== -1) uniteEqual(pairing, [o, n])
  }
}

/** What is said about a topic tells it from others as well as its title does. */
function uniteSaying(pairing: Pairing, sayingSame: ReadonlyMap<string, string>): void {
  if (sayingSame.size === 0) return
  const { old, now } = pairing
  for (const [n, { id }] of now.topics.entries()) {
    const o = old.places.get(sayingSame.get(id) ?? '')
    const [was, is] = [old.titles[o ?? -1], now.titles[n]]
    if (o !== undefined && was && is && !areOpposed(was, is)) unite(pairing, [o, n])
  }
}

/**
 * Goes through all topics from the top down and finds out who their children are: those with equal
 * titles, those whose spelling was changed, those that were deleted and are back, and those whose
 * titles were changed more.
 * @returns the ids of topics that are back after they were deleted, by the topics' numbers
 */
function settle(
  pairing: Pairing,
  doubtful: ReadonlySet<number>,
  older: readonly Snapshot[],
): ReadonlyMap<number, string> {
  const { now, before, after } = pairing
  const restored = new Map<number, string>()
  const open = {
    old: (o: number) => after[o] === -1 && !doubtful.has(o),
    now: (n: number) => before[n] === -1 && !restored.has(n),
  }
  const restore = restorer(pairing, restored, open.old, older)
  for (let n = 0; n < now.topics.length; n++) {
    const o = before[n] as number
    if (o !== -1) uniteEqual(pairing, [o, n])
    // A title that is only spelt in another way is rather the same than one that was deleted before.
    if (o !== -1) uniteRenamed(pairing, [o, n], open, ['spelling'])
    restore(n)
    if (o === -1) continue
    uniteRenamed(pairing, [o, n], open, REASONS)
    uniteRest(pairing, [o, n])
  }
  return restored
}

/** Gives children of a topic the ids that the topics at their places had in older trees. */
function restorer(
  pairing: Pairing,
  restored: Map<number, string>,
  isOpen: (old: number) => boolean,
  older: readonly Snapshot[],
): (parent: number) => void {
  const { old, now, before } = pairing
  const isNew = (n: number): boolean => before[n] === -1 && !now.topics[n]?.isNamed
  const used = new Set(now.topics.filter(({ isNamed }) => isNamed).map(({ id }) => id))
  // Made only for a tree that has a topic which is not in the last one.
  const places = lazy(() => formerPlaces(older))
  return (parent) => {
    const children = now.children[parent] as readonly number[]
    const above = idFor(pairing, restored, parent)
    if (above === undefined || !children.some(isNew)) return
    for (const [child, place] of placesOf(now, children, isNew)) {
      const id = places()(above, place)
      if (id === undefined || used.has(id)) continue
      const o = old.places.get(id)
      // One that is where it was, with the title it had, has been compared with this one before.
      if (o === undefined) restored.set(child, id)
      else if (isOpen(o) && old.titles[o]?.key !== now.titles[child]?.key)
        unite(pairing, [o, child])
      else continue
      used.add(id)
    }
  }
}

/** The id for good of a topic; undefined for a new one. */
function idFor(
  { old, now, before }: Pairing,
  restored: ReadonlyMap<number, string>,
  topic: number,
): string | undefined {
  const { id, isNamed } = now.topics[topic] as CurrentTopic
  return isNamed ? id : (old.topics[before[topic] as number]?.id ?? restored.get(topic))
}

function idsOf(
  pairing: Pairing,
  restored: ReadonlyMap<number, string>,
  remembered: readonly Snapshot[],
): Map<string, string> {
  const { topics, parents } = pairing.now
  const ids = new Map<string, string>()
  const newcomers = topics.flatMap(({ id, title }, n) => {
    const known = idFor(pairing, restored, n)
    if (known !== undefined) ids.set(id, known)
    return known === undefined ? [{ id, title, parent: topics[parents[n] as number]?.id }] : []
  })
  const used = new Set<string>()
  for (const snapshot of remembered) for (const { id } of snapshot) used.add(id)
  nameNewcomers(newcomers, ids, used)
  // In preorder, as the tree is.
  return new Map(topics.map(({ id }) => [id, ids.get(id) as string]))
}
