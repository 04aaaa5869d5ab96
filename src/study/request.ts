import type { QuestionType } from '../core/model/question.ts'

/** What the learner asked for in a drill. */
export interface DrillRequest {
  /** The topic's term as it was typed; undefined means the whole outline. */
  readonly topic: string | undefined
  /** How many questions; undefined if the time decides. */
  readonly count: number | undefined
  readonly minutes: number | undefined
  /** Only these types of question; an empty list means all. */
  readonly types: readonly QuestionType[]
  /** Only what is due, only what is new, or both. */
  readonly only: 'due' | 'new' | undefined
  /** Ask anything, and do not change the schedule. */
  readonly cram: boolean
  /** The name of the exam to hold. */
  readonly exam: string | undefined
  /** Whether an earlier drill is resumed. */
  readonly resume: 'if-interrupted' | 'always' | 'never'
  readonly seed: number | undefined
}

/**
 * The request as one string: the same request resumes the same drill. It is in logs, so its format
 * cannot change.
 * @param topic the id of the topic of the drill
 */
export const requestKey = (topic: string, request: DrillRequest): string =>
  JSON.stringify([
    topic,
    request.count ?? null,
    request.minutes ?? null,
    request.types,
    request.only ?? null,
    request.exam?.toUpperCase() ?? null,
    request.seed ?? null,
  ])

/** Whether a request names types of question. In a log from elsewhere it may be any string. */
export function hasTypes(request: string): boolean {
  try {
    const types: unknown = (JSON.parse(request) as unknown[])[3]
    return Array.isArray(types) && types.length > 0
  } catch {
    return false
  }
}
