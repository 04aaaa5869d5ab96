import { describe, expect, it } from 'vitest'
import { DAY, MINUTE } from '../../../src/core/base/time.ts'
import type { Rating } from '../../../src/core/log/event.ts'
import {
  decayOf,
  type Memory,
  PUBLISHED,
  recall,
  remember,
  withDue,
} from '../../../src/core/schedule/fsrs.ts'
import { publishedSchedule } from '../../../src/core/schedule/replay.ts'

const first = (rating: Rating, at = 0) => remember(undefined, { id: 'one', at, rating })
const GOOD = first(3)
const later = (days: number, rating: Rating = 3) =>
  remember(GOOD, { id: 'two', at: days * DAY, rating })

describe('the memory after a first answer', () => {
  // The first four default weights of FSRS-6 are the first stabilities.
  // A first answer that is wrong is no lapse: nothing had been learned.
  it.each<[Rating, number, number]>([
    [1, 0.212, 6.4133],
    [2, 1.2931, 5.1122],
    [3, 2.3065, 2.1181],
    [4, 8.2956, 1],
  ])('graded %i keeps for %d days', (rating, stability, difficulty) =>
    expect(first(rating, 5 * DAY)).toEqual({
      stability: expect.closeTo(stability, 4),
      difficulty: expect.closeTo(difficulty, 4),
      ...{
        first: 5 * DAY,
        last: 5 * DAY,
        reviews: 1,
        lapses: 0,
        missed: rating === 1,
        seed: 'one',
      },
    }),
  )
})

describe('the memory after another answer', () => {
  it.each([
    ['at once, where nothing is gained', 0.49, 2.3065],
    ['from half a day on as after one', 0.5, 7.3153],
    ['after a day', 1, 7.3153],
    ['short of a day and a half', 1.49, 7.3153],
    ['after a day and a half as after two', 1.5, 10.9643],
    ['after three days', 3, 13.8269],
  ])('%s', (_, days, stability) => expect(later(days).stability).toBeCloseTo(stability, 4))

  it('counts reviews and lapses, and holds the first and the last time', () => {
    const missed = later(3, 1)
    expect(missed).toEqual({
      stability: expect.closeTo(0.6369, 4),
      difficulty: expect.closeTo(7.3945, 4),
      ...{ first: 0, last: 3 * DAY, reviews: 2, lapses: 1, missed: true, seed: 'two' },
    })
    const again = remember(missed, { id: 'three', at: 4 * DAY, rating: 1 })
    expect(again).toMatchObject({ reviews: 3, lapses: 2, missed: true, seed: 'three' })
    expect(remember(again, { id: 'four', at: 5 * DAY, rating: 2 })).toMatchObject({
      ...{ first: 0, last: 5 * DAY, reviews: 4, lapses: 2, missed: false, seed: 'four' },
    })
  })

  it('takes a clock that went back for the same day', () => {
    const late = first(3, 10 * DAY)
    const { last, stability } = remember(late, { id: 'two', at: 2 * DAY, rating: 3 })
    expect([last, stability]).toEqual([10 * DAY, expect.closeTo(2.3065, 4)])
  })
})

describe('when a question comes due', () => {
  const dueIn = (stability: number, retention: number, seed: string): number =>
    withDue({ ...GOOD, stability, seed, kept: 200, last: 100 * DAY }, publishedSchedule(retention))
      .due /
      DAY -
    100

  it.each([
    // By its stability it waits a hundred days; FSRS's fuzz comes after the bound.
    [1, [2.5, 2.5, 2.5]],
    [10, [28.5, 30.5, 29.5]],
    [40, [98.5, 100.5, 99.5]],
    // Before there was one, eight days.
    [undefined, [7.5, 7.5, 7.5]],
  ])('is at most three times the wait after which it was known: %j', (kept, days) => {
    const waits = ['a', 'b', 'c'].map(
      (seed) =>
        withDue({ ...GOOD, stability: 100, seed, last: 0, kept }, publishedSchedule(0.9)).due / DAY,
    )
    expect(waits).toEqual(days)
  })

  it('knows the wait after which it was known, until it is missed', () => {
    const answers: ReadonlyArray<readonly [day: number, rating: Rating]> = [
      [0, 3],
      [0.01, 3],
      [4, 3],
      [4.01, 3],
      [30, 2],
      [40, 1],
      [41, 3],
    ]
    let memory: Memory | undefined
    const kept = answers.map(([day, rating]) => {
      memory = remember(memory, { id: 'x', at: day * DAY, rating })
      return memory.kept
    })
    expect(kept).toEqual([undefined, undefined, 4, 4, 26, undefined, 1])
  })

  it('is ten minutes after a miss, whatever else is known of it', () =>
    expect(
      withDue({ ...GOOD, stability: 50, last: 7 * DAY, missed: true }, publishedSchedule(0.9)),
    ).toEqual({
      ...GOOD,
      ...{ stability: 50, last: 7 * DAY, missed: true, due: 7 * DAY + 10 * MINUTE },
      ...{ lasting: 50, decay: decayOf(PUBLISHED) },
    }))

  it.each([
    ['a', [183.5, 64.5, 18.5, 7.5]],
    ['b', [187.5, 66.5, 20.5, 7.5]],
    ['c', [185.5, 65.5, 19.5, 7.5]],
  ])('depends on the target recall, moved a little by the seed: %s', (seed, days) =>
    expect([0.7, 0.8, 0.9, 0.95].map((aim) => dueIn(20, aim, seed))).toEqual(days),
  )

  it('is a day after at least, and ends half a day early', () =>
    expect([0.01, 1.49, 1.5, 2].map((stability) => dueIn(stability, 0.9, 's'))).toEqual([
      0.5, 0.5, 1.5, 1.5,
    ]))
})

describe('predicted recall', () => {
  it.each([
    [0, 1],
    [1, 0.9857],
    [10, 0.9],
    [20, 0.8459],
    // A time before the last answer does not lower the recall.
    [-5, 1],
  ])('%d days after the last answer', (days, chance) =>
    expect(
      recall({ lasting: 10, decay: decayOf(PUBLISHED), last: 3 * DAY }, (3 + days) * DAY),
    ).toBeCloseTo(chance, 4),
  )
})
