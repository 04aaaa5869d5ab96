import { type Dice, seededDice, shuffle } from '../core/base/dice.ts'
import type { Settings } from '../core/base/settings.ts'
import { DAY, dayOf, startOf } from '../core/base/time.ts'
import { courseOf } from '../core/course/course.ts'
import { pathOfPlaced, pathThrough } from '../core/course/path.ts'
import { hardestOf, trialsIn } from '../core/course/trial.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { domainsIn, drawExam } from '../core/quiz/exam.ts'
import { minutesFor } from '../core/quiz/exam-domain.ts'
import { daysToCatchUp } from '../core/schedule/catch-up.ts'
import { costOfNew, costOfReview, isBehind, PLANNED, type Time } from '../core/schedule/load.ts'
import { outlook } from '../core/schedule/outlook.ts'
import { ahead, type Criteria, choose } from '../core/schedule/queue.ts'
import { BREAK_DAYS, chanceAtFirst, plannedTempo, questionsIn } from '../core/statistics/tempo.ts'
import type { World } from '../ports.ts'
import { askable, notAway } from './askable.ts'
import {
  calendarDaysTo,
  type Followed,
  followedToday,
  minutesToday,
  missedIn,
  reservedIn,
} from './exams.ts'
import type { StudyNote } from './note.ts'
import { type DrillRequest, isOfTypes, isWholePaper } from './request.ts'
import type { Study } from './study.ts'
import { timeOf } from './time-left.ts'

/** A request for a drill, with its exam looked up. */
interface ResolvedRequest
  extends Pick<DrillRequest, 'topic' | 'count' | 'minutes' | 'types' | 'only' | 'cram'> {
  readonly exam: Exam | undefined
  /** The exam whose last paper's misses are drilled. */
  readonly missed: Exam | undefined
  /** The request as it is in the log. */
  readonly key: string
}

/** What a selection is made with. */
interface Means extends Pick<World, 'clock' | 'zone'> {
  readonly settings: Pick<Settings, 'minutes' | 'new' | 'retention' | 'day'>
  readonly dice: Dice
}

interface Selection {
  readonly questions: readonly Question[]
  /** Minutes the drill may last. */
  readonly minutes: number | undefined
  /** The exam domain that each question counts for. */
  readonly domains?: readonly string[]
  readonly notes: readonly StudyNote[]
}

/** How many questions a drill has if neither a count nor a time is given. */
const CRAMMED = 10

/** The questions of a new drill, in the order they are asked. */
export function select(study: Study, request: ResolvedRequest, means: Means): Selection {
  const { exam, types, count, cram } = request
  const wanted = types.length > 0 ? types : exam?.types
  const reserved = reservedIn(study)
  const isWhole = exam && !cram && isWholePaper(request.key, study.library.outline.root)
  const hasWritten = study.questions.some(({ origin }) => origin === 'written')
  const questions = (exam ? notAway : askable)(study, means.clock())
    // A paper asks for Kubernetes, and nothing that is made from headings.
    .filter(({ origin }) => !exam || !hasWritten || origin === 'written')
    .filter(({ type }) => wanted?.includes(type) ?? true)
    .filter(({ id }) => isWhole || !reserved.has(id))
  const scope = { ...study, questions }
  if (exam) return examined(scope, { ...request, exam }, { dice: means.dice, reserved })
  if (request.missed) return missed(study, request.missed, request)
  const daily = minutesToday(study, { ...means.settings, now: means.clock(), zone: means.zone })
  const minutes = request.minutes ?? (count === undefined ? daily : undefined)
  const limit = count ?? questionsIn(PLANNED * (minutes ?? 0), study.history.reviews)
  if (!cram) return { ...scheduled(scope, { ...request, limit, minutes, daily }, means), minutes }
  const most = count ?? (request.minutes ? limit : CRAMMED)
  const crammed = shuffle(questions, means.dice).slice(0, most)
  return { questions: crammed, minutes: request.minutes, notes: [] }
}

/** What the last paper of an exam missed of a topic and of some types, in the paper's order. */
function missed(
  study: Study,
  exam: Exam,
  { types, count, minutes }: Pick<ResolvedRequest, 'types' | 'count' | 'minutes'>,
): Selection {
  const scope = new Set(study.questions.map(({ id }) => id))
  const wanted = missedIn(study, exam).filter(
    (question) => scope.has(question.id) && isOfTypes(types, question),
  )
  return { questions: wanted.slice(0, count), minutes, notes: [] }
}

/**
 * An exam's paper. What was reserved for it comes first, then what was never asked: a paper
 * measures knowledge, not memory of the deck. Its time is that of a whole paper for each question.
 */
function examined(
  { library, questions, cards }: Study,
  { exam, only, count, minutes }: ResolvedRequest & { readonly exam: Exam },
  { dice, reserved }: { readonly dice: Dice; readonly reserved: ReadonlySet<string> },
): Selection {
  const pool = questions.filter(({ id }) => isWished(only, cards.has(id)))
  const drawn = drawExam(exam, pool, {
    domainsOf: domainsIn(exam, library),
    count: count ?? exam.questions,
    dice,
    classOf: ({ id }) => (reserved.has(id) ? 0 : cards.has(id) ? 2 : 1),
  })
  return {
    questions: drawn.map(({ question }) => question),
    domains: drawn.map(({ domain }) => domain),
    minutes: minutes ?? minutesFor(exam, drawn.length),
    notes: [],
  }
}

/**
 * What the schedule asks for; if that is nothing, and the request is not special, what may be asked
 * early.
 * @param minutes of the drill; undefined if only its number of questions counts
 */
function scheduled(
  study: Study,
  { only, count, topic, types, limit, minutes, daily }: ResolvedRequest & Length,
  { clock, zone, settings }: Means,
): Pick<Selection, 'questions' | 'notes'> {
  const { library, questions: all, cards, schedule: aim } = study
  const now = clock()
  const today = startOf(dayOf(now, zone), zone)
  // A learner who names a topic or a type wants that, whatever the plan says.
  const isOpen = topic === undefined && types.length === 0
  const followed = isOpen
    ? followedToday(study, { now, zone, retention: settings.retention })
    : undefined
  const quota = followed?.quota ?? settings.new
  // A learner who asks for new questions, or for a number of questions, has chosen how many.
  const isCounted = only === 'new' || count !== undefined
  const fresh = isCounted ? limit : Math.max(0, quota - begunToday(study, followed, today))
  const open = isCounted || followed?.quota === undefined ? all : followed.open
  const scope = open.filter(({ id }) => isWished(only, cards.has(id)))
  const notes: StudyNote[] = []
  const time =
    minutes === undefined ? undefined : timeOf(study, { now, zone, today, minutes, daily })
  const isWilling = isCounted || followed?.quota !== undefined
  if (only !== 'new') notes.push(...behindNotes(study, scope, { now, today, time }, isWilling))
  const criteria: Criteria = {
    ...{ now, limit, fresh, today, aim },
    time: time && { ...time, tempo: plannedTempo(study.history.reviews) },
    isWilling,
    isDueOnly: only === 'due',
    path: pathFor(study),
    confused: confusedIn(library),
    ...(followed && { order: followed.order, alsoDue: followed.alsoDue }),
  }
  const chosen = choose(scope, cards, criteria)
  if (followed)
    notes.unshift(
      plannedNote(followed, chosen, {
        cards,
        time,
        days: calendarDaysTo(followed, { now, zone, day: settings.day }),
      }),
    )
  if (chosen.length > 0 || only !== undefined || all.length === 0)
    return { questions: chosen, notes }
  const first = followed ? ahead(followed.scope, cards, now, limit) : []
  const early = first.length > 0 ? first : ahead(all, cards, now, limit)
  if (early.length === 0) return { questions: early, notes }
  const isLeft = outlook(all, cards, now).fresh > 0
  if (outlook(early, cards, now).sunk > 0) notes.push({ kind: 'relearning' })
  else if (fresh === 0 && quota > 0) notes.push({ kind: 'enough-new', quota })
  else notes.push({ kind: isLeft && quota > 0 ? 'full' : 'ahead' })
  return { questions: early, notes }
}

/** The questions of a study in the order in which this learner meets them. */
function pathFor({
  library,
  questions,
  history,
}: Pick<Study, 'library' | 'questions' | 'history'>): readonly Question[] {
  const course = courseOf(library.outline, library.curriculum())
  return pathOfPlaced(
    pathThrough(questions, course, library),
    trialsIn(history, course),
    hardestOf,
    (topic) => course.unitOf(topic)?.id ?? topic,
  )
}

/**
 * How many new questions this drill is expected to begin: what is new is spread over a drill
 * that is planned for longer than its time.
 */
function plannedNote(
  { exam, quota }: Followed,
  chosen: readonly Question[],
  {
    cards,
    time,
    days,
  }: Pick<Study, 'cards'> & { readonly time: Time | undefined; readonly days: number },
): StudyNote {
  const fresh = chosen.filter(({ id }) => !cards.has(id)).length
  const share = time
    ? time.drill / (fresh * costOfNew(time) + (chosen.length - fresh) * costOfReview(time))
    : 1
  const begins = quota === undefined ? undefined : Math.round(fresh * Math.min(1, share))
  return { kind: 'planned', exam, days, begins }
}

/** How long a drill is. */
interface Length {
  /** The most questions. */
  readonly limit: number
  readonly minutes: number | undefined
  /** The minutes of a day's drill. */
  readonly daily: number
}

/**
 * What to say to a learner who comes back, or has fallen behind. One who comes every day and needs one full drill more
 * has not: then nothing is said.
 */
function behindNotes(
  { history: { reviews }, cards, schedule: aim }: Study,
  scope: readonly Question[],
  at: Pick<Criteria, 'now' | 'today' | 'time'>,
  isWilling: boolean,
): StudyNote[] {
  const { now, time } = at
  const { due } = outlook(scope, cards, now)
  if (!time || !isBehind(due, time)) return []
  const last = reviews.at(-1)?.at ?? now
  const from = { ...at, time, aim, atFirst: chanceAtFirst(reviews) }
  const days = daysToCatchUp(scope, cards, from, seededDice(1))
  const isBack = now - last > BREAK_DAYS * DAY
  const comesDaily = !isBack && time.presence === 1
  return [
    ...(isBack ? [{ kind: 'welcome-back' } as const] : []),
    ...(days === 0 || (days === 1 && comesDaily)
      ? []
      : [{ kind: 'behind', due, days, isWilling } as const]),
  ]
}

/**
 * New questions begun today: only those of the plan, if it says how many a day has. What is only
 * said to be known was never asked.
 */
const begunToday = ({ cards }: Study, followed: Followed | undefined, today: number): number =>
  followed?.quota === undefined
    ? [...cards.values()].filter(({ first, reviews }) => first >= today && reviews > 0).length
    : followed.begun

/** Whether the request includes a question that was met, or was not met. */
const isWished = (only: ResolvedRequest['only'], isMet: boolean): boolean =>
  only === undefined || isMet === (only === 'due')

/** The topics that are often confused with a topic. */
export const confusedIn =
  ({ knowledge }: Pick<Library, 'knowledge'>): Criteria['confused'] =>
  (topic) =>
    knowledge(topic).confused.map(({ topic: other }) => other)
