import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname } from 'node:path'

/** The reason of an error in the system's words: its code, if it has one. */
export const reasonOf = (error: unknown): string =>
  (error as NodeJS.ErrnoException).code ?? (error instanceof Error ? error.message : String(error))

/**
 * Makes a folder and its parents. Does not use mkdir's own `recursive`: on Node 20 it never returns
 * if a file system answers ENOENT below a folder that exists, as /proc does.
 */
export function makeFolder(folder: string): void {
  try {
    mkdirSync(folder)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'EEXIST' && statSync(folder).isDirectory()) return
    if (code !== 'ENOENT' || dirname(folder) === folder) throw error
    makeFolder(dirname(folder))
    mkdirSync(folder)
  }
}

/**
 * Replaces a file's content as a whole: a reader sees the old file or the new one, never half of
 * one. A link stays a link: its target is replaced.
 */
export function replaceFile(file: string, text: string, unique: string): void {
  makeFolder(dirname(file))
  const real = existsSync(file) ? realpathSync(file) : file
  const beside = `${real}.${unique}.tmp`
  try {
    const handle = openSync(beside, 'w')
    try {
      // Until all of it is written: a single write may stop halfway on a full disk, and only its
      // count says so.
      writeFileSync(handle, text)
      fsyncSync(handle)
    } finally {
      closeSync(handle)
    }
    renameSync(beside, real)
  } catch (error) {
    rmSync(beside, { force: true })
    throw error
  }
}
