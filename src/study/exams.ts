import type { Settings } from '../core/base/settings.ts'
import { DAY, dayNamed, dayOf, startOf, type Zone } from '../core/base/time.ts'
import type { Plan } from '../core/log/event.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { domainsIn } from '../core/quiz/exam.ts'
import { type Moment, type Syllabus, scopeOf, type Today, todayOf } from '../core/schedule/plan.ts'
import { Failure } from '../errors.ts'
import type { Study } from './study.ts'

/** The outline's exam with that name, in any letter case. */
export function examNamed(library: Library, name: string): Exam {
  const exams = library.exams()
  const exam = exams.find(({ id }) => id.toLowerCase() === name.trim().toLowerCase())
  if (exam) return exam
  throw new Failure('unknown-exam', { exam: name, known: exams.map(({ id }) => id).join(', ') })
}

/** A plan in force: its exam, its day as 2027-03-01, and how far away that is. */
export interface Planned extends Syllabus, Moment {
  readonly exam: Exam
  readonly date: string
}

/**
 * When a plan is looked at (milliseconds since 1970), the time zone, and the target recall, 0 to 1.
 */
export interface Outset {
  readonly now: number
  readonly zone: Zone
  readonly retention: number
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
    retention,
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
  readonly days: number
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
    days: planned.days,
    scope,
    open: questions.filter(({ id }) => cards.has(id) || ids.has(id)),
  }
}
