import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { Failure } from '../../src/errors.ts'
import type { Here } from '../../src/study/holders.ts'
import type { Paper } from '../../src/study/paper.ts'
import { drillRecord, pastRecord, type RecordMeans } from '../../src/study/record.ts'
import { choice, NOON } from '../support/questions.ts'
import { ALONE, begun, type FakeLog, fakeStudy, review } from '../support/studies.ts'

const GIVEN = { question: 'a/1', rating: 3, correct: true, given: 'yes', took: 9 } as const
const REVIEW = { event: 'review', at: NOON, outline: 'drawn', ...GIVEN }

/** The only other process that runs. */
const OTHER = { pid: 7, process: 'other' }

/** A record of a drill of the log, or of a new one, and what it writes. */
function recordIn(
  log: FakeLog,
  { answers = [], isKept = true }: Partial<Paper> & { isKept?: boolean } = {},
) {
  const { study, written } = fakeStudy({ questions: [choice('a/1')], ...log })
  let ids = 0
  const means: RecordMeans & Here = {
    ...{ clock: () => NOON, newId: () => `e${++ids}` },
    ...ALONE,
    liveness: ({ pid }: { pid: number }) => (pid === OTHER.pid ? 'running' : 'gone'),
  }
  const paper = {
    ...{ begun: begun('d'), claim: 'd', questions: [], answers },
    ...{ exam: undefined, asWritten: false },
  }
  return { ...drillRecord(study, paper, isKept, means), study, written, means }
}

describe('the record of a drill', () => {
  const end = { event: 'end', id: 'x', at: NOON, drill: 'd' } as const

  it('writes each answer after what is in the log', () => {
    const { record, keep, written } = recordIn({ events: [begun('d', { order: 4 })] })
    record.answer(GIVEN)
    record.answer(GIVEN)
    record.undo()
    keep(end)
    expect(written).toEqual([
      [{ ...REVIEW, id: 'e1', order: 5 }],
      [{ ...REVIEW, id: 'e2', at: NOON + 1, order: 6 }],
      [{ event: 'undo', id: 'e3', at: NOON + 2, of: 'e2', order: 7 }],
      [{ ...end, order: 8 }],
    ])
  })

  it('has no answer that could not be kept', () => {
    const refuse = new Error('ENOSPC')
    const { record } = recordIn({ refuse })
    expect(() => record.answer(GIVEN)).toThrow(refuse)
    expect(record.answers()).toEqual([])
  })

  it('continues with the answers of an earlier sitting', () => {
    const held = review('a/1', { drill: 'd' })
    const before = review('a/1', { drill: 'before' })
    const log = { events: [begun('d'), before, held] }
    const { record, written } = recordIn(log, { answers: [held] })
    expect(record.answers()).toEqual([held])
    record.answer(GIVEN)
    expect(written).toEqual([[{ ...REVIEW, id: 'e1', order: 1 }]])
  })

  const hold = (from: string): LogEvent => ({
    ...{ event: 'hold', id: 'h', at: NOON, drill: 'd', from, device: 'here', pid: 2 },
  })

  it('writes nothing more once the drill is resumed elsewhere', () => {
    const { record, keep, study, written } = recordIn({ events: [begun('d')] })
    record.answer(GIVEN)
    study.log.append(hold('d'))
    const lost = new Failure('drill-resumed-elsewhere')
    expect(() => record.answer(GIVEN)).toThrow(lost)
    expect(() => record.undo()).toThrow(lost)
    expect(() => keep(end)).toThrow(lost)
    expect(record.answers()).toHaveLength(1)
    expect(written.flat().map(({ event }) => event)).toEqual(['review', 'hold'])
  })

  it.each<[string, readonly LogEvent[]]>([
    ['another drill is resumed', [{ ...hold('e'), drill: 'e' } as LogEvent]],
    ['a claim before it was taken', [hold('before')]],
    ['somebody took it and gave it back', [hold('d'), { event: 'undo', id: 'u', at: 1, of: 'h' }]],
  ])('goes on where %s', (_, events) => {
    const { record, study, written } = recordIn({ events: [begun('d')] })
    study.log.append(...events)
    record.answer(GIVEN)
    expect(written.at(-1)).toEqual([{ ...REVIEW, id: 'e1', order: events.length + 1 }])
  })

  it('takes back what was answered here before, and not what was answered elsewhere', () => {
    const mine = review('a/1', { drill: 'mine' })
    const theirs = review('a/2', { drill: 'theirs' })
    const events = [begun('mine'), begun('theirs', { device: 'there' }), mine, theirs]
    const { record, written } = recordIn({ events })
    expect([record.undo(), record.undo()]).toEqual([mine, undefined])
    expect(written).toEqual([[{ event: 'undo', id: 'e1', at: NOON, of: mine.id, order: 1 }]])
  })

  const resumed: LogEvent = {
    ...{ event: 'hold', id: 'h', at: NOON, drill: 'theirs', from: 'theirs', device: 'here' },
    ...OTHER,
  }

  it.each([
    ['is held by another process', begun('theirs', OTHER), []],
    ['was resumed by another process since', begun('theirs'), [resumed]],
  ])('takes nothing back of a drill that %s', (_, theirs, since) => {
    const before = review('a/1', { drill: 'mine' })
    const log = { events: [begun('mine'), before, theirs, review('a/2', { drill: 'theirs' })] }
    const { record, study } = recordIn(log)
    study.log.append(...since)
    expect([record.undo(), record.undo()]).toEqual([before, undefined])
  })

  it('takes back what was answered in a drill that nobody holds any more', () => {
    const last = review('a/2', { drill: 'theirs' })
    const { record } = recordIn({ events: [begun('theirs'), last] })
    expect(record.undo()).toEqual(last)
  })

  it('that leaves no trace keeps its answers to itself, and takes nothing of the log back', () => {
    const mine = review('a/2', { drill: 'mine' })
    const { record, keep, written } = recordIn({ events: [begun('mine'), mine] }, { isKept: false })
    const given = record.answer(GIVEN)
    keep(end)
    expect([record.answers(), written]).toEqual([[given], []])
    expect([record.undo(), record.undo()]).toEqual([given, undefined])
  })

  it('keeps a flag all the same, where the log can be written', () => {
    const flag = { event: 'flag', id: 'e1', at: NOON, outline: 'drawn', question: 'a/1', order: 1 }
    const { record, written } = recordIn({}, { isKept: false })
    expect([record.flag('a/1', 'bad'), written]).toEqual([true, [[{ ...flag, reason: 'bad' }]]])
    const full = recordIn({ obstacle: 'EROFS' })
    expect([full.record.flag('a/1', 'bad'), full.written]).toEqual([false, []])
  })
})

describe('the record of all that was answered here', () => {
  const theirs = review('a/2', { drill: 'theirs' })
  const events = [begun('theirs', { device: 'there' }), review('a/1'), theirs]

  it('takes the last answer back, and then the one before', () => {
    const { study, written, means } = recordIn({ events })
    const past = pastRecord(study, means)
    expect([past.undo(), past.undo()]).toEqual([events[1], undefined])
    expect(written).toEqual([[{ event: 'undo', id: 'e1', at: NOON, of: events[1]?.id, order: 1 }]])
  })

  it('takes back the last answer whoever holds its drill', () => {
    const last = review('a/2', { drill: 'held' })
    const held = begun('held', OTHER)
    const { study, means } = recordIn({ events: [held, review('a/1'), last] })
    expect(pastRecord(study, means).undo()).toEqual(last)
  })

  it('says of the log that it cannot be written, and speaks of no answer', () => {
    const { study, means } = recordIn({ events, obstacle: 'EROFS' })
    expect(() => pastRecord(study, means).undo()).toThrow(
      new Failure('log-not-kept', { path: '/log', reason: 'EROFS' }),
    )
  })
})
