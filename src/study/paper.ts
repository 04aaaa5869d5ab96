import type { Begun } from '../core/log/event.ts'
import type { Answered } from '../core/log/history.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Question } from '../core/model/question.ts'
import { hasTypes } from './request.ts'
import type { Study } from './study.ts'

/** A drill's questions, and the answers so far. */
export interface Paper {
  /** The event that begins it in the log. */
  readonly begun: Begun
  readonly questions: readonly Question[]
  /** What was answered in an earlier sitting. */
  readonly answers: readonly Answered[]
  readonly exam: Exam | undefined
  /** The request named types of question: questions keep the form they were written in. */
  readonly asWritten: boolean
}

/** A drill of the log as a paper; questions that are no longer in the outline are left out. */
export function paperInLog({ library, history, find }: Study, begun: Begun): Paper {
  const there = begun.questions
    .map((id, i) => ({ question: find(id), domain: begun.domains?.[i] ?? '' }))
    .filter((each): each is { question: Question; domain: string } => each.question !== undefined)
  return {
    begun: { ...begun, ...(begun.domains && { domains: there.map(({ domain }) => domain) }) },
    questions: there.map(({ question }) => question),
    answers: history.reviews.filter(({ drill }) => drill === begun.id),
    exam: library.exams().find(({ id }) => id === begun.exam),
    asWritten: hasTypes(begun.request),
  }
}
