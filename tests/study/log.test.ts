import { describe, expect, it } from 'vitest'
import { Failure } from '../../src/errors.ts'
import type { Journal, SkippedLine } from '../../src/ports.ts'
import { keepInLog, readLog, skippedNotes } from '../../src/study/log.ts'

describe('the lines of a log that were passed over', () => {
  it('are noted once a file and reason, in the order they were met', () => {
    const skipped: SkippedLine[] = [
      { file: 'b', line: 3, reason: 'torn' },
      { file: 'a', line: 1, reason: 'unknown' },
      { file: 'b', line: 4, reason: 'unknown' },
      { file: 'c', line: 0, reason: 'unreadable' },
      { file: 'b', line: 9, reason: 'torn' },
    ]
    expect(skippedNotes(skipped)).toEqual([
      { kind: 'skipped', file: 'b', reason: 'torn', lines: [3, 9] },
      { kind: 'skipped', file: 'a', reason: 'unknown', lines: [1] },
      { kind: 'skipped', file: 'b', reason: 'unknown', lines: [4] },
      { kind: 'unreadable', file: 'c' },
    ])
  })

  it('are none where all was read', () => expect(skippedNotes([])).toEqual([]))
})

describe('an event that is no answer', () => {
  const undo = { event: 'undo', id: 'u', at: 1, of: 'r' } as const
  const journal = (parts: Partial<Journal>): Journal => ({
    folder: '/log',
    device: 'here',
    read: () => ({ events: [], skipped: [] }),
    readFrom: () => ({ events: [], skipped: [] }),
    state: () => '',
    obstacle: () => undefined,
    append: () => undefined,
    ...parts,
  })

  it('is written', () => {
    const written: unknown[] = []
    keepInLog(journal({ append: (...events) => written.push(...events) }), undo)
    expect(written).toEqual([undo])
  })

  it('is told of as a log that cannot be written, before and while it is', () => {
    const kept = { path: '/log', reason: 'EROFS' }
    const append = (): never => {
      throw new Failure('answer-not-kept', { path: '/log/reviews-here.jsonl', reason: 'ENOSPC' })
    }
    expect(() => keepInLog(journal({ obstacle: () => 'EROFS' }), undo)).toThrow(
      expect.objectContaining({ code: 'log-not-kept', args: kept }),
    )
    expect(() => keepInLog(journal({ append }), undo)).toThrow(
      expect.objectContaining({
        code: 'log-not-kept',
        args: { path: '/log/reviews-here.jsonl', reason: 'ENOSPC' },
      }),
    )
  })

  it('fails as it does where the reason is another', () => {
    const others = [
      new Error('EIO'),
      new Failure('log-unreadable', { path: '/log', reason: 'EIO' }),
    ]
    for (const error of others) {
      const append = (): never => {
        throw error
      }
      expect(() => keepInLog(journal({ append }), undo)).toThrow(error)
    }
  })

  it('asks nothing of the log where there is none', () =>
    expect(keepInLog(journal({ obstacle: () => 'EROFS' }))).toBeUndefined())
})

it('a log is read whole: each event once, oldest first, and what was passed over', () => {
  const events = [3, 1, 2, 1].map((at) => ({ event: 'undo', id: `u${at}`, at, of: 'r' }) as const)
  const skipped: SkippedLine[] = [{ file: 'a', line: 1, reason: 'torn' }]
  expect(readLog({ read: () => ({ events, skipped }) })).toEqual({
    events: [events[1], events[2], events[0]],
    notes: [{ kind: 'skipped', file: 'a', reason: 'torn', lines: [1] }],
  })
})
