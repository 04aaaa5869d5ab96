import { closeSync, openSync, truncateSync, writeFileSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LogEvent, Review } from '../../src/core/log/event.ts'
import { LONGEST_LINE, writeEvent } from '../../src/core/log/line.ts'
import { logFiles, readLogs } from '../../src/io/log-files.ts'
import type { Log } from '../../src/ports.ts'
import { emptyFolder } from '../support/places.ts'

const review = (id: string, given = ''): Review => ({
  event: 'review',
  id,
  at: 1_700_000_000_000,
  outline: 'o',
  question: 'q',
  rating: 3,
  correct: true,
  given,
  took: 1,
})
const line = (id: string): string => writeEvent(review(id))

/** What is read from a log with that content. */
const read = (content: string | Buffer): Log => {
  const folder = emptyFolder()
  writeFileSync(join(folder, 'x'), content)
  return readLogs(folder, ['x'])
}
const ids = (events: readonly LogEvent[]): string[] => events.map(({ id }) => id)
/** Ids of events, and `number:reason` of lines that were skipped. */
const said = (content: string | Buffer): string[] => {
  const { events, skipped } = read(content)
  return [...ids(events), ...skipped.map((each) => `${each.line}:${each.reason}`)]
}

it('how far reading is, is told after each megabyte, and at once if there are many', () => {
  const folder = emptyFolder()
  const long = `${line('a')}${' '.repeat(1 << 20)}\n`
  writeFileSync(join(folder, 'x'), long.repeat(2))
  writeFileSync(join(folder, 'y'), long.repeat(2))
  const shares: number[] = []
  const told = (share: number): void => void shares.push(share)
  readLogs(folder, ['x', 'y'], { told })
  expect(shares.length).toBeGreaterThan(3)
  expect(shares).toEqual([...shares].sort((a, b) => a - b))
  expect([shares[0], shares.at(-1)]).toEqual([expect.closeTo(0.25, 1), 1])
  // A file with a hole: it takes no room on the disk.
  closeSync(openSync(join(folder, 'z'), 'w'))
  truncateSync(join(folder, 'z'), 60 << 20)
  shares.length = 0
  readLogs(folder, ['z'], { told })
  expect(shares[0]).toBe(0)
  // Nothing is divided by nothing.
  shares.length = 0
  readLogs(folder, [], { told })
  expect(shares).toEqual([])
})

describe('the logs in a folder', () => {
  it('have any letter case, and what sync tools and file managers add to a name', () => {
    const logs = [
      'reviews.jsonl',
      'reviews-mac-1a2b3c4d.jsonl',
      'REVIEWS-X.JSONL',
      'Reviews-x.Jsonl',
      'Copy of reviews-x.jsonl',
      'Kopie von reviews-x.jsonl',
      'reviews-x copy.jsonl',
      'reviews-x 2.jsonl',
      'reviews-x - Copy (2).jsonl',
      'reviews-x 副本.jsonl',
      '“reviews-x.jsonl”的副本',
      '副本reviews-x.jsonl',
      'reviews-x (conflicted copy).jsonl',
      "reviews-x (Ada's conflicted copy 2026-11-22).jsonl",
      'reviews-x-DESKTOP-1A2B3C.jsonl',
      'reviews-x.sync-conflict-20261122-101010-ABCDEFG.jsonl',
      'reviews-x.jsonl.orig',
      'reviews-x.jsonl.bak',
      'reviews-x.jsonl.1',
      'reviews-x.jsonl.mine',
      'reviews-x_conflict-ada.jsonl',
    ]
    const others = [
      '.reviews-x.jsonl',
      '.syncthing.reviews-x.jsonl.tmp',
      '~syncthing~reviews-x.jsonl.tmp',
      '#reviews-x.jsonl#',
      '.reviews-x.jsonl.swp',
      'reviews-x.jsonl.swp',
      'reviews-x.jsonl~',
      'reviews-x.jsonl.~1~',
      'reviews-x.jsonl.tmp',
      'reviews-x.jsonl.4711.tmp',
      'reviews-x.jsonl.part',
      'reviews-x.jsonl.crdownload',
      'reviews-x.jsonl.!sync',
      'reviews-x.jsonl.gz',
      'reviews-x.jsonl.ZIP',
      'reviews-x.jsonl.xz',
      'reviews-x.jsonl.zst',
      'reviews-x.jsonl.bz2',
      'reviews-x.jsonl.7z',
      'review.jsonl',
      'book-reviews.jsonl',
      'previews.jsonl',
      'reviews-x.json',
      'device-x.json',
      'notes.txt',
    ]
    // Not as files: a disk without letter case would make one file of two names.
    const folders = [...logs, ...others].map((name) => {
      const folder = emptyFolder()
      writeFileSync(join(folder, name), '')
      return folder
    })
    expect(folders.flatMap(logFiles)).toEqual(logs)
  })

  it('are sorted, and none where there is no folder', () => {
    const folder = emptyFolder()
    for (const name of ['reviews-c.jsonl', 'reviews-a.jsonl', 'reviews-b.jsonl'])
      writeFileSync(join(folder, name), '')
    expect(logFiles(folder)).toEqual(['reviews-a.jsonl', 'reviews-b.jsonl', 'reviews-c.jsonl'])
    expect(logFiles(join(folder, 'missing'))).toEqual([])
  })
})

describe('a line of the log', () => {
  it('has no byte order mark, neither the first line nor another one', () => {
    const { events, skipped } = read(
      `\ufeff${line('a')}\r\n\ufeff${line('b')}\n\ufeff\n\ufeff${line('c')}`,
    )
    expect([events, skipped]).toEqual([[review('a'), review('b'), review('c')], []])
  })

  it('keeps a byte order mark that was part of an answer', () => {
    const given = '\ufeffx\ufeff'
    expect(read(`${writeEvent(review('a', given))}\n`).events).toEqual([review('a', given)])
  })

  it.each<[string, string, string[]]>([
    ['two events', line('a') + line('b'), ['a', 'b']],
    ['three events', `${line('a')}${line('b')}${line('c')}\r\n${line('d')}`, ['a', 'b', 'c', 'd']],
    ['an event and half of one', `${line('a')}${line('b').slice(0, 30)}\n`, ['a', '1:torn']],
    ['half of one and an event', `${line('a').slice(0, 30)}${line('b')}\n`, ['1:torn']],
    ['an event and other words', `${line('a')} ${line('b')}\n`, ['1:torn']],
    ['an event and one of another kind', `${line('a')}{"v":1,"event":"x","id":"1"}`, ['a']],
    [
      'two halves and two of another kind',
      `${line('a')}{"v":2}{"v":1,x}{"v":1,y}{"v":3}`,
      ['a', '1:malformed', '1:torn'],
    ],
  ])('that is joined from several says what they say: %s', (_, content, wanted) =>
    expect(said(content)).toEqual(wanted),
  )

  it.each(['}{"v":', '}{"v":1,"event":"undo","id":"z","at":"2026-01-01T00:00:00Z","of":"a"}'])(
    'is not split within an answer: %s',
    (given) => {
      const joined = writeEvent(review('a', given)) + writeEvent(review('b', given))
      expect(read(joined)).toEqual({
        events: [review('a', given), review('b', given)],
        skipped: [],
      })
    },
  )

  it('is split in linear time', () => {
    const many = Array.from({ length: 20_000 }, (_, i) => line(String(i)))
    expect(read(many.join('')).events).toHaveLength(20_000)
    expect(said('}{"v":'.repeat(9_000))).toEqual(['1:torn'])
  })

  it('may have millions of characters; a longer one is torn, and the next one counts', () => {
    const long = (length: number, id: string): string => {
      // What is not known in an event is skipped, however long it is.
      const padded = (pad: string): string => line(id).replace(/}$/, `,"pad":"${pad}"}`)
      return padded('x'.repeat(length - padded('').length))
    }
    const most = LONGEST_LINE
    expect(said(`${line('a')}\n${long(most, 'b')}\n${line('c')}\n`)).toEqual(['a', 'b', 'c'])
    expect(said(`${line('a')}\n${long(most + 1, 'b')}\n${line('c')}\n`)).toEqual([
      'a',
      'c',
      '2:torn',
    ])
    expect(said(`${long(most + (3 << 20), 'b')}\n${line('c')}`)).toEqual(['c', '1:torn'])
    expect(said(long(most + 1, 'b'))).toEqual(['1:torn'])
    expect(said(`${long(most + 1, 'b')}\n`)).toEqual(['1:torn'])
    expect(said(`${long(most + 1, 'b')}\n${long(most + 1, 'd')}`)).toEqual(['1:torn', '2:torn'])
  })

  it('of any length is not kept in memory', () => {
    const folder = emptyFolder()
    const path = join(folder, 'x')
    // Sparse: a quarter of a gigabyte of zeros, without a line end.
    writeFileSync(path, '')
    truncateSync(path, 1 << 28)
    const handle = openSync(path, 'a')
    writeSync(handle, `\n${line('a')}\n`)
    closeSync(handle)
    const before = process.memoryUsage.rss()
    const { events, skipped } = readLogs(folder, ['x'])
    expect([ids(events), skipped]).toEqual([['a'], [{ file: 'x', line: 1, reason: 'torn' }]])
    expect(process.memoryUsage.rss() - before).toBeLessThan(150 << 20)
  })
})

describe('lines that are skipped', () => {
  it('are never so many that an event after them is not read', () => {
    const { events, skipped } = read(`${line('a')}\n${'{x\n'.repeat(20_000)}${line('b')}\n`)
    expect(ids(events)).toEqual(['a', 'b'])
    expect(skipped).toHaveLength(1000)
    expect(said('}{"v":'.repeat(1_000_000))).toEqual(['1:torn'])
  })

  it('are no burden where they do not even look like events', () => {
    const content = `${'x\n'.repeat(500_000)}${line('a')}\n`
    expect(ids(read(content).events)).toEqual(['a'])
  })

  it('are reported a thousand times a file at most', () => {
    const folder = emptyFolder()
    writeFileSync(join(folder, 'x'), `${'?\n'.repeat(5000)}${line('a')}\n`)
    writeFileSync(join(folder, 'y'), `${'?\n'.repeat(3)}${line('b')}\n`)
    const { events, skipped } = readLogs(folder, ['x', 'y', 'missing'])
    expect(ids(events)).toEqual(['a', 'b'])
    expect(skipped).toHaveLength(1004)
    expect(skipped.slice(999)).toEqual([
      { file: 'x', line: 1000, reason: 'torn' },
      ...[1, 2, 3].map((number) => ({ file: 'y', line: number, reason: 'torn' })),
      { file: 'missing', line: 0, reason: 'unreadable' },
    ])
  })
})
