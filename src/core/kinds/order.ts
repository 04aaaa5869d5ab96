import { shuffle } from '../base/dice.ts'
import { joinTexts, type Text } from '../base/text.ts'
import type { ItemsQuestion } from '../model/question.ts'
import { readNumbers } from './choice.ts'
import { ARROW, type Kind, nothingGiven } from './kind.ts'

/** Put the parts in order: the answer is their numbers, first to last. */
export const order: Kind<ItemsQuestion> = {
  ask: ({ items }, dice) => {
    const right = items.map(({ text }) => text)
    let shown = shuffle(right, dice)
    // An order that already stands right would ask nothing.
    if (shown.every((text, i) => text === right[i])) shown = [...shown.slice(1), shown[0] as Text]
    return { options: shown, input: 'keys' }
  },
  grade: ({ items }, answer, options) => {
    const right = items.map(({ text }) => text)
    const expected = joinTexts(right, ARROW)
    if (answer.trim() === '')
      return { correct: false, score: 0, given: nothingGiven, expected, mistakes: [], missing: [] }
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
  },
}

/** The share of pairs that stand in the right order (Kendall's tau, scaled to 0..1). */
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
