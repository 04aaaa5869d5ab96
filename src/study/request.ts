import type { QuestionType } from '../core/model/question.ts'

/** What a drill was asked to be. */
export interface QuizOptions {
  readonly topic: string | undefined
  /** Questions; absent where the time decides. */
  readonly count: number | undefined
  readonly minutes: number | undefined
  /** Only these types of question; none means all. */
  readonly types: readonly QuestionType[]
  /** Only what is due, only what is new, or both. */
  readonly only: 'due' | 'new' | undefined
  /** Ask anything, and leave the schedule alone. */
  readonly cram: boolean
  /** The name of an exam to be held. */
  readonly exam: string | undefined
  /** Whether an earlier drill is gone on with. */
  readonly resume: 'if-interrupted' | 'always' | 'never'
  readonly seed: number | undefined
  readonly plain: boolean
  readonly json: boolean
}

/** What was asked for, as one string: the same words go on with the same drill. */
export const requestKey = (topic: string, options: QuizOptions): string =>
  JSON.stringify([
    topic,
    options.count ?? null,
    options.minutes ?? null,
    options.types,
    options.only ?? null,
    options.exam?.toUpperCase() ?? null,
    options.seed ?? null,
  ])

/** Whether a request names types of question. A log from elsewhere may hold anything in its place. */
export function hasTypes(request: string): boolean {
  try {
    const types: unknown = (JSON.parse(request) as unknown[])[3]
    return Array.isArray(types) && types.length > 0
  } catch {
    return false
  }
}
