import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { LEFT_OUT, THRESHOLDS } from './rooms.ts'
import { byFile, byPlace, type Report, survivors, table, tooLow } from './score.ts'

const killed = (count: number) => Array.from({ length: count }, () => ({ status: 'Killed' }))
const REPORT: Report = {
  'src/view/tree.ts': { mutants: [...killed(7), { status: 'Survived' }, { status: 'NoCoverage' }] },
  'src/core/log/event.ts': {
    mutants: [
      ...killed(3),
      { status: 'Timeout' },
      { status: 'Ignored', statusReason: 'static' },
      { status: 'Ignored', statusReason: 'static' },
    ],
  },
  'src/core/quiz/pace.ts': {
    mutants: [
      ...killed(1),
      {
        ...{ status: 'Survived', mutatorName: 'ArithmeticOperator', replacement: 'a\n  - b' },
        location: { start: { line: 12 } },
      },
    ],
  },
}

describe('the rooms of src', () => {
  it('have a threshold or a reason to have none', () => {
    const rooms = readdirSync('src').filter((name) => name !== 'README.md')
    const known = [...Object.keys(THRESHOLDS), ...Object.keys(LEFT_OUT)]
    expect(rooms.filter((name) => !known.includes(name))).toEqual([])
  })
})

describe('the scores', () => {
  it('are in a table by room, each folder of the core separately, with what was left out and why', () =>
    expect(table(REPORT, byPlace(REPORT))).toBe(
      [
        '           killed  survived  no coverage  left out    score',
        'core/log        4         0            0         2  100.0 %',
        'core/quiz       1         1            0         0   50.0 %',
        'view            7         1            1         0   77.8 %',
        'all            12         2            1         2   80.0 %',
        'left out: 2, static',
      ].join('\n'),
    ))

  it('are listed by file too, and are empty if nothing counts', () =>
    expect(byFile({ 'src/drill/turn.ts': { mutants: [] } })).toEqual({
      'src/drill/turn.ts': { killed: 0, survived: 0, uncovered: 0, ignored: {}, score: undefined },
    }))

  it('are held against the threshold of the room, the core as one', () => {
    expect(tooLow(REPORT)).toEqual([])
    const worse = { ...REPORT, 'src/core/base/dice.ts': { mutants: [{ status: 'Survived' }] } }
    expect(tooLow(worse)).toEqual([{ room: 'core', score: (100 * 5) / 7, least: 80 }])
  })

  it('name what no test noticed', () =>
    expect(survivors({ 'src/core/quiz/pace.ts': REPORT['src/core/quiz/pace.ts']! })).toEqual([
      'src/core/quiz/pace.ts:12 Survived ArithmeticOperator → a - b',
    ]))
})
