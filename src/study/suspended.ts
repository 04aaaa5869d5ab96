import type { Restored } from '../core/log/event.ts'
import { type Question, topicOfQuestion } from '../core/model/question.ts'
import type { Topic } from '../core/model/topic.ts'
import { topicOf } from '../core/model/walk.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { awayAt, backAt } from './askable.ts'
import type { Study } from './study.ts'

/** A question that is put away. Times are milliseconds since 1970. */
export interface PutAway {
  readonly question: string
  /** The question itself, and its topic; undefined if it is no longer in the outline. */
  readonly asked: Question | undefined
  readonly topic: Topic | undefined
  readonly since: number
  /** The learner wished it, or it was forgotten too often. */
  readonly why: 'wish' | 'leech'
  /** When it comes back by itself; undefined if it does not. */
  readonly back: number | undefined
}

/** What is put away now, the latest last: what came back by itself is not. */
export function putAway({ history, library, find }: Study, now: number): PutAway[] {
  const { outline } = library
  return [...awayAt(history, now).values()].map((event): PutAway => {
    const id = topicOfQuestion(event.question)
    return {
      question: event.question,
      asked: find(event.question),
      topic: outline.topics.has(id) ? topicOf(outline, id) : undefined,
      since: event.at,
      why: event.leech ? 'leech' : 'wish',
      back: backAt(event),
    }
  })
}

/**
 * Those of them that are named, by their own ids or by their topics'; all if nothing is named.
 * @throws Failure `not-put-away` for a name that is neither
 */
export function named(away: readonly PutAway[], names: readonly string[]): PutAway[] {
  const isNamed = (name: string, { question }: PutAway): boolean =>
    question === name || topicOfQuestion(question) === name
  for (const name of names)
    if (!away.some((each) => isNamed(name, each))) throw new Failure('not-put-away', { name })
  if (names.length === 0) return [...away]
  return away.filter((each) => names.some((name) => isNamed(name, each)))
}

/** The event that brings these questions back. */
export const restoring = (
  { library, log }: Study,
  away: readonly PutAway[],
  { newId, clock }: Pick<World, 'newId' | 'clock'>,
): Restored => ({
  ...{ event: 'restore', id: newId(), at: clock(), outline: library.outline.id },
  ...{ device: log.device, questions: away.map(({ question }) => question) },
})
