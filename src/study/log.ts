import { groupBy } from '../core/base/collections.ts'
import { MINUTE } from '../core/base/time.ts'
import { timed } from '../core/log/clock.ts'
import type { LogEvent } from '../core/log/event.ts'
import { lastOrder, merge } from '../core/log/merge.ts'
import { withPlaces } from '../core/log/places.ts'
import { sightingsIn } from '../core/log/sightings.ts'
import { undoneIn } from '../core/log/undone.ts'
import { Failure, isFailure } from '../errors.ts'
import type { Journal, SkippedLine } from '../ports.ts'
import type { StudyNote } from './note.ts'

/** A log that was read, and that is written to. */
export interface StudyLog {
  /** Every event once, oldest first, at the times they count from; each outline as it was seen, whole. */
  readonly events: readonly LogEvent[]
  /** The latest date of an event as it was written, in milliseconds since 1970; 0 for none. */
  readonly latest: number
  /** Events are dated after now, and nothing was written after them: they count from now. */
  readonly isOpen: boolean
  /** What a person should know about how it was read. */
  readonly notes: readonly StudyNote[]
  /** This device's name in the log. */
  readonly device: string
  /** Where the log is. */
  readonly folder: string
  /** Appends events, ordered after all that were read; throws Failure `answer-not-kept`. */
  readonly append: (...events: readonly LogEvent[]) => void
  /** All that was appended to this device's file since the log was opened, in that order. */
  readonly news: () => readonly LogEvent[]
  /** The same log, read again at that time. */
  readonly again: (now: number) => StudyLog
  /** Why nothing can be appended; undefined if something can. */
  readonly obstacle: () => string | undefined
}

/**
 * Reads a log, to append to it.
 * @param now milliseconds since 1970, UTC: what is dated later was written under a wrong clock
 */
export function openLog(journal: Journal, now: number): StudyLog {
  const { events: read, settled, skipped } = journal.read()
  const { events, ahead, isOpen } = timed(merge(read, settled), now)
  const isAhead = (event: LogEvent | undefined): boolean => (event?.at ?? 0) > now + CLOCKS_DIFFER
  let order = lastOrder(events)
  const later: LogEvent[] = []
  const { events: all, asWritten } = sightingsIn(withPlaces(events))
  return {
    events: all,
    isOpen: isOpen && isAhead(ahead.at(-1)),
    latest: (ahead.at(-1) ?? events.at(-1))?.at ?? 0,
    notes: [...skippedNotes(skipped), ...aheadNotes(ahead, undoneIn(events), now)],
    folder: journal.folder,
    get device() {
      return journal.device
    },
    append: (...events) =>
      journal.append(...events.map((each) => ({ ...asWritten(each), order: ++order }))),
    news: () => {
      const news = journal.news()
      order = Math.max(order, lastOrder(news))
      for (const each of news) later.push(each)
      return later
    },
    again: (later) => openLog(journal, later),
    obstacle: journal.obstacle,
  }
}

/** A log that writes an event before the first other ones. */
export function withFirst(log: StudyLog, first: LogEvent): StudyLog {
  let isKept = false
  const append: StudyLog['append'] = (...events) => {
    log.append(...(isKept ? [] : [first]), ...events)
    isKept = true
  }
  return { ...log, append }
}

/** Which lines of the log were skipped, one note for each file and reason. */
export function skippedNotes(skipped: readonly SkippedLine[]): StudyNote[] {
  const groups = groupBy(skipped, ({ reason, file }) => `${reason}\n${file}`)
  return [...groups.values()].flatMap((group): StudyNote[] => {
    const [first] = group
    if (!first) return []
    const { file, reason } = first
    return reason === 'unreadable'
      ? [{ kind: 'unreadable', file }]
      : [{ kind: 'skipped', file, reason, lines: group.map(({ line }) => line) }]
  })
}

/** Clocks differ by this much, in milliseconds, without anything being wrong. */
const CLOCKS_DIFFER = 5 * MINUTE

/** How many answers that count are dated after now, if any are by more than clocks differ. */
function aheadNotes(
  ahead: readonly LogEvent[],
  undone: ReadonlySet<string>,
  now: number,
): StudyNote[] {
  const answers = ahead.filter(
    ({ event, id, at }) => event === 'review' && at > now + CLOCKS_DIFFER && !undone.has(id),
  )
  const latest = answers.at(-1)?.at
  return latest === undefined ? [] : [{ kind: 'future', answers: answers.length, latest }]
}

/** @throws Failure `log-not-kept` if nothing can be written */
export function checkKept(log: Pick<StudyLog, 'folder' | 'obstacle'>): void {
  const obstacle = log.obstacle()
  if (obstacle !== undefined)
    throw new Failure('log-not-kept', { path: log.folder, reason: obstacle })
}

/** Writes events that are not answers; a failure therefore does not mention an answer. */
export function keepInLog(
  log: Pick<StudyLog, 'append' | 'folder' | 'obstacle'>,
  ...events: readonly LogEvent[]
): void {
  if (events.length === 0) return
  checkKept(log)
  try {
    log.append(...events)
  } catch (error) {
    if (isFailure(error) && error.code === 'answer-not-kept')
      throw new Failure('log-not-kept', error.args)
    throw error
  }
}
