import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readdirSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs'
import { homedir, hostname } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { StringDecoder } from 'node:string_decoder'
import { fingerprint } from '../core/base/hash.ts'
import type { LogEvent } from '../core/log/event.ts'
import { eventsIn, type Unread, writeEvent } from '../core/log/line.ts'
import { Failure } from '../errors.ts'
import type { Journal, Log, SkippedLine } from '../ports.ts'
import { makeFolder, reasonOf } from './files.ts'

const CHUNK = 1 << 20
const NEWLINE = 10

/**
 * The largest log that is merged, in bytes. A larger file is probably not a log: it would have four
 * million answers.
 */
const LARGEST = 1 << 30

/**
 * The log of reviews in a folder: append-only JSON lines, one file per device, so that no file has
 * two writers when devices sync the folder. Every file is read, including the conflict copies of
 * sync tools; nothing unreadable is ever rewritten.
 */
export function journal(folder: string, device: string = deviceName()): Journal {
  const own = join(folder, `reviews-${device}.jsonl`)
  let known = 0
  return {
    folder,
    device,
    read: () => {
      // Measured first: what is appended meanwhile is read twice, and merged.
      known = sizeOf(own)
      return readLogs(folder, logFiles(folder))
    },
    readFrom: (path) => {
      const found = lookAt(path)
      if (found === 'folder') {
        const files = logFiles(path)
        if (files.length > 0) return readLogs(path, files)
      } else if (found === 'file') return readLogs(dirname(path), [basename(path)])
      throw new Failure('no-log', { path })
    },
    news: () => {
      try {
        const size = sizeOf(own)
        // A file that became shorter was replaced: then all of it is new.
        const { text, end } = wholeLines(own, size < known ? 0 : known, size)
        known = end
        return text
          .split('\n')
          .flatMap(eventsIn)
          .filter((event) => typeof event !== 'string')
      } catch {
        // What cannot be read cannot be appended to either, and appending says why.
        return []
      }
    },
    state: () =>
      logFiles(folder)
        .map((file) => `${file} ${stampOf(join(folder, file))}`)
        .join('\n'),
    obstacle: () => {
      try {
        makeFolder(folder)
        accessSync(folder, constants.W_OK)
        // Only opening the file gives the right answer everywhere: root may "write" to a read-only
        // file system.
        closeSync(openSync(own, 'a'))
        return undefined
      } catch (error) {
        return reasonOf(error)
      }
    },
    append: (...events) => {
      try {
        appendLines(own, events.map(writeEvent))
      } catch (error) {
        throw new Failure('answer-not-kept', { path: own, reason: reasonOf(error) })
      }
    },
  }
}

/** The size of a file in bytes; 0 if there is none. */
function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch {
    return 0
  }
}

/** The text between two offsets of a file up to its last line end, and the offset of that. */
function wholeLines(file: string, start: number, size: number): { text: string; end: number } {
  if (size <= start) return { text: '', end: size }
  const handle = openSync(file, 'r')
  try {
    const bytes = Buffer.alloc(size - start)
    const read = readSync(handle, bytes, 0, bytes.length, start)
    const length = bytes.lastIndexOf(NEWLINE, read - 1) + 1
    return { text: bytes.toString('utf8', 0, length), end: start + length }
  } finally {
    closeSync(handle)
  }
}

/** What is at a path from outside. Devices and pipes are `other`: reading them might never end. */
function lookAt(path: string): 'file' | 'folder' | 'other' {
  try {
    const found = statSync(path)
    if (found.isDirectory()) return 'folder'
    if (found.size > LARGEST) throw Object.assign(new Error(), { code: 'EFBIG' })
    return found.isFile() ? 'file' : 'other'
  } catch (error) {
    throw new Failure('log-unreadable', { path, reason: reasonOf(error) })
  }
}

/**
 * A string that changes whenever the file does. A link without a target counts as a file that
 * cannot be read.
 */
function stampOf(file: string): string {
  try {
    const { size, mtimeMs } = statSync(file)
    return `${size} ${mtimeMs}`
  } catch (error) {
    return reasonOf(error)
  }
}

/** Reads a folder's files, line by line. Whatever cannot be read is reported and left as it is. */
function readLogs(folder: string, files: readonly string[]): Log {
  const events: LogEvent[] = []
  const skipped: SkippedLine[] = []
  for (const file of files) {
    let number = 0
    try {
      for (const line of linesOf(join(folder, file))) {
        number++
        const reasons = new Set<Unread>()
        for (const event of eventsIn(line))
          if (typeof event === 'string') reasons.add(event)
          else events.push(event)
        for (const reason of reasons) skipped.push({ file, line: number, reason })
      }
    } catch {
      skipped.push({ file, line: 0, reason: 'unreadable' })
    }
  }
  return { events, skipped }
}

/**
 * Appends whole lines; they are on disk when this returns. If a crash or a full disk cut the last
 * line short, that line is ended first.
 */
function appendLines(file: string, lines: readonly string[]): void {
  const handle = openSync(file, 'a+')
  try {
    const { size } = fstatSync(handle)
    const last = Buffer.alloc(1)
    const torn = size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE
    const bytes = Buffer.from(`${torn ? '\n' : ''}${lines.map((line) => `${line}\n`).join('')}`)
    // One write, so that two drills at the same time cannot mix their lines (O_APPEND).
    const written = writeSync(handle, bytes, 0, bytes.length)
    if (written !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' })
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

function logFiles(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => /^reviews.*\.jsonl/.test(file))
      .sort()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw new Failure('log-unreadable', { path: folder, reason: reasonOf(error) })
  }
}

/** The lines of a file of any size, read in chunks; the last line may lack its end. */
function* linesOf(file: string): Generator<string> {
  // Reading a device in place of the log would never end, and opening a pipe would wait for its
  // other end.
  if (!statSync(file).isFile()) throw Object.assign(new Error(), { code: 'EINVAL' })
  const handle = openSync(file, 'r')
  try {
    const chunk = Buffer.alloc(CHUNK)
    const decoder = new StringDecoder('utf8')
    let rest = ''
    for (;;) {
      const read = readSync(handle, chunk, 0, CHUNK, null)
      if (read === 0) break
      const lines = (rest + decoder.write(chunk.subarray(0, read))).split('\n')
      rest = lines.pop() ?? ''
      yield* lines
    }
    rest += decoder.end()
    if (rest !== '') yield rest
  } finally {
    closeSync(handle)
  }
}

/**
 * A name for this device that needs no file of its own: a `device` file in a synced folder would
 * give every device the same name. It is the host's name, for people, and a hash of host and home,
 * in case two hosts have the same name.
 */
function deviceName(): string {
  const host = hostname()
  const readable = host
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 24)
  const hash = fingerprint(`${host}\n${homedir()}\n${machineId()}`)
  return `${readable || 'device'}-${hash}`
}

function machineId(): string {
  try {
    const handle = openSync('/etc/machine-id', 'r')
    try {
      const bytes = Buffer.alloc(64)
      return bytes.toString('utf8', 0, readSync(handle, bytes, 0, 64, 0))
    } finally {
      closeSync(handle)
    }
  } catch {
    return ''
  }
}
