import type { Hash } from 'node:crypto'
import { closeSync, constants, readdirSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { sumOf } from '../core/base/collections.ts'
import { eventsIn, LONGEST_LINE } from '../core/log/line.ts'
import { onceEach } from '../core/log/merge.ts'
import { Failure } from '../errors.ts'
import type { Log, OnShare, SkippedLine } from '../ports.ts'
import { attempt } from './attempt.ts'
import { reasonOf } from './files.ts'
import type { FileBeginning, KeptLogs, KnownLog } from './kept-log.ts'
import { LARGEST, openRegular } from './own-files.ts'
import { sha256 } from './sha256.ts'

const CHUNK = 1 << 20
const NEWLINE = 10

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

/** How a log is read. */
interface Reading {
  /** Called with what share of it has been read, if that takes long. */
  readonly told?: OnShare | undefined
  /** Where a long log is kept when it was read; asked only then. */
  readonly kept?: (() => KeptLogs | undefined) | undefined
}

/** Reads a folder's files, line by line. Whatever cannot be read is reported and left as it is. */
export function readLogs(
  folder: string,
  files: readonly string[],
  { told = () => {}, kept: keptIn }: Reading = {},
): Log {
  const sizes = files.map((file) => attempt(() => statSync(join(folder, file)).size) ?? 0)
  const all = sumOf(sizes, (size) => size)
  let read = 0
  if (all > LONG) told(0)
  const add = (bytes: number): void => {
    read += bytes
    told(Math.min(1, read / all))
  }
  const kept = all >= WORTH_KEEPING ? keptIn?.() : undefined
  if (!kept) return readFrom(folder, files, { add }).log
  const found = kept.read(folder)
  const sums = found && sumsOf(found.files, { folder, files, add })
  const known = sums && found
  const { log, beginnings } = readFrom(folder, files, { add, sums: sums ?? new Map(), known })
  // What was kept counts as long as little was written since.
  const unknown = all - sumOf(known?.files ?? [], ({ bytes }) => bytes)
  if (!beginnings || unknown < all / WORTH_SHARE) return log
  const { skipped } = log
  const events = onceEach(log.events, log.settled)
  kept.keep(folder, { files: beginnings, skipped }, events)
  return { events, skipped, settled: events.length }
}

/** A log of fewer bytes is read in no time. */
const WORTH_KEEPING = 8 << 20

/** What is kept of a log is made again when this share of it (one over that) is new. */
const WORTH_SHARE = 32

/** Calls back with how many bytes have been read. */
type OnBytes = (bytes: number) => void

/** The state of the sums of files' beginnings, and what they are. */
type Sums = Map<string, { readonly hash: Hash; readonly beginning: FileBeginning }>

/** The sums of files that still begin as they did; undefined if one of them does not, or is gone. */
function sumsOf(
  beginnings: readonly FileBeginning[],
  {
    folder,
    files,
    add,
  }: { readonly folder: string; readonly files: readonly string[]; readonly add: OnBytes },
): Sums | undefined {
  const sums: Sums = new Map()
  for (const beginning of beginnings) {
    const { file, bytes, sum } = beginning
    const hash = sha256()
    try {
      if (!files.includes(file)) return undefined
      for (const chunk of chunksOf(join(folder, file), { most: bytes })) hash.update(chunk)
    } catch {
      return undefined
    }
    if (hash.copy().digest('hex') !== sum) return undefined
    sums.set(file, { hash, beginning })
  }
  for (const { bytes } of beginnings) add(bytes)
  return sums
}

/** How files are read, from where they are known. */
interface From {
  readonly add: OnBytes
  /** What is known of their beginnings; absent if nobody wants to know more. */
  readonly sums?: Sums
  readonly known?: KnownLog | undefined
}

/** A log, and the beginnings of its files, all of them; undefined if one of them does not end with a line. */
interface Read {
  readonly log: Log
  readonly beginnings?: readonly FileBeginning[] | undefined
}

function readFrom(folder: string, files: readonly string[], { add, sums, known }: From): Read {
  const events = known?.events() ?? []
  const settled = events.length
  const skipped: SkippedLine[] = [...(known?.skipped ?? [])]
  const beginnings: FileBeginning[] = []
  for (const file of files) {
    const { hash = sums && sha256(), beginning } = sums?.get(file) ?? {}
    const most = skipped.length + MOST_SKIPPED - skipped.filter((each) => each.file === file).length
    let number = beginning?.lines ?? 0
    let bytes = beginning?.bytes ?? 0
    let last = NEWLINE
    const seen = (chunk: Buffer): void => {
      hash?.update(chunk)
      bytes += chunk.length
      last = chunk.at(-1) ?? last
      add(chunk.length)
    }
    try {
      for (const line of linesOf(join(folder, file), { start: bytes, seen })) {
        number++
        for (const event of line === undefined ? (['torn'] as const) : eventsIn(line))
          if (typeof event !== 'string') events.push(event)
          else if (skipped.length < most) skipped.push({ file, line: number, reason: event })
      }
      if (hash && last === NEWLINE)
        beginnings.push({ file, bytes, lines: number, sum: hash.digest('hex') })
    } catch {
      skipped.push({ file, line: 0, reason: 'unreadable' })
    }
  }
  // Lines are reported file by file.
  skipped.sort((a, b) => files.indexOf(a.file) - files.indexOf(b.file))
  const isWhole = beginnings.length === files.length
  const log = { events, skipped, ...(settled > 0 && { settled }) }
  return { log, beginnings: isWhole ? beginnings : undefined }
}

/** The bytes of a file from an offset on, at most that many, in chunks that are good until the next one. */
function* chunksOf(
  path: string,
  { start = 0, most = LARGEST.log }: { readonly start?: number; readonly most?: number },
): Generator<Buffer> {
  const handle = openRegular(path, constants.O_RDONLY, LARGEST.log)
  try {
    const chunk = Buffer.alloc(CHUNK)
    for (let at = start; at < start + most; ) {
      const read = readSync(handle, chunk, 0, Math.min(CHUNK, start + most - at), at)
      if (read === 0) break
      at += read
      yield chunk.subarray(0, read)
    }
  } finally {
    closeSync(handle)
  }
}

/**
 * The lines of a file from an offset on; the last line may lack its end. A line that is too long is
 * undefined, and not kept.
 * @param seen gets the bytes that are read
 */
function* linesOf(
  path: string,
  { start, seen }: { readonly start: number; readonly seen: (chunk: Buffer) => void },
): Generator<string | undefined> {
  const decoder = new StringDecoder('utf8')
  let rest = ''
  let isTooLong = false
  for (const chunk of chunksOf(path, { start, most: LARGEST.log - start })) {
    seen(chunk)
    const lines = (rest + decoder.write(chunk)).split('\n')
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
}
