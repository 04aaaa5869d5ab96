import { groupBy, lazy, once, onceFor } from '../core/base/collections.ts'
import type { Answered, LoggedDrill } from '../core/log/history.ts'
import { sessionAfter, toGo } from '../core/quiz/session.ts'
import { Failure } from '../errors.ts'
import { type Here, lastIn, otherHolder, STALE } from './holders.ts'
import type { StudyNote } from './note.ts'
import { type Paper, paperInLog, without } from './paper.ts'
import { mannerIn } from './record.ts'
import type { DrillRequest } from './request.ts'
import type { Study } from './study.ts'
import { answersByQuestion } from './teaching.ts'

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
 * with questions left, even if it was stopped; only a process that certainly holds it keeps it. One that
 * was left before its first answer comes after all others of a day: it was only looked at. A paper of an exam is over after a day.
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
  const open = openPapers(study, here)
  let holding: number | undefined
  let lookedAt: Paper | undefined
  let isFreshLook = false
  let other: StudyNote | undefined
  for (const logged of [...study.history.drills].reverse()) {
    if (!mayResume(logged, study.log.device, isWanted)) continue
    const paper = open.paperOf(logged)
    const isStale = now - lastIn(logged, paper.answers) > STALE
    // Where somebody just was comes before what was left on another day.
    if (isStale && (!isWanted || isFreshLook)) break
    // The time of a paper is over after a day.
    if (isStale && paper.exam !== undefined) continue
    const left = questionsLeft(study, paper)
    // A paper with all its answers has still to be handed in.
    const isToHandIn = paper.exam !== undefined && !logged.ended && paper.answers.length > 0
    if (left === 0 && !(isToHandIn && (isWanted || logged.request === key))) continue
    const holder = otherHolder(logged, study.log.device, here)
    if (isWanted && holder?.isSure) {
      holding ??= holder.pid
      continue
    }
    if (isWanted && paper.answers.length === 0) {
      isFreshLook ||= !isStale
      lookedAt ??= paper
      continue
    }
    if (isWanted || (logged.request === key && !holder)) return { paper, notes }
    if (logged.request === key && holder) notes.push({ kind: 'open-elsewhere', ...holder })
    else if (!holder && paper.answers.length > 0) other ??= { kind: 'another', left }
  }
  if (lookedAt) return { paper: lookedAt, notes }
  if (other) notes.push(other)
  if (holding !== undefined) throw new Failure('drill-open', { pid: holding })
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

/** How many drills are looked for one by one. */
const FEW_LOOKS = 3

/**
 * Makes papers of drills in the log, without the questions that another drill asks, or has asked
 * since they began. An exam asks what was asked elsewhere, too. What is needed for that is looked up
 * once: a log may have thousands of drills.
 */
function openPapers(
  study: Study,
  here: Here,
): { readonly paperOf: (logged: LoggedDrill) => Paper } {
  const { history, log } = study
  const held = history.drills
    .filter((each) => otherHolder(each, log.device, here) !== undefined)
    .map(({ id, questions }) => ({ id, questions: new Set(questions) }))
  const byDrill = lazy(() => groupBy(history.reviews, ({ drill }) => drill))
  let looks = 0
  // To look through all answers once is faster than to group them, and mostly the first drill is the one.
  const answersIn = (id: string): readonly Answered[] =>
    ++looks > FEW_LOOKS
      ? (byDrill().get(id) ?? [])
      : history.reviews.filter(({ drill }) => drill === id)
  const paperOf = (logged: LoggedDrill): Paper => {
    const paper = paperInLog(study, logged, answersIn(logged.id))
    const own = new Set(paper.answers.map(({ question }) => question))
    const isAnswered = (id: string): boolean =>
      !paper.exam &&
      latestAnswers(history.reviews)(id).some(
        ({ at, drill }) => at >= logged.at && drill !== logged.id,
      )
    return without(
      paper,
      (id) =>
        !own.has(id) &&
        (isAnswered(id) || held.some((each) => each.id !== logged.id && each.questions.has(id))),
    )
  }
  return { paperOf }
}

/** The latest answer to a question, and the latest one of another drill than that. */
const latestAnswers = onceFor((reviews: readonly Answered[]) =>
  once((question: string): readonly Answered[] => {
    const all = answersByQuestion(reviews).get(question) ?? []
    const last = all.at(-1)
    const other = all.findLast(({ drill }) => drill !== last?.drill)
    return [...(last ? [last] : []), ...(other ? [other] : [])]
  }),
)

const questionsLeft = (study: Study, paper: Paper): number =>
  toGo(sessionAfter(paper.questions, paper.answers, mannerIn(study, paper)))
