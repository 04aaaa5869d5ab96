import { groupBy } from '../core/base/collections.ts'
import { type LogEvent, merge } from '../core/log/event.ts'
import { Failure, isFailure } from '../errors.ts'
import type { Journal, SkippedLine } from '../ports.ts'
import type { StudyNote } from './note.ts'

/** Every event, oldest first; lines that were skipped are noted. */
export function readLog(journal: Pick<Journal, 'read'>): {
  readonly events: LogEvent[]
  readonly notes: readonly StudyNote[]
} {
  const { events, skipped } = journal.read()
  return { events: merge(events), notes: skippedNotes(skipped) }
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

/** Writes events that are not answers; a failure therefore does not mention an answer. */
export function keepInLog(journal: Journal, ...events: readonly LogEvent[]): void {
  if (events.length === 0) return
  const obstacle = journal.obstacle()
  if (obstacle !== undefined)
    throw new Failure('log-not-kept', { path: journal.folder, reason: obstacle })
  try {
    journal.append(...events)
  } catch (error) {
    if (isFailure(error) && error.code === 'answer-not-kept')
      throw new Failure('log-not-kept', error.args)
    throw error
  }
}
