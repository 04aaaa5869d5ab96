import { lazy, onceFor, sumOf } from '../core/base/collections.ts'
import { longFingerprint } from '../core/base/hash.ts'
import { fingerprintOf } from '../core/identity/likeness.ts'
import { recognise, type Sighting } from '../core/identity/recognition.ts'
import type { Snapshot } from '../core/identity/snapshot.ts'
import { topicIds } from '../core/identity/topic-ids.ts'
import type { LogEvent, OutlineSeen, Remembered, Said } from '../core/log/event.ts'
import { MOST_REMEMBERED } from '../core/log/fields.ts'
import { undoneIn } from '../core/log/undone.ts'
import type { Library } from '../core/model/library.ts'
import { slug } from '../core/model/names.ts'
import { topicOfQuestion } from '../core/model/question.ts'
import { renamed } from '../core/model/renamed.ts'
import type { Outline } from '../core/model/topic.ts'
import type { Whereabouts, World } from '../ports.ts'
import { type Candidate, candidatesFor } from './candidates.ts'
import { isGone, knownOutlines, snapshotOf, topicsOf } from './known-outlines.ts'
import type { StudyLog } from './log.ts'
import { areNearlyAllIn, isCardOfWords, outlinesWithCards } from './moved-cards.ts'
import { namedTopics } from './named-topics.ts'
import type { StudyNote } from './note.ts'
import { cardHeirs, pastOf } from './past.ts'
import { comparing, correctedSince, saidUnder, sayingsIn } from './said.ts'

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

/** A file that an outline was read from, and the log that may know it. */
interface Case {
  readonly here: Sighting
  readonly outline: Outline
  /** Every sighting of the log, oldest first. */
  readonly sightings: readonly OutlineSeen[]
  readonly events: readonly LogEvent[]
  /** The outline as it was chosen. */
  readonly spec: string | undefined
  /** The ids of all its written questions. */
  readonly questions: () => readonly string[]
}

/**
 * A user's own outline with the ids that it and its topics have in the log. An outline that says no
 * id of its own is known by its path and its titles; one that nobody has met gets an id that is
 * drawn. A shipped outline says who it is.
 */
export async function identify(library: Library, log: StudyLog, means: Means): Promise<Identified> {
  const { outline } = library
  const { events, device } = log
  const where = means.outlines.whereabouts(means.spec)
  if (!where) return { library, sighting: undefined, notes: [] }
  const topics = topicsOf(library)
  const here: Sighting = { ...where, device, fingerprint: fingerprintOf(topics), topics }
  const sightings = events.filter((event): event is OutlineSeen => event.event === 'outline')
  const questions = (): string[] => library.questions().map((question) => question.id)
  const about: Case = { here, outline, sightings, events, spec: means.spec, questions }
  const { id, notes } = outline.isNamed
    ? { id: outline.id, notes: await offered(about, means) }
    : await idFor(about, means)
  const own = sightings.filter((each) => each.outline === id)
  const snapshots = snapshotsOf(own, id)
  if (outline.isNamed && (outline.unnamed?.size ?? 0) === 0 && snapshots.length === 0) {
    // All its ids are written: only where it is must be remembered.
    const nothing = { named: new Map(), said: [], corrected: new Map() }
    const seen = { id, here: { ...here, topics: [] }, where, ...nothing }
    return { library, sighting: newSighting(seen, new Map(), own, means), notes }
  }
  const last = own.findLast((each) => each.topics.length > 0)
  const plain = topics.length > MOST_REMEMBERED ? [] : sayingsIn(library, last?.said)
  const ids = topicIds(snapshots, topics, undefined, comparing(last?.said ?? [], plain))
  const said = saidUnder(plain, ids)
  const past = pastOf(events, id)
  const corrected = correctedSince({ said: last?.said, corrected: past.corrected() }, said)
  const named = namedTopics({ own, ids: new Set(ids.values()) }, snapshots, topics)
  const known = renamed(library, { outline: id, topics: ids })
  const heirs = (): ReadonlyMap<string, string> => {
    const ids = lazy(() => known.questions().map((question) => question.id))
    const cards = cardHeirs(past, { ids, said, corrected })
    return new Map([...named, ...cards, ...known.heirs()])
  }
  return {
    library: { ...known, heirs: lazy(heirs) },
    sighting: newSighting({ id, here, where, named, said, corrected }, ids, own, means),
    notes,
  }
}

/** The questions that the log says something of, each as often as it does. */
function* questionsMet(events: readonly LogEvent[], id: string): Iterable<string> {
  for (const event of events)
    if ('question' in event && 'outline' in event && event.outline === id) yield event.question
}

/** The most topics of all trees of an outline: a log from elsewhere may say any number of times that a long one was edited. */
const MOST_TOPICS = 2_000_000

/** The trees that are remembered of an outline, oldest first; of a great many the latest ones. */
export function snapshotsOf(events: readonly LogEvent[], outline: string): Snapshot[] {
  const trees: Array<OutlineSeen['topics']> = []
  let left = MOST_TOPICS
  for (let i = events.length - 1; i >= 0; i--) {
    const event = events[i]
    if (event?.event !== 'outline' || event.outline !== outline) continue
    const { topics } = event
    // Most edits change cards alone. That a tree was the same twice says something, and no more the third time.
    if (topics.length === 0 || trees.slice(-2).filter((tree) => tree === topics).length === 2)
      continue
    left -= topics.length
    if (left < 0) break
    trees.push(topics)
  }
  return trees.reverse().map(onceFor((topics) => snapshotOf({ topics })))
}

/** The id of an outline that says none of its own. */
async function idFor(
  about: Case,
  { outlines, ask, newId }: Means,
): Promise<{ readonly id: string; readonly notes: readonly StudyNote[] }> {
  const { here, sightings, events, outline, spec } = about
  const recognition = recognise(await knownOutlines(here, sightings, outlines), here)
  if (recognition.kind === 'known') return { id: recognition.id, notes: [] }
  const atItsPath =
    recognition.kind === 'ask' ? deckAtItsPath(about, recognition.candidates) : undefined
  if (atItsPath !== undefined) return { id: atItsPath, notes: [] }
  const drawn = drawnId(here, events, newId)
  const likely =
    recognition.kind === 'new' ? await renamedDecks(about, outlines) : recognition.candidates
  if (likely.length === 0)
    return { id: drawn, notes: adoptable(underBareName(outline.id, about), about) }
  const candidates = candidatesFor(likely.slice(0, MOST_OFFERED), events)
  const chosen = await ask?.(candidates)
  if (chosen !== undefined || ask) return { id: chosen ?? drawn, notes: [] }
  const answered = candidates.filter(({ answers }) => answers > 0)
  return { id: drawn, notes: answered.map((each) => ({ kind: 'lookalike', spec, ...each })) }
}

/** The only outline that a file may be, if it was read from this path and nearly all of its cards are in it: its title is another one. */
function deckAtItsPath(
  { here, sightings, events, questions }: Case,
  [candidate, ...others]: readonly string[],
): string | undefined {
  const seen = sightings.findLast(
    ({ path, device }) => path === here.path && device === here.device,
  )
  const isOwner = candidate !== undefined && seen?.outline === candidate && others.length === 0
  if (!isOwner || !outlinesWithCards(events, questions).includes(candidate)) return undefined
  const remembered = (seen.said ?? []).map(([id]) => id)
  const cards = [...remembered, ...questionsMet(events, candidate)].filter(isCardOfWords)
  return areNearlyAllIn(cards, questions()) ? candidate : undefined
}

/** The outlines with the same cards whose files are gone: of a deck without titles, its name is all that changed. */
async function renamedDecks(
  { here, sightings, events, questions }: Case,
  outlines: Means['outlines'],
): Promise<readonly string[]> {
  const gone: string[] = []
  for (const each of outlinesWithCards(events, questions).slice(0, MOST_OFFERED))
    if (await isGone(each, here, sightings, outlines)) gone.push(each)
  return gone
}

/** The most outlines that a person is asked or told about. */
const MOST_OFFERED = 5

/**
 * An id that no other outline has. Two drills of one file that begin at the same time draw the same
 * one, because it follows from what they see.
 */
function drawnId(
  { name, device, path, fingerprint }: Sighting,
  events: readonly LogEvent[],
  newId: Means['newId'],
): string {
  const drawn = `${slug(name) || 'outline'}-${longFingerprint([device, path, fingerprint].join('\n'))}`
  const isTaken = events.some((each) => 'outline' in each && each.outline === drawn)
  return isTaken ? `${drawn}-${newId()}` : drawn
}

/**
 * What may have been answered in an outline before it said its id; nothing once the log has an
 * answer under that id, or an adoption.
 */
async function offered(about: Case, { outlines }: Means): Promise<StudyNote[]> {
  const { here, sightings, events, outline } = about
  const isMet = events.some(
    (each) => (each.event === 'review' || each.event === 'adopt') && each.outline === outline.id,
  )
  if (isMet) return []
  const others = sightings.filter((each) => each.outline !== outline.id)
  const recognition = recognise(await knownOutlines(here, others, outlines), here)
  const likely =
    recognition.kind === 'known'
      ? [recognition.id]
      : recognition.kind === 'ask'
        ? recognition.candidates
        : []
  const bare = slug(here.name) || 'outline'
  return adoptable([...likely, ...underBareName(bare, about)], about)
}

/**
 * The bare name of a file, under which older versions kept its answers, if the log has answers in
 * topics of this outline there: every README.md has that name.
 */
function underBareName(bare: string, { outline, sightings, events }: Case): string[] {
  const undone = undoneIn(events)
  const isOwn =
    !sightings.some((each) => each.outline === bare) &&
    !events.some((each) => each.event === 'adopt' && each.from === bare && !undone.has(each.id)) &&
    events.some(
      (each) =>
        each.event === 'review' &&
        each.outline === bare &&
        outline.topics.has(topicOfQuestion(each.question)),
    )
  return isOwn ? [bare] : []
}

/** The offer to adopt the first of these outlines that has answers. */
function adoptable(ids: readonly string[], { events, spec }: Case): StudyNote[] {
  const first = candidatesFor(ids, events).find(({ answers }) => answers > 0)
  return first ? [{ kind: 'adoptable', spec, ...first }] : []
}

/** The most characters of ids and titles that are remembered: they have to fit into a line. */
const LONGEST_MEMORY = 2 << 20

/** What is seen of an outline now. */
interface Seen {
  readonly id: string
  readonly here: Sighting
  readonly where: Whereabouts
  /** Topics that got a written id after they were remembered. */
  readonly named: ReadonlyMap<string, string>
  readonly said: readonly Said[]
  /** Cards that were corrected. */
  readonly corrected: ReadonlyMap<string, string>
}

/** The event that remembers an outline as it is; undefined if it is remembered so already. */
function newSighting(
  { id, here, where, named, said, corrected }: Seen,
  ids: ReadonlyMap<string, string>,
  own: readonly OutlineSeen[],
  { newId, clock }: Pick<Means, 'newId' | 'clock'>,
): OutlineSeen | undefined {
  const all = here.topics.map(
    ({ id: parsed, title, depth }): Remembered => [ids.get(parsed) ?? parsed, title, depth],
  )
  const length = sumOf(all, ([topic, title]) => topic.length + title.length)
  const topics = all.length > MOST_REMEMBERED || length > LONGEST_MEMORY ? [] : all
  const { device, fingerprint } = here
  const now = {
    ...where,
    device,
    fingerprint,
    topics,
    ...(named.size > 0 && { named: [...named] }),
    ...(topics.length > 0 && said.length > 0 && { said }),
    ...(corrected.size > 0 && { corrected: [...corrected] }),
  }
  const last = own.findLast((each) => each.device === device)
  const isKnown =
    last?.path === now.path &&
    last.name === now.name &&
    // Of a tree that is too large to remember, only the fingerprint tells that it changed.
    last.fingerprint === fingerprint &&
    JSON.stringify(last.topics) === JSON.stringify(topics) &&
    JSON.stringify([last.named, last.said, last.corrected]) ===
      JSON.stringify([now.named, now.said, now.corrected])
  return isKnown ? undefined : { event: 'outline', id: newId(), at: clock(), outline: id, ...now }
}
