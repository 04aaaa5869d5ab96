import { expect, it } from 'vitest'
import { ownAnswers } from '../../src/study/this-device.ts'
import { NOON } from '../support/questions.ts'
import { begun, fakeStudy, review } from '../support/studies.ts'

it.each([
  ['in a drill of this device', { drill: 'mine' }, true],
  ['in a drill of another device', { drill: 'theirs' }, false],
  ['in no drill', {}, true],
  ['in a drill that is not in the log', { drill: 'lost' }, true],
  ['just now', { drill: 'mine', at: NOON }, true],
  ['in the future, by a clock that was wrong', { drill: 'mine', at: NOON + 1 }, false],
  ['in the future, in no drill', { at: NOON + 1 }, false],
])('an answer that was given %s is one of this device: %j %s', (_, more, isOwn) => {
  const events = [begun('mine'), begun('theirs', { device: 'there' })]
  const { study } = fakeStudy({ questions: [], events })
  expect(ownAnswers(study.history, study.journal, NOON)(review('a/1', more))).toBe(isOwn)
})
