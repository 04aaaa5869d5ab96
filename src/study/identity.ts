import { fingerprintOf, similarity } from '../core/identity/likeness.ts'
import {
  type IsThere,
  type KnownOutline,
  recognise,
  type Sighting,
} from '../core/identity/recognition.ts'
import type { CurrentTopic, Snapshot } from '../core/identity/snapshot.ts'
import { topicIds } from '../core/identity/topic-ids.ts'
import type { LogEvent, OutlineSeen, Remembered } from '../core/log/event.ts'
import { LONGEST_TITLE, MOST_REMEMBERED } from '../core/log/fields.ts'
import type { Library } from '../core/model/library.ts'
import { slug } from '../core/model/names.ts'
import { renamed } from '../core/model/renamed.ts'
import { below } from '../core/model/walk.ts'
import { isFailure } from '../errors.ts'
import type { Whereabouts, World } from '../ports.ts'
import type { Candidate } from './candidate.ts'
import type { StudyLog } from './log.ts'
import type { StudyNote } from './note.ts'

/** Asks a person which of these outlines a file is; undefined means none of them. */
export type AskWhich = (candidates: readonly Candidate[]) => Promise<string | undefined>

/** An outline under the ids it has in the log. */
interface Identified {
  readonly library: Library
  /** What the log must remember before anything else is written about the outline. */
  readonly sighting: OutlineSeen | undefined
  readonly notes: readonly StudyNote[]
}

/** What is needed to tell which outline a file is. */
export interface Means extends Pick<World, 'outlines' | 'clock' | 'newId'> {
  readonly spec: string | undefined
  /** Absent where nobody can be asked. */
  readonly ask?: AskWhich | undefined
}

/**
 * A user's own outline with the ids that it and its topics have in the log. An outline that says no
 * id of its own is known by its path and its titles; one that nobody has met gets an id that is
 * drawn. A shipped outline says who it is.
 */
export async function identify(library: Library, log: StudyLog, means: Means): Promise<Identified> {
  const { outline } = library
  const where = means.outlines.whereabouts(means.spec)
  if (!where || (outline.isNamed && (outline.unnamed?.size ?? 0) === 0))
    return { library, sighting: undefined, notes: [] }
  const topics = topicsOf(library)
  const here: Sighting = {
    ...where,
    device: log.device,
    fingerprint: fingerprintOf(topics),
    topics,
  }
  const sightings = log.events.filter((event): event is OutlineSeen => event.event === 'outline')
  const { id, notes } = outline.isNamed
    ? { id: outline.id, notes: [] }
    : await idFor(here, sightings, { ...means, log, bare: outline.id })
  const own = sightings.filter((each) => each.outline === id)
  const ids = topicIds(snapshotsOf(own, id), topics)
  return {
    library: renamed(library, { outline: id, topics: ids }),
    sighting: newSighting({ id, here, where }, ids, own, means),
    notes,
  }
}

/** The topics in reading order; a root that has only its file's name has no title. */
const topicsOf = ({ outline }: Library): CurrentTopic[] => {
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

/** The trees that are remembered of an outline, oldest first. */
export const snapshotsOf = (events: readonly LogEvent[], outline: string): Snapshot[] =>
  events.flatMap((event) =>
    event.event === 'outline' && event.outline === outline && event.topics.length > 0
      ? [event.topics.map(([id, title, depth]) => ({ id, title, depth }))]
      : [],
  )

/** The id of an outline that says none of its own. */
async function idFor(
  here: Sighting,
  sightings: readonly OutlineSeen[],
  means: Means & { readonly log: StudyLog; readonly bare: string },
): Promise<{ readonly id: string; readonly notes: readonly StudyNote[] }> {
  const { log, bare, ask, newId } = means
  const recognition = recognise(await knownOutlines(here, sightings, means), here)
  if (recognition.kind === 'known') return { id: recognition.id, notes: [] }
  const drawn = `${slug(here.name) || 'outline'}-${newId()}`
  if (recognition.kind === 'new') {
    const [before] = candidatesFor([bare], sightings, log.events)
    const isOffered = before !== undefined && before.answers > 0
    return { id: drawn, notes: isOffered ? [{ kind: 'adoptable', ...before }] : [] }
  }
  const candidates = candidatesFor(recognition.candidates, sightings, log.events)
  const chosen = await ask?.(candidates)
  if (chosen !== undefined || ask) return { id: chosen ?? drawn, notes: [] }
  return { id: drawn, notes: candidates.map((each) => ({ kind: 'lookalike', ...each })) }
}

/** What the log says about outlines that a file may be. */
function candidatesFor(
  ids: readonly string[],
  sightings: readonly OutlineSeen[],
  events: readonly LogEvent[],
): Candidate[] {
  return ids.map((outline) => {
    const seen = sightings.findLast((each) => each.outline === outline)
    const reviews = events.filter((each) => each.event === 'review' && each.outline === outline)
    return {
      outline,
      name: seen?.name ?? outline,
      path: seen?.path ?? '',
      answers: reviews.length,
      last: reviews.at(-1)?.at,
    }
  })
}

/** The share of equal titles from which it matters what is today where an outline was. */
const ALIKE = 0.3

/** The last sighting of each outline by each device, and what is there today. */
async function knownOutlines(
  here: Sighting,
  sightings: readonly OutlineSeen[],
  { outlines }: Pick<Means, 'outlines'>,
): Promise<KnownOutline[]> {
  const last = new Map<string, OutlineSeen>()
  for (const each of sightings) {
    const key = JSON.stringify([each.outline, each.device])
    // The last one comes last.
    last.delete(key)
    last.set(key, each)
  }
  const titles = here.topics.map(({ title }) => title)
  const known: KnownOutline[] = []
  for (const { outline: id, ...seen } of last.values()) {
    const topics = seen.topics.map(([topic, title, depth]) => ({ id: topic, title, depth }))
    const isAlike =
      seen.fingerprint === here.fingerprint ||
      similarity(
        topics.map(({ title }) => title),
        titles,
      ) >= ALIKE
    const isThere: IsThere =
      seen.device !== here.device || (!isAlike && seen.path !== here.path)
        ? 'unknown'
        : await whatIsAt(seen.path, { fingerprint: seen.fingerprint, topics }, outlines)
    known.push({ ...seen, id, topics, isThere })
  }
  return known
}

/** What is today where an outline was. */
async function whatIsAt(
  path: string,
  was: Pick<Sighting, 'fingerprint' | 'topics'>,
  outlines: Pick<World['outlines'], 'open'>,
): Promise<IsThere> {
  try {
    const { library } = await outlines.open(path, [])
    if (!library) return 'other'
    const topics = topicsOf(library)
    if (fingerprintOf(topics) === was.fingerprint) return 'same'
    const titlesOf = (all: Snapshot): string[] => all.map(({ title }) => title)
    return similarity(titlesOf(topics), titlesOf(was.topics)) > 0 ? 'similar' : 'other'
  } catch (error) {
    if (!isFailure(error)) throw error
    return error.code === 'outline-missing' ? 'gone' : 'other'
  }
}

/** The event that remembers an outline as it is; undefined if it is remembered so already. */
function newSighting(
  { id, here, where }: { id: string; here: Sighting; where: Whereabouts },
  ids: ReadonlyMap<string, string>,
  own: readonly OutlineSeen[],
  { newId, clock }: Pick<Means, 'newId' | 'clock'>,
): OutlineSeen | undefined {
  const topics: Remembered[] =
    here.topics.length > MOST_REMEMBERED
      ? []
      : here.topics.map(({ id: parsed, title, depth }) => [ids.get(parsed) ?? parsed, title, depth])
  const { device, fingerprint } = here
  const now = { ...where, device, fingerprint, topics }
  const isKnown =
    isDeepSame(
      own.findLast((each) => each.device === device),
      now,
    ) && JSON.stringify(own.at(-1)?.topics) === JSON.stringify(topics)
  return isKnown ? undefined : { event: 'outline', id: newId(), at: clock(), outline: id, ...now }
}

const isDeepSame = (
  seen: OutlineSeen | undefined,
  now: Pick<OutlineSeen, 'path' | 'name'>,
): boolean => seen !== undefined && seen.path === now.path && seen.name === now.name
