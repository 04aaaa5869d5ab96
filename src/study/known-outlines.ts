import { fingerprintOf, similarity } from '../core/identity/likeness.ts'
import type { IsThere, KnownOutline, Sighting } from '../core/identity/recognition.ts'
import type { CurrentTopic, Snapshot } from '../core/identity/snapshot.ts'
import type { OutlineSeen } from '../core/log/event.ts'
import { LONGEST_TITLE } from '../core/log/fields.ts'
import type { Library } from '../core/model/library.ts'
import { below } from '../core/model/walk.ts'
import { isFailure } from '../errors.ts'
import type { World } from '../ports.ts'

/** The share of equal titles from which it matters what is today where an outline was. */
const ALIKE = 0.3

/** The topics in reading order; a root that has only its file's name has no title. */
export const topicsOf = ({ outline }: Library): CurrentTopic[] => {
  const depths = new Map<string, number>()
  return [...below(outline, outline.root)].map(({ id, title, parent }) => {
    const depth = parent === undefined ? 0 : (depths.get(parent) ?? 0) + 1
    depths.set(id, depth)
    const isMade = id === outline.root && outline.isRootMade === true
    return {
      id,
      title: isMade ? '' : title.en.slice(0, LONGEST_TITLE),
      depth,
      isNamed: !outline.unnamed?.has(id),
    }
  })
}

/** The topics of an event, as they were remembered. */
export const snapshotOf = ({ topics }: Pick<OutlineSeen, 'topics'>): Snapshot =>
  topics.map(([id, title, depth]) => ({ id, title, depth }))

/**
 * The last sighting of each outline by each device, and what is there today; besides these, where
 * a person said that a copy is the same outline, the sighting at the path of this file.
 * @param sightings oldest first
 */
export async function knownOutlines(
  here: Sighting,
  sightings: readonly OutlineSeen[],
  outlines: Pick<World['outlines'], 'open'>,
): Promise<KnownOutline[]> {
  const last = new Map<string, OutlineSeen>()
  for (const each of sightings) {
    const key = JSON.stringify([each.outline, each.device])
    // The last one comes last.
    last.delete(key)
    last.set(key, each)
  }
  const known: KnownOutline[] = []
  const look = lookerAt(here, outlines)
  // The latest ones first: only a few paths are looked at.
  for (const seen of [...last.values()].reverse()) {
    const former = formerlyAt(here, seen, sightings)
    const isSame =
      former !== undefined && [seen.fingerprint, former.fingerprint].includes(here.fingerprint)
    if (isSame) known.push(knownAs(former, 'same'))
    // It was here as well, and is not quite the same any more: only a person can tell.
    const isDoubtful = former !== undefined && !isSame && isAlike(former, here)
    known.push(knownAs(seen, isDoubtful ? 'unknown' : await look(seen)))
  }
  return known.reverse()
}

/** Whether an outline is no more where this device saw it last; of one that only others saw it is not known. */
export async function isGone(
  outline: string,
  { device }: Pick<Sighting, 'device'>,
  sightings: readonly OutlineSeen[],
  outlines: Pick<World['outlines'], 'open'>,
): Promise<boolean> {
  const seen = sightings.findLast((each) => each.outline === outline && each.device === device)
  return seen
    ? (await whatIsThere(seen, outlines)) === 'gone'
    : sightings.some((each) => each.outline === outline)
}

const knownAs = (seen: OutlineSeen, isThere: IsThere): KnownOutline => {
  const { path, name, device, fingerprint, outline: id } = seen
  return { path, name, device, fingerprint, id, topics: snapshotOf(seen), isThere }
}

/** An outline's sighting at the path of this file, from before it was seen at another one. */
const formerlyAt = (
  { path, device }: Sighting,
  { outline, device: by, path: now }: OutlineSeen,
  sightings: readonly OutlineSeen[],
): OutlineSeen | undefined =>
  by !== device || now === path
    ? undefined
    : sightings.findLast(
        (each) => each.outline === outline && each.device === device && each.path === path,
      )

const isAlike = (seen: OutlineSeen, here: Sighting): boolean =>
  seen.fingerprint === here.fingerprint ||
  similarity(titlesIn(snapshotOf(seen)), titlesIn(here.topics)) >= ALIKE

const titlesIn = (topics: Snapshot): string[] => topics.map(({ title }) => title)

/** The most paths that are looked at for one outline: a log may name any, however large. */
const MOST_LOOKS = 10

/** Tells what is today where an outline was, as far as it matters for this file. */
function lookerAt(
  here: Sighting,
  outlines: Pick<World['outlines'], 'open'>,
): (seen: OutlineSeen) => Promise<IsThere> {
  const paths = new Set<string>()
  return async (seen) => {
    const isOwner = seen.path === here.path
    if (seen.device !== here.device || !(isOwner || isAlike(seen, here))) return 'unknown'
    paths.add(seen.path)
    return paths.size > MOST_LOOKS ? 'unknown' : whatIsThere(seen, outlines)
  }
}

async function whatIsThere(
  seen: OutlineSeen,
  outlines: Pick<World['outlines'], 'open'>,
): Promise<IsThere> {
  try {
    const { library } = await outlines.open(seen.path, [])
    // An outline that is being edited may be broken for a moment.
    if (!library) return 'similar'
    const topics = topicsOf(library)
    if (fingerprintOf(topics) === seen.fingerprint) return 'same'
    return similarity(titlesIn(topics), titlesIn(snapshotOf(seen))) > 0 ? 'similar' : 'other'
  } catch (error) {
    if (!isFailure(error)) throw error
    // What cannot be read today may still be the outline.
    return ['outline-missing', 'outline-lost'].includes(error.code) ? 'gone' : 'similar'
  }
}
