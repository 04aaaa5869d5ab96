import { describe, expect, it } from 'vitest'
import { same } from '../../src/core/base/text.ts'
import type { Question } from '../../src/core/model/question.ts'
import { questionsBelow } from '../../src/study/questions.ts'
import { library, SMALL, theMap } from '../support/outlines.ts'
import { choice, items, right, typed, wrong } from '../support/questions.ts'
import { costsOf, thinking } from './seconds.ts'

const small = library(SMALL)
const costs = (...questions: Question[]) => costsOf(small, questions)

describe('the seconds of a question', () => {
  it('are 60 milliseconds for each character that is read', () => {
    const question = choice('x/a', {
      ask: same('a'.repeat(40)),
      explain: same('b'.repeat(100)),
      options: [right('1234567890'), wrong('12345'), wrong('1234'), wrong('123')],
    })
    const cost = costs(question).of(question)
    expect(cost.reading).toBeCloseTo((40 + 10 + 5 + 4 + 3) * 0.06, 9)
    expect(cost.right).toBeCloseTo((10 + 100) * 0.06, 9)
    // The reason of one wrong option, of average length: “not 12345”, “not 1234”, “not 123”.
    expect(cost.wrong - cost.right).toBeCloseTo((4 + 4) * 0.06, 9)
    expect(cost.typing).toBeCloseTo(0.26, 9)
  })

  it('are 260 milliseconds for each character that is typed', () => {
    const question = typed('x/a', { answer: same('kube-proxy') })
    const cost = costs(question).of(question)
    expect(cost.typing).toBeCloseTo(10 * 0.26, 9)
    expect(cost.giving).toBeCloseTo(0.26, 9)
    expect(cost.wrong).toBe(cost.right)
  })

  it('count the parts of an order once, and its answer in feedback', () => {
    const question = items('order', 'x/a', ['one', 'two', 'six'])
    const cost = costs(question).of(question)
    expect(cost.reading).toBeCloseTo((1 + 9) * 0.06, 9)
    expect(cost.right).toBeCloseTo(('one → two → six'.length + 1) * 0.06, 9)
  })

  it('are those of the form in which it is asked', () => {
    const asChoice = choice('x/a')
    const asTyped = typed('x/a', { answer: same('a long answer') })
    const { of } = costs(asChoice, asTyped)
    expect(of(asChoice).typing).not.toBe(of(asTyped).typing)
  })

  it('are 2.5 to 6 to think of what is known, 5 to 10 of what is not', () => {
    expect([0, 0.5, 1].map((share) => thinking(true, share))).toEqual([2.5, 4.25, 6])
    expect([0, 0.5, 1].map((share) => thinking(false, share))).toEqual([5, 7.5, 10])
  })

  it('are about half a minute on the real map, the lesson of a topic not counted', () => {
    const map = theMap()
    const questions = questionsBelow(map, map.outline.root, new Map())
    const { of } = costsOf(map, questions)
    const all = questions.map((question) => {
      const { reading, typing, right: after } = of(question)
      return reading + 4 + typing + after
    })
    const mean = all.reduce((sum, each) => sum + each, 0) / all.length
    expect(mean).toBeGreaterThan(18)
    expect(mean).toBeLessThan(35)
    expect(Math.max(...all)).toBeLessThan(120)
  })
})

describe('the seconds of a lesson', () => {
  it('are those of its title, its summary and its facts', () => {
    const { lesson } = costs()
    const title = 'kube-scheduler'.length + 'Picks a node for each new Pod.'.length
    const fact = 'It filters, then scores.'.length
    expect(lesson({ topic: 'kube-scheduler', facts: [] })).toBeCloseTo(title * 0.06, 9)
    expect(lesson({ facts: ['kube-scheduler/two-steps'] })).toBeCloseTo(fact * 0.06, 9)
    expect(lesson({ topic: 'kube-scheduler', facts: ['kube-scheduler/two-steps'] })).toBeCloseTo(
      (title + fact) * 0.06,
      9,
    )
  })

  it('read the explanation of a question that has no fact', () => {
    const question = typed('x/a', { explain: same('1234567890') })
    expect(costs(question).lesson({ facts: ['x/a'] })).toBeCloseTo(0.6, 9)
  })
})

describe('a guess', () => {
  it('is one in the options shown of a choice, and nothing of what is typed', () => {
    const map = theMap()
    const questions = questionsBelow(map, map.outline.root, new Map())
    const { of } = costsOf(map, questions)
    for (const question of questions) {
      const { guess } = of(question)
      if (question.type === 'choice') expect([1 / 2, 1 / 3, 1 / 4]).toContain(guess)
      else if (['typed', 'cloze', 'list', 'match'].includes(question.type)) expect(guess).toBe(0)
      else expect(guess).toBeLessThanOrEqual(0.5)
    }
  })

  it('of three things in order is one in six', () => {
    const question = items('order', 'x/a', ['one', 'two', 'six'])
    expect(costs(question).of(question).guess).toBeCloseTo(1 / 6, 9)
  })
})
