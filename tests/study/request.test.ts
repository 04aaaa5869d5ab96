import { describe, expect, it } from 'vitest'
import {
  type DrillRequest,
  domainIn,
  hasTypes,
  isWholePaper,
  requestKey,
} from '../../src/study/request.ts'

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
    [
      { exam: 'KCNA', domain: 'Container Orchestration' },
      '["k",null,null,[],null,"KCNA",null,"container orchestration",null]',
    ],
    [{ missed: 'cka' }, '["k",null,null,[],null,null,null,null,"CKA"]'],
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

describe('the domain of a request', () => {
  it.each([
    [requestKey('k', request({ exam: 'X', domain: 'Storage' })), 'storage'],
    [requestKey('k', request({ exam: 'X' })), undefined],
    [requestKey('k', request({ missed: 'X' })), undefined],
    ['["k",null,null,[],null,"X",null,7]', undefined],
    ['null', undefined],
    ['not JSON', undefined],
  ])('%s: %s', (key, expected) => expect(domainIn(key)).toBe(expected))
})

describe('whether a request wants a whole paper', () => {
  const whole = (more: Partial<DrillRequest>, topic = 'k') =>
    isWholePaper(requestKey(topic, request({ exam: 'X', ...more })), 'k')
  it('does, whatever its time and its dice', () => {
    expect(whole({})).toBe(true)
    expect(whole({ minutes: 5, seed: 3 })).toBe(true)
  })

  it.each<[string, Partial<DrillRequest>, string?]>([
    ['some questions', { count: 12 }],
    ['one domain', { domain: 'Storage' }],
    ['some types', { types: ['typed'] }],
    ['what is new', { only: 'new' }],
    ['one topic', {}, 'network'],
  ])('does not, for %s', (_, more, topic) => expect(whole(more, topic)).toBe(false))

  it('does not, if nobody can read it', () => {
    for (const key of ['', 'not JSON', 'null', '{}', '[]'])
      expect(isWholePaper(key, 'k')).toBe(false)
  })
})
