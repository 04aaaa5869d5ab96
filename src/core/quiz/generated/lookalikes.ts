import { seededDice } from '../../base/dice.ts'
import { hash32 } from '../../base/hash.ts'
import type { Topic } from '../../model/topic.ts'
import { draw, MOST_WRONG } from '../distract.ts'
import type { Setting } from './setting.ts'

/** Where wrong answers are looked for. */
interface Sources {
  /** Whether a topic is really a wrong answer. */
  readonly isWrong: (topic: Topic) => boolean
  /** The wrong answers near the question, of those that fit. */
  readonly near: (fits: (topic: Topic) => boolean) => readonly Topic[]
}

/**
 * Wrong answers beside a right one: first those that look like it. One name with a branch among
 * titles alone, or the other way round, would be recognised by its form.
 */
export function lookalikes(
  { namesakes, askable }: Setting,
  right: Topic,
  { isWrong, near }: Sources,
): Topic[] {
  const { isAlone } = namesakes
  const fits = (other: Topic): boolean => other !== right && askable(other) && isWrong(other)
  const placed = () => near((other) => !isAlone(other) && fits(other))
  if (isAlone(right))
    // Options beside a title alone do not depend on equal titles, as long as there are enough.
    return firstOf([() => near((other) => isAlone(other) && askable(other)), placed])
  const dice = seededDice(hash32(right.id))
  return firstOf([
    () => draw(namesakes.group(right), MOST_WRONG, dice, fits),
    placed,
    () => near((other) => isAlone(other) && fits(other)),
  ])
}

/** The first different topics of several sources; a source is asked only if more are needed. */
function firstOf(sources: ReadonlyArray<() => readonly Topic[]>): Topic[] {
  const found = new Set<Topic>()
  for (const source of sources)
    if (found.size < MOST_WRONG) for (const topic of source()) found.add(topic)
  return [...found].slice(0, MOST_WRONG)
}
