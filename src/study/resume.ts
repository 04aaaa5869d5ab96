import { DAY } from '../core/base/time.ts'
import { sessionAfter } from '../core/quiz/session.ts'
import type { World } from '../ports.ts'
import type { StudyNote } from './note.ts'
import { type Paper, paperInLog } from './paper.ts'
import type { DrillRequest } from './request.ts'
import type { Study } from './study.ts'

/** An older interrupted drill is not resumed: other questions are due by now. */
const STALE = DAY

/** What the learner wants: the request's key, and whether to resume a drill with any request. */
interface Wanted extends Pick<DrillRequest, 'cram' | 'resume'> {
  readonly key: string
}

/**
 * The drill to resume: one of this device with the same request that was interrupted, not ended,
 * less than a day ago. If the learner asks to resume, it is the latest drill with questions left,
 * even if it was stopped.
 */
export function resumable(
  study: Study,
  { cram, resume, key }: Wanted,
  { clock, ...processes }: Pick<World, 'clock' | 'pid' | 'isRunning'>,
): { readonly paper?: Paper; readonly notes: readonly StudyNote[] } {
  if (cram || resume === 'never') return { notes: [] }
  const isWanted = resume === 'always'
  for (const begun of [...study.history.drills].reverse()) {
    if (!mayResume(begun, { isWanted, device: study.journal.device, ...processes })) continue
    const paper = paperInLog(study, begun)
    const latest = paper.answers.at(-1)?.at ?? begun.at
    if (!isWanted && clock() - latest > STALE) break
    const { queue } = sessionAfter(paper.questions, paper.answers, paper.exam ? 'once' : 'returns')
    if (queue.length === 0) continue
    if (isWanted || begun.request === key) return { paper, notes: [] }
    return { notes: paper.answers.length > 0 ? [{ kind: 'another', left: queue.length }] : [] }
  }
  return { notes: [] }
}

/** Whether a drill may be resumed at all, even if no questions are left. */
function mayResume(
  { device, pid, ended, exam }: Study['history']['drills'][number],
  here: Pick<World, 'pid' | 'isRunning'> & { readonly isWanted: boolean; readonly device: string },
): boolean {
  const isMine = device === here.device
  // Somebody is using it right now.
  if (isMine && pid !== here.pid && here.isRunning(pid)) return false
  if (!here.isWanted && (ended || !isMine)) return false
  // An exam that was handed in is over.
  return !(ended && exam !== undefined)
}
