import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../../src/core/log/event.ts'
import {
  eventsIn,
  LONGEST_LINE,
  readEvent,
  type Unread,
  writeEvent,
} from '../../../src/core/log/line.ts'

const undo = (id: string, of = 'r'): LogEvent => ({ event: 'undo', id, at: 0, of })
const A = writeEvent(undo('a'))
const B = writeEvent(undo('b'))
const LATER = '{"v":2,"event":"undo","id":"c","mood":"good"}'

describe('the events in a line', () => {
  it.each<[string, string, ReadonlyArray<LogEvent | Unread>]>([
    ['one', A, [undo('a')]],
    ['one with a carriage return', `${A}\r`, [undo('a')]],
    ['one after a byte order mark', `\ufeff${A}`, [undo('a')]],
    ['one after two marks and a space', `\ufeff\ufeff ${A}`, [undo('a')]],
    ['none in a line that is empty', '', []],
    ['none in a blank line', ' \t\r', []],
    ['none in a mark alone', '\ufeff', []],
    ['two', A + B, [undo('a'), undo('b')]],
    ['three', A + B + A, [undo('a'), undo('b'), undo('a')]],
    ['two after a mark', `\ufeff${A}${B}\r`, [undo('a'), undo('b')]],
    ['one of a kind that is not known', '{"v":1,"event":"dream","id":"x"}', []],
    ['one of a later version', LATER, []],
    ['one beside a later version', A + LATER + B, [undo('a'), undo('b')]],
    ['a torn one', A.slice(0, -1), ['torn']],
    ['one, and another that is torn', A + B.slice(0, -2), [undo('a'), 'torn']],
    ['a torn one before another', A.slice(1) + B, [undo('b'), 'torn']],
    ['two with something between', `${A},${B}`, ['torn']],
    ['one that has no sense', '{"v":1,"event":"undo","id":"x"}', ['malformed']],
    ['one beside it', `{"v":1,"event":"undo","id":"x"}${B}`, [undo('b'), 'malformed']],
    ['a conflict marker', '<<<<<<< HEAD', ['torn']],
    // In words, the quotes are escaped.
    ['one whose words look like two', writeEvent(undo('a', '}{"v":1}')), [undo('a', '}{"v":1}')]],
    [
      'two whose words look like more',
      writeEvent(undo('a', '}{"v":')) + B,
      [undo('a', '}{"v":'), undo('b')],
    ],
  ])('%s', (_, line, events) => expect(eventsIn(line)).toEqual(events))

  it('are looked for until a thousand parts are none', () => {
    expect(eventsIn(`${'}{"v":'.repeat(998)}}${B}`)).toEqual([
      ...Array(999).fill('torn'),
      undo('b'),
    ])
    expect(eventsIn('}{"v":'.repeat(2_000) + B)).toEqual(Array(1_000).fill('torn'))
    const many = Array.from({ length: 3_000 }, (_, i) => undo(`${i}`))
    expect(eventsIn(many.map(writeEvent).join(''))).toEqual(many)
  })

  it('that is too long is not read, but what is beside a lost line end is', () => {
    const long = `{"v":1,"x":"${'x'.repeat(LONGEST_LINE)}"}`
    expect(readEvent(long)).toBe('torn')
    expect(eventsIn(long + B)).toEqual([undo('b'), 'torn'])
  })
})
