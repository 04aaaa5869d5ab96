import { describe, expect, it } from 'vitest'
import { keyOf, pressesIn } from '../../src/io/key-presses.ts'

describe('what a terminal sends at once', () => {
  it.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['one key', 'a', ['a']],
    ['keys typed fast, or pasted', 'ab1\r', ['a', 'b', '1', '\r']],
    ['a paste of two lines', 'a\nb', ['a', '\n', 'b']],
    ['Chinese', '节点', ['节', '点']],
    ['a character of two code units', '𠮷a', ['𠮷', 'a']],
    ['Ctrl-C among letters', 'a\u0003b', ['a', '\u0003', 'b']],
    ['arrows', '\u001b[A\u001b[D', ['\u001b[A', '\u001b[D']],
    ['an arrow in application mode', '\u001bOAx', ['\u001bOA', 'x']],
    ['Ctrl and an arrow', '\u001b[1;5Cx', ['\u001b[1;5C', 'x']],
    ['a function key', '\u001b[15~2', ['\u001b[15~', '2']],
    ['Alt and a letter', '\u001bfx', ['\u001bf', 'x']],
    ['Escape alone', '\u001b', ['\u001b']],
    ['Escape twice', '\u001b\u001b', ['\u001b\u001b']],
    ['the beginning of a sequence', '\u001b[', ['\u001b', '[']],
  ])('is taken apart: %s', (_, chunk, presses) => expect(pressesIn(chunk)).toEqual(presses))
})

describe('a key', () => {
  it.each<[string, { sequence?: string; name?: string }, string]>([
    ['a letter', { sequence: 'h', name: 'h' }, 'h'],
    ['a capital', { sequence: 'H', name: 'h' }, 'h'],
    ['a digit', { sequence: '1', name: '1' }, '1'],
    ['a mark, which has no name', { sequence: '?' }, '?'],
    ['its full-width twin', { sequence: '？' }, '?'],
    ['a title mark, which Shift and , are with a Chinese input method', { sequence: '《' }, '<'],
    ['its other half', { sequence: '》' }, '>'],
    ['a blank', { sequence: ' ' }, ' '],
    ['a full-width digit', { sequence: '１' }, '1'],
    ['Enter', { sequence: '\r', name: 'return' }, '\r'],
    ['an arrow to the left', { sequence: '\u001b[D', name: 'left' }, '<'],
    ['an arrow to the right', { sequence: '\u001bOC', name: 'right' }, '>'],
    ['a name without a sequence', { name: 'up' }, 'up'],
    ['nothing', {}, ''],
  ])('is named: %s', (_, event, key) => expect(keyOf(event)).toBe(key))
})
