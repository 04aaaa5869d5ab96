import {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  readSync,
  statSync,
  writeSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { lazy } from '../core/base/collections.ts'
import { eventsIn, writeEvent } from '../core/log/line.ts'
import { Failure } from '../errors.ts'
import type { Journal } from '../ports.ts'
import { type Device, deviceIn, logOf } from './device.ts'
import { makeFolder, reasonOf, syncFolder } from './files.ts'
import type { Keeping } from './keeping.ts'
import { keptLogs } from './kept-log.ts'
import { logFiles, readLogs } from './log-files.ts'
import { LARGEST, openRegular, refusal } from './own-files.ts'

const NEWLINE = 10
const APPENDING = constants.O_RDWR | constants.O_APPEND | constants.O_CREAT

interface JournalMeans {
  /** This device; without it, the one that the folder names. */
  readonly device?: Device
  /** How a long log is kept after it was read; without it, it is not. */
  readonly keeping?: Keeping
}

/**
 * The log of reviews in a folder: append-only JSON lines, one file per device, so that no file has
 * two writers when devices sync the folder. Every file is read, including the conflict copies of
 * sync tools; nothing unreadable is ever rewritten.
 */
export function journal(
  folder: string,
  pid: number,
  { device = deviceIn(folder, String(pid)), keeping }: JournalMeans = {},
): Journal {
  const own = (): string => join(folder, logOf(device.name()))
  const kept = lazy(() => keeping && keptLogs(keeping))
  let known = 0
  return {
    folder,
    // Most commands only read, and never ask for it.
    get device() {
      return device.name()
    },
    read: (told) => {
      // Measured first: what is appended meanwhile is read twice, and merged.
      known = sizeOf(own())
      return readLogs(folder, logFiles(folder), { told, kept })
    },
    readFrom: (path) => {
      const found = lookAt(path)
      if (found === 'folder') {
        // Logs, or a folder of k8smap's own (`K8SMAP_HOME`), which has them below it.
        for (const logs of [path, join(path, 'data')]) {
          const files = logFiles(logs)
          if (files.length > 0) return readLogs(logs, files)
        }
      } else if (found === 'file') return readLogs(dirname(path), [basename(path)])
      throw new Failure('no-log', { path })
    },
    news: () => {
      try {
        const size = sizeOf(own())
        // A file that became shorter was replaced: then all of it is new.
        const { text, end } = wholeLines(own(), size < known ? 0 : known, size)
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
        closeSync(openRegular(own(), APPENDING))
        return undefined
      } catch (error) {
        return reasonOf(error)
      }
    },
    append: (...events) => {
      const file = own()
      try {
        makeFolder(folder)
        appendLines(file, events.map(writeEvent))
      } catch (error) {
        throw new Failure('answer-not-kept', { path: file, reason: reasonOf(error) })
      }
      device.keep()
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
  const handle = openRegular(file)
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
    if (found.size > LARGEST.log) throw refusal('EFBIG', path)
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

/**
 * Appends whole lines; they are on disk when this returns, and so is the name of a file that was
 * empty. If a crash or a full disk cut the last line short, that line is ended first.
 */
function appendLines(file: string, lines: readonly string[]): void {
  const handle = openRegular(file, APPENDING)
  try {
    const { size } = fstatSync(handle)
    const last = Buffer.alloc(1)
    const torn = size > 0 && readSync(handle, last, 0, 1, size - 1) === 1 && last[0] !== NEWLINE
    const bytes = Buffer.from(`${torn ? '\n' : ''}${lines.map((line) => `${line}\n`).join('')}`)
    // One write, so that two drills at the same time cannot mix their lines (O_APPEND).
    const written = writeSync(handle, bytes, 0, bytes.length)
    if (written !== bytes.length) throw refusal('ENOSPC', file, 'write')
    fsyncSync(handle)
    if (size === 0) syncFolder(dirname(file))
  } finally {
    closeSync(handle)
  }
}
