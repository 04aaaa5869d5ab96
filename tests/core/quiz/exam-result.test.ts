import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { seededDice } from '../../../src/core/base/dice.ts'
import { same } from '../../../src/core/base/text.ts'
import type { Domain } from '../../../src/core/model/exam.ts'
import type { Question } from '../../../src/core/model/question.ts'
import { tallyExam, verdictOn, wilson } from '../../../src/core/quiz/exam-result.ts'
import type { PaperQuestion } from '../../../src/core/quiz/seats.ts'

const question = (topic: string, id: number) => ({ id: `${topic}/${id}`, topic }) as Question
const examOf = (weights: Readonly<Record<string, number>>) => ({
  domains: Object.entries(weights).map(
    ([name, weight]): Domain => ({ name, title: same(name), weight }),
  ),
})
/** Nobody guesses. */
const none = (): number => 0

describe('the tally of an exam', () => {
  const exam = examOf({ A: 50, B: 30, C: 20 })
  const drawn = (...topics: string[]): PaperQuestion[] =>
    topics.map((topic, i) => ({ question: question(topic, i), domain: topic[0]! }))
  const rightAt = (paper: readonly PaperQuestion[], ...places: number[]) =>
    new Map(paper.map((each, i) => [each.question.id, places.includes(i)]))

  it.each<[string, string[], number[], Record<string, [number, number]>, number]>([
    ['all right', ['A', 'B', 'C'], [0, 1, 2], { A: [1, 1], B: [1, 1], C: [1, 1] }, 1],
    ['all wrong', ['A', 'B', 'C'], [], { A: [1, 0], B: [1, 0], C: [1, 0] }, 0],
    ['by weight', ['A', 'B', 'C'], [0], { A: [1, 1], B: [1, 0], C: [1, 0] }, 0.5],
    ['by share', ['A', 'A', 'B', 'C'], [0, 2], { A: [2, 1], B: [1, 1], C: [1, 0] }, 0.55],
    ['a domain left out', ['A', 'B'], [1], { A: [1, 0], B: [1, 1], C: [0, 0] }, 0.375],
    ['nothing asked', [], [], { A: [0, 0], B: [0, 0], C: [0, 0] }, 0],
  ])('%s', (_, topics, right, wanted, score) => {
    const paper = drawn(...topics)
    const tally = tallyExam(exam, paper, rightAt(paper, ...right), none)
    expect(
      Object.fromEntries(tally.domains.map((d) => [d.domain.name, [d.asked, d.correct]])),
    ).toEqual(wanted)
    expect(tally.score).toBeCloseTo(score, 10)
  })

  it('counts what was not answered as not right', () =>
    expect(tallyExam(exam, drawn('A'), new Map(), none)).toMatchObject({
      score: 0,
      domains: [{ asked: 1, correct: 0 }, {}, {}],
    }))

  it('is from 0 to 1', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.boolean())), (answers) => {
        const paper = drawn(...answers.map(([topic]) => topic))
        const results = new Map(paper.map((each, i) => [each.question.id, answers[i]![1]]))
        const { score } = tallyExam(exam, paper, results, none)
        expect(score).toBeGreaterThanOrEqual(0)
        expect(score).toBeLessThanOrEqual(1)
      }),
    ))
})

describe('the interval of a score', () => {
  // Wilson's interval at 95 %, from the formula in R's binom::binom.wilson.
  it.each([
    [0, 10, 0, 0.2775],
    [1, 10, 0.7225, 1],
    [0.5, 10, 0.2366, 0.7634],
    [0.75, 60, 0.6277, 0.8423],
    [0.2, 5, 0.0362, 0.6245],
  ])('of %d in %i answers is from %d to %d', (share, n, low, high) => {
    const interval = wilson(share, n)
    expect(interval.low).toBeCloseTo(low, 3)
    expect(interval.high).toBeCloseTo(high, 3)
  })

  const exam = examOf({ A: 50, B: 50 })
  const paper = (a: number, b: number): PaperQuestion[] => [
    ...Array.from({ length: a }, (_, i) => ({ question: question('A', i), domain: 'A' })),
    ...Array.from({ length: b }, (_, i) => ({ question: question('B', i), domain: 'B' })),
  ]

  it('is Wilson’s where all answers count the same', () => {
    const drawn = paper(20, 20)
    const right = new Map(drawn.map((each, i) => [each.question.id, i % 2 === 0]))
    const { score, interval } = tallyExam(exam, drawn, right, none)
    expect(score).toBeCloseTo(0.5, 12)
    expect(interval.low).toBeCloseTo(wilson(0.5, 40).low, 12)
  })

  it('is wider where few answers count much', () => {
    const drawn = paper(36, 4)
    const right = new Map(drawn.map((each, i) => [each.question.id, i % 2 === 0]))
    // 1 / (0.25 / 36 + 0.25 / 4) = 14.4 answers of equal weight.
    expect(tallyExam(exam, drawn, right, none).interval.high).toBeCloseTo(
      wilson(0.5, 14.4).high,
      12,
    )
  })

  it('is everything where nothing was asked', () =>
    expect(tallyExam(exam, [], new Map(), none).interval).toEqual({ low: 0, high: 1 }))

  it('holds the true score nineteen times in twenty, or more', () => {
    // 2000 papers of 20 and 10 questions; the true score is 0.5 × 0.9 + 0.5 × 0.6.
    const dice = seededDice(11)
    const drawn = paper(20, 10)
    let held = 0
    for (let i = 0; i < 2000; i++) {
      const right = new Map(
        drawn.map(({ question: { id }, domain }) => [id, dice() < (domain === 'A' ? 0.9 : 0.6)]),
      )
      const { interval } = tallyExam(exam, drawn, right, none)
      if (interval.low <= 0.75 && 0.75 <= interval.high) held++
    }
    expect(held / 2000).toBeGreaterThan(0.94)
    expect(held / 2000).toBeLessThan(0.995)
  })
})

describe('the luck of a paper', () => {
  it('is weighted as the score is', () => {
    const exam = examOf({ A: 75, B: 25, C: 9 })
    const drawn = ['A', 'A', 'B'].map((topic, i) => ({
      question: question(topic, i),
      domain: topic,
    }))
    const luckOf = ({ topic, id }: Question): number =>
      topic === 'B' ? 0.2 : id === 'A/0' ? 0.5 : 0
    expect(tallyExam(exam, drawn, new Map(), luckOf).luck).toBeCloseTo(0.75 * 0.25 + 0.25 * 0.2, 12)
  })
})

describe('the verdict', () => {
  const pass = { score: 0.75, source: '' }
  it.each([
    ['passed, and surely', 0.9, 0.8, 0.95, { passed: true, isSure: true }],
    ['passed, but closely', 0.75, 0.6, 0.85, { passed: true, isSure: false }],
    ['not passed, but closely', 0.74, 0.6, 0.75, { passed: false, isSure: false }],
    ['not passed, and surely', 0.5, 0.4, 0.74, { passed: false, isSure: true }],
  ])('is %s', (_, score, low, high, wanted) =>
    expect(verdictOn({ pass }, { score, interval: { low, high } })).toEqual(wanted),
  )

  it('is none without a mark', () =>
    expect(verdictOn({}, { score: 1, interval: { low: 0, high: 1 } })).toBeUndefined())
})
