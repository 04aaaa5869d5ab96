import type { Begun, Paused } from '../core/log/event.ts'
import type { Answered, LoggedDrill } from '../core/log/history.ts'
import { byPlace } from '../core/log/merge.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { domainNamed, narrowed } from '../core/quiz/exam-domain.ts'
import { domainIn, hasTypes } from './request.ts'
import type { Study } from './study.ts'

/** A drill's questions, and the answers so far. */
export interface Paper {
  /** The event that begins it in the log. */
  readonly begun: Begun
  /** The id of the event by which this process holds it: the one that begins it, or a later one. */
  readonly claim: string
  readonly questions: readonly Question[]
  /** What was answered in an earlier sitting. */
  readonly answers: readonly Answered[]
  readonly exam: Exam | undefined
  /** How it was left in an earlier sitting; absent if it was not. */
  readonly paused?: Paused
  /** The request named types of question: questions keep the form they were written in. */
  readonly asWritten: boolean
}

/**
 * A drill of the log as a paper; questions that are no longer in the outline are left out.
 * @param reviews among which its answers are
 */
export function paperInLog(
  { library, history, find }: Study,
  logged: LoggedDrill,
  reviews: readonly Answered[] = history.reviews,
): Paper {
  const { ended: _, claims, paused, ...begun } = logged
  const there = begun.questions
    .map((id, i) => ({ question: find(id), domain: begun.domains?.[i] ?? '' }))
    .filter((each): each is { question: Question; domain: string } => each.question !== undefined)
  return {
    begun: { ...begun, ...(begun.domains && { domains: there.map(({ domain }) => domain) }) },
    questions: there.map(({ question }) => question),
    claim: claims.at(-1)?.id ?? begun.id,
    // In the order they were written, whatever their times say.
    answers: reviews.filter(({ drill }) => drill === begun.id).sort(byPlace),
    exam: examOf(library, begun),
    ...(paused && { paused }),
    asWritten: hasTypes(begun.request),
  }
}

/** The exam that a drill is; if it is one domain's, that part of it. */
function examOf(library: Library, { exam: id, request }: Begun): Exam | undefined {
  const exam = library.exams().find((each) => each.id === id)
  const name = domainIn(request)
  const domain = exam && name !== undefined ? domainNamed(exam, name) : undefined
  return exam && domain ? narrowed(exam, domain) : exam
}

/** A paper without some of its questions. */
export function without(paper: Paper, isLeftOut: (id: string) => boolean): Paper {
  const { begun, questions } = paper
  const { domains } = begun
  const isKept = questions.map(({ id }) => !isLeftOut(id))
  return {
    ...paper,
    begun: domains ? { ...begun, domains: domains.filter((_, i) => isKept[i]) } : begun,
    questions: questions.filter((_, i) => isKept[i]),
  }
}

/** The ids of a drill's questions that a paper leaves to other drills, unanswered so far. */
export function leftToOthers({ begun, questions }: Paper, { history, find }: Study): string[] {
  const asked = new Set(questions.map(({ id }) => id))
  const left = begun.questions.filter((id) => !asked.has(id) && find(id))
  if (left.length === 0) return []
  const later = history.reviews.filter(({ at }) => at >= begun.at)
  const answered = new Set(later.map(({ question }) => question))
  return left.filter((id) => !answered.has(id))
}
