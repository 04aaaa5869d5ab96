import { arrangements } from '../base/arrangements.ts'
import { shuffle } from '../base/dice.ts'
import { joinTexts, type Text } from '../base/text.ts'
import type { ItemsQuestion } from '../model/question.ts'
import { textsOf, withItems } from './items.ts'
import { ARROW, type Asked, type Graded, type Kind, unanswered } from './kind.ts'
import { isNoNumber, readNumbers } from './numbers.ts'

/** The part that comes first. */
interface FirstHint {
  readonly kind: 'first'
  readonly item: Text
}

/** The learner puts the parts in order: the answer is their numbers, first to last. */
export const order = {
  ...withItems,
  ask: (question, dice) => {
    const right = textsOf(question)
    const shown = shuffle(right, dice)
    // If the parts were already in the right order, there would be nothing to answer.
    const isRight = shown.every((text, i) => text === right[i])
    return { options: isRight ? [...shown.slice(1), shown[0] as Text] : shown }
  },
  grade,
  hints: ({ question }) =>
    textsOf(question)
      .slice(0, 1)
      .map((item): FirstHint => ({ kind: 'first', item })),
  luck: ({ options }) => 1 / arrangements(options.length, options.length),
  typing: ({ options }) => options.length,
  ease: 40,
  chances: { guess: 0.1, slip: 0.2 },
} satisfies Kind<ItemsQuestion>

function grade(
  { question, options }: Asked<ItemsQuestion>,
  answer: string,
): Graded | 'not-an-order' {
  const right = textsOf(question)
  const expected = joinTexts(right, ARROW)
  if (isNoNumber(answer)) return unanswered(expected)
  const indexes = readNumbers(answer, options.length)
  if (!indexes || indexes.length !== options.length || new Set(indexes).size !== indexes.length)
    return 'not-an-order'
  const given = indexes.map((index) => options[index] as Text)
  return {
    correct: given.every((text, i) => text === right[i]),
    score: inOrder(given, right),
    given: joinTexts(given, ARROW),
    expected,
    mistakes: [],
    missing: [],
  }
}

/** The share of pairs in the right order, 0 to 1 (Kendall's tau, scaled to 0..1). */
function inOrder(given: readonly Text[], right: readonly Text[]): number {
  const places = given.map((text) => right.indexOf(text))
  let good = 0
  let all = 0
  for (let i = 0; i < places.length; i++)
    for (let j = i + 1; j < places.length; j++) {
      all++
      if ((places[i] as number) < (places[j] as number)) good++
    }
  return all === 0 ? 1 : good / all
}
