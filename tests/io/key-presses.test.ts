import { describe, expect, it } from 'vitest'
import { keyOf, pressesIn, wordIn } from '../../src/io/key-presses.ts'

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

describe('a word among keys that came at once', () => {
  it.each<[string, string, number]>([
    ['nothing', '', 0],
    ['one letter', 'k', 0],
    ['a word', 'service', 7],
    ['a word and Enter', 'kubelet\r', 8],
    ['two lines', 'kubelet\rservice\r', 8],
    ['a line feed', 'ab\n', 3],
    ['a word with digits', 'k8s', 3],
    ['a number, and a word that may be for another question', '1abc\r', 0],
    ['Chinese', '调度器', 3],
    ['letters in full width', 'ｓｅ', 2],
    ['a paste with its marks', '\u001b[200~quota\u001b[201~\r', 8],
    ['a word before Ctrl-C', 'ab\u0003', 2],
    ['a key that is held down', 'hhhh', 0],
    ['a capital of it', 'hH', 0],
    ['a digit that is held down', '1111', 0],
    ['a digit and Enter', '1\r', 0],
    ['digits', '12', 0],
    ['an answer and a key', '1h2', 0],
    ['a question and its number', 'g12\r', 0],
    ['arrows', '\u001b[C\u001b[D', 0],
    ['keys on two lines', 'h\rq\r', 0],
  ])('%s', (_, chunk, length) => expect(wordIn(pressesIn(chunk))).toBe(length))
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
