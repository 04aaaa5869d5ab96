import { DAY } from '../core/base/time.ts'
import { sessionAfter } from '../core/quiz/session.ts'
import type { World } from '../ports.ts'
import type { StudyNote } from './note.ts'
import { type Paper, paperInLog } from './paper.ts'
import type { DrillRequest } from './request.ts'
import type { Study } from './study.ts'

/** An interrupted drill of longer ago is left alone: other questions are due by now. */
const STALE = DAY

/** What is asked for: by its key, and whether it is to be resumed whatever it was asked for in. */
interface Wanted extends Pick<DrillRequest, 'cram' | 'resume'> {
  readonly key: string
}

/**
 * The drill to resume: one of this device that was asked for in the same words and was interrupted, not ended, less
 * than a day ago. When resuming is asked for, the latest one that has questions left, whoever ended it.
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

/** Whether a drill may be resumed at all, whatever is left of it. */
function mayResume(
  { device, pid, ended, exam }: Study['history']['drills'][number],
  here: Pick<World, 'pid' | 'isRunning'> & { readonly isWanted: boolean; readonly device: string },
): boolean {
  const isMine = device === here.device
  // Somebody sits at it right now.
  if (isMine && pid !== here.pid && here.isRunning(pid)) return false
  if (!here.isWanted && (ended || !isMine)) return false
  // An exam that was handed in is over.
  return !(ended && exam !== undefined)
}
