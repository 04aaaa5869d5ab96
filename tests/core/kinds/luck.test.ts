import { describe, expect, it } from 'vitest'
import { seededDice } from '../../../src/core/base/dice.ts'
import { same } from '../../../src/core/base/text.ts'
import { examiner, kindOf } from '../../../src/core/kinds/index.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { choice, items, right, typed, wrong } from '../../support/questions.ts'
import { outlineOf } from '../../support/trees.ts'

const { ask, grade } = examiner(outlineOf('k | Kubernetes'))
const several: Question = {
  ...choice('a/s', { options: [right('a'), right('b'), wrong('c')] }),
  type: 'several',
}
const tellApart: Question = {
  ...choice('a/t', { options: [right('a'), wrong('b'), wrong('c')] }),
  type: 'tell-apart',
}
const match: Question = {
  ...typed('a/m'),
  type: 'match',
  pairs: ['1', '2', '3'].map((each) => ({ left: same(`l${each}`), right: same(`r${each}`) })),
  extra: [same('r4')],
}
const order = items('order', 'a/o', ['x', 'y', 'z'])

/** All rows of so many different things. */
const rows = <T>(things: readonly T[], length: number): T[][] =>
  length === 0
    ? [[]]
    : things.flatMap((each) =>
        rows(
          things.filter((other) => other !== each),
          length - 1,
        ).map((rest) => [each, ...rest]),
      )
/** All sets of at least one thing. */
const sets = (n: number): string[] =>
  Array.from({ length: 2 ** n - 1 }, (_, i) =>
    Array.from({ length: n }, (_, bit) => bit + 1)
      .filter((number) => ((i + 1) >> (number - 1)) % 2 === 1)
      .join(' '),
  )
const numbers = (n: number): string[] => Array.from({ length: n }, (_, i) => String(i + 1))

describe('the luck of a guess', () => {
  // Every possible answer is graded: the share that is right is the chance.
  it.each<[string, Question, string[]]>([
    ['one of four', choice('a/c'), numbers(4)],
    ['one of what is told apart', tellApart, numbers(3)],
    ['any of several', several, sets(3)],
    ['an order', order, rows(numbers(3), 3).map((each) => each.join(' '))],
    [
      'pairs, with something left over',
      match,
      rows(['a', 'b', 'c', 'd'], 3).map((each) =>
        each.map((letter, i) => `${i + 1}${letter}`).join(' '),
      ),
    ],
  ])('is the share of all answers that are right: %s', (_, question, answers) => {
    const asked = ask(question, seededDice(3))
    const isRight = answers.map((each) => {
      const grading = grade(asked, each)
      if (typeof grading === 'string') throw new Error(`${each} is ${grading}`)
      return grading.correct
    })
    expect(isRight.filter(Boolean)).toHaveLength(1)
    expect(kindOf(question).luck(asked)).toBeCloseTo(1 / answers.length, 12)
  })

  it.each([typed('a/t'), items('list', 'a/l', ['x', 'y', 'z'])])(
    'is none with words: $type',
    (question) => expect(kindOf(question).luck(ask(question, seededDice(1)))).toBe(0),
  )
})
