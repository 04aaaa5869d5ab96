import type { QuestionType } from '../core/model/question.ts'

/** What a drill was asked to be. */
export interface DrillRequest {
  /** The topic's term as it was typed; undefined for the whole outline. */
  readonly topic: string | undefined
  /** Questions; undefined where the time decides. */
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
  /** Whether an earlier drill is resumed. */
  readonly resume: 'if-interrupted' | 'always' | 'never'
  readonly seed: number | undefined
}

/**
 * What was asked for, as one string: the same words resume the same drill. It stands in logs, so its form cannot change.
 * @param topic the id of the topic that is drilled
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

/** Whether a request names types of question. A log from elsewhere may hold anything in its place. */
export function hasTypes(request: string): boolean {
  try {
    const types: unknown = (JSON.parse(request) as unknown[])[3]
    return Array.isArray(types) && types.length > 0
  } catch {
    return false
  }
}
