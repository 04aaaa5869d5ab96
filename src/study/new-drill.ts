import { seededDice } from '../core/base/dice.ts'
import type { Settings } from '../core/base/settings.ts'
import type { Begun, Hold } from '../core/log/event.ts'
import type { LoggedDrill } from '../core/log/history.ts'
import type { Exam } from '../core/model/exam.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { examNamed } from './exams.ts'
import { questionsHeld, takeHold } from './holders.ts'
import type { StudyNote } from './note.ts'
import type { Paper } from './paper.ts'
import { type DrillRequest, requestKey } from './request.ts'
import { resumable } from './resume.ts'
import { select } from './selection.ts'
import type { Study } from './study.ts'

/** What a paper is made with. */
interface Means extends Pick<World, 'clock' | 'zone' | 'process' | 'liveness' | 'seed' | 'newId'> {
  readonly settings: Pick<Settings, 'minutes' | 'new' | 'retention'>
  /** Whether the drill is written to the log. */
  readonly isKept: boolean
}

/** A paper, and what a person should know about it. */
interface Drawn {
  readonly paper: Paper
  readonly notes: readonly StudyNote[]
}

/** How often another paper is drawn because other processes were faster. */
const MOST_DRAWS = 10

/**
 * The paper of a drill: a drill that was interrupted, or a new one. It is written to the log that
 * this process holds it, before anything is shown: no other process asks the same questions.
 * @throws Failure `drill-open` if another process holds the drill or all of its questions
 */
export function paperFor(study: Study, request: DrillRequest, means: Means): Drawn {
  let known = study
  for (let draws = 0; draws < MOST_DRAWS; draws++) {
    const drawn = draw(known, request, means)
    const { paper } = drawn
    if (!means.isKept || paper.questions.length === 0) return drawn
    const event = claimOn(paper, study, means)
    const { before, after } = takeHold(study.log, event, means)
    const mine = before.filter((rival) =>
      rival.event === 'hold'
        ? event.event === 'hold' && rival.drill === event.drill
        : event.event === 'drill' && sharesQuestions(event, rival),
    )
    if (mine.length === 0) return { ...drawn, paper: { ...paper, claim: event.id } }
    study.log.append({ event: 'undo', id: means.newId(), at: means.clock(), of: event.id })
    known = withClaims(known, [...before, ...after])
  }
  const { process: self } = means
  throw new Failure('drill-open', { pid: self.pid })
}

const sharesQuestions = ({ questions }: Begun, rival: Begun): boolean => {
  const theirs = new Set(rival.questions)
  return questions.some((each) => theirs.has(each))
}

/** A study that knows of claims which were written after it was opened. */
function withClaims(study: Study, claims: ReadonlyArray<Begun | Hold>): Study {
  const begun = claims.filter((each): each is Begun => each.event === 'drill')
  const holds = claims.filter((each): each is Hold => each.event === 'hold')
  const drills: LoggedDrill[] = [
    ...study.history.drills,
    ...begun.map((each) => ({ ...each, ended: false, claims: [each] })),
  ].map((each) => ({
    ...each,
    claims: [...each.claims, ...holds.filter(({ drill }) => drill === each.id)],
  }))
  return { ...study, history: { ...study.history, drills } }
}

/** The event that says who holds a paper's drill from now on. */
function claimOn(
  { begun, claim: from }: Paper,
  { log, history }: Study,
  { process, newId, clock }: Means,
): Begun | Hold {
  if (!history.drills.some(({ id }) => id === begun.id)) return begun
  const holder = { device: log.device, ...process }
  return { event: 'hold', id: newId(), at: clock(), drill: begun.id, from, ...holder }
}

/** The drill to resume, or a new one. */
function draw(study: Study, request: DrillRequest, means: Means): Drawn {
  const exam = request.exam === undefined ? undefined : examNamed(study.library, request.exam)
  const key = requestKey(study.topic.id, request)
  const now = means.clock()
  const { paper, notes } = resumable(study, { ...request, key }, { now, here: means })
  if (paper) return { paper, notes }
  if (request.resume === 'always') throw new Failure('nothing-to-resume')
  const fresh = newPaper(study, { ...request, key, exam }, means)
  return { ...fresh, notes: [...notes, ...fresh.notes] }
}

/** A new drill of what no other process asks. */
function newPaper(
  study: Study,
  request: Omit<DrillRequest, 'exam'> & { readonly key: string; readonly exam: Exam | undefined },
  means: Means,
): Drawn {
  const { exam, key } = request
  const { process, clock, newId, isKept } = means
  const { log, history, library } = study
  const held = isKept ? questionsHeld(history.drills, log.device, means) : new Map()
  const free = { ...study, questions: study.questions.filter(({ id }) => !held.has(id)) }
  const seed = request.seed ?? means.seed()
  const drawFrom = (from: Study) => select(from, request, { ...means, dice: seededDice(seed) })
  const selection = drawFrom(free)
  const { questions, minutes, domains } = selection
  const [holder] = held.values()
  if (questions.length === 0 && holder && drawFrom(study).questions.length > 0)
    throw new Failure('drill-open', { pid: holder.pid })
  const begun: Begun = {
    event: 'drill',
    id: newId(),
    at: clock(),
    outline: library.outline.id,
    request: key,
    seed,
    questions: questions.map(({ id }) => id),
    device: log.device,
    ...process,
    ...(minutes !== undefined && { minutes }),
    ...(exam && { exam: exam.id }),
    ...(domains && { domains }),
  }
  const asWritten = request.types.length > 0 || request.cram
  return {
    paper: { begun, claim: begun.id, questions, answers: [], exam, asWritten },
    notes: selection.notes,
  }
}
