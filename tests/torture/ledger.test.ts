import { describe, expect, it } from 'vitest'
import { endedEarly, notResumed } from './interrupted.ts'
import { doubledIn, type Entry, keyOf, lostIn, type Sitting } from './ledger.ts'

/** What the torture counts, on logs written by hand: an instrument that sees nothing proves nothing. */

const at = (second: number): string => new Date(second * 1000).toISOString()

let ids = 0
const entry = (event: string, more: Partial<Entry> = {}): Entry => ({
  ...{ event, id: `e${ids++}`, at: at(0) },
  ...more,
})
const drill = (id: string, pid: number, second = 0, more: Partial<Entry> = {}): Entry =>
  entry('drill', { id, pid, at: at(second), request: 'r', questions: ['t/a', 't/b'], ...more })
const hold = (of: string, pid: number, second = 0): Entry =>
  entry('hold', { drill: of, pid, at: at(second) })
const answer = (of: string, question: string, correct: boolean, id?: string): Entry =>
  entry('review', { drill: of, question, correct, ...(id !== undefined && { id }) })
const undo = (of: string): Entry => entry('undo', { of })
const end = (of: string): Entry => entry('end', { drill: of })

const sitting = (pid: number, more: Partial<Sitting> = {}): Sitting => ({
  ...{ pid, began: 0, ended: 1000, fresh: false, confirmed: [] },
  ...more,
})
const confirmed = (...questions: string[]): Pick<Sitting, 'confirmed'> => ({
  confirmed: questions.map(keyOf),
})

describe('what is lost', () => {
  it('is a confirmed answer that the log does not have', () => {
    const log = [drill('d', 1), answer('d', 't/a', false)]
    expect(lostIn(log, [sitting(1, confirmed('t/a'))])).toBe(0)
    expect(lostIn(log, [sitting(1, confirmed('t/a', 't/b'))])).toBe(1)
    expect(lostIn(log, [sitting(1, confirmed('t/a', 't/a'))])).toBe(1)
    expect(lostIn(log, [sitting(1)])).toBe(0)
  })

  it('is not what an exam tells again when it is resumed after its end', () => {
    const log = [drill('d', 1, 0, { exam: 'KCNA' }), answer('d', 't/a', true), hold('d', 2)]
    const twice = [sitting(1, confirmed('t/a')), sitting(2, confirmed('t/a'))]
    expect(lostIn(log, twice)).toBe(0)
    expect(lostIn(log, [...twice, sitting(3, confirmed('t/b'))])).toBe(1)
    expect(lostIn([drill('d', 1), answer('d', 't/a', true), hold('d', 2)], twice)).toBe(1)
  })

  it('is counted by drill where the log says who held it, and else by question', () => {
    const log = [drill('d', 1), drill('e', 2), answer('e', 't/a', true)]
    expect(lostIn(log, [sitting(1, confirmed('t/a')), sitting(2)])).toBe(1)
    expect(lostIn(log, [sitting(9, confirmed('t/a'))])).toBe(0)
    expect(lostIn(log, [sitting(9, confirmed('t/b'))])).toBe(1)
  })

  it('is counted by process where nothing says which question it was', () => {
    const later = { ...answer('d', 't/b', true), at: at(5) }
    const log = [drill('d', 1), answer('d', 't/a', true), hold('d', 2, 4), later]
    const second = { began: 3000, ended: 6000 }
    expect(lostIn(log, [sitting(2, { ...second, confirmed: [undefined] })])).toBe(0)
    expect(lostIn(log, [sitting(2, { ...second, confirmed: [undefined, undefined] })])).toBe(1)
  })

  it('is not what an exam tells that was answered before it was resumed', () => {
    const exam = drill('d', 1, 0, { exam: 'KCNA' })
    const log = [exam, answer('d', 't/a', true), hold('d', 2, 4), answer('d', 't/b', true)]
    const told = { began: 3000, ended: 6000, confirmed: [undefined, undefined] }
    const late = log.map((each) => (each.question === 't/b' ? { ...each, at: at(5) } : each))
    expect(lostIn(late, [sitting(1), sitting(2, told)])).toBe(0)
    expect(lostIn(late.slice(0, 3), [sitting(1), sitting(2, told)])).toBe(1)
  })

  it('is not what was written beside a claim that its process could not take back', () => {
    const log = [drill('d', 1), hold('d', 2), hold('d', 3), answer('d', 't/a', true)]
    expect(lostIn(log, [sitting(2, { confirmed: [undefined] }), sitting(3)])).toBe(0)
  })

  it('knows a question again whose id is concealed', () =>
    expect(keyOf('core-ideas/~which')).toBe(keyOf('concealed-8c574df7')))
})

describe('what is doubled', () => {
  it.each<[string, Entry[], number]>([
    ['an event twice', [drill('d', 1), answer('d', 't/a', true, 'x'), undo('x'), undo('x')], 0],
    ['an id twice', [entry('flag', { id: 'x' }), entry('flag', { id: 'x' })], 1],
    [
      'new, right, and right again at the end',
      [drill('d', 1), answer('d', 't/a', true), answer('d', 't/a', true)],
      0,
    ],
    ['right a third time', [drill('d', 1), ...[1, 2, 3].map(() => answer('d', 't/a', true))], 1],
    [
      'known, and right again',
      [
        ...[drill('c', 1), answer('c', 't/a', false), end('c'), drill('d', 1)],
        ...[answer('d', 't/a', true), answer('d', 't/a', true)],
      ],
      1,
    ],
    ['right after a miss', [drill('d', 1), answer('d', 't/a', false), answer('d', 't/a', true)], 0],
    ['a third try', [drill('d', 1), ...[1, 2, 3].map(() => answer('d', 't/a', false))], 1],
    [
      'right again after it was taken back',
      [drill('d', 1), answer('d', 't/a', true, 'y'), undo('y'), answer('d', 't/a', true)],
      0,
    ],
    [
      'missed, and right by the verdict of the learner, and asked again',
      [
        drill('d', 1),
        answer('d', 't/a', false, 'z'),
        entry('amend', { review: 'z', correct: true }),
        answer('d', 't/a', true),
        answer('d', 't/a', true),
      ],
      1,
    ],
    [
      'missed, asked again, and right by a verdict that came after that',
      [
        drill('d', 1),
        answer('d', 't/a', false, 'w'),
        answer('d', 't/a', true),
        entry('amend', { review: 'w', correct: true }),
      ],
      0,
    ],
    [
      'a second try in an exam',
      [drill('d', 1, 0, { exam: 'KCNA' }), answer('d', 't/a', false), answer('d', 't/a', false)],
      1,
    ],
  ])('%s', (_, log, doubled) => expect(doubledIn(log, [])).toHaveLength(doubled))

  it('is a question in two drills that were held at the same time', () => {
    const log = (second: number): Entry[] => [
      drill('d', 1, 0),
      answer('d', 't/a', true),
      drill('e', 2, second),
      answer('e', 't/a', true),
    ]
    const sittings = [sitting(1, { ended: 5000 }), sitting(2, { ended: 9000 })]
    expect(doubledIn(log(4), sittings)).toEqual(['t/a in d and in e'])
    expect(doubledIn(log(6), sittings)).toEqual([])
    // The first one was over before the second began, although its process was still there.
    const [begun, first, ...second] = log(4)
    const over = entry('end', { drill: 'd', at: at(3) })
    expect(doubledIn([begun!, first!, over, ...second], sittings)).toEqual([])
  })
})

describe('an interrupted drill', () => {
  const known = (question: string) => [1, 2].map(() => answer('d', question, true))
  const begun = [drill('d', 1), ...known('t/a')]

  it('must not be ended with questions left', () => {
    expect(endedEarly([...begun, end('d')])).toEqual(['d ended without t/b'])
    expect(endedEarly([...begun, answer('d', 't/b', false), end('d')])).toEqual([
      'd ended without t/b',
    ])
    expect(endedEarly([...begun, ...known('t/b'), end('d'), undo('e0')])).toEqual([])
    // Another drill asks what is left.
    expect(endedEarly([...begun, drill('e', 2), end('d')])).toEqual([])
  })

  it('must be resumed by the next process, unless it is held, ended or of another request', () => {
    const killed = sitting(1, { ended: 1000 })
    const next = sitting(2, { began: 2000, ended: 9000 })
    const passed = ['e began although d was free']
    const second = drill('e', 2, 3)
    expect(notResumed([...begun, second], [killed, next])).toEqual(passed)
    expect(notResumed([...begun, hold('d', 2, 3)], [killed, next])).toEqual([])
    expect(notResumed([...begun, second], [sitting(1, { ended: 2500 }), next])).toEqual([])
    expect(notResumed([...begun, second], [killed, { ...next, fresh: true }])).toEqual([])
    expect(notResumed([...begun, end('d'), second], [killed, next])).toEqual([])
    expect(notResumed([...begun, { ...second, request: 's' }], [killed, next])).toEqual([])
    expect(notResumed([...begun, ...known('t/b'), second], [killed, next])).toEqual([])
  })
})
