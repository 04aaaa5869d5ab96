import { lazy } from '../core/base/collections.ts'
import type { Wish } from '../core/base/settings.ts'
import { MINUTE } from '../core/base/time.ts'
import { rememberedReviews } from '../core/course/trial.ts'
import type { LogEvent, OutlineSeen } from '../core/log/event.ts'
import { type History, historyOf } from '../core/log/history.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import type { Topic } from '../core/model/topic.ts'
import type { KeptCheckpoint } from '../core/schedule/checkpoint.ts'
import { type Cards, learned, type Schedule } from '../core/schedule/replay.ts'
import type { World } from '../ports.ts'
import { type AskWhich, identify } from './identity.ts'
import { type OutlineChoice, openLibrary, topicFor } from './library.ts'
import { openLog, type StudyLog, withFirst } from './log.ts'
import type { StudyNote } from './note.ts'
import { questionsBelow } from './questions.ts'
import { checkpointIn, LONG } from './replay-cache.ts'

/** An outline, its learner's history, and what follows from that. Opened once per command. */
export interface Study {
  readonly library: Library
  /**
   * The topic that is studied with all topics below it: the root, or the one that was asked for.
   */
  readonly topic: Topic
  readonly log: StudyLog
  readonly history: History
  readonly cards: Cards
  /** What the cards follow from besides the reviews: the recall aimed at, and the learner's memory. */
  readonly schedule: Schedule
  /** The questions of that topic and all below it, in tree order. */
  readonly questions: readonly Question[]
  /**
   * The question with that id, among these or written elsewhere in the outline; undefined if it no
   * longer exists.
   */
  readonly find: (id: string) => Question | undefined
  /** When a look would remember the outline, which was edited a moment ago; absent if it need not. */
  readonly remembersAt?: number
  /** What a person should know about how the topic was found and the log was read. */
  readonly notes: readonly StudyNote[]
}

/** What a study is opened for. */
interface Opening {
  readonly outline: OutlineChoice
  /** The topic to study, as it was typed; undefined means the whole outline. */
  readonly topic?: string | undefined
  readonly retention: Wish
  /** The log, if it is open already: a command may open several outlines of one log. */
  readonly log?: StudyLog
  /** Asks which outline a file is; absent where nobody can be asked. */
  readonly ask?: AskWhich | undefined
  /** The outline is remembered at once: its ids leave for another program, which keeps them. */
  readonly isKept?: boolean | undefined
}

type Means = Pick<World, 'outlines' | 'script' | 'journal' | 'cache' | 'clock' | 'newId'>

/** The study of an outline, or of a topic in it, from its log. */
export async function openStudy(world: Means, opening: Opening): Promise<Study> {
  return studyIn(await openLibrary(world.outlines, opening.outline), world, opening)
}

/** The study of an outline that is open already. */
async function studyIn(plain: Library, world: Means, opening: Opening): Promise<Study> {
  const { outline, topic: term, retention, ask, isKept = false } = opening
  const read = opening.log ?? openLog(await world.journal(), world.clock())
  if (!opening.log) tellTheTime(read, world)
  const {
    library,
    sighting,
    notes: met,
  } = await identify(plain, read, {
    ...world,
    spec: outline.spec,
    ask,
  })
  const { log, until }: Remembering = sighting ? remembering(read, sighting, isKept) : { log: read }
  const { topic, notes } = await topicFor(library, term, { ...world, spec: outline.spec })
  const checkpoint =
    log.events.length < LONG ? undefined : checkpointIn(await world.cache(), library.outline.id)
  const study = studyOf(library, topic, log, { retention, checkpoint })
  return {
    ...study,
    ...(until !== undefined && { remembersAt: until }),
    notes: [...notes, ...log.notes, ...met],
  }
}

/** The same questions with the history of now: others may have written to the log meanwhile. */
export function upToDate(
  study: Study,
  { now, retention }: { readonly now: number; readonly retention: Wish },
): Study {
  const log = study.log.again(now)
  const history = historyIn(log, study.library)
  return { ...study, log, history, ...learnedIn(history, retention) }
}

const historyIn = (log: StudyLog, { outline, heirs }: Library): History =>
  historyOf(log.events, { outline: outline.id, heirs: heirs() })

/**
 * Writes down what time it is, if events are dated later and nothing was written after them. From
 * then on they count from that time; otherwise they would count from now for ever, and never come
 * due.
 */
function tellTheTime(log: StudyLog, { newId, clock }: Pick<World, 'newId' | 'clock'>): void {
  if (log.isOpen) tryToKeep(log, { event: 'clock', id: newId(), at: clock(), device: log.device })
}

/** Writes an event, if it can be written: looking at something does not fail because it cannot. */
function tryToKeep(log: StudyLog, event: LogEvent): boolean {
  try {
    log.append(event)
    return true
  } catch {
    return false
  }
}

/** The least time between what looks at an outline remember of it, in milliseconds. */
const LOOKS_APART = MINUTE

/** A log that remembers an outline before anything else is written about it, and when the next look does so at once. */
interface Remembering {
  readonly log: StudyLog
  readonly until?: number
}

/**
 * Remembers an outline as it is. One that is in the log already is remembered at once where it was moved, or where its topics
 * got ids: if that is done today and it is edited tomorrow, it is still known. One that was only edited is so at most every
 * minute, because a prompt looks at each state of a file that somebody saves while typing. What may be lost so is a
 * state that was changed again within that minute: nothing was answered in it. Otherwise that waits until something is written.
 */
function remembering(log: StudyLog, sighting: OutlineSeen, isKept: boolean): Remembering {
  const { outline, device, path, name, named, at } = sighting
  const seen = log.events.filter(
    (each): each is OutlineSeen => each.event === 'outline' && each.outline === outline,
  )
  const last = seen.findLast((each) => each.device === device)
  const isOnlyEdited =
    last?.path === path &&
    last.name === name &&
    JSON.stringify(last.named) === JSON.stringify(named)
  const until = isOnlyEdited && !isKept ? last.at + LOOKS_APART : at
  const isNow = isKept || (seen.length > 0 && until <= at)
  if (isNow && tryToKeep(log, sighting)) return { log }
  return { log: withFirst(log, sighting), ...(until > at && { until }) }
}

/** What is known of a learner's memory from a history. */
const learnedIn = (history: History, retention: Wish, checkpoint?: KeptCheckpoint) => {
  const { known, fits } = history
  return learned(rememberedReviews(history), { retention, known, fits }, checkpoint)
}

/** How memories follow from a history. */
interface Recalled extends Pick<Opening, 'retention'> {
  /** From where a long replay goes on. */
  readonly checkpoint?: KeptCheckpoint | undefined
}

/** The study of a topic and all topics below it. */
export function studyOf(
  library: Library,
  topic: Topic,
  log: StudyLog,
  { retention, checkpoint }: Recalled,
): Study {
  const history = historyIn(log, library)
  const { cards, schedule } = learnedIn(history, retention, checkpoint)
  const questions = questionsBelow(library, topic.id, cards)
  const byId = lazy(
    () => new Map([...library.questions(), ...questions].map((each) => [each.id, each])),
  )
  const find = (id: string): Question | undefined => byId().get(id)
  return { library, topic, log, history, cards, schedule, questions, find, notes: [] }
}
