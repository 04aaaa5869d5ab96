import type { Reset } from '../core/log/event.ts'
import { MOST_RESET } from '../core/log/fields.ts'
import { topicOfQuestion } from '../core/model/question.ts'
import { below } from '../core/model/walk.ts'
import { Failure } from '../errors.ts'
import type { World } from '../ports.ts'
import type { Study } from './study.ts'

/**
 * The event that starts a study's topic, and all below it, again, and how many answers it sets aside.
 * It names the topics that are below it today, and questions that were moved there: a topic that is moved there later keeps its history.
 */
export function resetOf(
  { library, topic, history, log }: Study,
  { newId, clock }: Pick<World, 'newId' | 'clock'>,
): { readonly reset: Reset; readonly answers: number } {
  const { outline } = library
  const isWhole = topic.id === outline.root
  const topics = new Set([...below(outline, topic.id)].map(({ id }) => id))
  if (!isWhole && topics.size > MOST_RESET)
    throw new Failure('branch-too-large', { topics: topics.size, most: MOST_RESET })
  const answers = isWhole
    ? history.reviews
    : history.reviews.filter(({ question }) => topics.has(topicOfQuestion(question)))
  // A card that was answered elsewhere may be moved back there. An older version takes no notice of its id.
  const moved = [...library.heirs()].flatMap(([before, now]) =>
    before.includes('/') && topics.has(topicOfQuestion(now)) && !topics.has(topicOfQuestion(before))
      ? [before]
      : [],
  )
  const named = [...topics, ...moved].slice(0, MOST_RESET)
  return {
    reset: {
      event: 'reset',
      id: newId(),
      at: clock(),
      outline: outline.id,
      device: log.device,
      ...(!isWhole && { topics: named }),
    },
    answers: answers.length,
  }
}
