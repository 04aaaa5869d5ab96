import { DAY } from '../core/base/time.ts'
import type { Begun } from '../core/log/event.ts'
import type { Answered } from '../core/log/history.ts'
import type { Exam } from '../core/model/exam.ts'
import type { Library } from '../core/model/library.ts'
import type { Question } from '../core/model/question.ts'
import { sessionAfter } from '../core/quiz/session.ts'
import { type Context, tell } from './context.ts'
import type { Progress } from './progress.ts'
import { hasTypes, type QuizOptions, requestKey } from './request.ts'

/** A drill's questions, and how far it has come. */
export interface Paper {
  readonly begun: Begun
  readonly questions: readonly Question[]
  /** What was answered in an earlier sitting. */
  readonly answers: readonly Answered[]
  readonly exam: Exam | undefined
  /** Types were asked for by name: questions keep the form they were written in. */
  readonly asWritten: boolean
}

/** An interrupted drill of longer ago is left alone: other questions are due by now. */
const STALE = DAY

/**
 * The drill to go on with: one of this device that was asked for in the same words and was interrupted, not ended,
 * less than a day ago. When going on is asked for, the latest one that has questions left, whoever ended it.
 */
export function resumable(
  context: Context,
  library: Library,
  { history, journal }: Progress,
  all: readonly Question[],
  topic: string,
  options: QuizOptions,
): Paper | undefined {
  const { world } = context
  if (options.cram || options.resume === 'never') return undefined
  const isWanted = options.resume === 'always'
  const key = requestKey(topic, options)
  const byId = new Map([...library.questions(), ...all].map((each) => [each.id, each]))
  for (const begun of [...history.drills].reverse()) {
    const isMine = begun.device === journal.device
    if (isMine && begun.pid !== world.pid && world.isRunning(begun.pid)) continue
    if (!isWanted && (begun.ended || !isMine)) continue
    // An exam that was handed in is over.
    if (begun.ended && begun.exam !== undefined) continue
    const answers = history.reviews.filter(({ drill }) => drill === begun.id)
    const latest = answers.at(-1)?.at ?? begun.at
    if (!isWanted && world.clock() - latest > STALE) return undefined
    const exam =
      begun.exam === undefined ? undefined : library.exams().find(({ id }) => id === begun.exam)
    // A question that has gone from the outline is not asked any more.
    const kept = begun.questions.map((id, i) => ({
      question: byId.get(id),
      domain: begun.domains?.[i],
    }))
    const there = kept.filter(({ question }) => question !== undefined)
    const questions = there.map(({ question }) => question as Question)
    const { queue } = sessionAfter(questions, answers, exam ? 'once' : 'returns')
    if (queue.length === 0) continue
    if (!isWanted && begun.request !== key) {
      if (answers.length > 0) tell(context, [context.errors.words.quiz.another(queue.length)])
      return undefined
    }
    return {
      begun: {
        ...begun,
        ...(begun.domains && { domains: there.map(({ domain }) => domain ?? '') }),
      },
      questions,
      answers,
      exam,
      asWritten: hasTypes(begun.request),
    }
  }
  return undefined
}
