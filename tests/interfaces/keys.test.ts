import { describe, expect, it } from 'vitest'
import { KEYS, keyedCommand, namedCommand } from '../../src/interfaces/keys.ts'

describe('a key', () => {
  it('is one command', () =>
    expect(KEYS).toEqual({
      ...{ '?': 'help', h: 'hint', u: 'undo', '!': 'overrule' },
      ...{ e: 'page', o: 'edit', f: 'flag', q: 'stop' },
      ...{ k: 'know', s: 'suspend', w: 'wider' },
    }))

  it.each([
    ['h', 'hint'],
    [' H ', 'hint'],
    ['ｈ', 'hint'],
    ['Ｑ', 'stop'],
    ['？', 'help'],
    ['！', 'overrule'],
    ['', undefined],
    ['hh', undefined],
    ['h h', undefined],
    ['x', undefined],
    [':hint', 'hint'],
    [':hints', undefined],
    [':flag bad one', 'unknown'],
    [':wq now', undefined],
    ['toString', undefined],
    ['constructor', undefined],
  ])('is read from a line that is nothing else, in full width or not: %j', (line, command) =>
    expect(keyedCommand(line)).toBe(command),
  )
})

describe('a name after a colon', () => {
  it('is a command for programs, one for each key', () =>
    expect(Object.values(KEYS).map((name) => namedCommand(`:${name}`))).toEqual(
      Object.values(KEYS),
    ))

  it.each([
    [' :hint ', 'hint'],
    [':hnt', 'unknown'],
    [':', 'unknown'],
    [':Hint', 'unknown'],
    [':hint please', 'unknown'],
    ['hint', undefined],
    ['h', undefined],
    ['hint:', undefined],
    ['', undefined],
  ])('of %j is %s', (line, command) => expect(namedCommand(line)).toBe(command))
})
