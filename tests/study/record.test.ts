import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/errors.ts'
import type { Paper } from '../../src/study/paper.ts'
import { drillRecord, pastRecord } from '../../src/study/record.ts'
import { choice, NOON } from '../support/questions.ts'
import { begun, type FakeLog, fakeStudy, review } from '../support/studies.ts'

const GIVEN = { question: 'a/1', rating: 3, correct: true, given: 'yes', took: 9 } as const
const REVIEW = { event: 'review', at: NOON, outline: 'drawn', ...GIVEN }

/** A record of a drill of the log, or of a new one, and what it writes. */
function recordIn(
  log: FakeLog,
  { answers = [], isKept = true }: Partial<Paper> & { isKept?: boolean } = {},
) {
  const { study, written } = fakeStudy({ questions: [choice('a/1')], ...log })
  let ids = 0
  const means = { clock: () => NOON, newId: () => `e${++ids}`, settings: { retention: 0.9 } }
  const paper = { begun: begun('d'), questions: [], answers, exam: undefined, asWritten: false }
  return { ...drillRecord(study, paper, isKept, means), study, written, means }
}

describe('the record of a drill', () => {
  it('writes the drill with its first answer, and not again', () => {
    const { record, keep, written, isBegun } = recordIn({})
    const end = { event: 'end', id: 'x', at: NOON, drill: 'd' } as const
    keep(end)
    expect([written, isBegun()]).toEqual([[[end]], false])
    record.answer(GIVEN)
    expect(isBegun()).toBe(true)
    record.answer(GIVEN)
    record.undo()
    expect(written.slice(1)).toEqual([
      [begun('d'), { ...REVIEW, id: 'e1' }],
      [{ ...REVIEW, id: 'e2', at: NOON + 1 }],
      [{ event: 'undo', id: 'e3', at: NOON + 2, of: 'e2' }],
    ])
    expect(isBegun()).toBe(true)
  })

  it('writes the drill before whatever comes with its first answer', () => {
    const { keep, written } = recordIn({})
    const end = { event: 'end', id: 'x', at: NOON, drill: 'd' } as const
    const first = review('a/1', { drill: 'd' })
    keep(first, end)
    expect(written).toEqual([[begun('d'), first, end]])
  })

  it('is not begun where the first answer could not be kept', () => {
    const refuse = new Error('ENOSPC')
    const { record, isBegun } = recordIn({ refuse })
    expect(() => record.answer(GIVEN)).toThrow(refuse)
    expect([isBegun(), record.answers()]).toEqual([false, []])
  })

  it('continues with the answers of an earlier sitting', () => {
    const held = review('a/1', { drill: 'd' })
    const before = review('a/1', { drill: 'before' })
    const log = { events: [begun('d'), before, held] }
    const { record, past, written, isBegun } = recordIn(log, { answers: [held] })
    expect([past, record.answers(), isBegun()]).toEqual([[before], [held], true])
    record.answer(GIVEN)
    expect(written).toEqual([[{ ...REVIEW, id: 'e1' }]])
  })

  it('does not write a drill again that stands in the log, though its answers were all taken back', () => {
    const { record, written, isBegun } = recordIn({ events: [begun('d')] })
    expect(isBegun()).toBe(true)
    record.answer(GIVEN)
    expect(written).toEqual([[{ ...REVIEW, id: 'e1' }]])
  })

  it('takes back what was answered here before, and not what was answered elsewhere', () => {
    const mine = review('a/1', { drill: 'mine' })
    const theirs = review('a/2', { drill: 'theirs' })
    const events = [begun('mine'), begun('theirs', { device: 'there' }), mine, theirs]
    const { record, written } = recordIn({ events })
    expect([record.undo(), record.undo()]).toEqual([mine, undefined])
    expect(written).toEqual([[{ event: 'undo', id: 'e1', at: NOON, of: mine.id }]])
  })

  it('that leaves no trace keeps its answers to itself, and takes nothing of the log back', () => {
    const mine = review('a/2', { drill: 'mine' })
    const { record, keep, written, isBegun } = recordIn(
      { events: [begun('mine'), mine] },
      { isKept: false },
    )
    const given = record.answer(GIVEN)
    keep({ event: 'end', id: 'x', at: NOON, drill: 'd' })
    expect([record.answers(), isBegun(), written]).toEqual([[given], false, []])
    expect([record.undo(), record.undo()]).toEqual([given, undefined])
  })

  it('keeps a flag all the same, where the log can be written', () => {
    const flag = { event: 'flag', id: 'e1', at: NOON, outline: 'drawn', question: 'a/1' }
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
    expect(written).toEqual([[{ event: 'undo', id: 'e1', at: NOON, of: events[1]?.id }]])
  })

  it('says of the log that it cannot be written, and speaks of no answer', () => {
    const { study, means } = recordIn({ events, obstacle: 'EROFS' })
    expect(() => pastRecord(study, means).undo()).toThrow(
      new Failure('log-not-kept', { path: '/log', reason: 'EROFS' }),
    )
  })
})
