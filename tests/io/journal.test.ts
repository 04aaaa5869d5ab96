import { execFileSync } from 'node:child_process'
import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Review } from '../../src/core/log/event.ts'
import { writeEvent } from '../../src/core/log/line.ts'
import { journal as journalOf } from '../../src/io/journal.ts'
import type { Journal } from '../../src/ports.ts'
import { hasModes, makePipe, syncedDuring, thrownBy } from '../support/places.ts'

const folder = (): string => join(mkdtempSync(join(tmpdir(), 'k8smap-')), 'data')
/** The log in a folder, of a device with that name. */
const journal = (where: string, name: string): Journal =>
  journalOf(where, 1, { device: { name: () => name, keep: () => undefined } })
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

  it('makes its folder for what is written first', () => {
    const where = join(folder(), 'data')
    journal(where, 'a').append(review('1'))
    expect(ids(where)).toEqual(['1'])
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
    symlinkSync(join(where, 'nowhere'), join(where, 'reviews-c.jsonl'))
    expect(ids(where)).toEqual(['1'])
    expect(log.read().skipped).toEqual([
      { file: 'reviews-b.jsonl', line: 0, reason: 'unreadable' },
      { file: 'reviews-c.jsonl', line: 0, reason: 'unreadable' },
    ])
  })

  it('is empty where nothing was ever written', () =>
    expect(journal(folder(), 'a').read()).toEqual({ events: [], skipped: [] }))

  it('keeps characters whole that cross a chunk’s edge', () => {
    const where = folder()
    const log = journal(where, 'a')
    log.obstacle()
    // One chunk is a megabyte; the lines have odd lengths, so that some edge is within a character.
    const long = Array.from({ length: 120 }, (_, i) => ({
      ...review(`${i}`),
      given: '控'.repeat(9_801 + i),
    }))
    log.append(...long)
    expect(log.read().events).toEqual(long)
  })

  it.skipIf(!hasModes)('never waits for a pipe in its place, and writes into no device', () => {
    const where = folder()
    mkdirSync(where)
    makePipe(join(where, 'reviews-a.jsonl'))
    symlinkSync('/dev/null', join(where, 'reviews-b.jsonl'))
    mkdirSync(join(where, 'reviews-c.jsonl'))
    const reasons = { a: 'EINVAL', b: 'EINVAL', c: 'EISDIR' }
    for (const [name, reason] of Object.entries(reasons)) {
      const log = journal(where, name)
      expect(log.obstacle()).toBe(reason)
      const path = join(where, `reviews-${name}.jsonl`)
      expect(thrownBy(() => log.append(review('1')))).toMatchObject({
        code: 'answer-not-kept',
        args: { path, reason },
      })
    }
  })

  it.skipIf(!hasModes)('writes through a link to a file', () => {
    const where = folder()
    mkdirSync(where)
    writeFileSync(join(where, 'real'), '')
    symlinkSync(join(where, 'real'), join(where, 'reviews-a.jsonl'))
    journal(where, 'a').append(review('1'))
    expect(readFileSync(join(where, 'real'), 'utf8')).toBe(`${writeEvent(review('1'))}\n`)
  })

  it.skipIf(!hasModes)('is for its owner alone, and keeps a mode that it has', () => {
    const where = folder()
    journal(where, 'a').obstacle()
    writeFileSync(join(where, 'reviews-b.jsonl'), '', { mode: 0o644 })
    for (const name of ['a', 'b']) journal(where, name).append(review(name))
    const modes = ['.', 'reviews-a.jsonl', 'reviews-b.jsonl'].map(
      (each) => statSync(join(where, each)).mode & 0o777,
    )
    expect(modes).toEqual([0o700, 0o600, 0o644])
  })

  it.skipIf(!hasModes)('is on disk with its name after its first line', () => {
    const where = folder()
    const log = journal(where, 'a')
    log.obstacle()
    const file = statSync(join(where, 'reviews-a.jsonl')).ino
    expect(syncedDuring(() => log.append(review('1')))).toEqual([file, statSync(where).ino])
    expect(syncedDuring(() => log.append(review('2')))).toEqual([file])
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

  it('names what keeps it from writing if a file is in the way', () => {
    const where = folder()
    const file = join(where, '..', 'file')
    writeFileSync(file, '')
    expect(journal(join(file, 'data'), 'a').obstacle()).toMatch(/ENOTDIR|EEXIST|ENOENT/)
    expect(() => journal(join(file, 'data'), 'a').append(review('1'))).toThrow(
      expect.objectContaining({ code: 'answer-not-kept' }),
    )
  })
})

describe('a log from elsewhere', () => {
  const here = journal(folder(), 'here')
  const failing = (path: string): unknown => {
    try {
      return here.readFrom(path)
    } catch (error) {
      return error
    }
  }

  it('is a file of any name, or a folder with those of every device', () => {
    const where = folder()
    for (const device of ['a', 'b']) {
      const log = journal(where, device)
      log.obstacle()
      log.append(review(device))
    }
    writeFileSync(join(where, 'notes.txt'), 'not a log')
    const file = join(where, '旧 日志.txt')
    writeFileSync(file, `${writeEvent(review('c'))}\r\n\nhalf a li`)
    expect(here.readFrom(where).events.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(here.readFrom(where).skipped).toEqual([])
    // A backup of all that k8smap keeps has them in `data`.
    expect(here.readFrom(dirname(where)).events.map(({ id }) => id)).toEqual(['a', 'b'])
    expect(here.readFrom(file)).toEqual({
      events: [review('c')],
      skipped: [{ file: '旧 日志.txt', line: 3, reason: 'torn' }],
    })
    expect(here.read()).toEqual({ events: [], skipped: [] })
  })

  it('may be empty', () => {
    const where = folder()
    journal(where, 'a').obstacle()
    expect(here.readFrom(where)).toEqual({ events: [], skipped: [] })
    expect(here.readFrom(join(where, 'reviews-a.jsonl'))).toEqual({ events: [], skipped: [] })
  })

  it('is reported if it does not exist', () => {
    const path = folder()
    expect(failing(path)).toMatchObject({
      code: 'log-unreadable',
      args: { path, reason: 'ENOENT' },
    })
  })

  it('is refused if it is not a log: a folder without logs, a device', () => {
    const path = join(folder(), '..')
    writeFileSync(join(path, 'review.jsonl'), `${writeEvent(review('a'))}\n`)
    expect(failing(path)).toMatchObject({ code: 'no-log', args: { path } })
    for (const device of ['/dev/null', '/dev/zero'].filter(existsSync))
      expect(failing(device)).toMatchObject({ code: 'no-log' })
  })

  it.skipIf(process.platform === 'win32')(
    'is refused if it is a pipe, and skipped among logs: to open one would wait forever',
    () => {
      const where = folder()
      const log = journal(where, 'a')
      log.obstacle()
      log.append(review('1'))
      execFileSync('sh', ['-c', 'mkfifo "$0"', join(where, 'reviews-pipe.jsonl')])
      expect(failing(join(where, 'reviews-pipe.jsonl'))).toMatchObject({ code: 'no-log' })
      expect(log.read()).toMatchObject({
        events: [{ id: '1' }],
        skipped: [{ file: 'reviews-pipe.jsonl', reason: 'unreadable' }],
      })
    },
  )

  it('is refused where it is larger than any log', () => {
    const path = join(folder(), '..', 'huge')
    writeFileSync(path, '')
    // Sparse: it uses no space on the disk.
    truncateSync(path, 2 ** 30 + 1)
    expect(failing(path)).toMatchObject({ code: 'log-unreadable', args: { reason: 'EFBIG' } })
    rmSync(path)
  })

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)(
    'is reported with the system’s reason if its folder cannot be read',
    () => {
      const path = folder()
      mkdirSync(path, { mode: 0 })
      expect(failing(path)).toMatchObject({
        code: 'log-unreadable',
        args: { path, reason: 'EACCES' },
      })
    },
  )
})

describe('the state of the log', () => {
  it('changes with every append, on any device, and with nothing else', () => {
    const where = folder()
    const log = journal(where, 'a')
    const other = journal(where, 'b')
    const states = [log.state()]
    const changes = (act: () => void): void => {
      act()
      const state = log.state()
      expect(states).not.toContain(state)
      expect(log.state()).toBe(state)
      expect(other.state()).toBe(state)
      states.push(state)
    }
    expect(log.state()).toBe('')
    changes(() => log.obstacle())
    changes(() => log.append(review('1')))
    changes(() => log.append(review('2')))
    other.obstacle()
    changes(() => other.append(review('3')))
    const before = log.state()
    log.read()
    log.obstacle()
    writeFileSync(join(where, 'notes.txt'), 'not a log')
    expect(log.state()).toBe(before)
    // A sync tool replaces the file with another version of the same size.
    changes(() => utimesSync(join(where, 'reviews-b.jsonl'), 1, 1))
    const both = log.state()
    rmSync(join(where, 'reviews-b.jsonl'))
    expect(log.state()).not.toBe(both)
  })

  it('is one even where a log is a link that leads nowhere', () => {
    const where = folder()
    const log = journal(where, 'a')
    log.obstacle()
    symlinkSync(join(where, 'nowhere'), join(where, 'reviews-b.jsonl'))
    const before = log.state()
    log.append(review('1'))
    expect(log.state()).not.toBe(before)
  })
})

describe('an append', () => {
  it('writes several events as whole lines, in their order, also after a torn one', () => {
    const where = folder()
    const log = journal(where, 'a')
    log.obstacle()
    writeFileSync(join(where, 'reviews-a.jsonl'), 'torn')
    log.append(review('1'), { event: 'undo', id: '2', at: 1, of: '1' }, review('3'))
    expect(readFileSync(join(where, 'reviews-a.jsonl'), 'utf8').split('\n')).toEqual([
      'torn',
      writeEvent(review('1')),
      expect.stringContaining('"undo"'),
      writeEvent(review('3')),
      '',
    ])
    expect(ids(where)).toEqual(['1', '2', '3'])
  })

  it('of nothing writes nothing', () => {
    const where = folder()
    const log = journal(where, 'a')
    log.obstacle()
    const before = log.state()
    log.append()
    expect(log.state()).toBe(before)
    expect(readdirSync(where)).toEqual(['reviews-a.jsonl'])
  })

  it('keeps line ends within an answer within its line', () => {
    const where = folder()
    const log = journal(where, 'a')
    log.obstacle()
    const given = 'a\nb\r\nc\u2028d\ud800'
    log.append({ ...review('1'), given }, review('2'))
    expect(log.read()).toMatchObject({ events: [{ given }, { id: '2' }], skipped: [] })
  })
})

describe('the news of a log', () => {
  const opened = () => {
    const where = folder()
    const log = journal(where, 'a')
    log.obstacle()
    log.append(review('1'))
    log.read()
    return { where, log, file: join(where, 'reviews-a.jsonl') }
  }
  const idsOf = (log: ReturnType<typeof journal>): string[] => log.news().map(({ id }) => id)

  it('are what was appended since it was read, once, by any process of this device', () => {
    const { where, log } = opened()
    expect(idsOf(log)).toEqual([])
    const other = journal(where, 'a')
    log.append(review('2'))
    other.append(review('3'))
    journal(where, 'b').append(review('4'))
    log.append(review('5'), review('控'))
    expect([idsOf(log), idsOf(log)]).toEqual([['2', '3', '5', '控'], []])
    log.append(review('6'))
    expect([log.read().events.length, idsOf(log)]).toEqual([7, []])
  })

  it('are all of it where it was never read', () => {
    const { where } = opened()
    expect(idsOf(journal(where, 'a'))).toEqual(['1'])
    expect(idsOf(journal(where, 'never'))).toEqual([])
  })

  it('are without a line that is not whole yet, until it is', () => {
    const { log, file } = opened()
    const line = writeEvent(review('2'))
    appendFileSync(file, `${line}\n${line.slice(0, 30)}`)
    expect(idsOf(log)).toEqual(['2'])
    expect(idsOf(log)).toEqual([])
    appendFileSync(file, `${line.slice(30)}\nno event\n`)
    expect(idsOf(log)).toEqual(['2'])
  })

  it('begin after a line that was cut short, as the next one ends it', () => {
    const { log, file } = opened()
    appendFileSync(file, '{"v":1,"ev')
    log.read()
    log.append(review('2'))
    expect(idsOf(log)).toEqual(['2'])
  })

  it('are all of a file that became shorter', () => {
    const { log, file } = opened()
    log.append(review('2'), review('3'))
    idsOf(log)
    writeFileSync(file, `${writeEvent(review('x'))}\n`)
    expect([idsOf(log), idsOf(log)]).toEqual([['x'], []])
    rmSync(file)
    expect(idsOf(log)).toEqual([])
    log.append(review('4'))
    expect(idsOf(log)).toEqual(['4'])
  })

  it('are none where the file cannot be read: appending says why', () => {
    const { log, file } = opened()
    rmSync(file)
    mkdirSync(file)
    for (let i = 0; i < 99; i++) writeFileSync(join(file, `${i}`), '')
    expect(idsOf(log)).toEqual([])
    expect(() => log.append(review('2'))).toThrow(
      expect.objectContaining({ code: 'answer-not-kept', args: { path: file, reason: 'EISDIR' } }),
    )
  })
})

it('a line is reported once for each reason, however many parts it has', () => {
  const where = folder()
  mkdirSync(where, { recursive: true })
  const line = writeEvent(review('1'))
  const bad = '{"v":1,"event":"review"}'
  writeFileSync(
    join(where, 'reviews-a.jsonl'),
    `\ufeff${line}${line.slice(0, -1)}{"v":1,"x}{"v":\n${bad}${bad}${line.slice(0, -2)}\n{"v":9,"event":"x","id":"y"}\n`,
  )
  expect(journal(where, 'b').read()).toEqual({
    events: [review('1')],
    skipped: [
      { file: 'reviews-a.jsonl', line: 1, reason: 'torn' },
      { file: 'reviews-a.jsonl', line: 2, reason: 'malformed' },
      { file: 'reviews-a.jsonl', line: 2, reason: 'torn' },
    ],
  })
})
