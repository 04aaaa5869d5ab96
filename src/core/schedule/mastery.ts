import type { Question } from '../model/question.ts'
import type { Outline } from '../model/topic.ts'
import { below, topicOf } from '../model/walk.ts'
import { knownShare } from './fsrs.ts'
import type { Cards } from './replay.ts'

/**
 * How much of each branch the learner would recall now: predicted recall, 0 to 1, averaged over the
 * questions of the topic and all topics below it; unseen ones, and those missed last, count as zero. Topics
 * without any question are left out.
 */
export function mastery(
  outline: Outline,
  questions: readonly Question[],
  cards: Cards,
  now: number,
): Map<string, number> {
  const sums = new Map<string, { recalled: number; asked: number }>()
  const add = (id: string, recalled: number, asked: number): void => {
    const sum = sums.get(id) ?? { recalled: 0, asked: 0 }
    sums.set(id, { recalled: sum.recalled + recalled, asked: sum.asked + asked })
  }
  for (const { id, topic } of questions) {
    add(topic, knownShare(cards.get(id), now), 1)
  }
  // In reverse reading order, so that every topic is complete before it counts for its parent.
  for (const { id } of [...below(outline, outline.root)].reverse()) {
    const { parent } = topicOf(outline, id)
    const sum = sums.get(id)
    if (parent !== undefined && sum) add(parent, sum.recalled, sum.asked)
  }
  return new Map([...sums].map(([id, { recalled, asked }]) => [id, recalled / asked]))
}
