import { expect, it } from 'vitest'
import { orphansIn } from '../../src/study/orphans.ts'
import { choice, NOON } from '../support/questions.ts'
import { fakeStudy, review } from '../support/studies.ts'

it('questions that have gone are counted, the last time kept, in the order of their ids', () => {
  const events = [
    review('b/gone', { id: '1', at: NOON + 5 }),
    review('a/here', { id: '2' }),
    review('a/gone', { id: '3', at: NOON + 1 }),
    review('b/gone', { id: '4', at: NOON + 2 }),
    review('c/gone', { id: '5', at: NOON + 9 }),
    review('b/gone', { id: '6', at: NOON + 3 }),
    review('a/gone', { id: '7', at: NOON + 4 }),
  ]
  expect(orphansIn(fakeStudy({ questions: [choice('a/here')], events }).study)).toEqual([
    { question: 'a/gone', reviews: 2, last: NOON + 4 },
    { question: 'b/gone', reviews: 3, last: NOON + 5 },
    { question: 'c/gone', reviews: 1, last: NOON + 9 },
  ])
})
