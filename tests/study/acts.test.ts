import { describe, expect, it } from 'vitest'
import type { Adoption, LogEvent, Reset } from '../../src/core/log/event.ts'
import { lastAct } from '../../src/study/acts.ts'
import { pastRecord } from '../../src/study/record.ts'
import { NOON } from '../support/questions.ts'
import { begun, fakeStudy, review } from '../support/studies.ts'

const reset = (id: string, more: Partial<Reset> = {}): Reset => ({
  ...{ event: 'reset', id, at: NOON, outline: 'drawn', device: 'here' },
  ...more,
})
const adoption = (id: string, more: Partial<Adoption> = {}): Adoption => ({
  ...{ event: 'adopt', id, at: NOON, outline: 'drawn', from: 'old', device: 'here' },
  ...more,
})
const undo = (of: string): LogEvent => ({ event: 'undo', id: `not ${of}`, at: NOON + 99, of })
const actIn = (...events: LogEvent[]): string | undefined => {
  const { study } = fakeStudy({ questions: [], events })
  const means = { clock: () => NOON, newId: () => 'new' }
  return lastAct(study, pastRecord(study, means).last())?.id
}

const LATER = { id: 'r', at: NOON + 9 }

describe('the last act', () => {
  it.each<[string, LogEvent[], string | undefined]>([
    ['none', [review('a/1')], undefined],
    ['a reset', [review('a/1'), reset('s', { at: NOON + 1 })], 's'],
    ['an adoption', [reset('s'), adoption('o', { at: NOON + 1 })], 'o'],
    ['the one before it if it was taken back', [reset('s'), adoption('o'), undo('o')], 's'],
    ['none after an answer here', [reset('s'), review('a/1', LATER)], undefined],
    [
      'a reset after an answer that was taken back',
      [reset('s'), review('a/1', LATER), undo('r')],
      's',
    ],
    ['none of another device', [reset('s', { device: 'there' })], undefined],
    [
      'the one here before one of another device',
      [reset('s'), reset('t', { device: 'there', at: NOON + 5 })],
      's',
    ],
    ['none of another outline', [reset('s', { outline: 'other' })], undefined],
    [
      'a reset before an answer on another device',
      [reset('s'), begun('d', { device: 'there' }), review('a/1', { ...LATER, drill: 'd' })],
      's',
    ],
  ])('is %s', (_, events, id) => expect(actIn(...events)).toBe(id))

  it('is the one that was written last, whatever the clock said', () => {
    const answer = review('a/1', { at: NOON + 9, order: 4 })
    expect([
      actIn(reset('s', { at: NOON + 1, order: 5 }), answer),
      actIn(reset('s', { at: NOON + 1, order: 3 }), answer),
    ]).toEqual(['s', undefined])
  })
})
