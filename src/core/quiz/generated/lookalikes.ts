import { seededDice } from '../../base/dice.ts'
import { hash32 } from '../../base/hash.ts'
import { SHOWN_WRONG } from '../../kinds/choice.ts'
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
 * Wrong answers that look like the right one: titles beside a title, names with a branch beside a
 * name with a branch. Only if a choice has too few of them, it is completed with others. None if
 * there is nothing alike, because the right answer would be recognised by its form.
 */
export function lookalikes(setting: Setting, right: Topic, { isWrong, near }: Sources): Topic[] {
  const { namesakes, askable } = setting
  const { isAlone } = namesakes
  const fits = (other: Topic): boolean => other !== right && askable(other) && isWrong(other)
  const placed = () => near((other) => !isAlone(other) && fits(other))
  const first = isAlone(right)
    ? // These do not depend on equal titles elsewhere, so that such a question never changes.
      near((other) => isAlone(other) && fits(other))
    : [...draw(namesakes.group(right), MOST_WRONG, seededDice(hash32(right.id)), fits), ...placed()]
  const alike = [...new Set(first)].slice(0, MOST_WRONG)
  if (alike.length === 0 || alike.length >= SHOWN_WRONG) return alike
  const others = isAlone(right) ? placed() : near((other) => isAlone(other) && fits(other))
  return [...alike, ...others].slice(0, SHOWN_WRONG)
}
