import { closeSync, constants, readdirSync, readSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { type LogEvent, readEvent } from '../core/log/event.ts'
import { Failure } from '../errors.ts'
import type { Log, SkippedLine } from '../ports.ts'
import { reasonOf } from './files.ts'
import { LARGEST, openRegular } from './own-files.ts'

type Read = ReturnType<typeof readEvent>

const CHUNK = 1 << 20
const BYTE_ORDER_MARK = 0xfeff

/**
 * The longest line that is read, in characters. An event has some hundred; a longer line would fill
 * the memory.
 */
const LONGEST = 8 << 20

/** The most lines of one file that are reported: a file of another kind has millions of them. */
const MOST_SKIPPED = 1000

/**
 * How many torn events a file may have. To find one out takes ten microseconds, a hundred times as
 * long as to read a whole one, so that a file with more of them is given up.
 */
const MOST_TORN = 10_000

/**
 * The name of a log in any letter case, as FAT disks have it, with what sync tools and file
 * managers put before and after it: `Copy of reviews-a.jsonl`, `reviews-a (conflicted copy).jsonl`,
 * `reviews-a.jsonl.orig`. A word that only ends like it is another name.
 */
const NAMED_LOG = /(?:^|[^a-z0-9_-])reviews.*\.jsonl/i

/**
 * Hidden files, packed files, and what editors and sync tools have not finished: the same lines are
 * in the file that they are made from, or will be.
 */
const NO_LOG =
  /^[.~#]|[~#]$|\.(?:gz|zip|xz|zst|bz2|7z|lz4|br|tmp|temp|part|partial|crdownload|download|sw[a-z]|!\w+|lock)$/i

/** The logs in a folder, by their names, sorted; none if there is no folder. */
export function logFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => NAMED_LOG.test(file) && !NO_LOG.test(file))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new Failure('log-unreadable', { path: folder, reason: reasonOf(error) })
  }
}

/** Reads a folder's files, line by line. Whatever cannot be read is reported and left as it is. */
export function readLogs(folder: string, files: readonly string[]): Log {
  const events: LogEvent[] = []
  const skipped: SkippedLine[] = []
  for (const file of files) {
    const most = skipped.length + MOST_SKIPPED
    const read = patientReader()
    let number = 0
    try {
      for (const line of linesOf(join(folder, file))) {
        number++
        if (line === '' || line === '\r') continue
        for (const event of eventsOf(line, read))
          if (typeof event !== 'string') events.push(event)
          else if (skipped.length < most) skipped.push({ file, line: number, reason: event })
      }
    } catch {
      skipped.push({ file, line: 0, reason: 'unreadable' })
    }
  }
  return { events, skipped }
}

/**
 * What a line says: its event, or why there is none. A line that was joined from several events,
 * because a line end was lost, has all of them. The place between two events is certain: within a
 * string of JSON, a quotation mark never follows a bracket without a backslash before it.
 */
function eventsOf(line: string | undefined, read: typeof readEvent): ReadonlyArray<Read> {
  if (line === undefined) return ['torn']
  const event = read(line)
  if (event !== 'torn' || !line.includes('}{"v":')) return [event]
  const all = line.split(/(?<=\})(?=\{"v":)/).map(read)
  const whole = all.filter((each) => typeof each !== 'string')
  // The line is reported once for each reason.
  return [...whole, ...new Set(all.filter((each) => typeof each === 'string'))]
}

/**
 * Reads the events of one file, and throws when too many of them are torn. What is no table of JSON
 * at first sight is not parsed.
 */
function patientReader(): typeof readEvent {
  let torn = 0
  return (line) => {
    if (!/^\s*[[{]/.test(line)) return 'torn'
    const event = readEvent(line)
    if (event === 'torn' && ++torn > MOST_TORN) throw new Error('too many')
    return event
  }
}

/**
 * The lines of a file, read in chunks; the last line may lack its end. A line that is too long is
 * undefined, and not kept. The byte order mark that an editor writes before a line is no part of
 * it.
 */
function* linesOf(path: string): Generator<string | undefined> {
  const handle = openRegular(path, constants.O_RDONLY, LARGEST.log)
  try {
    const chunk = Buffer.alloc(CHUNK)
    const decoder = new StringDecoder('utf8')
    let rest = ''
    let isTooLong = false
    for (let left: number = LARGEST.log; left > 0; ) {
      const read = readSync(handle, chunk, 0, CHUNK, null)
      if (read === 0) break
      left -= read
      const lines = (rest + decoder.write(chunk.subarray(0, read))).split('\n')
      rest = lines.pop() ?? ''
      // Only the first line can have begun in an earlier chunk.
      if (lines[0] !== undefined && (isTooLong || lines[0].length > LONGEST)) {
        yield undefined
        lines.shift()
        isTooLong = false
      }
      for (const line of lines) yield withoutMark(line)
      isTooLong ||= rest.length > LONGEST
      if (isTooLong) rest = ''
    }
    rest += decoder.end()
    if (isTooLong) yield undefined
    else if (rest !== '') yield withoutMark(rest)
  } finally {
    closeSync(handle)
  }
}

const withoutMark = (line: string): string =>
  line.charCodeAt(0) === BYTE_ORDER_MARK ? line.slice(1) : line
