import { seededDice } from '../core/base/dice.ts'
import type { Settings } from '../core/base/settings.ts'
import type { Begun, Hold, LogEvent } from '../core/log/event.ts'
import type { Exam } from '../core/model/exam.ts'
import { turnsOfNew } from '../core/schedule/load.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { examFor, examNamed } from './exams.ts'
import { type Claim, claimsBefore, claimsIn, isTakenOver, questionsHeld } from './holders.ts'
import { keepInLog } from './log.ts'
import type { StudyNote } from './note.ts'
import { leftToOthers, type Paper } from './paper.ts'
import { type DrillRequest, requestKey } from './request.ts'
import { resumable } from './resume.ts'
import { select } from './selection.ts'
import { type Study, upToDate } from './study.ts'

/** What a paper is made with. */
interface Means extends Pick<World, 'clock' | 'zone' | 'process' | 'liveness' | 'seed' | 'newId'> {
  readonly settings: Pick<Settings, 'minutes' | 'new' | 'retention' | 'day'>
  /** Whether the drill is written to the log. */
  readonly isKept: boolean
}

/** A paper, and what a person should know about it. */
interface Drawn {
  readonly paper: Paper
  readonly notes: readonly StudyNote[]
}

/** A paper that this process holds, and the study it was drawn from. */
interface Held extends Drawn {
  readonly study: Study
}

/** How often another paper is drawn because other processes were faster. */
const MOST_DRAWS = 10

/**
 * The paper of a drill: a drill that was interrupted, or a new one. It is written to the log that
 * this process holds it, before anything is shown: no other process asks the same questions.
 * @throws Failure `drill-open` if another process holds the drill or all of its questions
 */
export function paperFor(opened: Study, request: DrillRequest, means: Means): Held {
  let study = opened
  let rival: Claim | undefined
  for (let draws = 0; draws < MOST_DRAWS; draws++) {
    const drawn = draw(study, request, means)
    const { paper } = drawn
    if (!means.isKept || paper.questions.length === 0) return { ...drawn, study }
    const { log } = study
    const event = claimOn(paper, study, means)
    // Nothing was answered yet.
    keepInLog(log, event)
    const news = log.news()
    const isLost = isTakenOver(news, event)
    const begun = claimsIn(news).filter((each) => each.event === 'drill')
    rival = claimsBefore(news, event, means).find(
      isRivalOf(paper, [...study.history.drills, ...begun]),
    )
    if (!isLost && !rival && !news.some(changes(paper, study)))
      return { ...drawn, study, paper: { ...paper, claim: event.id } }
    // A drill that was resumed elsewhere is no longer this process's to take back.
    if (!isLost) log.append({ event: 'undo', id: means.newId(), at: means.clock(), of: event.id })
    study = upToDate(study, { now: means.clock(), retention: means.settings.retention })
  }
  throw new Failure('drill-open', { pid: rival?.pid ?? 0 })
}

/**
 * Tells the events after which a paper is another one: what was answered since the log was read, in
 * its drill or in another one, would be asked again, and what was left to a drill that its process
 * took back would not be asked at all.
 */
function changes(paper: Paper, study: Study): (event: LogEvent) => boolean {
  const { begun, questions, answers } = paper
  const asked = new Set(questions.map(({ id }) => id))
  const given = new Set(answers.map(({ id }) => id))
  const left = leftToOthers(paper, study)
  const others = study.history.drills.filter(
    (each) => each.id !== begun.id && left.some((id) => each.questions.includes(id)),
  )
  const claims = new Set(others.flatMap((each) => each.claims.map(({ id }) => id)))
  return (event) =>
    (event.event === 'review' && (event.drill === begun.id || asked.has(event.question))) ||
    (event.event === 'end' && event.drill === begun.id) ||
    (event.event === 'undo' && (given.has(event.of) || claims.has(event.of))) ||
    (event.event === 'amend' && given.has(event.review))
}

/**
 * Tells the claims on a paper's drill, or on one with questions that the paper has still to ask.
 * @param drills all drills that began, held or not
 */
function isRivalOf(
  { begun, questions, answers }: Paper,
  drills: readonly Begun[],
): (claim: Claim) => boolean {
  const answered = new Set(answers.map(({ question }) => question))
  const open = new Set(questions.flatMap(({ id }) => (answered.has(id) ? [] : [id])))
  return (claim) => {
    const drill = claim.event === 'drill' ? claim.id : claim.drill
    const theirs = drills.find(({ id }) => id === drill)?.questions ?? []
    return drill === begun.id || theirs.some((each) => open.has(each))
  }
}

/** The event by which this process holds a paper's drill from now on. */
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
  const { library } = study
  const exam =
    request.exam === undefined ? undefined : examFor(library, request.exam, request.domain)
  const missed = request.missed === undefined ? undefined : examNamed(library, request.missed)
  // A domain has one name in the log, however it was typed.
  const domain = request.domain === undefined ? undefined : exam?.domains[0]?.name
  const key = requestKey(study.topic.id, { ...request, domain })
  const now = means.clock()
  const { paper, notes } = resumable(study, { ...request, key }, { now, here: means })
  if (paper) return { paper, notes }
  if (request.resume === 'always') throw new Failure('nothing-to-resume')
  const fresh = newPaper(study, { ...request, key, exam, missed }, means)
  return { ...fresh, notes: [...notes, ...fresh.notes] }
}

/** A request with its exams looked up, and its key. */
interface ResolvedRequest extends Omit<DrillRequest, 'exam' | 'missed'> {
  readonly key: string
  readonly exam: Exam | undefined
  readonly missed: Exam | undefined
}

/** A new drill of what no other process asks. */
function newPaper(study: Study, request: ResolvedRequest, means: Means): Drawn {
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
    ...(!exam && turnsOfNew(study.schedule) === 1 && { once: true }),
  }
  const asWritten = request.types.length > 0 || request.cram
  return {
    paper: { begun, claim: begun.id, questions, answers: [], exam, asWritten },
    notes: selection.notes,
  }
}
