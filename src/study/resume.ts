import { DAY } from '../core/base/time.ts'
import type { LoggedDrill } from '../core/log/history.ts'
import { sessionAfter } from '../core/quiz/session.ts'
import { Failure } from '../errors.ts'
import { type Here, otherHolder, questionsHeld } from './holders.ts'
import type { StudyNote } from './note.ts'
import { type Paper, paperInLog, without } from './paper.ts'
import type { DrillRequest } from './request.ts'
import type { Study } from './study.ts'

/** An older interrupted drill is not resumed: other questions are due by now. */
const STALE = DAY

/** What the learner wants: the request's key, and whether to resume a drill with any request. */
interface Wanted extends Pick<DrillRequest, 'cram' | 'resume'> {
  readonly key: string
}

/** A drill to resume, if there is one, and what a person should know. */
interface Resumable {
  readonly paper?: Paper
  readonly notes: readonly StudyNote[]
}

/**
 * The drill to resume: one of this device with the same request that was interrupted, not ended,
 * less than a day ago, and that nobody holds. If the learner asks to resume, it is the latest drill
 * with questions left, even if it was stopped; only a process that certainly holds it keeps it.
 * @throws Failure `drill-open` if the learner asks for a drill, and another process holds the only one
 */
export function resumable(
  study: Study,
  { cram, resume, key }: Wanted,
  { now, here }: { readonly now: number; readonly here: Here },
): Resumable {
  if (cram || resume === 'never') return { notes: [] }
  const isWanted = resume === 'always'
  const notes: StudyNote[] = []
  let open: number | undefined
  for (const logged of [...study.history.drills].reverse()) {
    if (!mayResume(logged, study.log.device, isWanted)) continue
    const paper = openPaper(study, logged, here)
    const latest = paper.answers.at(-1)?.at ?? logged.at
    if (!isWanted && now - latest > STALE) break
    const left = questionsLeft(paper)
    if (left === 0) continue
    const holder = otherHolder(logged, study.log.device, here)
    if (isWanted && holder?.isSure) {
      open ??= holder.pid
      continue
    }
    if (isWanted || (logged.request === key && !holder)) return { paper, notes }
    if (!holder && paper.answers.length > 0) return { notes: [...notes, { kind: 'another', left }] }
    if (!holder) return { notes }
    if (logged.request === key) notes.push({ kind: 'open-elsewhere', ...holder })
  }
  if (open !== undefined) throw new Failure('drill-open', { pid: open })
  return { notes }
}

/** Whether a drill may be resumed at all, even if no questions are left. */
function mayResume(
  { claims, device, ended, exam }: LoggedDrill,
  here: string,
  isWanted: boolean,
): boolean {
  const isMine = (claims.at(-1)?.device ?? device) === here
  if (!isWanted && (ended || !isMine)) return false
  // An exam that was handed in is over.
  return !(ended && exam !== undefined)
}

/**
 * A drill of the log without the questions that another drill asks, or has asked since it began. An
 * exam asks what was asked elsewhere, too.
 */
function openPaper(study: Study, logged: LoggedDrill, here: Here): Paper {
  const { history, log } = study
  const paper = paperInLog(study, logged)
  const others = history.drills.filter(({ id }) => id !== logged.id)
  const asked = questionsHeld(others, log.device, here)
  const own = new Set(paper.answers.map(({ question }) => question))
  const later = paper.exam
    ? []
    : history.reviews.filter(({ at, drill }) => at >= logged.at && drill !== logged.id)
  const answered = new Set(later.map(({ question }) => question))
  return without(paper, (id) => !own.has(id) && (asked.has(id) || answered.has(id)))
}

const questionsLeft = ({ questions, answers, exam }: Paper): number =>
  sessionAfter(questions, answers, exam ? 'once' : 'returns').queue.length
