import { describe, expect, it } from 'vitest'
import type { LogEvent } from '../../src/core/log/event.ts'
import { Failure } from '../../src/errors.ts'
import type { Journal, SkippedLine } from '../../src/ports.ts'
import { keepInLog, openLog, skippedNotes } from '../../src/study/log.ts'
import type { StudyNote } from '../../src/study/note.ts'
import { NOON } from '../support/questions.ts'
import { fakeJournal, review } from '../support/studies.ts'

describe('the lines of a log that were passed over', () => {
  it('are noted once a file and reason, in the order they were met', () => {
    const skipped: SkippedLine[] = [
      { file: 'b', line: 3, reason: 'torn' },
      { file: 'a', line: 1, reason: 'malformed' },
      { file: 'b', line: 4, reason: 'malformed' },
      { file: 'c', line: 0, reason: 'unreadable' },
      { file: 'b', line: 9, reason: 'torn' },
    ]
    expect(skippedNotes(skipped)).toEqual([
      { kind: 'skipped', file: 'b', reason: 'torn', lines: [3, 9] },
      { kind: 'skipped', file: 'a', reason: 'malformed', lines: [1] },
      { kind: 'skipped', file: 'b', reason: 'malformed', lines: [4] },
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
    news: () => [],
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

describe('a log that is opened', () => {
  const NOW = NOON
  const undo = (at: number, more: Partial<LogEvent> = {}): LogEvent =>
    ({ event: 'undo', id: `u${at}`, at, of: 'r', ...more }) as LogEvent

  it('is read whole: each event once, oldest first, and what was skipped', () => {
    const events = [3, 1, 2, 1].map((at) => undo(at))
    const skipped: SkippedLine[] = [{ file: 'a', line: 1, reason: 'torn' }]
    const { journal } = fakeJournal({ events, skipped })
    const { append: _, news: __, obstacle: ___, ...rest } = openLog(journal, NOW)
    expect(rest).toEqual({
      events: [events[1], events[2], events[0]],
      notes: [{ kind: 'skipped', file: 'a', reason: 'torn', lines: [1] }],
      ...{ folder: '/log', device: 'here', isOpen: false, latest: 3 },
    })
  })

  it('writes each event after all that were read, one after the other', () => {
    const { journal, written } = fakeJournal({ events: [undo(1, { order: 7 }), undo(2)] })
    const log = openLog(journal, NOW)
    log.append(undo(3), undo(4))
    log.append(undo(5))
    expect(written).toEqual([
      [undo(3, { order: 8 }), undo(4, { order: 9 })],
      [undo(5, { order: 10 })],
    ])
    expect(openLog(fakeJournal().journal, NOW).append()).toBeUndefined()
  })

  it('tells all that was written since, and writes after that', () => {
    const news: LogEvent[][] = [[undo(3, { order: 20 })], [], [undo(4, { order: 3 })]]
    const { journal, written } = fakeJournal()
    const log = openLog({ ...journal, news: () => news.shift() ?? [] }, NOW)
    expect(log.news()).toEqual([undo(3, { order: 20 })])
    expect(log.news()).toEqual([undo(3, { order: 20 })])
    expect(log.news()).toEqual([undo(3, { order: 20 }), undo(4, { order: 3 })])
    log.append(undo(5))
    expect(written).toEqual([[undo(5, { order: 21 })]])
  })

  it('takes any amount of news', () => {
    const many = Array.from({ length: 200_000 }, (_, i) => undo(i))
    const log = openLog({ ...fakeJournal().journal, news: () => many }, NOW)
    expect(log.news()).toHaveLength(200_000)
  })

  it.each<[string, readonly LogEvent[], readonly StudyNote[]]>([
    ['of none', [], []],
    ['of what is over', [review('a/1', { at: NOW })], []],
    ['of clocks that differ a little', [review('a/1', { at: NOW + 300_000 })], []],
    [
      'of answers that are later',
      [
        review('a/1', { at: NOW + 300_001 }),
        review('a/2', { at: NOW + 400_000 }),
        review('a/3', { at: NOW + 1 }),
      ],
      [{ kind: 'future', answers: 2, latest: NOW + 400_000 }],
    ],
    [
      'of what is no answer',
      [undo(NOW + 400_000), { event: 'end', id: 'e', at: NOW + 400_000, drill: 'd' }],
      [],
    ],
    [
      'of answers that were taken back',
      [
        review('a/1', { id: 'one', at: NOW + 400_000 }),
        review('a/2', { id: 'two', at: NOW + 500_000 }),
        undo(NOW, { of: 'two' } as Partial<LogEvent>),
      ],
      [{ kind: 'future', answers: 1, latest: NOW + 400_000 }],
    ],
  ])('notes answers from the future: %s', (_, events, notes) => {
    const log = openLog(fakeJournal({ events }).journal, NOW)
    expect(log.notes).toEqual(notes)
    expect(log.events.every(({ at }) => at <= NOW)).toBe(true)
  })
})
