import { describe, expect, it } from 'vitest'
import { EXAM_KEYS, keyedExamCommand, namedExamCommand } from '../../src/interfaces/exam-keys.ts'

const QUESTION = { kind: 'question' } as const
const OVERVIEW = { kind: 'overview' } as const

describe('a key in an exam', () => {
  it.each(Object.entries(EXAM_KEYS))('%s means the same everywhere', (key, command) => {
    for (const line of [key, ` ${key.toUpperCase()} `])
      for (const page of [QUESTION, OVERVIEW]) expect(keyedExamCommand(line, page)).toEqual(command)
  })

  type Row = [line: string, command: unknown]
  it.each<Row>([
    ...['＜', '《', '〈', ' 《 '].map((key): Row => [key, { kind: 'back' }]),
    ...['＞', '》', '〉'].map((key): Row => [key, { kind: 'next' }]),
    ['？', { kind: 'help' }],
    ['Ｑ', { kind: 'hand-in' }],
    ['g 12', { kind: 'goto', n: 12 }],
    ['G12', { kind: 'goto', n: 12 }],
    ['ｇ１２', { kind: 'goto', n: 12 }],
    // There is no question 0: that is said, instead of taking `g` for an answer.
    ['g', { kind: 'goto', n: 0 }],
    ['g 1234567', undefined],
    ['g one', undefined],
    ['constructor', undefined],
    ['12', undefined],
    ['', undefined],
    ['mo', undefined],
    ['《诗经》', undefined],
    ['。', undefined],
  ])('beside a question: %j', (line, command) =>
    expect(keyedExamCommand(line, QUESTION)).toEqual(command),
  )

  it.each([
    ['12', { kind: 'goto', n: 12 }],
    ['', { kind: 'open' }],
    ['》', { kind: 'next' }],
    ['twelve', 'unknown'],
    ['1 2', 'unknown'],
    ['constructor', 'unknown'],
  ])('on the overview: %j', (line, command) =>
    expect(keyedExamCommand(line, OVERVIEW)).toEqual(command),
  )
})

describe('a command of a program in an exam', () => {
  it.each([
    [':next', { kind: 'next' }],
    [' :back ', { kind: 'back' }],
    [':goto 7', { kind: 'goto', n: 7 }],
    [':goto  07', { kind: 'goto', n: 7 }],
    [':mark', { kind: 'mark' }],
    [':overview', { kind: 'overview' }],
    [':open', { kind: 'open' }],
    [':hand-in', { kind: 'hand-in' }],
    [':help', { kind: 'help' }],
    [':flag', { kind: 'flag' }],
    [':wider', { kind: 'wider' }],
    [':goto', 'unknown'],
    [':goto x', 'unknown'],
    [':goto 1234567', 'unknown'],
    [':Next', 'unknown'],
    [':hint', 'unknown'],
    [':stop', 'unknown'],
  ])('%j', (line, command) => {
    for (const page of [QUESTION, OVERVIEW]) expect(namedExamCommand(line, page)).toEqual(command)
  })

  it('is no answer beside a question, and there is none on the overview', () => {
    for (const line of ['', '1', 'next', 'q']) {
      expect(namedExamCommand(line, QUESTION)).toBeUndefined()
      expect(namedExamCommand(line, OVERVIEW)).toBe('unknown')
    }
  })
})
