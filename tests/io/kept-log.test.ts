import {
  appendFileSync,
  chmodSync,
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { LogEvent, Review } from '../../src/core/log/event.ts'
import { writeEvent } from '../../src/core/log/line.ts'
import { merge } from '../../src/core/log/merge.ts'
import { asObject, ReviewRow } from '../../src/core/log/review-row.ts'
import { journal } from '../../src/io/journal.ts'
import type { Log } from '../../src/ports.ts'
import { hasModes } from '../support/places.ts'
import { NOW } from '../support/world.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'k8smap-log-'))
})
afterEach(() => rmSync(home, { recursive: true, force: true }))

/** Few lines make a long log. */
const LONG_WORDS = '茶'.repeat(3_000)
const review = (i: number, more: Partial<Review> = {}): Review => ({
  ...{
    event: 'review',
    id: `r${i}`,
    at: NOW + i,
    order: i + 1,
    outline: 'o',
    question: `o/${i % 7}`,
  },
  ...{ rating: 3, correct: true, given: LONG_WORDS, took: 5, drill: `d${i % 3}`, ...more },
})
const range = (from: number, to: number): Review[] =>
  Array.from({ length: to - from }, (_, i) => review(from + i))
const textOf = (events: readonly LogEvent[]): string =>
  events.map((each) => `${writeEvent(each)}\n`).join('')
/** About nine megabytes. */
const MANY = textOf(range(0, 1_000))

const file = (name = 'a'): string => join(home, `reviews-${name}.jsonl`)
const shelf = (): string => join(home, 'cache')
const keptFile = (): string => join(shelf(), readdirSync(shelf())[0] ?? '')

interface Start {
  readonly build?: string | undefined
  readonly user?: number | undefined
  readonly told?: (share: number) => void
}

/** One start of the program: what it read, whether from what was kept, and whether it kept anything. */
function start({ told, ...how }: Start = {}): { log: Log; isKnown: boolean; isMade: boolean } {
  const { build, user } = { build: 'one', user: process.geteuid?.(), ...how }
  const tasks: Array<() => void> = []
  const opened = journal(home, 1, {
    device: { name: () => 'a', keep: () => undefined },
    keeping: {
      shelf: (kind) =>
        kind === 'log' ? { folder: shelf(), user, unique: '1', clock: () => NOW } : undefined,
      build: () => build,
      later: (task) => tasks.push(task),
    },
  })
  const log = opened.read(told)
  // Reading it again in the same start keeps one thing, not two.
  if (tasks.length > 0) opened.read()
  expect(tasks.length).toBeLessThan(2)
  for (const task of tasks) task()
  return { log, isKnown: log.events[0] instanceof ReviewRow, isMade: tasks.length > 0 }
}

/** What a log says, whichever way it was read. */
const said = ({ events, settled, skipped }: Log): unknown => ({
  events: merge(events, settled).map(asObject),
  skipped,
})
/** The same log, of which nothing is known. */
const read = (): Log =>
  journal(home, 1, { device: { name: () => 'a', keep: () => undefined } }).read()

/** Starts once, and says whether what was kept was used; it must not matter. */
function expectSame(isKnown: boolean, how: Start = {}): void {
  const now = start(how)
  expect(said(now.log)).toEqual(said(read()))
  expect(now.isKnown).toBe(isKnown)
}

describe('a long log', () => {
  beforeEach(() => {
    writeFileSync(file(), MANY)
    expect(start()).toMatchObject({ isKnown: false, isMade: true })
  })

  it('is read again from what was kept of it, and not kept again', () => {
    expectSame(true)
    expect(start()).toMatchObject({ isMade: false, log: { settled: 1_000, skipped: [] } })
    if (hasModes)
      expect([statSync(shelf()).mode & 0o777, statSync(keptFile()).mode & 0o777]).toEqual([
        ...[0o700, 0o600],
      ])
  })

  it('goes on behind that', () => {
    appendFileSync(file(), textOf(range(1_000, 1_010)))
    expectSame(true)
    appendFileSync(file(), '{"v":1,"torn\n<<<<<<< HEAD\n')
    expect(start().log.skipped).toEqual([
      { file: 'reviews-a.jsonl', line: 1_011, reason: 'torn' },
      { file: 'reviews-a.jsonl', line: 1_012, reason: 'torn' },
    ])
    expectSame(true)
    // A line that has no end yet may become longer.
    const [line = ''] = textOf([review(2_000)]).split('\n')
    appendFileSync(file(), line.slice(0, 50))
    expectSame(true)
    appendFileSync(file(), `${line.slice(50)}\n`)
    expectSame(true)
    expect(start().log.events).toHaveLength(1_011)
  })

  it('is kept again when a part of it is new', () => {
    appendFileSync(file(), textOf(range(1_000, 1_030)))
    expect(start()).toMatchObject({ isKnown: true, isMade: false })
    appendFileSync(file(), textOf(range(1_030, 1_040)))
    expect(start()).toMatchObject({ isKnown: true, isMade: true })
    expect(start()).toMatchObject({ isMade: false, log: { settled: 1_040 } })
    expectSame(true)
  })

  it.each<[string, () => void]>([
    ['a letter of it is another', () => writeFileSync(file(), MANY.replace('"o/3"', '"o/4"'))],
    ['it is shorter', () => truncateSync(file(), MANY.lastIndexOf('{'))],
    ['it begins with more', () => writeFileSync(file(), textOf([review(9_999)]) + MANY)],
    ['it is empty', () => truncateSync(file())],
    ['it is gone', () => renameSync(file(), join(home, 'elsewhere'))],
    ['it has another name', () => renameSync(file(), file('b'))],
  ])('is read anew if %s', (_, change) => {
    const { mtime } = statSync(file())
    change()
    // The time of a file proves nothing.
    if (existsSync(file())) utimesSync(file(), mtime, mtime)
    expectSame(false)
    const sizes = readdirSync(home)
      .filter((each) => each.startsWith('reviews'))
      .map((each) => statSync(join(home, each)).size)
    expectSame(Math.max(0, ...sizes) > 8 << 20)
  })

  it('of several devices is one, whoever wrote last', () => {
    // Before what is known, among it, and behind it; and one that is there already.
    const theirs = [review(5_000, { at: NOW - 5 }), review(5_001, { at: NOW + 30 }), review(77)]
    writeFileSync(file('b'), textOf([...theirs, review(5_002)]))
    expectSame(true)
    appendFileSync(file(), textOf([review(6_000)]))
    copyFileSync(file('b'), file('b (conflicted copy)'))
    expectSame(true)
    rmSync(file('b'))
    expectSame(true)
  })

  it('may have lines that were skipped', () => {
    writeFileSync(file('0'), 'nonsense\n')
    writeFileSync(file(), `${MANY}what\n${'{'}\n`)
    writeFileSync(file('z'), '{"v":1,"event":"end"}\n')
    rmSync(shelf(), { recursive: true })
    expectSame(false)
    expectSame(true)
    appendFileSync(file('0'), 'more\n')
    expectSame(true)
    expect(start().log.skipped.map((each) => `${each.file} ${each.line} ${each.reason}`)).toEqual([
      ...['reviews-0.jsonl 1 torn', 'reviews-0.jsonl 2 torn', 'reviews-a.jsonl 1001 torn'],
      ...['reviews-a.jsonl 1002 torn', 'reviews-z.jsonl 1 malformed'],
    ])
  })

  it('is read anew by another build, and where nobody knows which build it is', () => {
    expectSame(false, { build: 'two' })
    expectSame(true, { build: 'two' })
    expectSame(false, { build: undefined })
    expect(start({ build: undefined }).isMade).toBe(false)
  })

  it.runIf(hasModes)('is read anew where somebody else may have written', () => {
    chmodSync(keptFile(), 0o644)
    expectSame(false)
    expectSame(true)
    chmodSync(shelf(), 0o755)
    expectSame(false)
    expect(start().isKnown).toBe(false)
    chmodSync(shelf(), 0o700)
    expectSame(true)
    expectSame(false, { user: (process.geteuid?.() ?? 0) + 1 })
  })

  it('is read anew if what was kept is damaged anywhere', () => {
    const whole = readFileSync(keptFile())
    for (let at = 0; at < whole.length; at = Math.max(at + 60, at * 3)) {
      const damaged = Buffer.from(whole)
      damaged[at] = (damaged[at] ?? 0) ^ 1
      writeFileSync(keptFile(), damaged)
      expect(start().isKnown).toBe(false)
    }
    for (const length of [0, 31, 40, whole.length - 1]) {
      writeFileSync(keptFile(), whole.subarray(0, length))
      expectSame(false)
    }
    expectSame(true)
  })

  it('tells how far it is, and comes to the end', () => {
    const shares: number[] = []
    expectSame(true, { told: (share) => shares.push(share) })
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.at(-1)).toBe(1)
  })
})

describe('not kept is a log', () => {
  it.each<[string, () => void]>([
    ['that is short', () => writeFileSync(file(), MANY.slice(0, MANY.indexOf('\n', 7 << 18) + 1))],
    ['whose last line has no end', () => writeFileSync(file(), MANY.slice(0, -1))],
    [
      'with half a character in it',
      () => writeFileSync(file(), MANY + textOf([review(1, { id: '\ud800' })])),
    ],
    [
      'of which a file cannot be read',
      () => {
        writeFileSync(file(), MANY)
        writeFileSync(file('z'), '')
        truncateSync(file('z'), (1 << 30) + 1)
      },
    ],
  ])('%s', (_, write) => {
    write()
    start()
    expect(existsSync(shelf()) ? readdirSync(shelf()) : []).toEqual([])
    expect(start().isKnown).toBe(false)
  })

  it('in a place that is none, and one that cannot be written', () => {
    writeFileSync(file(), MANY)
    writeFileSync(shelf(), '')
    expect(start()).toMatchObject({ isKnown: false, isMade: true })
    expect(readFileSync(shelf(), 'utf8')).toBe('')
    expectSame(false)
  })
})
