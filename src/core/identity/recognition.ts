import { groupBy, maxOf } from '../base/collections.ts'
import { titleChange } from './change.ts'
import { likeness, similarity } from './likeness.ts'
import type { Snapshot } from './snapshot.ts'
import { titleOf } from './title.ts'

/**
 * What is today at an outline's last known path: the same titles, an outline that shares titles with
 * it, something else, nothing; unknown if it is the path of another device.
 */
export type IsThere = 'same' | 'similar' | 'other' | 'gone' | 'unknown'

/** What a file or folder looked like when an outline was read from it. */
export interface Sighting {
  readonly path: string
  /** The plain name of the file or folder. */
  readonly name: string
  readonly device: string
  /** As `fingerprintOf` gives it. */
  readonly fingerprint: string
  readonly topics: Snapshot
}

/** The last sighting of an outline by one device; an outline may have one for each device. */
export interface KnownOutline extends Sighting {
  readonly id: string
  readonly isThere: IsThere
}

/**
 * Which outline a file has: a known one, one that nobody has met, or one that only a person can tell.
 * The candidates are ids of outlines, each once, the most likely first.
 */
export type Recognition =
  | { readonly kind: 'known'; readonly id: string }
  | { readonly kind: 'new' }
  | { readonly kind: 'ask'; readonly candidates: readonly string[] }

/** What is true of one known outline, seen from a file. */
interface Suspect {
  readonly id: string
  readonly isThere: IsThere
  /** Its last known path on this device is the file's. */
  readonly isOwner: boolean
  /** It was at this path on another device. */
  readonly isNamesake: boolean
  readonly isEqual: boolean
  readonly isEdited: boolean
  /** The share of equal titles. */
  readonly share: number
}

/** Fewer titles than these can be equal by chance. */
const FEWEST = 2
/** The shares of equal titles from which a tree may be an outline that was edited, here or elsewhere. */
const SHARE = { here: 0.3, elsewhere: 0.5 } as const
/** A tree with no more topics than these can lose nearly all titles in one edit. */
const TINY = 4

/**
 * Tells which outline a file has. A file is known by its path and by its titles; where the two
 * disagree, or two outlines are equally likely, a person has to say. A name alone tells nothing: every
 * README.md has it.
 * @param known the last sighting of every outline by each device, oldest first
 */
export function recognise(known: readonly KnownOutline[], here: Sighting): Recognition {
  const suspects = suspectsOf(known, here)
  const owner = suspects.find(({ isOwner }) => isOwner)
  const others = suspects.filter((each) => each !== owner)
  const equals = titlesOf(here).length < FEWEST ? [] : others.filter(({ isEqual }) => isEqual)
  return owner ? atItsPath(owner, equals, others) : elsewhere(equals, others)
}

/** A path that is known: the outline there was left alone, edited, or replaced by something else. */
function atItsPath(
  owner: Suspect,
  equals: readonly Suspect[],
  others: readonly Suspect[],
): Recognition {
  if (owner.isEqual) return { kind: 'known', id: owner.id }
  if (equals.length > 0) return ask([...byLikeness(equals), owner])
  const likelier = others.filter(({ share }) => share > Math.max(owner.share, SHARE.here))
  if (owner.isEdited && likelier.length === 0) return { kind: 'known', id: owner.id }
  return ask(byLikeness([owner, ...likelier]))
}

/** A path that is not known: the file was moved, copied, or is new. */
function elsewhere(equals: readonly Suspect[], others: readonly Suspect[]): Recognition {
  const left = equals.filter(({ isThere }) => isThere === 'gone' || isThere === 'other')
  const present = equals.filter(({ isThere }) => isThere === 'same' || isThere === 'similar')
  const [only] = equals.length === 1 ? equals : left
  if (equals.length === 1 && only && present.length === 0) return { kind: 'known', id: only.id }
  if (only && left.length === 1 && present.length === equals.length - 1)
    return { kind: 'known', id: only.id }
  if (equals.length > 0) return ask(byLikeness(equals))
  const moved = others.filter(
    ({ isThere, share, isNamesake, isEdited }) =>
      isThere !== 'same' &&
      isThere !== 'similar' &&
      (share >= SHARE.elsewhere || (isNamesake && isEdited)),
  )
  return moved.length > 0 ? ask(byLikeness(moved)) : { kind: 'new' }
}

const ask = (candidates: readonly Suspect[]): Recognition => ({
  kind: 'ask',
  candidates: candidates.map(({ id }) => id),
})

/** The most similar first; of equally similar ones, those that are not where they were. */
const byLikeness = (suspects: readonly Suspect[]): Suspect[] =>
  [...suspects].sort(
    (a, b) =>
      b.share - a.share ||
      ABSENCE.indexOf(a.isThere) - ABSENCE.indexOf(b.isThere) ||
      (a.id < b.id ? -1 : 1),
  )
const ABSENCE: readonly IsThere[] = ['gone', 'other', 'unknown', 'similar', 'same']

/** The titles of a sighting; a root that is named after its file has none. */
const titlesOf = ({ topics }: Sighting): string[] =>
  topics.map(({ title }) => title).filter((title) => title.trim() !== '')

function suspectsOf(known: readonly KnownOutline[], here: Sighting): Suspect[] {
  const titles = titlesOf(here)
  const owner = known.findLast(({ path, device }) => path === here.path && device === here.device)
  return [...groupBy(known, ({ id }) => id)].map(([id, sightings]) => {
    const own = sightings.findLast(({ device }) => device === here.device)
    return {
      id,
      isThere: own?.isThere ?? 'unknown',
      isOwner: owner?.id === id,
      isNamesake: own === undefined && sightings.some(({ path }) => path === here.path),
      isEqual: sightings.some(({ fingerprint }) => fingerprint === here.fingerprint),
      isEdited: sightings.some((each) => isEdited(each, here)),
      share: maxOf(sightings, (each) => similarity(titlesOf(each), titles)),
    }
  })
}

/**
 * Whether a tree can be an older one after an edit: it has enough of its titles, the smaller tree is
 * nearly all in the larger one (an outline that was begun and then grew), or both are so small that
 * one title is enough.
 */
function isEdited(before: Sighting, after: Sighting): boolean {
  const [from, to] = [titlesOf(before), titlesOf(after)]
  const { shared, least, share } = likeness(from, to)
  if (share >= SHARE.here || (shared > 2 && shared * 4 >= least * 3)) return true
  if (Math.max(from.length, to.length) > TINY) return false
  return shared > 0 || isRenamed(before.topics[0]?.title ?? '', after.topics[0]?.title ?? '')
}

/** Whether a root's title was changed, but says the same. */
const isRenamed = (before: string, after: string): boolean =>
  before !== '' && after !== '' && titleChange(titleOf(before), titleOf(after)) !== 'another'
