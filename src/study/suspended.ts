import type { Restored } from '../core/log/event.ts'
import { topicsCalled } from '../core/lookup/find.ts'
import { type Question, topicOfQuestion } from '../core/model/question.ts'
import type { Topic } from '../core/model/topic.ts'
import { below, topicOf } from '../core/model/walk.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import { awayAt, backAt } from './askable.ts'
import { unknownTopic } from './library.ts'
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
 * Those of them that are named, by their own ids or by a topic with all below it; all if nothing is named.
 * @throws Failure `not-put-away` for a topic or a question of which nothing is away, `unknown-topic` for another name
 */
export function named(
  away: readonly PutAway[],
  names: readonly string[],
  { library: { outline }, find }: Pick<Study, 'library' | 'find'>,
): PutAway[] {
  if (names.length === 0) return [...away]
  const found = new Set<PutAway>()
  for (const name of names) {
    const topics = topicsCalled(outline, name).flatMap(({ id }) => [...below(outline, id)])
    const ids = new Set([name, ...topics.map(({ id }) => id)])
    const all = away.filter(
      ({ question }) => question === name || ids.has(topicOfQuestion(question)),
    )
    if (all.length === 0)
      throw topics.length > 0 || find(name)
        ? new Failure('not-put-away', { name })
        : unknownTopic(name, [])
    for (const each of all) found.add(each)
  }
  return away.filter((each) => found.has(each))
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
