import { lazy } from '../core/base/collections.ts'
import type { Begun, LogEvent } from '../core/log/event.ts'
import type { Answered } from '../core/log/history.ts'
import { type Manner, ONCE } from '../core/quiz/session.ts'
import { type AnswerRecord, type Put, recordOf } from '../drill/record.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { claimsIn, drillOf, drillsHeld, type Here, isTakenOver } from './holders.ts'
import { keepInLog } from './log.ts'
import type { Paper } from './paper.ts'
import type { Study } from './study.ts'
import { answersBefore, askedAgain, untoldIn } from './teaching.ts'
import { ownAnswers } from './this-device.ts'

/** What a record is made with. */
export type RecordMeans = Pick<World, 'clock' | 'newId'>

/** What every record of a study has. */
const common = (
  { library, log, history, cards, schedule }: Study,
  { clock, newId }: RecordMeans,
) => ({
  cards,
  outline: library.outline.id,
  schedule,
  device: log.device,
  takenBack: history.takenBack,
  clock,
  newId,
})

/** The record of everything answered on this device, to take answers back outside of a drill. */
export const pastRecord = (study: Study, means: RecordMeans): Pick<AnswerRecord, 'undo' | 'last'> =>
  recordOf({
    ...common(study, means),
    past: study.history.reviews,
    isOwn: ownAnswers(study.history, study.log),
    ...{ resumed: [], put: [], drill: undefined },
    keep: (...events) => keepInLog(study.log, ...events),
    keepFlag: () => false,
  })

/** The record of a drill. */
interface DrillRecord {
  readonly record: AnswerRecord
  /** Writes events to the log; does nothing in a drill that is not kept. */
  readonly keep: (...events: readonly LogEvent[]) => void
}

/**
 * Which answers of before a drill can be taken back in it: those given on this device, without those
 * of a drill that another process holds, or has resumed since. That process counts with them, and would
 * not know of it.
 */
function takenBackHere({ history, log }: Study, here: Here): (review: Answered) => boolean {
  const isOwn = ownAnswers(history, log)
  // What holds one now may be gone when this is asked, and another process may have resumed it by then.
  const held = drillsHeld(history.drills, log.device, here).map(([{ id }]) => id)
  const elsewhere = lazy(() => new Set([...held, ...claimsIn(log.news()).map(drillOf)]))
  return (review) => isOwn(review) && !(review.drill && elsewhere().has(review.drill))
}

/**
 * The record of a drill, whose claim is in the log. Nothing more is written once somebody else has
 * resumed the drill: then writing throws Failure `drill-resumed-elsewhere`.
 * @param isKept whether the drill's answers are written to the log
 */
export function drillRecord(
  study: Study,
  paper: Paper,
  isKept: boolean,
  means: RecordMeans & Here,
): DrillRecord {
  const { log } = study
  const { begun, claim, answers } = paper
  const keep = (...events: readonly LogEvent[]): void => {
    if (!isKept) return
    if (isTakenOver(log.news(), { id: claim })) throw new Failure('drill-resumed-elsewhere')
    log.append(...events)
  }
  const past = answersBefore(study, paper)
  const record = recordOf({
    ...common(study, means),
    past,
    // A drill that is not kept cannot take back an answer that was.
    isOwn: isKept ? takenBackHere(study, means) : () => false,
    resumed: answers,
    put: isKept ? putIn(study, begun) : [],
    drill: isKept ? begun.id : undefined,
    keep,
    keepFlag: (flag) => {
      if (log.obstacle() !== undefined) return false
      log.append(flag)
      return true
    },
  })
  return { record, keep }
}

/** What was put away in a drill, and is still away. */
function putIn({ history }: Study, { id }: Pick<Begun, 'id'>): Put[] {
  const { acts, known, away } = history
  return acts.filter((each): each is Put =>
    each.event === 'know'
      ? each.drill === id && known.get(each.question) === each.at
      : each.event === 'suspend' && each.drill === id && away.get(each.question)?.id === each.id,
  )
}

/** The questions that were put away since a drill began, in it or elsewhere. */
export function awaySince({ history }: Study, at: number): ReadonlySet<string> {
  const { known, away } = history
  return new Set([
    ...[...known].flatMap(([question, said]) => (said >= at ? [question] : [])),
    ...[...away.values()].flatMap((each) => (each.at >= at ? [each.question] : [])),
  ])
}

/** How a drill of a paper goes on after an answer, as far as the log says. */
export const mannerIn = (study: Study, paper: Paper): Manner =>
  paper.exam
    ? ONCE
    : {
        isOnce: false,
        again: askedAgain(untoldIn(study, paper), paper),
        away: awaySince(study, paper.begun.at),
      }
