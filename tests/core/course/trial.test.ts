import { describe, expect, it } from 'vitest'
import { same } from '../../../src/core/base/text.ts'
import type { Course } from '../../../src/core/course/course.ts'
import {
  hardestOf,
  PLACEMENT_REQUEST,
  trialsIn,
  untaughtIn,
} from '../../../src/core/course/trial.ts'
import type { Placed, Reset } from '../../../src/core/log/event.ts'
import type { Answered } from '../../../src/core/log/history.ts'
import { answer, choice, items, NOON, typed } from '../../support/questions.ts'
import { begun, logged } from '../../support/studies.ts'

const unit = (id: string, ...topics: string[]) => ({
  id,
  title: same(id),
  topics,
  level: 1 as const,
})
const units = [unit('one', 'a', 'b'), unit('two', 'c', 'd')]
const course: Course = {
  units,
  placeOf: () => 0,
  unitOf: (topic) => units.find(({ topics }) => topics.includes(topic)),
}
const placed: Placed = {
  ...{ event: 'place', id: 'p', at: NOON, order: 10, outline: 'o', device: 'here' },
  topics: ['a', 'b', 'c'],
}
const reset = (order: number, ...topics: string[]): Reset => ({
  ...{ event: 'reset', id: `reset${order}`, at: NOON, order, outline: 'o', device: 'here' },
  topics,
})

/** What became of the four topics: on trial t, confirmed c, neither as a point. */
const fate = (reviews: readonly Answered[], more: Partial<Parameters<typeof trialsIn>[0]> = {}) => {
  const { isOnTrial, isConfirmed, isHeld } = trialsIn(
    { placed, reviews, acts: [], drills: [], ...more },
    course,
  )
  return ['a', 'b', 'c', 'd']
    .map((topic) => {
      expect(isOnTrial(topic) && isConfirmed(topic)).toBe(false)
      expect(isHeld(topic)).toBe(isOnTrial(topic) || isConfirmed(topic))
      return isOnTrial(topic) ? 't' : isConfirmed(topic) ? 'c' : '.'
    })
    .join('')
}
const later = (question: string, correct: boolean, more: Partial<Answered> = {}) =>
  answer(question, 1, correct, { order: 11, ...more })

describe('the topics of a placement', () => {
  it.each<[string, readonly Answered[], string]>([
    ['are on trial at first, and no others', [], 'ttt.'],
    ['are confirmed by a right answer, each for itself', [later('a/1', true)], 'ctt.'],
    ['are not confirmed with a hint', [later('a/1', true, { hints: 1 })], 'ttt.'],
    ['come back with all of their unit at the first miss', [later('b/1', false)], '..t.'],
    [
      'come back by a miss on a topic of the unit that was not placed',
      [later('d/1', false)],
      'tt..',
    ],
    ['are not told from misses elsewhere', [later('x/1', false)], 'ttt.'],
    [
      'come back although one of them was confirmed',
      [later('a/1', true), later('b/1', false)],
      '..t.',
    ],
    [
      'are not confirmed by a review of what was asked before',
      [answer('a/1', -1, true, { order: 5 }), later('a/1', true)],
      'ttt.',
    ],
    ['do not heed what was missed before', [answer('a/1', -1, false, { order: 5 })], 'ttt.'],
    [
      'follow the order of writing, not a clock that went back',
      [answer('a/1', -1, false, { order: 11 })],
      '..t.',
    ],
    ['follow the time where a line has no order', [answer('a/1', 1, false)], '..t.'],
    ['stay back after a right answer', [later('a/1', false), later('a/2', true)], '..t.'],
  ])('%s', (_, reviews, expected) => expect(fate(reviews)).toBe(expected))

  it('come back by a new beginning of one of them, if that was later', () => {
    expect(fate([], { acts: [reset(9, 'a')] })).toBe('ttt.')
    expect(fate([], { acts: [reset(11, 'a')] })).toBe('..t.')
  })

  it('go by the time of what another device answered: it need not have known of the placement', () => {
    const drills = [logged(begun('there', { device: 'there' })), logged(begun('here'))]
    const missed = (days: number, order: number, drill: string) =>
      fate([answer('a/1', days, false, { order, drill })], { drills })
    // It has answered more, but before; and less, but after.
    expect([missed(-1, 500, 'there'), missed(1, 2, 'there')]).toEqual(['ttt.', '..t.'])
    expect([missed(-1, 500, 'here'), missed(1, 2, 'here')]).toEqual(['..t.', 'ttt.'])
  })

  it('are none without a placement', () =>
    expect(fate([later('a/1', true)], { placed: undefined })).toBe('....'))

  it('may be in no unit of today’s course', () => {
    const lost = { ...placed, topics: ['gone'] }
    const missed = trialsIn(
      { placed: lost, reviews: [later('gone/1', false)], acts: [], drills: [] },
      course,
    )
    expect(
      trialsIn({ placed: lost, reviews: [], acts: [], drills: [] }, course).isOnTrial('gone'),
    ).toBe(true)
    expect(missed.isOnTrial('gone')).toBe(false)
  })
})

describe('what is still to be taught', () => {
  const drills = [
    logged(begun('placement', { request: PLACEMENT_REQUEST, questions: [] })),
    logged(begun('other')),
  ]
  const untaught = (...reviews: Answered[]) => [...untaughtIn({ reviews, drills })]
  const missed = answer('a/1', 0, false, { drill: 'placement' })
  it('is what was only asked in a placement, and missed', () => {
    const right = answer('b/1', 0, true, { drill: 'placement' })
    const elsewhere = answer('c/1', 0, false, { drill: 'other' })
    expect(untaught(missed, right, elsewhere, answer('d/1', 0, false))).toEqual(['a/1'])
  })
  it('is nothing that was asked elsewhere as well', () =>
    expect(untaught(missed, answer('a/1', 1, false, { drill: 'other' }))).toEqual([]))
  it('is nothing without a placement', () =>
    expect(untaughtIn({ reviews: [missed], drills: [] }).size).toBe(0))
})

describe('the hardest question', () => {
  const easy = choice('t/easy')
  const hard = typed('t/hard')
  const listed = items('list', 't/listed', ['x', 'y'])
  it('is of the hardest kind, of equal ones the first', () => {
    expect(hardestOf([easy, hard, typed('t/other')])).toBe(hard)
    expect(hardestOf([hard, listed, easy])).toBe(listed)
  })
  it('is a written one, if there is any', () =>
    expect(hardestOf([typed('t/~made', { origin: 'generated' }), easy])).toBe(easy))
  it('is none of none', () => expect(hardestOf([])).toBeUndefined())
})
