import { execFileSync } from 'node:child_process'
import fs, { mkdtempSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

/** A new folder with nothing in it. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), 'k8smap-'))

/** Makes a pipe with a name, which only Unix has. */
export function makePipe(path: string): void {
  execFileSync('mkfifo', [path])
}

/** What is thrown; undefined if nothing is. */
export function thrownBy(act: () => unknown): unknown {
  try {
    act()
    return undefined
  } catch (error) {
    return error
  }
}

/** Whether modes and owners mean something here, and a process may not ignore them. */
export const hasModes = process.platform !== 'win32'
/** Whether this process may read everything, whatever its mode. */
export const isRoot = process.getuid?.() === 0

/** Acts as on a file system that does not know when a folder was made. */
export function withoutBirthTimes<T>(act: () => T): T {
  const { statSync } = fs
  const writable = fs as { statSync: typeof statSync }
  writable.statSync = ((...asked: Parameters<typeof statSync>) => {
    const found = statSync(...asked)
    return found && 'birthtimeNs' in found ? Object.assign(found, { birthtimeNs: 0n }) : found
  }) as typeof statSync
  syncBuiltinESMExports()
  try {
    return act()
  } finally {
    writable.statSync = statSync
    syncBuiltinESMExports()
  }
}

/**
 * What is synced to the disk meanwhile: the inode numbers of files and folders, in order.
 */
export function syncedDuring(act: () => void): number[] {
  const synced: number[] = []
  const { fsyncSync } = fs
  fs.fsyncSync = (handle) => {
    synced.push(fs.fstatSync(handle).ino)
    fsyncSync(handle)
  }
  syncBuiltinESMExports()
  try {
    act()
  } finally {
    fs.fsyncSync = fsyncSync
    syncBuiltinESMExports()
  }
  return synced
}

/** Does something while another process makes each folder a moment before this one does. */
export function outrun(act: () => void): void {
  const { mkdirSync } = fs
  fs.mkdirSync = ((folder: string, options: never) => {
    if (fs.existsSync(dirname(folder))) mkdirSync(folder, options)
    return mkdirSync(folder, options)
  }) as typeof mkdirSync
  syncBuiltinESMExports()
  try {
    act()
  } finally {
    fs.mkdirSync = mkdirSync
    syncBuiltinESMExports()
  }
}
