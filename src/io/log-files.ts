import { closeSync, constants, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { sumOf } from '../core/base/collections.ts'
import type { LogEvent } from '../core/log/event.ts'
import { eventsIn, LONGEST_LINE } from '../core/log/line.ts'
import { Failure } from '../errors.ts'
import type { Log, OnShare, SkippedLine } from '../ports.ts'
import { attempt } from './attempt.ts'
import { reasonOf } from './files.ts'
import { LARGEST, openRegular } from './own-files.ts'

const CHUNK = 1 << 20

/** To read more bytes takes long. */
const LONG = 50 << 20

/** The most lines of one file that are reported: a file of another kind has millions of them. */
const MOST_SKIPPED = 1000

/**
 * The name of a log in any letter case, as FAT disks have it, with what sync tools and file
 * managers put before and after it: `Copy of reviews-a.jsonl`, `reviews-a (conflicted copy).jsonl`,
 * `reviews-a.jsonl.orig`. A word that only ends like it is another name.
 */
const NAMED_LOG = /(?:^|[^a-z0-9_-])reviews/i

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
      .filter((file) => isNamedLog(file) && !NO_LOG.test(file))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new Failure('log-unreadable', { path: folder, reason: reasonOf(error) })
  }
}

const isNamedLog = (file: string): boolean => {
  const start = file.search(NAMED_LOG)
  return start !== -1 && file.slice(start).toLowerCase().includes('.jsonl')
}

/** Reads a folder's files, line by line. Whatever cannot be read is reported and left as it is. */
export function readLogs(folder: string, files: readonly string[], told: OnShare = () => {}): Log {
  const events: LogEvent[] = []
  const skipped: SkippedLine[] = []
  const sizes = files.map((file) => attempt(() => statSync(join(folder, file)).size) ?? 0)
  const all = sumOf(sizes, (size) => size)
  let read = 0
  if (all > LONG) told(0)
  const add = (bytes: number): void => {
    read += bytes
    told(Math.min(1, read / all))
  }
  for (const file of files) {
    const most = skipped.length + MOST_SKIPPED
    let number = 0
    try {
      for (const line of linesOf(join(folder, file), add)) {
        number++
        for (const event of line === undefined ? (['torn'] as const) : eventsIn(line))
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
 * The lines of a file, read in chunks; the last line may lack its end. A line that is too long is
 * undefined, and not kept.
 */
function* linesOf(path: string, add: (bytes: number) => void): Generator<string | undefined> {
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
      add(read)
      const lines = (rest + decoder.write(chunk.subarray(0, read))).split('\n')
      rest = lines.pop() ?? ''
      // Only the first line can have begun in an earlier chunk.
      if (lines[0] !== undefined && (isTooLong || lines[0].length > LONGEST_LINE)) {
        yield undefined
        lines.shift()
        isTooLong = false
      }
      for (const line of lines) yield line
      isTooLong ||= rest.length > LONGEST_LINE
      if (isTooLong) rest = ''
    }
    rest += decoder.end()
    if (isTooLong) yield undefined
    else if (rest !== '') yield rest
  } finally {
    closeSync(handle)
  }
}
