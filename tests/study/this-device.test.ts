import { describe, expect, it } from 'vitest'
import type { Hold, LogEvent } from '../../src/core/log/event.ts'
import { ownAnswers } from '../../src/study/this-device.ts'
import { NOON } from '../support/questions.ts'
import { begun, fakeStudy, review } from '../support/studies.ts'

const isOwnIn = (events: readonly LogEvent[], more: object): boolean => {
  const { study } = fakeStudy({ questions: [], events })
  return ownAnswers(study.history, study.log)(review('a/1', more))
}

it.each([
  ['in a drill of this device', { drill: 'mine' }, true],
  ['in a drill of another device', { drill: 'theirs' }, false],
  ['in no drill', {}, true],
  // Its line may be lost, and with it the device.
  ['in a drill that is not in the log', { drill: 'lost' }, false],
  ['before the drill began, by a clock that was wrong', { drill: 'mine', at: NOON - 1 }, true],
  ['before the drill began there', { drill: 'theirs', at: NOON - 1 }, false],
])('an answer that was given %s is one of this device: %j %s', (_, more, isOwn) =>
  expect(isOwnIn([begun('mine'), begun('theirs', { device: 'there' })], more)).toBe(isOwn),
)

describe('an answer of a drill that was held on two devices', () => {
  const hold = (more: Partial<Hold> = {}): Hold => ({
    ...{ event: 'hold', id: 'h', at: NOON + 5, drill: 'd', from: 'd', device: 'here', pid: 2 },
    ...more,
  })
  const drill = begun('d', { device: 'there', order: 1 })

  it.each([
    ['before it was resumed here', { at: NOON + 4 }, false],
    ['after', { at: NOON + 5 }, true],
    ['before, whatever the clock said', { at: NOON + 9, order: 2 }, false],
    ['after, whatever the clock said', { at: NOON, order: 4 }, true],
  ])('is of the one that held it when it was given: %s', (_, more, isOwn) =>
    expect(isOwnIn([drill, hold({ order: 3 })], { drill: 'd', ...more })).toBe(isOwn),
  )

  it('is of the one that began it where the other took its claim back', () =>
    expect(
      isOwnIn([drill, hold(), { event: 'undo', id: 'u', at: NOON + 6, of: 'h' }], {
        drill: 'd',
        at: NOON + 7,
      }),
    ).toBe(false))
})
