import type { Settings } from '../core/base/settings.ts'
import type { LogEvent } from '../core/log/event.ts'
import type { Answered } from '../core/log/history.ts'
import { type AnswerRecord, recordOf } from '../drill/record.ts'
import type { World } from '../ports.ts'
import { keepInLog } from './log.ts'
import type { Paper } from './paper.ts'
import type { Study } from './study.ts'
import { ownAnswers } from './this-device.ts'

/** What a record is made with. */
export interface RecordMeans extends Pick<World, 'clock' | 'newId'> {
  readonly settings: Pick<Settings, 'retention'>
}

/** What every record of a study has. */
const common = ({ library, cards }: Study, { clock, newId, settings }: RecordMeans) => ({
  cards,
  outline: library.outline.id,
  retention: settings.retention,
  clock,
  newId,
})

/** The record of everything answered on this device, to take answers back outside of a drill. */
export const pastRecord = (study: Study, means: RecordMeans): Pick<AnswerRecord, 'undo'> =>
  recordOf({
    ...common(study, means),
    past: study.history.reviews,
    isOwn: ownAnswers(study.history, study.journal, means.clock()),
    resumed: [],
    keep: (...events) => keepInLog(study.journal, ...events),
    keepFlag: () => false,
  })

/** The record of a drill, and whether it is in the log. */
interface DrillRecord {
  readonly record: AnswerRecord
  /** The answers before this drill. */
  readonly past: readonly Answered[]
  /** Writes events to the log; does nothing in a drill that is not kept. */
  readonly keep: (...events: readonly LogEvent[]) => void
  /** The drill is in the log, so there is something to resume. */
  readonly isBegun: () => boolean
}

/** @param isKept whether the drill's answers are written to the log */
export function drillRecord(
  study: Study,
  { begun, answers }: Paper,
  isKept: boolean,
  means: RecordMeans,
): DrillRecord {
  const { journal, history } = study
  // The drill itself is written with its first answer: before that there is nothing to resume.
  let isBegun = history.drills.some(({ id }) => id === begun.id)
  const keep = (...events: readonly LogEvent[]): void => {
    if (!isKept) return
    const isFirst = !isBegun && events.some(({ event }) => event === 'review')
    journal.append(...(isFirst ? [begun] : []), ...events)
    isBegun ||= isFirst
  }
  const past = history.reviews.filter(({ drill }) => drill !== begun.id)
  const record = recordOf({
    ...common(study, means),
    past,
    // A drill that is not kept cannot take back an answer that was.
    isOwn: isKept ? ownAnswers(history, journal, means.clock()) : () => false,
    resumed: answers,
    keep,
    keepFlag: (flag) => {
      if (journal.obstacle() !== undefined) return false
      journal.append(flag)
      return true
    },
  })
  return { record, past, keep, isBegun: () => isBegun }
}
