import { describe, expect, it } from 'vitest'
import type { Begun, Hold, LogEvent } from '../../src/core/log/event.ts'
import type { Liveness } from '../../src/ports.ts'
import {
  claimsBefore,
  claimsIn,
  type Here,
  isTakenOver,
  otherHolder,
  questionsHeld,
} from '../../src/study/holders.ts'
import { NOON } from '../support/questions.ts'
import { begun, logged } from '../support/studies.ts'

const STATES: Readonly<Record<number, Liveness>> = { 7: 'running', 8: 'unknown', 9: 'gone' }
/** Process 1 on this device: 7 runs, 8 may be another one by now, 9 is gone. */
const here = (more: Partial<Here['process']> = {}): Here => ({
  process: { pid: 1, ...more },
  liveness: ({ pid }) => STATES[pid] ?? 'gone',
})
const hold = (id: string, pid: number, more: Partial<Hold> = {}): Hold => ({
  ...{ event: 'hold', id, at: NOON, drill: 'd', from: 'd', device: 'here', pid },
  ...more,
})
const undo = (of: string): LogEvent => ({ event: 'undo', id: `undo ${of}`, at: NOON, of })
const by = (pid: number, more: Partial<Begun> = {}): Begun => begun('d', { pid, ...more })

describe('the other holder of a drill', () => {
  it.each<[string, Begun, readonly Hold[], ReturnType<typeof otherHolder>]>([
    ['is a process that runs', by(7), [], { pid: 7, isSure: true }],
    ['is perhaps a process that may be another one', by(8), [], { pid: 8, isSure: false }],
    ['is nobody where the process is gone', by(9), [], undefined],
    ['is nobody where it is this one', by(1), [], undefined],
    ['is nobody on another device', by(7, { device: 'there' }), [], undefined],
    ['is the one that resumed it', by(9), [hold('h', 7)], { pid: 7, isSure: true }],
    [
      'is the one that began it, until it has let go',
      by(7),
      [hold('h', 9)],
      {
        ...{ pid: 7, isSure: true },
      },
    ],
    ['is rather the certain one', by(8), [hold('h', 7)], { pid: 7, isSure: true }],
    ['is the first of two', by(7), [hold('h', 8)], { pid: 7, isSure: true }],
    [
      'is the other one where this process resumed it',
      by(8),
      [hold('h', 1)],
      {
        ...{ pid: 8, isSure: false },
      },
    ],
    ['is nobody where this process and one that is gone held it', by(9), [hold('h', 1)], undefined],
  ])('%s', (_, drill, holds, wanted) => {
    const held = logged(drill, { claims: [drill, ...holds] })
    expect(otherHolder(held, 'here', here())).toEqual(wanted)
    expect(otherHolder({ ...held, ended: true }, 'here', here())).toBeUndefined()
  })

  it('is not taken for this one by its number alone', () => {
    const drill = by(7, { process: 'boot 1' })
    const found = (process: string, pid = 7) =>
      otherHolder(logged(drill), 'here', here({ pid, process }))
    expect([found('boot 1'), found('boot 2'), found('boot 1', 1)]).toEqual([
      undefined,
      { pid: 7, isSure: true },
      { pid: 7, isSure: true },
    ])
  })
})

it('the questions held are those of all drills that others hold', () => {
  const drills = [
    logged(begun('a', { pid: 7, questions: ['a/1', 'a/2'] })),
    logged(begun('b', { pid: 8, questions: ['b/1'] })),
    logged(begun('c', { pid: 9, questions: ['c/1'] })),
    logged(begun('d', { pid: 7, questions: ['d/1'] }), { ended: true }),
    logged(begun('e', { pid: 1, questions: ['e/1'] })),
    logged(begun('f', { pid: 7, device: 'there', questions: ['f/1'] })),
  ]
  expect([...questionsHeld(drills, 'here', here())]).toEqual([
    ['a/1', { pid: 7, isSure: true }],
    ['a/2', { pid: 7, isSure: true }],
    ['b/1', { pid: 8, isSure: false }],
  ])
})

it('the claims among events are those that nobody took back, in their order', () => {
  const events = [by(7), hold('h', 8), undo('h'), hold('i', 8), undo('never')]
  expect(claimsIn(events)).toEqual([by(7), hold('i', 8)])
  expect(claimsIn([undo('d'), by(7)])).toEqual([])
})

describe('the claims before one’s own', () => {
  const own = hold('own', 1)

  it.each<[string, readonly LogEvent[], readonly string[]]>([
    ['are none where nobody else was there', [own], []],
    ['are those before it, not those after it', [by(7), own, hold('h', 7)], ['d']],
    ['are those of processes that may be there', [by(8), hold('g', 9), own], ['d']],
    ['are none of this process', [by(1), own], []],
    ['are none of another device, whose log was merged', [by(7, { device: 'there' }), own], []],
    ['are none that were taken back', [hold('h', 7), own, undo('h')], []],
    ['are all where the own one is not in the file', [by(7), hold('h', 8)], ['d', 'h']],
    ['are all where the own one is not whole there, the last one too', [hold('h', 7)], ['h']],
  ])('%s', (_, news, wanted) =>
    expect(claimsBefore(news, own, here()).map(({ id }) => id)).toEqual(wanted),
  )
})

it.each<[string, readonly LogEvent[], boolean]>([
  ['nobody resumed', [], false],
  ['somebody resumed', [hold('h', 7)], true],
  ['somebody resumed, and gave back', [hold('h', 7), undo('h')], false],
  ['somebody resumed from a later claim', [hold('h', 7, { from: 'g' })], false],
])('a drill that %s is taken over: %#', (_, news, isTaken) =>
  expect(isTakenOver(news, { id: 'd' })).toBe(isTaken),
)
