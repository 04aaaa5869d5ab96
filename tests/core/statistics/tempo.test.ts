import { describe, expect, it } from 'vitest'
import { chanceAtFirst, questionsIn, tempoOf } from '../../../src/core/statistics/tempo.ts'

describe('what answers say about the learner', () => {
  const answers = (count: number, took: number) =>
    Array.from({ length: count }, (_, i) => ({ question: `q${i}`, correct: true, took }))

  it.each([
    [0, 0, 24_000],
    // A few answers prove little.
    [9, 60_000, 24_000],
    [10, 60_000, 66_000],
    [10, 14_000, 20_000],
    // A script's answers say nothing about a person: the result is never below half the usual time.
    [10, 6_001, 12_001],
    [10, 6_000, 12_000],
    [10, 5_999, 12_000],
    [10, 1, 12_000],
  ])('%d answers of %d ms: %d ms a question', (count, took, wanted) =>
    expect(tempoOf(answers(count, took))).toBe(wanted),
  )

  it('take the median, the upper one of an even number, of the latest fifty', () => {
    const took = (...times: number[]) => times.map((time) => ({ took: time * 1000 }))
    expect(tempoOf(took(90, 10, 80, 20, 70, 30, 60, 40, 50, 100, 110))).toBe(66_000)
    expect(tempoOf(took(90, 10, 80, 20, 70, 30, 60, 40, 50, 100))).toBe(66_000)
    const latest = [...Array(26).fill(40), ...Array(24).fill(20)]
    expect(tempoOf(took(...Array(99).fill(90), ...latest))).toBe(46_000)
    expect(tempoOf(took(...latest, 20))).toBe(46_000)
    expect(tempoOf(took(...latest, 20, 20))).toBe(26_000)
  })

  it.each([
    [10, 25],
    [2, 5],
    [2.6, 7],
    [0, 5],
  ])('%d minutes hold %i questions at the usual tempo, and five at least', (minutes, count) =>
    expect(questionsIn(minutes, [])).toBe(count),
  )

  it('hold more of them at the learner’s own tempo', () =>
    expect(questionsIn(10, answers(10, 9_000))).toBe(40))

  it('believes a first meeting to go as first meetings went', () => {
    expect(chanceAtFirst([])).toBeCloseTo(0.6, 6)
    expect(chanceAtFirst(answers(90, 1))).toBeCloseTo(0.96, 6)
    const two = ['q', 'r', 's', 't'].map((question, i) => ({ question, correct: i > 1 }))
    expect(chanceAtFirst(two)).toBeCloseTo(8 / 14, 6)
    // Only the first answer to a question is a first meeting.
    const again = { question: 'q', correct: false }
    expect(chanceAtFirst([{ question: 'q', correct: true }, again, again])).toBeCloseTo(7 / 11, 6)
  })
})
