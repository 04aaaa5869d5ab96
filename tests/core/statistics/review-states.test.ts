import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DAY, HOUR } from '../../../src/core/base/time.ts'
import type { Rating } from '../../../src/core/log/event.ts'
import { reviewStates, STATES } from '../../../src/core/statistics/review-states.ts'

const zone = () => 0
/** Answers to one question: days and ratings, an hour apart within a day. */
const states = (...answers: ReadonlyArray<readonly [day: number, rating: Rating]>) =>
  reviewStates(
    answers.map(([day, rating], i) => ({ at: day * DAY + i * HOUR, question: 'a/b', rating })),
    zone,
  )

describe('the phase of an answer', () => {
  it('is new, then learning until the end of the day, then review', () =>
    expect(states([0, 3], [0, 1], [0, 3], [1, 3], [5, 4])).toEqual([0, 1, 1, 2, 2]))

  it('is relearning after a miss of a later day, until an answer of that day is right', () =>
    expect(states([0, 3], [2, 1], [2, 1], [2, 3], [2, 3], [4, 3])).toEqual([0, 2, 3, 3, 2, 2]))

  it('is a review again on the day after a miss', () =>
    expect(states([0, 1], [1, 1], [2, 3])).toEqual([0, 2, 2]))

  it('follows the learner’s own day, and each question by itself', () =>
    expect(
      reviewStates(
        [
          { at: DAY - HOUR, question: 'a/b', rating: 3 },
          { at: DAY, question: 'c/d', rating: 3 },
          { at: DAY + HOUR, question: 'a/b', rating: 3 },
        ],
        () => -120,
      ),
    ).toEqual([0, 0, 1]))

  it('is new once for each question, at its first answer, whatever comes after', () => {
    const review = fc.record({
      at: fc.integer({ min: 0, max: 20 * DAY }),
      question: fc.constantFrom('a/b', 'a/c', '__proto__'),
      rating: fc.constantFrom<Rating>(1, 2, 3, 4),
    })
    fc.assert(
      fc.property(fc.array(review), (reviews) => {
        const found = reviewStates(reviews, zone)
        const first = reviews.map(
          ({ question }, i) => reviews.findIndex((each) => each.question === question) === i,
        )
        expect(found.map((state) => state === STATES.new)).toEqual(first)
      }),
    )
  })
})
