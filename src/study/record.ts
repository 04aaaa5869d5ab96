import type { LogEvent } from '../core/log/event.ts'
import type { Answered } from '../core/log/history.ts'
import { type AnswerRecord, recordOf } from '../drill/record.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { isTakenOver } from './holders.ts'
import { keepInLog } from './log.ts'
import type { Paper } from './paper.ts'
import type { Study } from './study.ts'
import { ownAnswers } from './this-device.ts'

/** What a record is made with. */
export type RecordMeans = Pick<World, 'clock' | 'newId'>

/** What every record of a study has. */
const common = ({ library, cards, schedule }: Study, { clock, newId }: RecordMeans) => ({
  cards,
  outline: library.outline.id,
  schedule,
  clock,
  newId,
})

/** The record of everything answered on this device, to take answers back outside of a drill. */
export const pastRecord = (study: Study, means: RecordMeans): Pick<AnswerRecord, 'undo'> =>
  recordOf({
    ...common(study, means),
    past: study.history.reviews,
    isOwn: ownAnswers(study.history, study.log),
    resumed: [],
    keep: (...events) => keepInLog(study.log, ...events),
    keepFlag: () => false,
  })

/** The record of a drill. */
interface DrillRecord {
  readonly record: AnswerRecord
  /** The answers before this drill. */
  readonly past: readonly Answered[]
  /** Writes events to the log; does nothing in a drill that is not kept. */
  readonly keep: (...events: readonly LogEvent[]) => void
}

/**
 * The record of a drill, whose claim is in the log. Nothing more is written once somebody else has
 * resumed the drill: then writing throws Failure `drill-resumed-elsewhere`.
 * @param isKept whether the drill's answers are written to the log
 */
export function drillRecord(
  study: Study,
  { begun, claim, answers }: Paper,
  isKept: boolean,
  means: RecordMeans,
): DrillRecord {
  const { log, history } = study
  const keep = (...events: readonly LogEvent[]): void => {
    if (!isKept) return
    if (isTakenOver(log.news(), { id: claim })) throw new Failure('drill-resumed-elsewhere')
    log.append(...events)
  }
  const past = history.reviews.filter(({ drill }) => drill !== begun.id)
  const record = recordOf({
    ...common(study, means),
    past,
    // A drill that is not kept cannot take back an answer that was.
    isOwn: isKept ? ownAnswers(history, log) : () => false,
    resumed: answers,
    keep,
    keepFlag: (flag) => {
      if (log.obstacle() !== undefined) return false
      log.append(flag)
      return true
    },
  })
  return { record, past, keep }
}
