import { countBy } from '../core/base/collections.ts'
import type { Settings, Wish } from '../core/base/settings.ts'
import { combine } from '../core/base/text.ts'
import { DAY, dayNamed, dayOf, learnersZone, startOf, type Zone } from '../core/base/time.ts'
import type { Plan } from '../core/log/event.ts'
import type { Answered, LoggedDrill } from '../core/log/history.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { domainsIn, reservedPaper } from '../core/quiz/exam.ts'
import { domainNamed, narrowed } from '../core/quiz/exam-domain.ts'
import { type Moment, type Syllabus, scopeOf, type Today, todayOf } from '../core/schedule/plan.ts'
import { targetOf } from '../core/schedule/wish.ts'
import { Failure } from '../errors.ts'
import { isWholePaper } from './request.ts'
import type { Study } from './study.ts'

/** The outline's exam with that name, in any letter case. */
export function examNamed(library: Library, name: string): Exam {
  const exams = library.exams()
  const exam = exams.find(({ id }) => id.toLowerCase() === name.trim().toLowerCase())
  if (exam) return exam
  throw new Failure('unknown-exam', { exam: name, known: exams.map(({ id }) => id).join(', ') })
}

/**
 * The outline's exam with that name, or the part of it that is one domain, in any letter case and
 * either language.
 */
export function examFor(library: Library, name: string, domain: string | undefined): Exam {
  const exam = examNamed(library, name)
  if (domain === undefined) return exam
  const found = domainNamed(exam, domain)
  if (found) return narrowed(exam, found)
  const known = combine(
    exam.domains.map(({ title }) => title),
    (each) => each.join('; '),
  )
  throw new Failure('unknown-exam-domain', { exam: exam.id, domain, known })
}

/**
 * The ids of the questions that drills leave alone now: for each exam that the learner prepares for
 * (it is planned, or a mock exam of it was opened), one paper, until one has been handed in.
 */
export function reservedIn(study: ReserveSource): ReadonlySet<string> {
  const { library, cards } = study
  const { outline } = library
  const exams = library.exams().filter((exam) => isPrepared(exam, study) && !isSat(exam, study))
  if (exams.length === 0) return NONE
  const questions = library.questions()
  const reserved = new Set<string>()
  const open = countBy(questions, ({ fact }) => fact)
  for (const exam of exams)
    for (const { id, fact } of reservedPaper(exam, questions, {
      domainsOf: domainsIn(exam, library),
      outline: outline.id,
      isMet: (each) => cards.has(each),
    })) {
      // The papers of two exams together never take the last question of a fact either.
      const left = open.get(fact) ?? 0
      if (reserved.has(id) || left <= 1) continue
      open.set(fact, left - 1)
      reserved.add(id)
    }
  return reserved
}

/** What a reserve follows from. */
interface ReserveSource extends Pick<Study, 'library' | 'cards'> {
  readonly history: Pick<Study['history'], 'drills'> & {
    readonly plan: Pick<Plan, 'exam'> | undefined
  }
}

const NONE: ReadonlySet<string> = new Set()

const isPrepared = ({ id }: Exam, { history }: ReserveSource): boolean =>
  history.plan?.exam === id || history.drills.some(({ exam }) => exam === id)

/** Whether a whole paper of an exam has been handed in. */
const isSat = ({ id }: Exam, { history, library }: ReserveSource): boolean =>
  history.drills.some(
    ({ exam, ended, request }) =>
      exam === id && ended && isWholePaper(request, library.outline.root),
  )

/**
 * The questions of the exam's last paper that were missed or left open, and were not answered right
 * since then.
 * @throws Failure `no-paper` if none has been handed in, `nothing-missed` if nothing is left of it
 */
export function missedIn({ history, find }: Study, { id: exam }: Exam): Question[] {
  const paper = history.drills.findLast((each) => each.exam === exam && each.ended)
  if (!paper) throw new Failure('no-paper', { exam })
  const right = rightSince(history.reviews, paper)
  const missed = paper.questions.flatMap((id) => (right.has(id) ? [] : (find(id) ?? [])))
  if (missed.length === 0) throw new Failure('nothing-missed', { exam })
  return missed
}

/** The questions that were answered right in a drill or after it began. */
const rightSince = (
  reviews: readonly Answered[],
  { id, at: began }: LoggedDrill,
): ReadonlySet<string> =>
  new Set(
    reviews
      .filter(({ drill, at, correct }) => correct && (drill === id || at > began))
      .map(({ question }) => question),
  )

/** A plan in force: its exam, its day as 2027-03-01, and how far away that is. */
export interface Planned extends Syllabus, Moment {
  readonly exam: Exam
  readonly date: string
}

/**
 * When a plan is looked at (milliseconds since 1970), the time zone, and the recall that is wished.
 */
export interface Outset {
  readonly now: number
  readonly zone: Zone
  readonly retention: Wish
}

/**
 * The most days a plan may reach ahead: two years. Nobody can predict what is forgotten by then.
 */
export const FARTHEST = 730

/** How many days ahead a plan's day is; undefined if it is not a day. */
export function daysTo(
  { date = '' }: Pick<Plan, 'date'>,
  { now, zone }: Pick<Outset, 'now' | 'zone'>,
): number | undefined {
  const day = dayNamed(date)
  return day === undefined ? undefined : day - dayOf(now, zone)
}

/**
 * How many days ahead a plan's day is by the calendar, as a person says it: at two in the night before an exam it is
 * today, though the learner's day is still the one before. On the learner's last day it may have been yesterday.
 */
export const calendarDaysTo = (
  { date }: Pick<Planned, 'date'>,
  { now, zone, day }: Pick<Outset, 'now' | 'zone'> & Pick<Settings, 'day'>,
): number => daysTo({ date }, { now, zone: learnersZone(zone, -day) }) ?? 0

/**
 * The plan as it is now; undefined after its day, if the outline no longer has its exam, or if its
 * day is too far away: a log may come from elsewhere, or from a clock that was wrong.
 */
export function plannedBy(
  library: Library,
  plan: Pick<Plan, 'exam' | 'date'> | undefined,
  { now, zone, retention }: Outset,
): Planned | undefined {
  const exam = library.exams().find(({ id }) => id === plan?.exam)
  const day = dayNamed(plan?.date ?? '')
  const today = dayOf(now, zone)
  if (!exam || day === undefined || day < today || day - today > FARTHEST) return undefined
  return {
    exam,
    date: plan?.date ?? '',
    domains: exam.domains,
    domainsOf: remembered(domainsIn(exam, library)),
    today: startOf(today, zone),
    days: day - today,
    // The exam's day is known, not its hour; the hour hardly changes what is recalled.
    examAt: startOf(day, zone) + DAY / 2,
    retention: targetOf(retention),
  }
}

/** What is asked of the same questions again and again, looked up once. */
function remembered<T>(of: (question: Question) => T): (question: Question) => T {
  const found = new Map<string, { readonly value: T }>()
  return (question) => {
    const known = found.get(question.id) ?? { value: of(question) }
    found.set(question.id, known)
    return known.value
  }
}

/** The minutes of a day's drill: those of the plan in force if it says so, else the setting's. */
export function minutesToday(
  { library, history: { plan } }: Pick<Study, 'library' | 'history'>,
  { minutes, ...outset }: Outset & Pick<Settings, 'minutes'>,
): number {
  const planned = plan?.minutes !== undefined && plannedBy(library, plan, outset)
  return planned ? (plan.minutes ?? minutes) : minutes
}

/** What the plan in force wants of today's drills. */
export interface Followed extends Today {
  /** The exam's id. */
  readonly exam: string
  readonly date: string
  readonly scope: readonly Question[]
  /**
   * What may be asked while the plan has new questions: its own, and others only if they were met
   * before.
   */
  readonly open: readonly Question[]
}

/** What the plan in force wants of today's drills; undefined without one. */
export function followedToday(
  { library, history, questions, cards }: Study,
  outset: Outset,
): Followed | undefined {
  const planned = plannedBy(library, history.plan, outset)
  if (!planned) return undefined
  const scope = scopeOf(planned, questions, cards)
  const ids = new Set(scope.map(({ id }) => id))
  return {
    ...todayOf(planned, scope, cards),
    exam: planned.exam.id,
    date: planned.date,
    scope,
    open: questions.filter(({ id }) => cards.has(id) || ids.has(id)),
  }
}
