import { describe, expect, it } from 'vitest'
import type { OutlineSeen } from '../../src/core/log/event.ts'
import { outlinesInLog } from '../../src/study/outlines-in-log.ts'
import { NOON } from '../support/questions.ts'
import { begun, review } from '../support/studies.ts'

const sighting = (outline: string, more: Partial<OutlineSeen> = {}): OutlineSeen => ({
  ...{ event: 'outline', id: `s of ${outline}`, at: NOON, outline, device: 'here' },
  ...{ name: outline, path: `/${outline}.md`, fingerprint: 'f', topics: [], ...more },
})

describe('the outlines of a log', () => {
  it('are all that were seen or answered, by id, without answers that were taken back', () =>
    expect(
      outlinesInLog([
        begun('d', { outline: 'begun only' }),
        review('a/1', { id: '1', outline: 'tea', at: NOON + 5 }),
        review('a/2', { id: '2', outline: 'tea', at: NOON + 3 }),
        review('a/3', { id: '3', outline: 'tea', at: NOON + 9 }),
        review('a/4', { id: '4', outline: 'ale' }),
        sighting('tea', { path: '/old/tea.md' }),
        sighting('tea', { name: 'Tea' }),
        sighting('seen'),
        { event: 'undo', id: 'u', at: NOON + 9, of: '3' },
        { event: 'undo', id: 'v', at: NOON + 9, of: '4' },
        review('a/5', { id: '5', outline: 'map' }),
      ]),
    ).toEqual([
      { outline: 'map', answers: 1, last: NOON },
      { outline: 'seen', name: 'seen', path: '/seen.md', answers: 0, last: undefined },
      { outline: 'tea', name: 'Tea', path: '/tea.md', answers: 2, last: NOON + 5 },
    ]))

  it('are none in an empty log', () => expect(outlinesInLog([])).toEqual([]))
})
