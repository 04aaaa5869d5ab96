import {
  closeSync,
  constants,
  fchmodSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { PRIVATE_FILE, refusal } from './own-files.ts'

/** The name by which standard input is an outline. */
export const STDIN = '-'

/** The mode of a new folder: only its owner enters it. */
const PRIVATE_FOLDER = 0o700

/** The longest name, in bytes, to which more is added. */
const LONGEST_BASE = 200

/** What systems answer that cannot sync a folder; Windows is one of them. */
const CANNOT_SYNC: readonly unknown[] = ['EISDIR', 'EPERM', 'EINVAL', 'EACCES', 'ENOTSUP']

/** The reason of an error in the system's words: its code, if it has one. */
export const reasonOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error))

/**
 * Makes a folder and its parents, for their owner alone; a folder that exists keeps its mode. Does
 * not use mkdir's own `recursive`: on Node 20 it never returns if a file system answers ENOENT
 * below a folder that exists, as /proc does.
 */
export function makeFolder(folder: string): void {
  const parent = dirname(folder)
  let added = addFolder(folder)
  if (added === 'no-parent' && parent !== folder) {
    makeFolder(parent)
    added = addFolder(folder)
  }
  if (added === 'no-parent') throw refusal('ENOENT', folder, 'mkdir')
  if (added === 'new') syncFolder(parent)
}

/** Makes a folder in one that exists. Another process may have made it a moment ago. */
function addFolder(folder: string): 'new' | 'old' | 'no-parent' {
  try {
    mkdirSync(folder, PRIVATE_FOLDER)
    return 'new'
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOENT') return 'no-parent'
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return 'old'
    throw error
  }
}

/**
 * Puts the names in a folder on disk: syncing a new file keeps its content, but a power cut may
 * still take its name. Does nothing where the system cannot do that.
 */
export function syncFolder(folder: string): void {
  try {
    const handle = openSync(folder, constants.O_RDONLY)
    try {
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
  } catch (error) {
    if (!CANNOT_SYNC.includes((error as NodeJS.ErrnoException).code)) throw error
  }
}

/**
 * Replaces a file's content as a whole: a reader sees the old file or the new one, never half of
 * one. A link stays a link: its target is replaced. A new file is for its owner alone, an old one
 * keeps its mode. What is not a file (a pipe, a device, a folder) is never replaced.
 * @param unique part of the name of the file that is written first; no other process has the same
 */
export function replaceFile(file: string, text: string, unique: string): void {
  makeFolder(dirname(file))
  const old = statSync(file, { throwIfNoEntry: false })
  const real = old ? realpathSync(file) : file
  if (old && !old.isFile()) throw refusal('EINVAL', real)
  swapFile(real, text, { unique, mode: PRIVATE_FILE })
}

/**
 * Writes a text beside a file, and puts it into the file's place when all of it is on disk.
 * @param file a path without links
 * @param unique part of the name of the file that is written first; no other process has the same
 * @param mode of a file that did not exist
 */
export function swapFile(
  file: string,
  text: string,
  { unique, mode }: { readonly unique: string; readonly mode: number },
): void {
  // Where a longer name is none, another one: names may have 255 bytes.
  const isLong = Buffer.byteLength(basename(file)) > LONGEST_BASE
  const beside = isLong ? join(dirname(file), `.k8smap.${unique}.tmp`) : `${file}.${unique}.tmp`
  try {
    writeNew(beside, text, { mode, old: statSync(file, { throwIfNoEntry: false }) })
    renameSync(beside, file)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
  syncFolder(dirname(file))
}

/** Writes a file that did not exist; it is on disk when this returns. */
function writeNew(
  file: string,
  text: string,
  { mode, old }: { readonly mode: number; readonly old: Stats | undefined },
): void {
  // What a killed process left behind, or a link that somebody put there to have its target
  // overwritten.
  rmSync(file, { force: true })
  const handle = openSync(file, 'wx', mode)
  try {
    if (old) keepMode(handle, old)
    // Until all of it is written: a single write may stop halfway on a full disk, and only its
    // count says so.
    writeFileSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Gives a file the mode of an older one, on a file system that has modes. */
function keepMode(handle: number, { mode }: Stats): void {
  try {
    fchmodSync(handle, mode & 0o777)
  } catch {
    // A file system without modes (FAT): what is written matters more.
  }
}
