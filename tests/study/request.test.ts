import { describe, expect, it } from 'vitest'
import { type DrillRequest, hasTypes, requestKey } from '../../src/study/request.ts'

/** A request for the best of today, changed. */
const request = (more: Partial<DrillRequest> = {}): DrillRequest => ({
  ...{ topic: undefined, count: undefined, minutes: undefined, types: [], only: undefined },
  ...{ cram: false, exam: undefined, resume: 'if-interrupted', seed: undefined },
  ...more,
})

describe('the key of a request', () => {
  // Logs hold these strings: a change of form would leave every interrupted drill behind.
  it.each([
    [{}, '["k",null,null,[],null,null,null]'],
    [{ count: 0, minutes: 5, seed: 0 }, '["k",0,5,[],null,null,0]'],
    [
      { types: ['typed', 'choice'], only: 'due' },
      '["k",null,null,["typed","choice"],"due",null,null]',
    ],
    [{ exam: 'kcna', seed: 7 }, '["k",null,null,[],null,"KCNA",7]'],
    [{ topic: 'K', cram: true, resume: 'never' }, '["k",null,null,[],null,null,null]'],
  ] as const)('of %j is %s', (more, key) => expect(requestKey('k', request(more))).toBe(key))
})

describe('whether a request names types', () => {
  it.each([
    [requestKey('k', request({ types: ['typed'] })), true],
    [requestKey('k', request()), false],
    ['["k",null,null]', false],
    ['["k",null,null,"typed"]', false],
    ['[[],[],["typed"],[]]', false],
    ['null', false],
    ['{}', false],
    ['not JSON', false],
    ['', false],
  ])('%s: %s', (key, expected) => expect(hasTypes(key)).toBe(expected))
})
