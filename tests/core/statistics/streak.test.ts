import { describe, expect, it } from 'vitest'
import { type Streak, streakOf } from '../../../src/core/statistics/streak.ts'

describe('days in a row', () => {
  it.each<[string, number[], number, Streak]>([
    ['no day at all', [], 100, { current: 0, longest: 0 }],
    ['only today', [100], 100, { current: 1, longest: 1 }],
    ['today not yet studied', [98, 99], 100, { current: 2, longest: 2 }],
    ['yesterday missed', [97, 98], 100, { current: 0, longest: 2 }],
    ['a gap', [90, 91, 92, 99, 100], 100, { current: 2, longest: 3 }],
    ['any order, several times a day', [100, 98, 99, 98, 100], 100, { current: 3, longest: 3 }],
    ['a device whose clock is ahead', [99, 100, 101], 100, { current: 2, longest: 3 }],
    ['before 1970', [-2, -1, 0], 0, { current: 3, longest: 3 }],
  ])('%s', (_, days, today, streak) => expect(streakOf(days, today)).toEqual(streak))
})
