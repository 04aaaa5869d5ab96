import { describe, expect, it } from 'vitest'
import { MINUTE } from '../../../src/core/base/time.ts'
import {
  chanceAtFirst,
  presenceOf,
  questionsIn,
  rhythmOf,
  tempoOf,
} from '../../../src/core/statistics/tempo.ts'

/** Answers of one drill, each so many milliseconds after the one before it. */
const answers = (
  took: number,
  gaps: readonly number[],
  drill: string | undefined = 'd',
): Array<{ at: number; took: number; drill?: string }> => {
  let at = 1_000_000
  return gaps.map((gap) => {
    at += gap
    return { at, took, ...(drill !== undefined && { drill }) }
  })
}
const even = (count: number, gap: number, took = 5_000) => answers(took, Array(count).fill(gap))

describe('how long a question takes', () => {
  it.each([
    ['is thirty seconds where nothing is known', [], 30_000],
    ['and where nine answers are, which prove little', even(9, 60_000), 30_000],
    // Of the first answer only its own time is known: (19 · 20 s + 5 s) / 20.
    ['is the mean from one answer to the next', even(20, 20_000), 19_250],
    ['is the mean, not the median', answers(1, [1, ...Array(18).fill(10_000), 105_000]), 14_250.05],
    [
      'is never less than a third of the usual, because scripts are fast',
      even(20, 200, 100),
      10_000,
    ],
    // Two minutes and more are a break, and then only the answer's own time counts.
    ['has no breaks', answers(12_000, Array(20).fill(2 * MINUTE)), 12_000],
    ['has what is no break', answers(12_000, [1, ...Array(19).fill(2 * MINUTE - 1)]), 114_599.05],
    ['is at least what the answers took', even(20, 15_000, 18_000), 18_000],
    ['holds no answer for longer than a break', even(20, 20 * MINUTE, 20 * MINUTE), 2 * MINUTE],
    // The order of writing may not be the order of time.
    ['knows no time before an answer', even(20, -50_000, 13_000), 13_000],
  ] as const)('%s', (_, reviews, wanted) => expect(tempoOf(reviews)).toBeCloseTo(wanted, 1))

  it('is that within a drill: the time between two drills is nobody’s tempo', () => {
    const drills = Array.from({ length: 20 }, (_, i) => ({
      ...{ at: i * 60_000, took: 11_000, drill: `d${Math.floor(i / 2)}` },
    }))
    // Half of the answers are the first ones of their drill.
    expect(tempoOf(drills)).toBe((60_000 + 11_000) / 2)
  })

  it('is of the latest sixty answers', () => {
    const slow = even(100, 60_000)
    const at = slow.at(-1)?.at ?? 0
    const fast = answers(5_000, Array(60).fill(15_000)).map((each, i) => ({
      ...each,
      at: at + 15_000 * (i + 1),
    }))
    expect(tempoOf([...slow, ...fast])).toBeCloseTo((59 * 15_000 + 5_000) / 60, 6)
    expect(tempoOf([...slow, ...fast.slice(0, 30)])).toBeCloseTo(
      (29 * 60_000 + 5_000 + 30 * 15_000) / 60,
      6,
    )
  })
})

describe('how many questions a drill holds', () => {
  it.each([
    [10, 20],
    [2.5, 5],
    [2.76, 6],
    [1, 5],
    [0, 5],
  ])('in %d minutes %i at the usual tempo, and five at least', (minutes, count) =>
    expect(questionsIn(minutes, [])).toBe(count),
  )

  it('more of them at the learner’s own tempo', () =>
    expect(questionsIn(10, answers(12_000, Array(20).fill(12_000)))).toBe(50))
})

describe('how a first meeting goes', () => {
  const first = (count: number) =>
    Array.from({ length: count }, (_, i) => ({ question: `q${i}`, correct: true }))

  it('is believed to be as first meetings went', () => {
    expect(chanceAtFirst([])).toBeCloseTo(0.6, 6)
    expect(chanceAtFirst(first(90))).toBeCloseTo(0.96, 6)
    const two = ['q', 'r', 's', 't'].map((question, i) => ({ question, correct: i > 1 }))
    expect(chanceAtFirst(two)).toBeCloseTo(8 / 14, 6)
    // Only the first answer to a question is a first meeting.
    const again = { question: 'q', correct: false }
    expect(chanceAtFirst([{ question: 'q', correct: true }, again, again])).toBeCloseTo(7 / 11, 6)
  })
})

describe('how often somebody studies', () => {
  const every = (days: number, step: number): number[] =>
    Array.from({ length: days / step }, (_, i) => 100 + i * step)

  it.each<[string, number[], number, number]>([
    ['who has not begun is believed to do so each day', [], 100, 1],
    ['who began today too', [100], 100, 1],
    ['before a clock that went back has caught up', [200], 100, 1],
    ['each day, and once by a clock that was wrong', [...every(28, 1), 300], 128, 1],
    ['each day', every(28, 1), 128, 1],
    ['today is not over, so it counts for nothing', every(29, 1), 128, 1],
    // 14 of 28 days and three believed ones.
    ['every second day', every(28, 2), 128, 17 / 31],
    ['every second day, for a week', [100, 102, 104, 106], 108, 7 / 11],
    // After a break the weeks before it count.
    ['away for four weeks after sixty days', every(60, 1), 188, 1],
    ['away for a week, which is no break', every(60, 1), 166, 25 / 31],
    ['back from three weeks for a day', [...every(60, 1), 181], 182, 1],
    [
      'back from three weeks for a fortnight',
      [...every(60, 1), ...every(14, 1).map((day) => day + 80)],
      194,
      1,
    ],
    [
      'back from three weeks to every second day',
      [...every(60, 2), ...every(14, 2).map((day) => day + 80)],
      194,
      17 / 31,
    ],
    [
      'back from a break that is longer ago than four weeks',
      [...every(20, 1), ...every(29, 1).map((day) => day + 40)],
      169,
      1,
    ],
    ['every ninth day, which is no break', every(90, 9), 190, 6 / 31],
    ['ever more seldom, which is no break', [100, 102, 106, 114], 130, 6 / 31],
    ['one day of study, long ago', [1], 1000, 1],
    ['only the last four weeks count', [...every(60, 1), 170, 180], 186, 5 / 31 + 2 / 31],
  ])('%s', (_, days, today, share) => expect(rhythmOf(days, today)).toBeCloseTo(share, 9))

  it.each<[string, number[], number, number]>([
    ['who has not begun is there each day', [], 100, 1],
    ['each day', every(28, 1), 128, 1],
    ['every second day', every(28, 2), 128, 17 / 31],
    ['on the day of coming back, as before', every(60, 1), 188, 1],
    ['later on that day, too', [...every(60, 1), 188], 188, 1],
    ['on the day of coming back to every second day', every(28, 2), 188, 17 / 30],
    // Six of the 28 days before the break, one after it, and three believed ones.
    ['on the next day, with the break', [...every(60, 1), 181], 182, (6 + 1 + 3) / 31],
    ['away for a week, on the day of coming back', every(60, 1), 166, 25 / 31],
    ['a month later, as ever', [...every(60, 1), ...every(29, 1).map((day) => day + 80)], 209, 1],
  ])('how often somebody is there: %s', (_, days, today, share) =>
    expect(presenceOf(days, today)).toBeCloseTo(share, 9),
  )
})
