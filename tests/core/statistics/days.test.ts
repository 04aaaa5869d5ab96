import { describe, expect, it } from 'vitest'
import { dayOf } from '../../../src/core/base/time.ts'
import { studyDays } from '../../../src/core/statistics/days.ts'
import { answer, NOON } from '../../support/questions.ts'

const DAY_OF_NOON = dayOf(NOON, () => 0)

describe('days of study', () => {
  const reviews = [
    answer('a/1', 2, true),
    answer('a/1', 0, true),
    answer('a/2', 0.4, false),
    answer('a/3', -1, false),
    answer('a/1', 0.1, true),
  ]

  it('are those with an answer, oldest first, with what was right', () =>
    expect(studyDays(reviews, () => 0)).toEqual([
      { day: DAY_OF_NOON - 1, reviews: 1, right: 0 },
      { day: DAY_OF_NOON, reviews: 3, right: 2 },
      { day: DAY_OF_NOON + 2, reviews: 1, right: 1 },
    ]))

  it('are the learner’s, not those of Greenwich', () =>
    expect(studyDays(reviews, () => 480)).toEqual([
      { day: DAY_OF_NOON - 1, reviews: 1, right: 0 },
      { day: DAY_OF_NOON, reviews: 2, right: 2 },
      { day: DAY_OF_NOON + 1, reviews: 1, right: 0 },
      { day: DAY_OF_NOON + 2, reviews: 1, right: 1 },
    ]))

  it('are none before the first answer', () => expect(studyDays([], () => 0)).toEqual([]))
})
