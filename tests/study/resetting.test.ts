import { describe, expect, it } from 'vitest'
import { topicOf } from '../../src/core/model/walk.ts'
import { resetOf } from '../../src/study/resetting.ts'
import { NOON } from '../support/questions.ts'
import { fakeStudy, review } from '../support/studies.ts'

const EVENTS = ['k/1', 'a/1', 'a/2', 'a/1', 'b/1', 'gone/1'].map((question, i) =>
  review(question, { id: `${i}` }),
)
const MEANS = { newId: () => 'new', clock: () => NOON + 1 }
const RESET = { event: 'reset', id: 'new', at: NOON + 1, outline: 'drawn', device: 'here' }

const resetIn = (topic: string) => {
  const { study } = fakeStudy({ questions: [], events: EVENTS })
  return resetOf({ ...study, topic: topicOf(study.library.outline, topic) }, MEANS)
}

describe('a reset', () => {
  it('of the root sets every answer aside, also those to questions that are gone', () =>
    expect(resetIn('k')).toEqual({ reset: RESET, answers: 6 }))

  it('of a branch names all topics below it, and sets only their answers aside', () =>
    expect(resetIn('a')).toEqual({ reset: { ...RESET, topics: expect.any(Array) }, answers: 3 }))

  it('of a topic without answers sets none aside', () =>
    expect(resetIn('c')).toEqual({ reset: { ...RESET, topics: ['c'] }, answers: 0 }))
})
