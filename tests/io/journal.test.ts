import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Review, writeEvent } from '../../src/core/progress/event.ts'
import { journal } from '../../src/io/journal.ts'

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'k8smap-')), 'data')
const review = (id: string): Review => ({
  event: 'review',
  id,
  at: 1_700_000_000_000,
  outline: 'o',
  question: 'a/b',
  rating: 3,
  correct: true,
  given: '控制平面',
  took: 5,
})
const ids = (where: string): string[] =>
  journal(where, 'x')
    .read()
    .events.map(({ id }) => id)

describe('the journal', () => {
  it('keeps a file for each device and reads them all', () => {
    const where = folder()
    for (const device of ['a', 'b']) {
      const log = journal(where, device)
      expect(log.obstacle()).toBeUndefined()
      log.append(review(device))
    }
    expect(ids(where).sort()).toEqual(['a', 'b'])
    expect(readFileSync(join(where, 'reviews-a.jsonl'), 'utf8')).toBe(
      `${writeEvent(review('a'))}\n`,
    )
  })

  it('reads what sync tools leave behind: conflict copies and conflict markers', () => {
    const where = folder()
    const log = journal(where, 'a')
    log.obstacle()
    log.append(review('1'))
    writeFileSync(
      join(where, 'reviews-a (conflicted copy 2026-11-22).jsonl'),
      `${writeEvent(review('2'))}\n`,
    )
    writeFileSync(
      join(where, 'reviews-a.sync-conflict-20261122.jsonl'),
      `<<<<<<< HEAD\n${writeEvent(review('3'))}\n=======\n`,
    )
    const { events, skipped } = log.read()
    expect(events.map(({ id }) => id).sort()).toEqual(['1', '2', '3'])
    expect(skipped.map(({ line, reason }) => [line, reason])).toEqual([
      [1, 'torn'],
      [3, 'torn'],
    ])
  })

  it('closes off a line that was cut short, and never rewrites it', () => {
    const where = folder()
    const log = journal(where, 'a')
    log.obstacle()
    log.append(review('1'))
    const file = join(where, 'reviews-a.jsonl')
    appendFileSync(file, '{"v":1,"event":"rev')
    log.append(review('2'))
    expect(ids(where)).toEqual(['1', '2'])
    expect(log.read().skipped).toEqual([{ file: 'reviews-a.jsonl', line: 2, reason: 'torn' }])
    expect(readFileSync(file, 'utf8')).toContain('{"v":1,"event":"rev\n')
  })

  it('leaves out a log that cannot be read, and says so', () => {
    const where = folder()
    const log = journal(where, 'a')
    log.obstacle()
    log.append(review('1'))
    mkdirSync(join(where, 'reviews-b.jsonl'))
    expect(ids(where)).toEqual(['1'])
  })

  it('is empty where nothing was ever written', () =>
    expect(journal(folder(), 'a').read()).toEqual({ events: [], skipped: [] }))

  it('keeps characters whole that stand across a chunk’s edge', () => {
    const where = folder()
    const log = journal(where, 'a')
    log.obstacle()
    const long = { ...review('long'), given: '控'.repeat(600_000) }
    log.append(long)
    log.append(review('2'))
    expect((log.read().events[0] as Review).given).toBe(long.given)
    expect(ids(where)).toEqual(['long', '2'])
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'names what keeps it from writing',
    () => {
      const where = folder()
      journal(where, 'a').obstacle()
      chmodSync(where, 0o500)
      expect(journal(where, 'b').obstacle()).toBe('EACCES')
    },
  )

  it.skipIf(!existsSync('/proc/self'))('comes back from a file system that makes no folders', () =>
    expect(journal('/proc/k8smap/data', 'a').obstacle()).toMatch(/^E/),
  )

  it('names what keeps it from writing where a file stands in the way', () => {
    const where = folder()
    const file = join(where, '..', 'file')
    writeFileSync(file, '')
    expect(journal(join(file, 'data'), 'a').obstacle()).toMatch(/ENOTDIR|EEXIST|ENOENT/)
    expect(() => journal(join(file, 'data'), 'a').append(review('1'))).toThrow(
      expect.objectContaining({ code: 'answer-not-kept' }),
    )
  })
})
