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
import { type LogEvent, readEvent, writeEvent } from '../core/log/event.ts'
import { Failure } from '../errors.ts'
import type { Journal, Log, SkippedLine } from '../ports.ts'
import { makeFolder, reasonOf } from './files.ts'

const CHUNK = 1 << 20
const NEWLINE = 10

/** A log from elsewhere that is larger, in bytes, is taken for something else: it would be four million answers. */
const LARGEST = 1 << 30

/**
 * The log of reviews in a folder: append-only JSON lines, one file a device, so that a folder synced between
 * devices never has two writers for one file. Every file is read, sync tools' conflict copies too; nothing
 * that cannot be read is ever rewritten.
 */
export function journal(folder: string, device: string = deviceName()): Journal {
  const own = join(folder, `reviews-${device}.jsonl`)
  return {
    folder,
    device,
    read: () => readLogs(folder, logFiles(folder)),
    readFrom: (path) => {
      const found = lookAt(path)
      if (found === 'folder') {
        const files = logFiles(path)
        if (files.length > 0) return readLogs(path, files)
      } else if (found === 'file') return readLogs(dirname(path), [basename(path)])
      throw new Failure('no-log', { path })
    },
    state: () =>
      logFiles(folder)
        .map((file) => `${file} ${stampOf(join(folder, file))}`)
        .join('\n'),
    obstacle: () => {
      try {
        makeFolder(folder)
        accessSync(folder, constants.W_OK)
        // Only opening tells the truth everywhere: root may "write" to a read-only file system.
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

/** What stands at a path from elsewhere. A device or a pipe is neither: it might never end. */
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

/** Changes whenever the file does. A link that leads nowhere is a file too: one that cannot be read. */
function stampOf(file: string): string {
  try {
    const { size, mtimeMs } = statSync(file)
    return `${size} ${mtimeMs}`
  } catch (error) {
    return reasonOf(error)
  }
}

/** Reads files of a folder, line by line. What cannot be read is told of, and left as it is. */
function readLogs(folder: string, files: readonly string[]): Log {
  const events: LogEvent[] = []
  const skipped: SkippedLine[] = []
  for (const file of files) {
    let number = 0
    try {
      for (const line of linesOf(join(folder, file))) {
        number++
        if (line === '' || line === '\r') continue
        const event = readEvent(line)
        if (typeof event === 'string') skipped.push({ file, line: number, reason: event })
        else events.push(event)
      }
    } catch {
      skipped.push({ file, line: 0, reason: 'unreadable' })
    }
  }
  return { events, skipped }
}

/** Whole lines, on disk when this returns. A line that a crash or a full disk cut short is closed off first. */
function appendLines(file: string, lines: readonly string[]): void {
  const handle = openSync(file, 'a+')
  try {
    const { size } = fstatSync(handle)
    const last = Buffer.alloc(1)
    const torn = size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE
    const bytes = Buffer.from(`${torn ? '\n' : ''}${lines.map((line) => `${line}\n`).join('')}`)
    // One write, so that two drills at once cannot mix their lines (O_APPEND).
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

/** Lines of a file of any size, a chunk at a time; the last one need not be ended. */
function* linesOf(file: string): Generator<string> {
  // A device in the log's place would never end, and merely to open a pipe would wait for its other end.
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
 * A name for this device that needs no file of its own: a `device` file in a synced folder would give every
 * device the same name. The host's name for people, a hash of host and home against two hosts of one name.
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
