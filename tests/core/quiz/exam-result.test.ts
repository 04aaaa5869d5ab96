import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import type { Domain } from '../../../src/core/model/exam.ts'
import type { Question } from '../../../src/core/model/question.ts'
import type { PaperQuestion } from '../../../src/core/quiz/exam.ts'
import { tallyExam, verdictOn, wilson } from '../../../src/core/quiz/exam-result.ts'

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
